-- The same by member: what each paid of those expenses, and what of them is theirs. An expense counts with whom its first
-- line is about, so that the counts add up to the expenses.
CREATE OR REPLACE FUNCTION report_shares(p_group uuid, p_days date[])
RETURNS TABLE (
  is_current boolean, is_compared boolean, currency text, category text, member_id uuid, paid_minor bigint, owed_minor bigint, entries bigint
)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
  RETURN QUERY
  SELECT width_bucket(e.date, p_days) >= 3, width_bucket(e.date, p_days) IN (1, 3), e.currency, e.category, coalesce(m.merged_into, m.id), sum(p.paid_minor)::bigint, sum(p.owed_minor)::bigint,
    count(*) FILTER (WHERE p.line = 1)
  FROM entry e JOIN posting p ON p.entry_id = e.id JOIN member m ON m.id = p.member_id
  WHERE e.group_id = p_group AND e.kind = 'expense' AND e.date >= p_days[1] AND e.date < p_days[5]
    AND NOT EXISTS (
      SELECT FROM (
        SELECT t.reversal_of FROM entry t WHERE t.group_id = p_group AND t.kind = 'reversal' GROUP BY t.reversal_of HAVING max(t.reversal_number) % 2 = 1
      ) reversed
      WHERE reversed.reversal_of = e.id
    )
  GROUP BY 1, 2, 3, 4, 5;
END $$;
