-- The rules of the books that hold whatever code writes them.

-- What a row may say -------------------------------------------------------------------------------------------------

ALTER TABLE "group"
  ADD CONSTRAINT group_currency_is_a_code CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT group_next_number_is_positive CHECK (next_number > 0);

ALTER TABLE member
  ADD CONSTRAINT member_weight_is_not_negative CHECK (weight_hundredths >= 0);

ALTER TABLE entry
  ADD CONSTRAINT entry_kind_is_known CHECK (kind IN ('expense', 'payment', 'turn')),
  ADD CONSTRAINT entry_currency_is_a_code CHECK (currency ~ '^[A-Z]{3}$'),
  -- Only a reversal (an odd turn) takes away.
  ADD CONSTRAINT entry_total_has_its_sign CHECK (CASE WHEN turn % 2 = 1 THEN total_minor < 0 ELSE total_minor > 0 END),
  ADD CONSTRAINT entry_is_numbered_or_a_turn CHECK (
    CASE WHEN kind = 'turn'
      THEN number IS NULL AND original IS NULL AND replaces IS NULL AND turned IS NOT NULL AND turn > 0
      ELSE number IS NOT NULL AND original IS NOT NULL AND original BETWEEN 1 AND number
        AND (replaces IS NULL) = (original = number) AND replaces BETWEEN original AND number - 1
        AND turned IS NULL AND turn = 0
    END
  );

ALTER TABLE proposal
  ADD CONSTRAINT proposal_status_is_known CHECK (status IN ('open', 'recorded', 'discarded', 'expired'));

-- What waits is found without reading what is done.
CREATE INDEX inbound_event_waiting ON inbound_event (platform, id) WHERE processed_at IS NULL;
CREATE INDEX outbox_waiting ON outbox (platform, sequence) WHERE delivered_at IS NULL;

-- A reply to a card finds its proposal through the message, and a proposal its card through its first button.
CREATE INDEX outbox_message ON outbox (platform, (message #>> '{chat,chat}'), (message ->> 'id')) WHERE message IS NOT NULL;
CREATE INDEX outbox_first_button ON outbox ((reply #>> '{view,buttons,0,0,press,id}')) WHERE reply #>> '{view,buttons,0,0,press,id}' IS NOT NULL;

-- What a description was once corrected to.
CREATE INDEX entry_corrections ON entry (group_id, lower(description), number) WHERE replaces IS NOT NULL;

-- Entries and postings are never changed -----------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER posting_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Balances and debts follow the postings -----------------------------------------------------------------------------

-- Only the trigger on posting may write them: it runs one level above this one.
CREATE FUNCTION refuse_by_hand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION '% is kept by the postings: % by hand is refused', TG_TABLE_NAME, TG_OP
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER balance_follows_postings BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON balance
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand();
CREATE TRIGGER debt_follows_postings BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON debt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand();

-- Within one entry, those who owe more than they paid owe those who paid more than they owe. Laid end to end in the
-- order of the lines, both add up to the same length; where a debtor's stretch overlaps a creditor's, that much is owed.
-- So the debts of an entry net exactly to its postings, and a reversal cancels them exactly.
CREATE FUNCTION entry_debts(p_entry uuid) RETURNS TABLE (debtor uuid, creditor uuid, owed_minor numeric)
LANGUAGE sql STABLE AS $$
  WITH stretch AS (
    SELECT member_id, paid_minor > owed_minor AS gets_back,
      sum(abs(paid_minor - owed_minor)) OVER side - abs(paid_minor - owed_minor) AS starts,
      sum(abs(paid_minor - owed_minor)) OVER side AS ends
    FROM posting
    WHERE entry_id = p_entry AND paid_minor <> owed_minor
    WINDOW side AS (PARTITION BY paid_minor > owed_minor ORDER BY line)
  )
  SELECT debtor.member_id, creditor.member_id, least(debtor.ends, creditor.ends) - greatest(debtor.starts, creditor.starts)
  FROM stretch debtor JOIN stretch creditor
    ON creditor.gets_back AND creditor.starts < debtor.ends AND debtor.starts < creditor.ends
  WHERE NOT debtor.gets_back
$$;

-- A connection keeps the plans it once made, even those it made when the tables were empty: with these settings it reaches
-- the tables by their keys from the start.
CREATE FUNCTION keep_balances() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  stray record;
BEGIN
  -- Postings come with their entry: in the same transaction, whole, and only for members of the entry's group.
  SELECT a.entry_id INTO stray
  FROM added a JOIN entry e ON e.id = a.entry_id JOIN member m ON m.id = a.member_id
  GROUP BY a.entry_id
  HAVING bool_or(e.xmin <> pg_current_xact_id()::xid) OR bool_or(m.group_id <> e.group_id)
    OR sum(a.paid_minor) <> sum(a.owed_minor)
    OR count(*) <> (SELECT count(*) FROM posting p WHERE p.entry_id = a.entry_id);
  IF FOUND THEN
    RAISE EXCEPTION 'the postings of entry % do not sum to zero, come late or in parts, or name a stranger', stray.entry_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;

  INSERT INTO balance AS b (group_id, currency, member_id, amount_minor)
  SELECT e.group_id, e.currency, a.member_id, sum(a.paid_minor - a.owed_minor)::bigint
  FROM added a JOIN entry e ON e.id = a.entry_id
  GROUP BY 1, 2, 3
  ORDER BY 1, 2, 3
  ON CONFLICT (group_id, currency, member_id) DO UPDATE SET amount_minor = b.amount_minor + excluded.amount_minor;

  INSERT INTO debt AS d (group_id, currency, low_id, high_id, amount_minor)
  SELECT e.group_id, e.currency, least(o.debtor, o.creditor), greatest(o.debtor, o.creditor),
    sum(CASE WHEN o.debtor < o.creditor THEN o.owed_minor ELSE -o.owed_minor END)::bigint
  FROM (SELECT DISTINCT entry_id FROM added) a JOIN entry e ON e.id = a.entry_id, entry_debts(a.entry_id) o
  GROUP BY 1, 2, 3, 4
  ORDER BY 1, 2, 3, 4
  ON CONFLICT (group_id, currency, low_id, high_id) DO UPDATE SET amount_minor = d.amount_minor + excluded.amount_minor;

  RETURN NULL;
END $$;

CREATE TRIGGER posting_keeps_balances AFTER INSERT ON posting
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION keep_balances();

-- At commit, every entry is whole ------------------------------------------------------------------------------------

CREATE FUNCTION check_entry() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  paid numeric;
  owed numeric;
  broken_lines integer;
BEGIN
  SELECT sum(paid_minor), sum(owed_minor) INTO paid, owed FROM posting WHERE entry_id = NEW.id;
  IF paid IS DISTINCT FROM NEW.total_minor OR owed IS DISTINCT FROM NEW.total_minor THEN
    RAISE EXCEPTION 'entry % of % has postings paid % and owed %', NEW.id, NEW.total_minor, paid, owed
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.kind = 'turn' THEN
    -- A turn mirrors a numbered entry line by line, in its currency, and comes after the turn before it.
    SELECT count(*) INTO broken_lines
    FROM (SELECT * FROM posting WHERE entry_id = NEW.id) mirror
      FULL JOIN (SELECT * FROM posting WHERE entry_id = NEW.turned) root USING (line)
    WHERE mirror.member_id IS DISTINCT FROM root.member_id
      OR mirror.paid_minor IS DISTINCT FROM root.paid_minor * (1 - 2 * (NEW.turn % 2))
      OR mirror.owed_minor IS DISTINCT FROM root.owed_minor * (1 - 2 * (NEW.turn % 2));
    IF broken_lines > 0 OR NOT EXISTS (
      SELECT FROM entry WHERE id = NEW.turned AND number IS NOT NULL AND currency = NEW.currency
    ) THEN
      RAISE EXCEPTION 'turn % does not mirror its entry %', NEW.id, NEW.turned
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.turn > 1 AND NOT EXISTS (SELECT FROM entry WHERE turned = NEW.turned AND turn = NEW.turn - 1) THEN
      RAISE EXCEPTION 'turn % of entry % comes before the one before it', NEW.turn, NEW.turned
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER entry_is_whole AFTER INSERT ON entry
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_entry();

-- Entries as people know them: numbered, with their postings, how often they were turned, and what replaced them --------

CREATE VIEW numbered_entry AS
SELECT e.id, e.group_id, e.kind, e.number, e.original, e.replaces, e.currency, e.total_minor, e.description, e.category,
  e.date, e.split, e.created_at, e.created_by,
  (SELECT coalesce(max(t.turn), 0) FROM entry t WHERE t.turned = e.id) AS turns,
  (
    SELECT max(r.number) FROM entry r
    WHERE r.group_id = e.group_id AND r.original = e.original AND r.replaces = e.number
      AND (SELECT count(*) FROM entry t WHERE t.turned = r.id) % 2 = 0
  ) AS replaced_by,
  (
    SELECT jsonb_agg(jsonb_build_array(p.member_id, p.paid_minor::text, p.owed_minor::text) ORDER BY p.line)
    FROM posting p WHERE p.entry_id = e.id
  ) AS postings
FROM entry e
WHERE e.number IS NOT NULL;
