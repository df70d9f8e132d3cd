-- What tells whether a reply is still what was to be said, and to whom.
CREATE OR REPLACE FUNCTION reply_digest(p_platform text, p_key text, p_reply jsonb) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(p_platform, p_key, p_reply)::text, 'UTF8'))
$$;
