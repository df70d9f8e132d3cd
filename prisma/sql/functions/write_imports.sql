-- Writes what writes that were carried out say of imports: files are `staged`, and some of them `imported`. `p_done` is what
-- commit_events told; this belongs to the same statement.
CREATE OR REPLACE FUNCTION write_imports(p_writes jsonb, p_done json) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_write record;
BEGIN
  FOR v_write IN
    SELECT w."group", w.at, w.staged, w.imported
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS ("group" uuid, at timestamptz, staged jsonb, imported jsonb))
      WITH ORDINALITY AS w("group", at, staged, imported, place)
    WHERE w.place IN (SELECT value::bigint FROM json_array_elements_text(p_done -> 'written'))
  LOOP
    -- A preview that nobody pressed is of no use once its buttons have expired.
    DELETE FROM import i WHERE i.group_id = v_write."group" AND i.imported_at IS NULL
      AND i.created_at < v_write.at - interval '2 days';

    INSERT INTO import (id, group_id, content_hash, book, created_at)
    SELECT s.id, v_write."group", s.hash, s.book, v_write.at
    FROM jsonb_to_recordset(v_write.staged) AS s(id uuid, hash text, book jsonb);

    UPDATE import i SET imported_at = v_write.at, book = NULL, first_number = n.first, last_number = n.last
    FROM jsonb_to_recordset(v_write.imported) AS n(id uuid, first integer, last integer)
    WHERE i.id = n.id AND i.group_id = v_write."group";
  END LOOP;
END $$;
