-- Makes a chat and the people of its event known, as far as they are not.
CREATE OR REPLACE FUNCTION introduce(
  p_platform text, p_chat text, p_fresh uuid, p_name text, p_currency text, p_timezone text, p_locale text, p_people jsonb,
  p_overheard boolean, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_group uuid := open_chat(p_platform, p_chat, p_fresh, p_name, p_currency, p_timezone, p_locale, p_at);
BEGIN
  PERFORM enrol(p_platform, v_group, w.id, w.name, w.username, w.person, w.member, w.joins AND (NOT p_overheard OR g.listens_to_all), p_at)
  FROM jsonb_to_recordset(p_people) AS w(id text, name text, username text, person uuid, member uuid, joins boolean)
    JOIN "group" g ON g.id = v_group;
END $$;
