-- Notes which members are to be told when they owe too much, and when they last were.
CREATE OR REPLACE FUNCTION write_alert_states(p_group uuid, p_states jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO alert_state (group_id, member_id, armed, alerted_on)
  SELECT p_group, s.member, s.armed, s."alertedOn"
  FROM jsonb_to_recordset(p_states) AS s(member uuid, armed boolean, "alertedOn" date)
  ON CONFLICT (group_id, member_id) DO UPDATE SET armed = excluded.armed, alerted_on = excluded.alerted_on;
END $$;
