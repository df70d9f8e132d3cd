-- Whatever code writes a reply cannot forget its digest.
CREATE OR REPLACE FUNCTION digest_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.digest := reply_digest(NEW.platform, NEW.key, NEW.reply);
  RETURN NEW;
END $$;
