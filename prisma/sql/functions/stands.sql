-- Whether an entry counts: reversed an even number of times.
CREATE OR REPLACE FUNCTION stands(p_entry uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(max(t.reversal_number), 0) % 2 = 0 FROM entry t WHERE t.reversal_of = p_entry;
$$;
