-- Whatever was decided on these groups before is decided again.
CREATE OR REPLACE FUNCTION move_groups_on(p_groups uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "group" WHERE id = ANY (p_groups) ORDER BY id FOR NO KEY UPDATE;
  UPDATE "group" SET version = version + 1 WHERE id = ANY (p_groups);
END $$;
