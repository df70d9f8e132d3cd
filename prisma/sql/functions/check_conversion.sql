-- At commit a conversion is whole, and came with its entries.
CREATE OR REPLACE FUNCTION check_conversion() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF NOT meets_rate(NEW) OR EXISTS (
    SELECT FROM entry e WHERE e.id IN (NEW.settled_id, NEW.owed_id) AND e.xmin <> pg_current_xact_id()::xid
  ) OR EXISTS (
    SELECT FROM conversion c WHERE c.owed_id = NEW.settled_id OR c.settled_id = NEW.owed_id
  ) THEN
    RAISE EXCEPTION 'the conversion of entry % does not meet its rate, or its entries are others', NEW.settled_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
