-- Looks only at commit, when the entry's postings are there.
CREATE CONSTRAINT TRIGGER entry_is_whole AFTER INSERT ON entry
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_entry();
