-- What tells whether an event is still what came in.
CREATE OR REPLACE FUNCTION event_digest(p_platform text, p_event text, p_hash bytea, p_payload jsonb) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(p_platform, p_event, encode(p_hash, 'hex'), p_payload)::text, 'UTF8'))
$$;
