-- Nobody writes a debt by hand.
CREATE TRIGGER debt_follows_postings BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON debt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand();
