-- Whether an entry is a side of a conversion: nobody handed any money over.
CREATE OR REPLACE FUNCTION is_converted(p_entry uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM conversion c WHERE c.settled_id = p_entry)
    OR EXISTS (SELECT FROM conversion c WHERE c.owed_id = p_entry)
$$;
