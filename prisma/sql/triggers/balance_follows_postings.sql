-- Nobody writes a balance by hand.
CREATE TRIGGER balance_follows_postings BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON balance
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand();
