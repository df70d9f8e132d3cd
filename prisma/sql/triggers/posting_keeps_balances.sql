-- Sums are kept where no code can forget them.
CREATE TRIGGER posting_keeps_balances AFTER INSERT ON posting
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION keep_balances();
