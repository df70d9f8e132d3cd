-- A board names people.
CREATE TRIGGER member_looks_otherwise AFTER UPDATE OF name ON member
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION note_member_look();
