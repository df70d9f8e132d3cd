-- Nobody binds entries by hand.
CREATE TRIGGER chain_follows_postings BEFORE INSERT ON chain
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand();
