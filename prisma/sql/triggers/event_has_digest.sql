-- An event that is changed is known by its digest.
CREATE TRIGGER event_has_digest BEFORE INSERT ON inbound_event
  FOR EACH ROW EXECUTE FUNCTION digest_event();
