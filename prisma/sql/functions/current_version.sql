-- The version of a number that people mean: the one that stands; where none does, the one that was taken back last.
CREATE OR REPLACE FUNCTION current_version(p_group uuid, p_number integer) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT e.id FROM entry e
    CROSS JOIN LATERAL (
      SELECT coalesce(max(t.reversal_number), 0) % 2 AS is_gone, max(t.position) AS position FROM entry t WHERE t.reversal_of = e.id
    ) life
  WHERE e.group_id = p_group AND e.number = p_number
  ORDER BY life.is_gone, life.position DESC
  LIMIT 1
$$;
