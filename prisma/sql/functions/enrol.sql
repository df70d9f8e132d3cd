-- Makes sure that a person of a platform is known, and on the group's tab where p_joins says that they come onto it. Where there
-- are guests they may be one of these, so there it is only noted that they were seen, and the decision is made elsewhere.
-- p_person and p_member are new ids that are used only where a row is missing.
CREATE OR REPLACE FUNCTION enrol(
  p_platform text, p_group uuid, p_account text, p_name text, p_username text, p_person uuid, p_member uuid,
  p_joins boolean, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  known record;
BEGIN
  SELECT a.person_id, a.name, a.username INTO known
  FROM account a WHERE a.platform = p_platform AND a.account = p_account;

  IF NOT FOUND THEN
    -- Of two first sights at once only one makes the account, and only with the account a person.
    WITH fresh AS (
      INSERT INTO account (platform, account, person_id, name)
      VALUES (p_platform, p_account, p_person, p_name)
      ON CONFLICT DO NOTHING
      RETURNING person_id, name
    )
    INSERT INTO person (id, name, created_at) SELECT person_id, name, p_at FROM fresh;
    SELECT a.person_id, a.name, a.username INTO known
    FROM account a WHERE a.platform = p_platform AND a.account = p_account;
  END IF;

  IF known.name <> p_name OR known.username IS DISTINCT FROM p_username THEN
    -- A username belongs to one account at a time; whoever had it before has lost it, and of two who take it at once
    -- the second waits here.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_platform || ' @' || p_username, 0));
    UPDATE account SET username = NULL
    WHERE platform = p_platform AND username = p_username AND account <> p_account;
    UPDATE account SET name = p_name, username = p_username
    WHERE platform = p_platform AND account = p_account;
    UPDATE person SET name = p_name WHERE id = known.person_id;
  END IF;

  IF p_joins AND EXISTS (
    SELECT FROM member m WHERE m.group_id = p_group AND m.person_id IS NULL AND m.merged_into IS NULL
  ) THEN
    p_joins := false;
  END IF;
  INSERT INTO member AS m (id, group_id, person_id, name, active, joined_at)
  VALUES (p_member, p_group, known.person_id, p_name, p_joins, CASE WHEN p_joins THEN p_at END)
  ON CONFLICT (group_id, person_id) DO UPDATE SET active = true, joined_at = excluded.joined_at
  WHERE m.joined_at IS NULL AND excluded.joined_at IS NOT NULL;
  IF FOUND THEN
    UPDATE "group" SET version = version + 1 WHERE id = p_group;
  END IF;
END $$;
