-- A file may hold two million postings: its entries wait in parts, and a large write is written in several statements.

-- The entries of a file that waits for a press, in parts that one statement writes. The import's own; nobody here looks inside.
CREATE TABLE import_part (
  import_id uuid NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  place integer NOT NULL,
  entries text NOT NULL,
  PRIMARY KEY (import_id, place)
);

-- Whether this is the one time that the file was brought in; no more once all it became was taken back and it came again.
ALTER TABLE import ADD COLUMN counts boolean NOT NULL DEFAULT false;

-- Whoever previewed it, in however many processes: a file is brought into a group once.
CREATE UNIQUE INDEX import_counts_once ON import (group_id, content_hash) WHERE counts;

ALTER TABLE import ADD CONSTRAINT import_counts_when_done CHECK (NOT counts OR imported_at IS NOT NULL);

-- Whether any of what a file became still counts.
CREATE FUNCTION import_stands(p_import import) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM entry e
    WHERE e.group_id = p_import.group_id AND e.number BETWEEN p_import.first_number AND p_import.last_number
      AND (SELECT count(*) FROM entry t WHERE t.turned = e.id) % 2 = 0
  )
$$;

CREATE OR REPLACE FUNCTION write_imports(p_writes jsonb, p_done json) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_write record;
BEGIN
  FOR v_write IN
    SELECT w."group", w.at, w.staged, w.imported
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS ("group" uuid, at timestamptz, staged jsonb, imported jsonb))
      WITH ORDINALITY AS w("group", at, staged, imported, place)
    WHERE w.place IN (SELECT value::bigint FROM json_array_elements_text(p_done -> 'written'))
  LOOP
    -- A preview that nobody pressed is of no use once its buttons have expired, and a group needs few at a time.
    DELETE FROM import i WHERE i.group_id = v_write."group" AND i.imported_at IS NULL AND (
      i.created_at < v_write.at - interval '2 days'
      OR i.id NOT IN (
        SELECT n.id FROM import n WHERE n.group_id = v_write."group" AND n.imported_at IS NULL
        ORDER BY n.created_at DESC, n.id DESC LIMIT 4
      )
    );

    INSERT INTO import (id, group_id, content_hash, book, created_at)
    SELECT s.id, v_write."group", s.hash, s.book, v_write.at
    FROM jsonb_to_recordset(v_write.staged) AS s(id uuid, hash text, book jsonb);

    -- What was all taken back may come again.
    UPDATE import i SET counts = false
    FROM jsonb_to_recordset(v_write.imported) AS n(id uuid) JOIN import fresh ON fresh.id = n.id
    WHERE i.group_id = v_write."group" AND i.content_hash = fresh.content_hash AND i.counts AND NOT import_stands(i);

    UPDATE import i
    SET imported_at = v_write.at, book = NULL, first_number = n.first, last_number = n.last, counts = true
    FROM jsonb_to_recordset(v_write.imported) AS n(id uuid, first integer, last integer)
    WHERE i.id = n.id AND i.group_id = v_write."group";

    DELETE FROM import_part p
    USING jsonb_to_recordset(v_write.imported) AS n(id uuid) WHERE p.import_id = n.id;
  END LOOP;
END $$;

-- Writes all that events do, of each everything or nothing. Tells the places, from 1, of those that were 'written' and of
-- those that were 'processed' before; the others are stale: their group is not at the version any more that was decided
-- on. A write without changes needs no version. `later` are the numbers of entries that further statements of the same
-- transaction write. The outbox numbers of what was written come in the order of its replies.
CREATE OR REPLACE FUNCTION commit_events(p_writes jsonb) RETURNS json
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  v_answered bigint[] := '{}';
  v_fresh bigint[];
  v_claimed bigint[];
  v_written bigint[];
  v_torn boolean;
  v_processed bigint[];
  v_writes jsonb := p_writes;
  v_sequences json;
BEGIN
  -- Only what is open can be revised or closed. Whoever closes one moves its group on, so that the version tells of those
  -- that are closed after this look.
  IF jsonb_path_exists(p_writes, '$[*].keyvalue() ? (@.key == "revised" || @.key == "closed")') THEN
    SELECT coalesce(array_agg(w.place), '{}') INTO v_answered
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (revised jsonb, closed jsonb)) WITH ORDINALITY AS w(revised, closed, place)
    WHERE EXISTS (
      SELECT FROM jsonb_to_recordset(coalesce(w.revised, '[]') || coalesce(w.closed, '[]')) AS c(id uuid)
        JOIN proposal p USING (id)
      WHERE p.status <> 'open'
    );
  END IF;

  -- The groups are locked, in one order whoever does it; then the events are claimed, and last their groups moved on. Of
  -- two writes to one group in here only one moves it.
  WITH write AS MATERIALIZED (
    SELECT w.*, n.taken, n.lowest, n.highest
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (
          inbound bigint, "group" uuid, version bigint, at timestamptz, changes boolean, entries jsonb, later jsonb, settings jsonb
        )) WITH ORDINALITY AS w(inbound, "group", version, at, changes, entries, later, settings, place)
      CROSS JOIN LATERAL (
        SELECT count(e.number) AS own, min(e.number) AS first, max(e.number) AS last
        FROM jsonb_to_recordset(w.entries) AS e(number integer)
      ) e
      CROSS JOIN LATERAL (SELECT (w.later ->> 'first')::integer AS first, (w.later ->> 'last')::integer AS last) l
      CROSS JOIN LATERAL (
        SELECT e.own + coalesce(l.last - l.first + 1, 0) AS taken, least(e.first, l.first) AS lowest,
          greatest(e.last, l.last) AS highest
      ) n
    ORDER BY w."group"
  ), locked AS (
    SELECT w.place
    FROM write w JOIN "group" g ON g.id = w."group" AND g.version = w.version
    WHERE w.changes AND w.place <> ALL (v_answered)
    FOR NO KEY UPDATE OF g
  ), claimed AS (
    UPDATE inbound_event i SET processed_at = w.at
    FROM write w LEFT JOIN locked USING (place)
    WHERE i.id = w.inbound AND i.processed_at IS NULL AND (locked.place IS NOT NULL OR NOT w.changes)
    RETURNING w.place
  ), moved AS (
    UPDATE "group" g SET
      version = g.version + 1, next_number = g.next_number + w.taken,
      name = coalesce(w.settings ->> 'name', g.name),
      currency = coalesce(w.settings ->> 'currency', g.currency),
      timezone = coalesce(w.settings ->> 'timezone', g.timezone),
      locale = coalesce(w.settings ->> 'locale', g.locale),
      simplify = coalesce((w.settings ->> 'simplify')::boolean, g.simplify),
      listens_to_all = coalesce((w.settings ->> 'listensToAll')::boolean, g.listens_to_all),
      uses_model = coalesce((w.settings ->> 'usesModel')::boolean, g.uses_model),
      model_told = coalesce((w.settings ->> 'modelTold')::boolean, g.model_told)
    FROM write w JOIN locked USING (place) LEFT JOIN claimed USING (place)
    WHERE g.id = w."group" AND g.version = w.version AND (w.inbound IS NULL OR claimed.place IS NOT NULL)
    RETURNING w.place, w.lowest <> g.next_number - w.taken OR w.highest <> g.next_number - 1 AS torn
  )
  SELECT array_agg(w.place) FILTER (WHERE locked.place IS NOT NULL OR NOT w.changes),
    array_agg(claimed.place),
    array_agg(w.place) FILTER (WHERE CASE
      WHEN w.changes THEN moved.place IS NOT NULL
      ELSE w.inbound IS NULL OR claimed.place IS NOT NULL
    END),
    bool_or(moved.torn)
  INTO v_fresh, v_claimed, v_written, v_torn
  FROM write w LEFT JOIN locked USING (place) LEFT JOIN claimed USING (place) LEFT JOIN moved USING (place);
  IF v_torn THEN
    RAISE EXCEPTION 'the numbers of new entries do not follow on those of their group'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;

  IF coalesce(cardinality(v_written), 0) < jsonb_array_length(p_writes) THEN
    UPDATE inbound_event i SET processed_at = NULL
    FROM unnest(v_claimed) AS c(place)
    WHERE i.id = (p_writes -> (c.place - 1)::integer ->> 'inbound')::bigint AND c.place <> ALL (coalesce(v_written, '{}'));
    SELECT array_agg(w.place) INTO v_processed
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (inbound bigint)) WITH ORDINALITY AS w(inbound, place)
      JOIN inbound_event i ON i.id = w.inbound
    WHERE i.processed_at IS NOT NULL AND w.place = ANY (v_fresh) AND w.place <> ALL (coalesce(v_written, '{}'));
    SELECT coalesce(jsonb_agg(w.value ORDER BY w.place), '[]') INTO v_writes
    FROM jsonb_array_elements(p_writes) WITH ORDINALITY AS w(value, place) WHERE w.place = ANY (v_written);
  END IF;

  IF jsonb_path_exists(v_writes, '$[*].members') THEN
    PERFORM write_members(w."group", w.at, w.members)
    FROM jsonb_to_recordset(v_writes) AS w("group" uuid, at timestamptz, members jsonb);
  END IF;
  IF jsonb_path_exists(v_writes, '$[*].entries') THEN
    PERFORM write_entries(v_writes);
  END IF;
  IF jsonb_path_exists(v_writes, '$[*].keyvalue() ? (@.key == "proposals" || @.key == "revised" || @.key == "closed")') THEN
    PERFORM write_proposals(w."group", w.by, w.at, w.proposals, w.revised, w.closed)
    FROM jsonb_to_recordset(v_writes)
      AS w("group" uuid, by uuid, at timestamptz, proposals jsonb, revised jsonb, closed jsonb);
  END IF;
  IF jsonb_path_exists(v_writes, '$[*].activities') THEN
    PERFORM write_activities(w."group", w.by, w.at, w.activities)
    FROM jsonb_to_recordset(v_writes) AS w("group" uuid, by uuid, at timestamptz, activities jsonb);
  END IF;

  WITH said AS (
    INSERT INTO outbox (platform, key, reply, created_at)
    SELECT r.platform, r.key, r.reply, w.at
    FROM ROWS FROM (jsonb_to_recordset(v_writes) AS (at timestamptz, replies jsonb)) WITH ORDINALITY AS w(at, replies, place),
      ROWS FROM (jsonb_to_recordset(w.replies) AS (platform text, key text, reply jsonb))
        WITH ORDINALITY AS r(platform, key, reply, place)
    ORDER BY w.place, r.place
    RETURNING sequence
  )
  SELECT json_agg(sequence::text ORDER BY sequence) INTO v_sequences FROM said;
  RETURN json_build_object(
    'written', coalesce(v_written, '{}'), 'processed', coalesce(v_processed, '{}'), 'sequences', coalesce(v_sequences, '[]')
  );
END $$;

-- OFFSET 0 keeps the look at the entries behind the postings: after a large write the statistics still tell of the tables before it,
-- and all entries would be walked through for each statement.
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
