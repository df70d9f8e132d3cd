-- Balances and debts follow the postings, whatever code writes them; postings come whole, with their entry, and once.
-- A connection keeps the plans it once made, even those it made when the tables were empty: with these settings it reaches
-- the tables by their keys from the start. OFFSET 0 keeps the look at the entries behind the postings: after a large write the
-- statistics still tell of the tables before it, and every statement would walk through all entries of the database.
CREATE OR REPLACE FUNCTION keep_balances() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  stray record;
BEGIN
  -- Postings come with their entry: in the same transaction, whole, and only for members of the entry's group.
  SELECT a.entry_id INTO stray
  FROM added a CROSS JOIN LATERAL (SELECT e.group_id, e.xmin FROM entry e WHERE e.id = a.entry_id OFFSET 0) e
    JOIN member m ON m.id = a.member_id
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
  FROM added a CROSS JOIN LATERAL (SELECT e.group_id, e.currency FROM entry e WHERE e.id = a.entry_id OFFSET 0) e
  GROUP BY 1, 2, 3
  ORDER BY 1, 2, 3
  ON CONFLICT (group_id, currency, member_id) DO UPDATE SET amount_minor = b.amount_minor + excluded.amount_minor;

  INSERT INTO debt AS d (group_id, currency, low_id, high_id, amount_minor)
  SELECT e.group_id, e.currency, least(o.debtor, o.creditor), greatest(o.debtor, o.creditor),
    sum(CASE WHEN o.debtor < o.creditor THEN o.owed_minor ELSE -o.owed_minor END)::bigint
  FROM (SELECT DISTINCT entry_id FROM added) a
    CROSS JOIN LATERAL (SELECT e.group_id, e.currency FROM entry e WHERE e.id = a.entry_id OFFSET 0) e, entry_debts(a.entry_id) o
  GROUP BY 1, 2, 3, 4
  ORDER BY 1, 2, 3, 4
  ON CONFLICT (group_id, currency, low_id, high_id) DO UPDATE SET amount_minor = d.amount_minor + excluded.amount_minor;

  RETURN NULL;
END $$;
