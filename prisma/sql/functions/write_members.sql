-- Writes members as they are from now on. Whoever is to share has joined; of a person the account tells the username.
CREATE OR REPLACE FUNCTION write_members(p_group uuid, p_at timestamptz, p_members jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  -- A claim hands a person from one member to another: whoever gives a person away comes first in the list.
  INSERT INTO member AS m (id, group_id, person_id, name, username, active, weight_hundredths, household, joined_at)
  SELECT w.id, p_group, w.person, w.name, CASE WHEN w.person IS NULL THEN w.username END, w.active, w.weight, w.household,
    CASE WHEN w.active THEN p_at END
  FROM ROWS FROM (jsonb_to_recordset(p_members) AS (
      id uuid, person uuid, name text, username text, active boolean, weight integer, household text
    )) WITH ORDINALITY AS w(id, person, name, username, active, weight, household, place)
  ORDER BY w.place
  ON CONFLICT (id) DO UPDATE SET
    person_id = excluded.person_id, name = excluded.name, username = excluded.username, active = excluded.active,
    weight_hundredths = excluded.weight_hundredths, household = excluded.household,
    joined_at = coalesce(m.joined_at, excluded.joined_at)
  WHERE m.group_id = p_group;
END $$;
