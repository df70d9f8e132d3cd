-- Refuses rows with a key that nobody reads: what is called otherwise on one side would be dropped in silence. Tells which lists
-- the rows hold; these are looked at as well. It runs for every event, so it asks for nothing that needs a plan.
CREATE OR REPLACE FUNCTION check_keys(p_list text, p_rows jsonb) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_keys text[] := read_keys(p_list);
  v_lists text[] := read_lists(p_list);
  v_found text[] := '{}';
  v_within text[];
  v_row jsonb;
  v_list text;
BEGIN
  FOR v_place IN 0 .. jsonb_array_length(p_rows) - 1 LOOP
    v_row := p_rows -> v_place;
    IF v_row - v_keys <> '{}' THEN
      RAISE EXCEPTION 'nobody reads % of %', (SELECT min(key) FROM jsonb_object_keys(v_row - v_keys) key), p_list
        USING ERRCODE = 'invalid_parameter_value';
    END IF;
    FOREACH v_list IN ARRAY v_lists LOOP
      CONTINUE WHEN NOT v_row ? v_list;
      v_within := check_keys(v_list, v_row -> v_list);
      v_found := v_found || v_list;
    END LOOP;
  END LOOP;
  RETURN v_found;
END $$;
