-- A board names people and follows how debts are added up, so it is redrawn after these changes too.
CREATE OR REPLACE FUNCTION note_look(p_group uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO job (kind, group_id, key, lasts, due_at, wake_at, created_at)
  SELECT 'changed', p_group, 'changed:' || p_group, false, b.since, b.since, b.since FROM board b WHERE b.group_id = p_group
  ON CONFLICT DO NOTHING
$$;
