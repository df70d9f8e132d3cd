-- Writes what writes that were carried out change in the routines of their groups, in their order. `p_done` is what
-- commit_events told; this belongs to the same statement.
CREATE OR REPLACE FUNCTION write_routines(p_writes jsonb, p_done json) RETURNS void
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
