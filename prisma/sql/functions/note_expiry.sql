-- A card that waits for a press stops waiting one day.
CREATE OR REPLACE FUNCTION note_expiry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO job (kind, group_id, key, lasts, data, due_at, wake_at, created_at)
  SELECT 'proposalExpired', p.group_id, 'proposalExpired:' || p.id, false, jsonb_build_object('proposal', p.id),
    p.expires_at, p.expires_at, p.created_at
  FROM opened p
  WHERE p.content ->> 'kind' IN ('draft', 'question', 'import') AND p.status = 'open'
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
