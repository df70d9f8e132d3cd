-- Makes a chat and the people of its event known, as far as they are not.
CREATE OR REPLACE FUNCTION introduce(
  p_platform text, p_chat text, p_fresh uuid, p_defaults jsonb, p_people jsonb, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_group uuid := open_chat(p_platform, p_chat, p_fresh, p_defaults, p_at);
  v_who jsonb;
BEGIN
  FOR v_who IN SELECT value FROM jsonb_array_elements(p_people) LOOP
    PERFORM enrol(p_platform, v_group, v_who, p_at);
  END LOOP;
END $$;
