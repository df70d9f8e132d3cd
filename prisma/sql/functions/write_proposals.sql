-- Opens, revises and closes what waits for a press or for an answer in words, or for words no longer.
CREATE OR REPLACE FUNCTION write_proposals(
  p_group uuid, p_inbound bigint, p_by uuid, p_at timestamptz, p_proposals jsonb, p_revised jsonb, p_closed jsonb, p_unawaited jsonb
) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO proposal (id, group_id, content, created_by, created_at, expires_at, awaited_in)
  SELECT n.id, p_group, n.content, p_by, p_at, n.expires, n.awaited_in
  FROM jsonb_to_recordset(p_proposals) AS n(id uuid, content jsonb, expires timestamptz, awaited_in text);

  UPDATE proposal p SET awaited_in = NULL
  FROM jsonb_to_recordset(p_unawaited) AS u(id uuid)
  WHERE p.id = u.id AND p.group_id = p_group;

  UPDATE proposal p SET content = r.content
  FROM jsonb_to_recordset(p_revised) AS r(id uuid, content jsonb)
  WHERE p.id = r.id AND p.group_id = p_group;

  UPDATE proposal p SET status = c.status, closed_at = p_at, closed_by = p_by, closed_in = p_inbound
  FROM jsonb_to_recordset(p_closed) AS c(id uuid, status text)
  WHERE p.id = c.id AND p.group_id = p_group;
END $$;
