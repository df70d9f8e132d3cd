-- Sets and switches off balance alerts (`alerts`, without a currency: off), and notes which members are to be told when they owe
-- too much and when they last were (`alert_states`).
CREATE OR REPLACE FUNCTION write_alerts(p_writes jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v record;
BEGIN
  FOR v IN
    SELECT w."group" AS id, a.currency, a.threshold
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, alerts jsonb),
      jsonb_to_recordset(w.alerts) AS a(currency text, threshold bigint)
  LOOP
    DELETE FROM alert_state WHERE group_id = v.id;
    DELETE FROM alert WHERE group_id = v.id;
    INSERT INTO alert (group_id, currency, threshold_minor)
    SELECT v.id, v.currency, v.threshold WHERE v.currency IS NOT NULL;
  END LOOP;

  FOR v IN
    SELECT w."group" AS id, s.*
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, alert_states jsonb),
      jsonb_to_recordset(w.alert_states) AS s(member uuid, armed boolean, alerted_on date)
  LOOP
    INSERT INTO alert_state (group_id, member_id, armed, alerted_on)
    VALUES (v.id, v.member, v.armed, v.alerted_on)
    ON CONFLICT (group_id, member_id) DO UPDATE SET armed = excluded.armed, alerted_on = excluded.alerted_on;
  END LOOP;
END $$;
