-- A code links once, and only before it expires.
CREATE OR REPLACE FUNCTION use_link_code(p_hash text, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE link_code SET used_at = p_at WHERE hash = p_hash AND used_at IS NULL AND expires_at > p_at;
  IF NOT FOUND THEN
    PERFORM link_is_stale('the code');
  END IF;
END $$;
