-- Appends entries and reversals with their postings. A reversal's postings are those of its entry, with the sign of its number.
CREATE OR REPLACE FUNCTION write_entries(p_writes jsonb) RETURNS void
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  WITH new AS MATERIALIZED (
    SELECT w."group", w.inbound, w.by, w.at, e.*
    FROM jsonb_to_recordset(p_writes) AS w("group" uuid, inbound bigint, by uuid, at timestamptz, entries jsonb),
      jsonb_to_recordset(w.entries) AS e(
        id uuid, kind text, number integer, version integer, replaces integer, reversal_of uuid, reversal_number integer, currency text,
        total bigint, description text, category text, date date, split jsonb, forgiven boolean, postings jsonb
      )
  ), appended AS (
    INSERT INTO entry (
      id, group_id, kind, number, version, replaces, reversal_of, reversal_number, currency, total_minor, description, category, date, split, forgiven,
      created_at, created_by, inbound_id
    )
    SELECT new.id, new."group", new.kind, new.number, new.version, new.replaces, new.reversal_of, coalesce(new.reversal_number, 0),
      coalesce(new.currency, root.currency), coalesce(new.total, root.total_minor * (1 - 2 * (new.reversal_number % 2))),
      coalesce(new.description, ''), new.category, coalesce(new.date, root.date), new.split, coalesce(new.forgiven, false), new.at, new.by, new.inbound
    FROM new LEFT JOIN entry root ON root.id = new.reversal_of
  )
  INSERT INTO posting (entry_id, line, member_id, paid_minor, owed_minor)
  SELECT new.id, p.line, (p.value ->> 0)::uuid, (p.value ->> 1)::bigint, (p.value ->> 2)::bigint
  FROM new, jsonb_array_elements(new.postings) WITH ORDINALITY AS p(value, line)
  UNION ALL
  SELECT new.id, p.line, p.member_id, p.paid_minor * (1 - 2 * (new.reversal_number % 2)), p.owed_minor * (1 - 2 * (new.reversal_number % 2))
  FROM new JOIN posting p ON p.entry_id = new.reversal_of;
END $$;
