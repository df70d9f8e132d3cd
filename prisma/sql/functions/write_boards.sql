-- Sets the board of a group, or takes it away where no id is given. A group has one at most.
CREATE OR REPLACE FUNCTION write_boards(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v record;
BEGIN
  FOR v IN
    SELECT w."group" AS group_id, b.id, b.since
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, boards jsonb),
      jsonb_to_recordset(w.boards) AS b(id uuid, since timestamptz)
  LOOP
    DELETE FROM board WHERE group_id = v.group_id;
    INSERT INTO board (group_id, id, since) SELECT v.group_id, v.id, v.since WHERE v.id IS NOT NULL;
  END LOOP;
END $$;
