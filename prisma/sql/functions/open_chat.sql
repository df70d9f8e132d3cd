-- The chat's group, which is opened where there is none yet.
CREATE OR REPLACE FUNCTION open_chat(
  p_platform text, p_chat text, p_fresh uuid, p_name text, p_currency text, p_timezone text, p_locale text, p_at timestamptz
) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_group uuid;
BEGIN
  SELECT group_id INTO v_group FROM chat WHERE platform = p_platform AND chat = p_chat;
  IF NOT FOUND THEN
    -- Of two first messages at once only one opens the chat's group; the other waits here and finds it.
    PERFORM pg_advisory_xact_lock(hashtextextended(p_platform || ' ' || p_chat, 0));
    SELECT group_id INTO v_group FROM chat WHERE platform = p_platform AND chat = p_chat;
  END IF;
  IF NOT FOUND THEN
    v_group := p_fresh;
    INSERT INTO "group" (id, name, currency, timezone, locale, created_at)
    VALUES (v_group, p_name, p_currency, p_timezone, p_locale, p_at);
    INSERT INTO chat (platform, chat, group_id, created_at) VALUES (p_platform, p_chat, v_group, p_at);
  END IF;
  RETURN v_group;
END $$;
