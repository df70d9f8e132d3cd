-- How many numbered entries a group got after that moment. Numbers follow each other in time, so the last one before it is found by
-- halving what lies between, and none of the others is read.
CREATE OR REPLACE FUNCTION entries_since(p_group uuid, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_low integer := 0;
  v_middle integer;
  v_last integer;
  v_high integer;
BEGIN
  SELECT g.next_number - 1 INTO v_last FROM "group" g WHERE g.id = p_group;
  v_high := v_last;
  WHILE v_low < v_high LOOP
    v_middle := (v_low + v_high + 1) / 2;
    IF (SELECT e.created_at FROM entry e WHERE e.group_id = p_group AND e.number = v_middle AND e.version = 1) > p_at THEN
      v_high := v_middle - 1;
    ELSE
      v_low := v_middle;
    END IF;
  END LOOP;
  RETURN v_last - v_low;
END $$;
