-- What is to be done without anybody asking at that moment: work that waits for its time, and the schedules it comes from.

CREATE TABLE job (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  -- Groups are never deleted, and a check of every row would cost more than writing it where a hundred thousand are due at once.
  group_id uuid NOT NULL,
  -- What the job is there for. One with a key that lasts is written once for ever, such as the summary of a week; of the
  -- others one waits at a time.
  key text NOT NULL,
  lasts boolean NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  due_at timestamptz(3) NOT NULL,
  -- When a worker is told of it next: when it is due, and again and again as long as it is not done.
  wake_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  done_at timestamptz(3),
  failed_at timestamptz(3),
  failed_because text,
  CONSTRAINT job_has_one_end CHECK (
    (done_at IS NULL OR failed_at IS NULL) AND (failed_at IS NULL) = (failed_because IS NULL)
  )
);

CREATE UNIQUE INDEX job_once ON job (key) WHERE lasts;
CREATE UNIQUE INDEX job_one_waits ON job (key) WHERE NOT lasts AND done_at IS NULL AND failed_at IS NULL;
CREATE INDEX job_waiting ON job (wake_at, id) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX job_done ON job (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX job_failed ON job (failed_at) WHERE failed_at IS NOT NULL;

-- What comes round for a group. The rule is read by the program alone, in the time zone of the group.
CREATE TABLE schedule (
  kind text NOT NULL,
  group_id uuid NOT NULL REFERENCES "group" (id),
  -- Tells several of a kind in one group apart.
  name text NOT NULL,
  rule text NOT NULL,
  -- Null while it is paused.
  due_at timestamptz(3),
  -- When it is looked at next: when it is due, or at once where its time has to be worked out anew.
  wake_at timestamptz(3),
  CONSTRAINT schedule_pkey PRIMARY KEY (kind, group_id, name)
);

CREATE INDEX schedule_waiting ON schedule (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX schedule_of_group ON schedule (group_id);

-- Nine in the morning is another moment in another time zone.
CREATE FUNCTION replan_schedules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE schedule SET wake_at = '-infinity' WHERE group_id = NEW.id AND due_at IS NOT NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER group_moves_its_schedules AFTER UPDATE OF timezone ON "group"
  FOR EACH ROW WHEN (OLD.timezone IS DISTINCT FROM NEW.timezone) EXECUTE FUNCTION replan_schedules();

-- Groups of which somebody wants to know when their balances change.
CREATE TABLE watched_group (
  group_id uuid NOT NULL REFERENCES "group" (id),
  watcher text NOT NULL,
  CONSTRAINT watched_group_pkey PRIMARY KEY (group_id, watcher)
);

-- Whatever code appends an entry cannot forget those who watch the group. One look serves many changes.
CREATE FUNCTION note_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO job (kind, group_id, key, lasts, due_at, wake_at, created_at)
  SELECT 'changed', n.group_id, 'changed:' || n.group_id, false, n.at, n.at, n.at
  FROM (SELECT e.group_id, max(e.created_at) AS at FROM appended e GROUP BY e.group_id) n
  WHERE EXISTS (SELECT FROM watched_group w WHERE w.group_id = n.group_id)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER entry_is_noticed AFTER INSERT ON entry REFERENCING NEW TABLE AS appended
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes();

-- A card that waits for a press stops waiting one day.
CREATE FUNCTION note_expiry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO job (kind, group_id, key, lasts, data, due_at, wake_at, created_at)
  SELECT 'proposalExpired', p.group_id, 'proposalExpired:' || p.id, false, jsonb_build_object('proposal', p.id),
    p.expires_at, p.expires_at, p.created_at
  FROM opened p
  WHERE p.content ->> 'kind' IN ('draft', 'question', 'import') AND p.status = 'open'
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER proposal_expires AFTER INSERT ON proposal REFERENCING NEW TABLE AS opened
  FOR EACH STATEMENT EXECUTE FUNCTION note_expiry();

INSERT INTO job (kind, group_id, key, lasts, data, due_at, wake_at, created_at)
SELECT 'proposalExpired', p.group_id, 'proposalExpired:' || p.id, false, jsonb_build_object('proposal', p.id),
  p.expires_at, p.expires_at, p.created_at
FROM proposal p
WHERE p.content ->> 'kind' IN ('draft', 'question') AND p.status = 'open';

-- Writes what writes that were carried out say of jobs and schedules; in one statement with their other effects.
CREATE FUNCTION write_jobs(p_writes jsonb, p_done json) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_write record;
  v_ended bigint;
BEGIN
  FOR v_write IN
    SELECT w.*
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (
        "group" uuid, at timestamptz, jobs jsonb, "jobsDone" jsonb, schedules jsonb, unscheduled jsonb, watchers jsonb
      )) WITH ORDINALITY AS w("group", at, jobs, done, schedules, unscheduled, watchers, place)
    WHERE w.place IN (SELECT value::bigint FROM json_array_elements_text(p_done -> 'written'))
  LOOP
    IF v_write.done IS NOT NULL THEN
      -- Only a key that lasts has to be remembered.
      WITH ended AS (SELECT value::bigint AS id FROM jsonb_array_elements_text(v_write.done)), forgotten AS (
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
      IF v_ended <> jsonb_array_length(v_write.done) THEN
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

-- What the program has to work out before it claims: the different plans among the first p_limit schedules that are to be
-- looked at.
CREATE FUNCTION plans_due(p_now timestamptz, p_limit integer)
RETURNS TABLE (kind text, rule text, timezone text, due_at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT s.kind, s.rule, g.timezone, s.due_at
  FROM (SELECT * FROM schedule WHERE wake_at <= p_now ORDER BY wake_at LIMIT p_limit) s JOIN "group" g ON g.id = s.group_id
$$;

-- Writes the jobs of up to p_limit schedules and moves them on, and tells how many those were. p_plans tells for each rule
-- in its time zone what is due, if anything (`period` is its name, `at` its moment), and when the next time is. What
-- another process is at, and what has another plan by now, is left for the next look.
CREATE FUNCTION claim_due(p_now timestamptz, p_limit integer, p_plans jsonb) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  v_claimed integer;
BEGIN
  WITH plan AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(p_plans)
      AS p(kind text, rule text, timezone text, due timestamptz, period text, at timestamptz, next timestamptz)
  ), due AS MATERIALIZED (
    SELECT s.kind, s.group_id, s.name, p.period, p.at, p.next
    FROM (
        SELECT * FROM schedule WHERE wake_at <= p_now ORDER BY wake_at LIMIT p_limit FOR UPDATE SKIP LOCKED
      ) s
      JOIN "group" g ON g.id = s.group_id
      JOIN plan p ON p.kind = s.kind AND p.rule = s.rule AND p.timezone = g.timezone AND p.due = s.due_at
  ), moved AS (
    UPDATE schedule s SET due_at = due.next, wake_at = due.next
    FROM due WHERE s.kind = due.kind AND s.group_id = due.group_id AND s.name = due.name
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
