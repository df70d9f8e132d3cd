-- What a group is told without asking or at most once a day: balance alerts and reminders; and when it wants to be left alone.

-- CreateTable
CREATE TABLE "alert" (
    "group_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "threshold_minor" BIGINT NOT NULL,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("group_id")
);

-- CreateTable
CREATE TABLE "alert_state" (
    "group_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "armed" BOOLEAN NOT NULL,
    "alerted_on" DATE,

    CONSTRAINT "alert_state_pkey" PRIMARY KEY ("group_id","member_id")
);

-- CreateTable
CREATE TABLE "courtesy" (
    "group_id" UUID NOT NULL,
    "quiet_from_minute" SMALLINT,
    "quiet_until_minute" SMALLINT,
    "muted_until" TIMESTAMPTZ(3),
    "muted_for_good" BOOLEAN NOT NULL DEFAULT false,
    "disturbed_on" DATE,

    CONSTRAINT "courtesy_pkey" PRIMARY KEY ("group_id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "group_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "reminded_on" DATE NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("group_id","member_id")
);

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_state" ADD CONSTRAINT "alert_state_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "courtesy" ADD CONSTRAINT "courtesy_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE alert ADD CONSTRAINT alert_above_zero CHECK (threshold_minor > 0);
ALTER TABLE courtesy ADD CONSTRAINT courtesy_quiet_hours CHECK (
  (quiet_from_minute IS NULL) = (quiet_until_minute IS NULL)
  AND (quiet_from_minute IS NULL OR quiet_from_minute <> quiet_until_minute)
  AND coalesce(quiet_from_minute, 0) BETWEEN 0 AND 1439 AND coalesce(quiet_until_minute, 0) BETWEEN 0 AND 1439
);

-- Writes what writes that were carried out change in the routines of their groups, in their order. `p_done` is what
-- commit_events told; this belongs to the same statement.
CREATE FUNCTION write_routines(p_writes jsonb, p_done json) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v record;
BEGIN
  FOR v IN
    SELECT w."group" AS id, r.value ->> 'kind' AS kind, r.value AS row
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS ("group" uuid, routines jsonb))
        WITH ORDINALITY AS w("group", routines, place),
      jsonb_array_elements(w.routines) WITH ORDINALITY AS r(value, place)
    WHERE w.place IN (SELECT value::bigint FROM json_array_elements_text(p_done -> 'written'))
    ORDER BY w.place, r.place
  LOOP
    CASE v.kind
      WHEN 'alertSet' THEN
        DELETE FROM alert_state WHERE group_id = v.id;
        DELETE FROM alert WHERE group_id = v.id;
        INSERT INTO alert (group_id, currency, threshold_minor)
        SELECT v.id, t.currency, t."amountMinor"
        FROM jsonb_to_record(v.row #> '{alert,threshold}') AS t(currency text, "amountMinor" bigint)
        WHERE t.currency IS NOT NULL;
        PERFORM write_alert_states(v.id, v.row #> '{alert,states}');
      WHEN 'alertStates' THEN
        PERFORM write_alert_states(v.id, v.row -> 'states');
      WHEN 'courtesySet' THEN
        INSERT INTO courtesy (group_id, quiet_from_minute, quiet_until_minute, muted_until, muted_for_good, disturbed_on)
        SELECT v.id, (c."quietHours" ->> 'fromMinute')::smallint, (c."quietHours" ->> 'untilMinute')::smallint,
          nullif(c."mutedUntil", 'switchedOff')::timestamptz, coalesce(c."mutedUntil" = 'switchedOff', false), c."disturbedOn"
        FROM jsonb_to_record(v.row -> 'courtesy') AS c("quietHours" jsonb, "mutedUntil" text, "disturbedOn" date)
        ON CONFLICT (group_id) DO UPDATE SET
          quiet_from_minute = excluded.quiet_from_minute, quiet_until_minute = excluded.quiet_until_minute,
          muted_until = excluded.muted_until, muted_for_good = excluded.muted_for_good, disturbed_on = excluded.disturbed_on;
      WHEN 'reminded' THEN
        INSERT INTO reminder (group_id, member_id, reminded_on)
        SELECT v.id, m.value::uuid, (v.row ->> 'on')::date FROM jsonb_array_elements_text(v.row -> 'members') AS m(value)
        ON CONFLICT (group_id, member_id) DO UPDATE SET reminded_on = excluded.reminded_on;
    END CASE;
  END LOOP;
END $$;

CREATE FUNCTION write_alert_states(p_group uuid, p_states jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO alert_state (group_id, member_id, armed, alerted_on)
  SELECT p_group, s.member, s.armed, s."alertedOn"
  FROM jsonb_to_recordset(p_states) AS s(member uuid, armed boolean, "alertedOn" date)
  ON CONFLICT (group_id, member_id) DO UPDATE SET armed = excluded.armed, alerted_on = excluded.alerted_on;
END $$;

-- The payments of a week, and those that wait for their payees.
CREATE INDEX entry_payments ON entry (group_id, date) WHERE kind = 'payment';
