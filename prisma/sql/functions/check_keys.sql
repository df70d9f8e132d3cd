-- Refuses rows with a key that nobody reads: what is called otherwise on one side would be dropped in silence. `p_list` is what
-- the rows are; the lists within them are looked at as well. Tells which keys the rows have.
CREATE OR REPLACE FUNCTION check_keys(p_list text, p_rows jsonb) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_keys text[];
  v_unknown text;
BEGIN
  WITH RECURSIVE part AS (
    SELECT p_list AS list, r.value AS row FROM jsonb_array_elements(p_rows) r
    UNION ALL
    SELECT f.key, r.value
    FROM part, jsonb_each(part.row) f, jsonb_array_elements(CASE WHEN read_keys() ? f.key THEN f.value END) r
  )
  SELECT array_agg(DISTINCT k.key) FILTER (WHERE part.list = p_list),
    min(part.list || '.' || k.key) FILTER (WHERE NOT read_keys() -> part.list ? k.key)
  INTO v_keys, v_unknown
  FROM part, jsonb_object_keys(part.row) AS k(key);
  IF v_unknown IS NOT NULL THEN
    RAISE EXCEPTION 'nobody reads the key %', v_unknown USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN coalesce(v_keys, '{}');
END $$;
