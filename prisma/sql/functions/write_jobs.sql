-- Jobs are written and done (`jobs_done`), what comes round is planned and no more (`unscheduled`), groups are watched or not.
CREATE OR REPLACE FUNCTION write_jobs(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_write record;
  v_ended bigint;
BEGIN
  FOR v_write IN
    SELECT *
    FROM jsonb_to_recordset(p_writes) AS w(
      "group" uuid, at timestamptz, jobs jsonb, jobs_done jsonb, schedules jsonb, unscheduled jsonb, watchers jsonb
    )
  LOOP
    IF v_write.jobs_done IS NOT NULL THEN
      -- Only a key that lasts has to be remembered.
      WITH ended AS (SELECT d.id FROM jsonb_to_recordset(v_write.jobs_done) AS d(id bigint)), forgotten AS (
        DELETE FROM job j USING ended
        WHERE j.id = ended.id AND j.group_id = v_write."group" AND NOT j.lasts AND j.done_at IS NULL AND j.failed_at IS NULL
        RETURNING j.id
      ), kept AS (
        UPDATE job j SET done_at = v_write.at FROM ended
        WHERE j.id = ended.id AND j.group_id = v_write."group" AND j.lasts AND j.done_at IS NULL AND j.failed_at IS NULL
        RETURNING j.id
      )
      SELECT (SELECT count(*) FROM forgotten) + (SELECT count(*) FROM kept) INTO v_ended;
      -- Nobody ends a job without moving its group on, so whoever comes second is stale; anything else would do it twice.
      IF v_ended <> jsonb_array_length(v_write.jobs_done) THEN
        RAISE EXCEPTION 'a job is done twice' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
    END IF;

    INSERT INTO job (kind, group_id, key, lasts, data, due_at, wake_at, created_at)
    SELECT n.kind, v_write."group", n.key, n.lasts, n.data, n.due, n.due, v_write.at
    FROM jsonb_to_recordset(v_write.jobs) AS n(kind text, key text, lasts boolean, data jsonb, due timestamptz)
    ON CONFLICT DO NOTHING;

    INSERT INTO schedule (kind, group_id, name, rule, due_at, wake_at)
    SELECT n.kind, v_write."group", n.name, n.rule, n.due, n.due
    FROM jsonb_to_recordset(v_write.schedules) AS n(kind text, name text, rule text, due timestamptz)
    ON CONFLICT (kind, group_id, name) DO UPDATE SET
      rule = excluded.rule, due_at = excluded.due_at, wake_at = excluded.wake_at;

    DELETE FROM schedule s USING jsonb_to_recordset(v_write.unscheduled) AS n(kind text, name text)
    WHERE s.group_id = v_write."group" AND s.kind = n.kind AND s.name = n.name;

    INSERT INTO watched_group (group_id, watcher)
    SELECT v_write."group", n.watcher FROM jsonb_to_recordset(v_write.watchers) AS n(watcher text, "on" boolean) WHERE n."on"
    ON CONFLICT DO NOTHING;
    DELETE FROM watched_group g USING jsonb_to_recordset(v_write.watchers) AS n(watcher text, "on" boolean)
    WHERE g.group_id = v_write."group" AND g.watcher = n.watcher AND NOT n."on";
  END LOOP;
END $$;
