-- Whatever code appends an entry cannot forget those who watch the group. One look serves many changes. It is due when the entry was
-- made, and never later than now: whoever made it may have a clock that is ahead.
CREATE OR REPLACE FUNCTION note_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO job (kind, group_id, key, lasts, due_at, wake_at, created_at)
  SELECT 'changed', n.group_id, 'changed:' || n.group_id, false, n.at, n.at, n.at
  FROM (SELECT e.group_id, least(max(e.created_at), now()) AS at FROM appended e GROUP BY e.group_id) n
  WHERE EXISTS (SELECT FROM watched_group w WHERE w.group_id = n.group_id)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
