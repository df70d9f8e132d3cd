-- A board is in the group's language and adds debts up as the group wants it.
CREATE TRIGGER group_looks_otherwise AFTER UPDATE OF locale, simplify ON "group"
  FOR EACH ROW WHEN ((OLD.locale, OLD.simplify) IS DISTINCT FROM (NEW.locale, NEW.simplify)) EXECUTE FUNCTION note_group_look();
