-- Whoever claims next tells the lane of it. Here the lane is left alone: it would stay locked until this transaction ends, and
-- those who send would wait for that.
CREATE OR REPLACE FUNCTION note_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO fresh_reply (platform, unasked, sequence, lane, written_at)
  VALUES (new.platform, new.unasked, new.sequence, new.lane, now())
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
