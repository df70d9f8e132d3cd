-- What standing expenses came to, by currency and category, in a report's period and in the one before it. p_days are five days
-- in order: where the one before begins, where its days that are compared end, where the period begins, where its days that are
-- compared end, and the first day after it.
-- How many days and entries a report spans decides how it is best read, so it is planned anew for each.
CREATE OR REPLACE FUNCTION report_spending(p_group uuid, p_days date[])
RETURNS TABLE (is_current boolean, is_compared boolean, currency text, category text, total_minor bigint, entries bigint)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
  RETURN QUERY
  SELECT width_bucket(e.date, p_days) >= 3, width_bucket(e.date, p_days) IN (1, 3), e.currency, e.category, sum(e.total_minor)::bigint, count(*)
  FROM entry e
  WHERE e.group_id = p_group AND e.kind = 'expense' AND e.date >= p_days[1] AND e.date < p_days[5]
    AND NOT EXISTS (
      SELECT FROM (
        SELECT t.reversal_of FROM entry t WHERE t.group_id = p_group AND t.kind = 'reversal' GROUP BY t.reversal_of HAVING max(t.reversal_number) % 2 = 1
      ) reversed
      WHERE reversed.reversal_of = e.id
    )
  GROUP BY 1, 2, 3, 4;
END $$;
