-- Two groups become one: the chats and members of the one that has no entries go to the other.
CREATE OR REPLACE FUNCTION link_groups(
  p_code text, p_from uuid, p_into uuid, p_other uuid, p_other_version bigint, p_members jsonb, p_by uuid, p_detail text,
  p_at timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM use_link_code(p_code, p_at);
  PERFORM FROM "group" g
  WHERE g.id = p_other AND g.version = p_other_version FOR NO KEY UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM entry e WHERE e.group_id = p_from) THEN
    PERFORM link_is_stale('the groups');
  END IF;
  UPDATE "group" SET version = version + 1 WHERE id IN (p_from, p_into);

  UPDATE chat SET group_id = p_into WHERE group_id = p_from;
  PERFORM write_members(p_into, p_at, p_members);
  UPDATE proposal SET status = 'expired', closed_at = p_at WHERE group_id = p_from AND status = 'open';
  UPDATE link_code SET group_id = p_into WHERE group_id = p_from;
  INSERT INTO activity (group_id, member_id, what, detail, at)
  VALUES (p_into, p_by, 'chatLinked', p_detail, p_at);
END $$;
