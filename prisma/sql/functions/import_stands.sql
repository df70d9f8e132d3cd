-- Whether anything that a file became still counts.
CREATE OR REPLACE FUNCTION import_stands(p_import import) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM entry e
    WHERE e.group_id = p_import.group_id AND e.number BETWEEN p_import.first_number AND p_import.last_number
      AND (SELECT count(*) FROM entry r WHERE r.reversal_of = e.id) % 2 = 0
  )
$$;
