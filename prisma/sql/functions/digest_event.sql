-- Whatever code stores an event cannot forget its digest.
CREATE OR REPLACE FUNCTION digest_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.digest := event_digest(NEW.platform, NEW.event_id, NEW.content_hash, NEW.payload);
  RETURN NEW;
END $$;
