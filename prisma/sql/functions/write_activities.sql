-- Notes what happened to the tab besides entries.
CREATE OR REPLACE FUNCTION write_activities(p_group uuid, p_by uuid, p_at timestamptz, p_activities jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO activity (group_id, member_id, what, entry_id, detail, at)
  SELECT p_group, p_by, a.what, a.entry, a.detail, p_at
  FROM jsonb_to_recordset(p_activities) AS a(what text, entry uuid, detail text);
END $$;
