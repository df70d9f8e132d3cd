-- Two groups become one: the chats and members of the one that has no entries go to the other.
CREATE OR REPLACE FUNCTION link_groups(p_link jsonb, p_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_from uuid := (p_link ->> 'from')::uuid;
  v_into uuid := (p_link ->> 'into')::uuid;
BEGIN
  PERFORM use_link_code(p_link ->> 'code', p_at);
  PERFORM FROM "group" g
  WHERE g.id = (p_link #>> '{other,id}')::uuid AND g.version = (p_link #>> '{other,version}')::bigint FOR NO KEY UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM entry e WHERE e.group_id = v_from) THEN
    PERFORM link_is_stale('the groups');
  END IF;
  UPDATE "group" SET version = version + 1 WHERE id IN (v_from, v_into);

  UPDATE chat SET group_id = v_into WHERE group_id = v_from;
  PERFORM write_members(v_into, p_at, p_link -> 'members');
  UPDATE proposal SET status = 'expired', closed_at = p_at WHERE group_id = v_from AND status = 'open';
  UPDATE link_code SET group_id = v_into WHERE group_id = v_from;
  INSERT INTO activity (group_id, member_id, what, detail, at)
  VALUES (v_into, (p_link ->> 'by')::uuid, 'chatLinked', p_link ->> 'detail', p_at);
END $$;
