-- Whatever code writes a reply, or brings back one that was given up, its lane gets to know.
CREATE TRIGGER reply_is_fresh AFTER INSERT OR UPDATE OF dropped_at ON outbox
  FOR EACH ROW WHEN (new.delivered_at IS NULL AND new.dropped_at IS NULL) EXECUTE FUNCTION note_reply();
