-- At commit every entry is whole: its postings come to its total and none goes the other way, and a reversal mirrors the entry it takes
-- back or restores.
CREATE OR REPLACE FUNCTION check_entry() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  paid numeric;
  owed numeric;
  goes_astray boolean;
  broken_lines integer;
BEGIN
  SELECT sum(paid_minor), sum(owed_minor), bool_or(sign(paid_minor) = -sign(NEW.total_minor) OR sign(owed_minor) = -sign(NEW.total_minor))
  INTO paid, owed, goes_astray FROM posting WHERE entry_id = NEW.id;
  IF paid IS DISTINCT FROM NEW.total_minor OR owed IS DISTINCT FROM NEW.total_minor OR goes_astray THEN
    RAISE EXCEPTION 'entry % of % has postings paid % and owed %', NEW.id, NEW.total_minor, paid, owed
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.kind = 'reversal' THEN
    -- A reversal mirrors a numbered entry line by line, in its currency, and comes after the one before it.
    SELECT count(*) INTO broken_lines
    FROM (SELECT * FROM posting WHERE entry_id = NEW.id) mirror
      FULL JOIN (SELECT * FROM posting WHERE entry_id = NEW.reversal_of) root USING (line)
    WHERE mirror.member_id IS DISTINCT FROM root.member_id
      OR mirror.paid_minor IS DISTINCT FROM root.paid_minor * (1 - 2 * (NEW.reversal_number % 2))
      OR mirror.owed_minor IS DISTINCT FROM root.owed_minor * (1 - 2 * (NEW.reversal_number % 2));
    IF broken_lines > 0 OR NOT EXISTS (
      SELECT FROM entry WHERE id = NEW.reversal_of AND number IS NOT NULL AND currency = NEW.currency
    ) THEN
      RAISE EXCEPTION 'reversal % does not mirror its entry %', NEW.id, NEW.reversal_of
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.reversal_number > 1 AND NOT EXISTS (SELECT FROM entry WHERE reversal_of = NEW.reversal_of AND reversal_number = NEW.reversal_number - 1) THEN
      RAISE EXCEPTION 'reversal % of entry % comes before the one before it', NEW.reversal_number, NEW.reversal_of
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    -- Half a conversion would be money out of nothing.
    IF EXISTS (SELECT FROM conversion c WHERE c.settled_id = NEW.reversal_of AND c.owed_id IS NOT NULL AND stands(c.settled_id) <> stands(c.owed_id))
      OR EXISTS (SELECT FROM conversion c WHERE c.owed_id = NEW.reversal_of AND stands(c.settled_id) <> stands(c.owed_id)) THEN
      RAISE EXCEPTION 'entry % is taken back or restored without the other side of its conversion', NEW.reversal_of
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;
