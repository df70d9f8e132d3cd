-- Keeps files of other programs that wait for a press (`staged`), and which entries they became (`imported`). A file counts
-- once: import_counts_once refuses it a second time, as long as anything it became still counts.
CREATE OR REPLACE FUNCTION write_imports(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_write record;
BEGIN
  FOR v_write IN
    SELECT w."group", w.at, w.staged, w.imported
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, at timestamptz, staged jsonb, imported jsonb)
    WHERE w.staged IS NOT NULL OR w.imported IS NOT NULL
  LOOP
    -- A preview that nobody pressed is of no use once its buttons have expired, and a group needs few at a time.
    DELETE FROM import i WHERE i.group_id = v_write."group" AND i.imported_at IS NULL AND (
      i.created_at < v_write.at - interval '2 days'
      OR v_write.staged IS NOT NULL AND i.id NOT IN (
        SELECT n.id FROM import n WHERE n.group_id = v_write."group" AND n.imported_at IS NULL
        ORDER BY n.created_at DESC, n.id DESC LIMIT 4
      )
    );

    INSERT INTO import (id, group_id, content_hash, book, created_at)
    SELECT s.id, v_write."group", s.hash, s.book, v_write.at
    FROM jsonb_to_recordset(v_write.staged) AS s(id uuid, hash text, book jsonb);

    -- What was taken back altogether may come again.
    UPDATE import i SET counts = false
    FROM jsonb_to_recordset(v_write.imported) AS n(id uuid) JOIN import fresh ON fresh.id = n.id
    WHERE i.group_id = v_write."group" AND i.content_hash = fresh.content_hash AND i.counts AND NOT import_stands(i);

    UPDATE import i
    SET imported_at = v_write.at, book = NULL, first_number = n.first, last_number = n.last, counts = true
    FROM jsonb_to_recordset(v_write.imported) AS n(id uuid, first integer, last integer)
    WHERE i.id = n.id AND i.group_id = v_write."group";

    DELETE FROM import_part p USING jsonb_to_recordset(v_write.imported) AS n(id uuid) WHERE p.import_id = n.id;
  END LOOP;
END $$;
