-- A board is in the group's language and adds debts up as the group wants it.
CREATE TRIGGER group_looks_otherwise AFTER UPDATE OF locale, simplify ON "group"
  FOR EACH ROW WHEN (OLD.locale IS DISTINCT FROM NEW.locale OR OLD.simplify IS DISTINCT FROM NEW.simplify)
  EXECUTE FUNCTION note_group_look();
