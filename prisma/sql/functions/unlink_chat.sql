-- A chat leaves its group for a fresh one with the same settings, and with those who have an account on its platform.
CREATE OR REPLACE FUNCTION unlink_chat(
  p_group uuid, p_platform text, p_chat text, p_fresh uuid, p_name text, p_newcomers jsonb, p_at timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "group" (id, name, currency, timezone, locale, simplify, listens_to_all, uses_model, model_told, created_at)
  SELECT p_fresh, p_name, g.currency, g.timezone, g.locale, g.simplify, g.listens_to_all, g.uses_model,
    g.model_told, p_at
  FROM "group" g WHERE g.id = p_group;
  UPDATE chat c SET group_id = p_fresh
  WHERE c.platform = p_platform AND c.chat = p_chat AND c.group_id = p_group;
  IF NOT FOUND THEN
    PERFORM link_is_stale('the chat');
  END IF;
  INSERT INTO member (id, group_id, person_id, name, joined_at)
  SELECT n.id, p_fresh, n.person, n.name, p_at
  FROM jsonb_to_recordset(p_newcomers) AS n(id uuid, person uuid, name text)
  WHERE EXISTS (SELECT FROM account a WHERE a.person_id = n.person AND a.platform = p_platform);
END $$;
