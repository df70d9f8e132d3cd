-- Nine in the morning is another moment in another time zone.
CREATE OR REPLACE FUNCTION replan_schedules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE schedule SET wake_at = '-infinity' WHERE group_id = NEW.id AND due_at IS NOT NULL;
  RETURN NULL;
END $$;
