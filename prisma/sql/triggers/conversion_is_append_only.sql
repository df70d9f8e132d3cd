-- History stays as it was written: at which rate something was converted is neither changed nor deleted.
CREATE TRIGGER conversion_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON conversion
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
