-- What a group spent, for its reports.

-- All that a report by category reads stands in the index, so that it never touches the entries themselves.
CREATE INDEX entry_spending ON entry (group_id, date) INCLUDE (id, currency, category, total_minor) WHERE kind = 'expense';

-- Turns are few; a report looks at all of the group's to know which entries stand.
CREATE INDEX entry_turns ON entry (group_id, turned) INCLUDE (turn) WHERE kind = 'turn';

-- What standing expenses came to between two days (the first in, the last out), by half, currency and category. The halves
-- meet at p_middle: a report's period, and the one before it.
-- How many days and entries a report spans decides how it is best read, so it is planned anew for each.
CREATE FUNCTION report_spending(p_group uuid, p_from date, p_middle date, p_to date)
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
        SELECT t.turned FROM entry t WHERE t.group_id = p_group AND t.kind = 'turn' GROUP BY t.turned HAVING max(t.turn) % 2 = 1
      ) reversed
      WHERE reversed.turned = e.id
    )
  GROUP BY 1, 2, 3;
END $$;

-- The same by member: what each paid of those expenses, and what of them is theirs. An expense counts with whom its first
-- line is about, so that the counts add up to the expenses.
CREATE FUNCTION report_shares(p_group uuid, p_from date, p_middle date, p_to date)
RETURNS TABLE (
  is_current boolean, currency text, category text, member_id uuid, paid_minor bigint, owed_minor bigint, entries bigint
)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
  RETURN QUERY
  SELECT e.date >= p_middle, e.currency, e.category, coalesce(m.merged_into, m.id), sum(p.paid_minor)::bigint, sum(p.owed_minor)::bigint,
    count(*) FILTER (WHERE p.line = 1)
  FROM entry e JOIN posting p ON p.entry_id = e.id JOIN member m ON m.id = p.member_id
  WHERE e.group_id = p_group AND e.kind = 'expense' AND e.date >= p_from AND e.date < p_to
    AND NOT EXISTS (
      SELECT FROM (
        SELECT t.turned FROM entry t WHERE t.group_id = p_group AND t.kind = 'turn' GROUP BY t.turned HAVING max(t.turn) % 2 = 1
      ) reversed
      WHERE reversed.turned = e.id
    )
  GROUP BY 1, 2, 3, 4;
END $$;
