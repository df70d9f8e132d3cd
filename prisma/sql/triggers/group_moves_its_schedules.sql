-- Nine in the morning is another moment in another time zone.
CREATE TRIGGER group_moves_its_schedules AFTER UPDATE OF timezone ON "group"
  FOR EACH ROW WHEN (OLD.timezone IS DISTINCT FROM NEW.timezone) EXECUTE FUNCTION replan_schedules();
