-- Writes the jobs of up to p_limit schedules that are due and moves those on, and tells how many there were. p_plans tells for each
-- rule in its time zone what is due, if anything (`period` is its name, `at` its moment), and when the next time is. What
-- another process is at, and what has another plan by now, is left for the next look.
-- A group is looked up once for each schedule that is due, however many groups there are, what is locked is found by its place,
-- and what is written is in the order of its keys: a recurring expense before a summary of the same moment, which then counts it.
CREATE OR REPLACE FUNCTION claim_due(p_now timestamptz, p_limit integer, p_plans jsonb) RETURNS integer
LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_lists text[] := check_keys('plans', p_plans);
  v_claimed integer;
BEGIN
  WITH plan AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(p_plans)
      AS p(kind text, rule text, timezone text, due timestamptz, period text, at timestamptz, next timestamptz)
  ), waiting AS MATERIALIZED (
    SELECT s.ctid AS place, s.kind, s.group_id, s.name, s.rule, s.due_at
    FROM schedule s WHERE s.wake_at <= p_now ORDER BY s.wake_at LIMIT p_limit FOR UPDATE SKIP LOCKED
  ), here AS MATERIALIZED (
    SELECT w.*, (SELECT g.timezone FROM "group" g WHERE g.id = w.group_id) AS timezone FROM waiting w
  ), due AS MATERIALIZED (
    SELECT h.place, h.kind, h.group_id, h.name, p.period, p.at, p.next
    FROM here h JOIN plan p ON p.kind = h.kind AND p.rule = h.rule AND p.timezone = h.timezone AND p.due = h.due_at
    ORDER BY h.group_id, h.kind DESC, h.name
  ), moved AS (
    UPDATE schedule s SET due_at = due.next, wake_at = due.next FROM due WHERE s.ctid = due.place
    RETURNING 1
  ), written AS (
    INSERT INTO job (kind, group_id, key, lasts, data, due_at, wake_at, created_at)
    SELECT due.kind, due.group_id, concat_ws(':', due.kind, due.group_id, nullif(due.name, ''), due.period), true,
      jsonb_build_object('name', due.name, 'period', due.period, 'at', to_char(due.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      due.at, due.at, p_now
    FROM due WHERE due.period IS NOT NULL
    ON CONFLICT DO NOTHING
  )
  SELECT count(*) INTO v_claimed FROM moved;
  RETURN v_claimed;
END $$;
