-- What the program has to work out before it claims: the different plans among the first p_limit schedules that are to be
-- looked at. A group is looked up once for each of them, however many groups there are.
CREATE OR REPLACE FUNCTION plans_due(p_now timestamptz, p_limit integer)
RETURNS TABLE (kind text, rule text, timezone text, due_at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT s.kind, s.rule, (SELECT g.timezone FROM "group" g WHERE g.id = s.group_id), s.due_at
  FROM (SELECT * FROM schedule WHERE wake_at <= p_now ORDER BY wake_at LIMIT p_limit) s
$$;
