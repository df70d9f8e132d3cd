-- What standing expenses came to between two days (the first in, the last out), by half, currency and category. The halves
-- meet at p_middle: a report's period, and the one before it.
-- How many days and entries a report spans decides how it is best read, so it is planned anew for each.
CREATE OR REPLACE FUNCTION report_spending(p_group uuid, p_from date, p_middle date, p_to date)
RETURNS TABLE (is_current boolean, currency text, category text, total_minor bigint, entries bigint)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
  RETURN QUERY
  SELECT e.date >= p_middle, e.currency, e.category, sum(e.total_minor)::bigint, count(*)
  FROM entry e
  WHERE e.group_id = p_group AND e.kind = 'expense' AND e.date >= p_from AND e.date < p_to
    AND NOT EXISTS (
      SELECT FROM (
        SELECT t.reversal_of FROM entry t WHERE t.group_id = p_group AND t.kind = 'reversal' GROUP BY t.reversal_of HAVING max(t.reversal_number) % 2 = 1
      ) reversed
      WHERE reversed.reversal_of = e.id
    )
  GROUP BY 1, 2, 3;
END $$;
