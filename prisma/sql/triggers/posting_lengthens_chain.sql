-- Whatever code appends an entry, it is bound to those before it; after the postings were checked, for triggers run in the order of names.
CREATE TRIGGER posting_lengthens_chain AFTER INSERT ON posting
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION chain_entries();
