-- Looks only at commit, when both entries are there.
CREATE CONSTRAINT TRIGGER conversion_is_whole AFTER INSERT ON conversion
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_conversion();
