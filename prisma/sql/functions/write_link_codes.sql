-- Keeps codes by their digest and counts tries. What is older than a day counts for nothing any more.
CREATE OR REPLACE FUNCTION write_link_codes(p_at timestamptz, p_link_codes jsonb, p_link_tries jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM link_code l
  USING jsonb_to_recordset(p_link_codes) AS n(person uuid)
  WHERE l.person_id = n.person AND l.created_at < p_at - interval '1 day';
  INSERT INTO link_code (hash, person_id, group_id, created_at, expires_at)
  SELECT n.hash, n.person, n."group", p_at, n.expires
  FROM jsonb_to_recordset(p_link_codes) AS n(hash text, person uuid, "group" uuid, expires timestamptz);

  DELETE FROM link_try l
  USING jsonb_to_recordset(p_link_tries) AS n(person uuid)
  WHERE l.person_id = n.person AND l.at < p_at - interval '1 day';
  INSERT INTO link_try (person_id, at)
  SELECT n.person, p_at FROM jsonb_to_recordset(p_link_tries) AS n(person uuid);
END $$;
