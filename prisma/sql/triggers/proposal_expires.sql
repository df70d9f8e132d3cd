-- Whatever code opens a proposal, its card stops waiting one day.
CREATE TRIGGER proposal_expires AFTER INSERT ON proposal REFERENCING NEW TABLE AS opened
  FOR EACH STATEMENT EXECUTE FUNCTION note_expiry();
