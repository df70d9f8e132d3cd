-- A reply that is changed, or sent to another chat, is known by its digest.
CREATE TRIGGER reply_has_digest BEFORE INSERT ON outbox
  FOR EACH ROW EXECUTE FUNCTION digest_reply();
