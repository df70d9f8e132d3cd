-- Whatever code appends an entry, those who watch the group get to know.
CREATE TRIGGER entry_is_noticed AFTER INSERT ON entry REFERENCING NEW TABLE AS appended
  FOR EACH STATEMENT EXECUTE FUNCTION note_changes();
