-- Writes when groups may be spoken to without having asked, who was reminded when, and who wants to be called by their name.
CREATE OR REPLACE FUNCTION write_courtesy(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v record;
BEGIN
  FOR v IN
    SELECT w."group" AS id, c.*
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, courtesies jsonb),
      jsonb_to_recordset(w.courtesies) AS c(
        quiet_from smallint, quiet_until smallint, muted_until timestamptz, muted_for_good boolean, disturbed_on date
      )
  LOOP
    INSERT INTO courtesy (group_id, quiet_from_minute, quiet_until_minute, muted_until, muted_for_good, disturbed_on)
    VALUES (v.id, v.quiet_from, v.quiet_until, v.muted_until, v.muted_for_good, v.disturbed_on)
    ON CONFLICT (group_id) DO UPDATE SET
      quiet_from_minute = excluded.quiet_from_minute, quiet_until_minute = excluded.quiet_until_minute,
      muted_until = excluded.muted_until, muted_for_good = excluded.muted_for_good, disturbed_on = excluded.disturbed_on;
  END LOOP;

  FOR v IN
    SELECT w."group" AS id, r.member, r."on" AS day
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, reminders jsonb),
      jsonb_to_recordset(w.reminders) AS r(member uuid, "on" date)
  LOOP
    INSERT INTO reminder (group_id, member_id, reminded_on) VALUES (v.id, v.member, v.day)
    ON CONFLICT (group_id, member_id) DO UPDATE SET reminded_on = excluded.reminded_on;
  END LOOP;

  FOR v IN
    SELECT c.member, c.calls
    FROM jsonb_to_recordset(p_writes) AS w(callings jsonb),
      jsonb_to_recordset(w.callings) AS c(member uuid, calls boolean)
  LOOP
    UPDATE person p SET uncalled = NOT v.calls FROM member m WHERE m.id = v.member AND p.id = m.person_id;
  END LOOP;
END $$;
