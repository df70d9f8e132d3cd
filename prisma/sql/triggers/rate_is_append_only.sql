-- A rate that was used stays what it was.
CREATE TRIGGER rate_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rate
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
