-- Writes all that events do, of each everything or nothing. Tells the places, from 1, of those that were 'written' and of
-- those that were 'processed' before; the others are stale: their group is not at the version any more that was decided
-- on. A write without changes needs no version. The outbox numbers of what was written come in the order of its replies.
-- It takes many events at once, so that the events of a busy moment share what a statement costs.
-- Entries that are too many for one statement are written by further ones of the same transaction; their numbers, which are
-- `later`, are taken here.
-- A connection keeps the plans it once made, even those it made when the tables were empty: the settings behind SET see to
-- it that tables are reached by their keys from the start, and that nothing is prepared for rows that never come.
CREATE OR REPLACE FUNCTION commit_events(p_writes jsonb) RETURNS json
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_lists text[] := check_keys('writes', p_writes);
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
  IF v_lists && '{revised, closed}' THEN
    SELECT coalesce(array_agg(w.place), '{}') INTO v_answered
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (revised jsonb, closed jsonb)) WITH ORDINALITY AS w(revised, closed, place)
    WHERE EXISTS (
      SELECT FROM (
          SELECT r.id FROM jsonb_to_recordset(w.revised) AS r(id uuid)
          UNION ALL SELECT c.id FROM jsonb_to_recordset(w.closed) AS c(id uuid)
        ) answered JOIN proposal p USING (id)
      WHERE p.status <> 'open'
    );
  END IF;

  -- The groups are locked, in one order whoever does it; then the events are claimed, and last their groups moved on. Of
  -- two writes to one group in here only one moves it.
  WITH write AS MATERIALIZED (
    SELECT w.*, n.taken, n.lowest, n.highest
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (
          inbound bigint, set_aside text, "group" uuid, version bigint, at timestamptz, changes boolean, entries jsonb,
          later jsonb, settings jsonb, replies jsonb
        )) WITH ORDINALITY AS w(inbound, set_aside, "group", version, at, changes, entries, later, settings, replies, place)
      CROSS JOIN LATERAL (
        -- A new version takes no new number.
        SELECT count(e.number) AS own, min(e.number) AS first, max(e.number) AS last
        FROM jsonb_to_recordset(w.entries) AS e(number integer, version integer)
        WHERE e.version = 1
      ) e
      CROSS JOIN LATERAL (
        SELECT min(l.first) AS first, max(l.last) AS last FROM jsonb_to_recordset(w.later) AS l(first integer, last integer)
      ) l
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
    UPDATE inbound_event i SET processed_at = w.at, failed_because = w.set_aside, answers = coalesce(jsonb_array_length(w.replies), 0)
    FROM write w LEFT JOIN locked USING (place)
    WHERE i.id = w.inbound AND i.processed_at IS NULL AND (locked.place IS NOT NULL OR NOT w.changes)
    RETURNING w.place
  ), moved AS (
    UPDATE "group" g SET
      version = g.version + 1, next_number = g.next_number + w.taken,
      name = coalesce(s.name, g.name),
      currency = coalesce(s.currency, g.currency),
      timezone = coalesce(s.timezone, g.timezone),
      locale = coalesce(s.locale, g.locale),
      simplify = coalesce(s.simplify, g.simplify),
      listens_to_all = coalesce(s.listens_to_all, g.listens_to_all),
      uses_model = coalesce(s.uses_model, g.uses_model),
      model_told = coalesce(s.model_told, g.model_told),
      managers = coalesce(s.managers, g.managers)
    FROM write w JOIN locked USING (place) LEFT JOIN claimed USING (place)
      LEFT JOIN LATERAL jsonb_to_recordset(w.settings) AS s(
        name text, currency text, timezone text, locale text,
        simplify boolean, listens_to_all boolean, uses_model boolean, model_told boolean, managers jsonb
      ) ON true
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
    UPDATE inbound_event i SET processed_at = NULL, failed_because = NULL
    FROM unnest(v_claimed) AS c(place)
    WHERE i.id = (p_writes -> (c.place - 1)::integer ->> 'inbound')::bigint AND c.place <> ALL (coalesce(v_written, '{}'));
    SELECT array_agg(w.place) INTO v_processed
    FROM ROWS FROM (jsonb_to_recordset(p_writes) AS (inbound bigint)) WITH ORDINALITY AS w(inbound, place)
      JOIN inbound_event i ON i.id = w.inbound
    WHERE i.processed_at IS NOT NULL AND w.place = ANY (v_fresh) AND w.place <> ALL (coalesce(v_written, '{}'));
    SELECT coalesce(jsonb_agg(w.value ORDER BY w.place), '[]') INTO v_writes
    FROM jsonb_array_elements(p_writes) WITH ORDINALITY AS w(value, place) WHERE w.place = ANY (v_written);
  END IF;

  IF v_lists && '{members}' THEN
    PERFORM write_members(w."group", w.at, w.members)
    FROM jsonb_to_recordset(v_writes) AS w("group" uuid, at timestamptz, members jsonb);
  END IF;
  IF v_lists && '{entries}' THEN
    PERFORM write_entries(v_writes);
  END IF;
  IF v_lists && '{conversions}' THEN
    PERFORM write_conversions(v_writes);
  END IF;
  IF v_lists && '{proposals, revised, closed, unawaited}' THEN
    PERFORM write_proposals(w."group", w.inbound, w.by, w.at, w.proposals, w.revised, w.closed, w.unawaited)
    FROM jsonb_to_recordset(v_writes)
      AS w("group" uuid, inbound bigint, by uuid, at timestamptz, proposals jsonb, revised jsonb, closed jsonb, unawaited jsonb);
  END IF;
  IF v_lists && '{activities}' THEN
    PERFORM write_activities(w."group", w.by, w.at, w.activities)
    FROM jsonb_to_recordset(v_writes) AS w("group" uuid, by uuid, at timestamptz, activities jsonb);
  END IF;

  -- What a job says, nobody asked for.
  WITH said AS (
    INSERT INTO outbox (platform, key, reply, created_at, unasked, inbound_id)
    SELECT r.platform, r.key, r.reply, w.at, w.jobs_done IS NOT NULL, w.inbound
    FROM ROWS FROM (jsonb_to_recordset(v_writes) AS (inbound bigint, at timestamptz, replies jsonb, jobs_done jsonb))
        WITH ORDINALITY AS w(inbound, at, replies, jobs_done, place),
      ROWS FROM (jsonb_to_recordset(w.replies) AS (platform text, key text, reply jsonb))
        WITH ORDINALITY AS r(platform, key, reply, place)
    ORDER BY w.place, r.place
    RETURNING sequence
  )
  SELECT json_agg(sequence::text ORDER BY sequence) INTO v_sequences FROM said;

  IF v_lists && '{chats, moves}' THEN
    PERFORM write_chats(v_writes);
  END IF;
  IF v_lists && '{link_codes, link_tries, claims, unclaims, person_links, account_unlinks, group_links, chat_unlinks}' THEN
    PERFORM write_links(v_writes);
  END IF;
  IF v_lists && '{staged, imported}' THEN
    PERFORM write_imports(v_writes);
  END IF;
  IF v_lists && '{jobs, jobs_done, schedules, unscheduled, watchers}' THEN
    PERFORM write_jobs(v_writes);
  END IF;
  IF v_lists && '{alerts, alert_states}' THEN
    PERFORM write_alerts(v_writes);
  END IF;
  IF v_lists && '{courtesies, reminders, callings}' THEN
    PERFORM write_courtesy(v_writes);
  END IF;
  IF v_lists && '{series, series_drafts, series_states, series_entries}' THEN
    PERFORM write_series(v_writes);
  END IF;
  IF v_lists && '{budgets, budgets_removed}' THEN
    PERFORM write_budgets(v_writes);
  END IF;
  IF v_lists && '{group_rates}' THEN
    PERFORM write_rates(v_writes);
  END IF;
  IF v_lists && '{payment_ways}' THEN
    PERFORM write_payment_ways(v_writes);
  END IF;
  IF v_lists && '{boards}' THEN
    PERFORM write_boards(v_writes);
  END IF;
  -- Last, so that what the other lists wrote of the person is forgotten as well.
  IF v_lists && '{forgotten}' THEN
    PERFORM write_forgotten(v_writes);
  END IF;
  RETURN json_build_object(
    'written', coalesce(v_written, '{}'), 'processed', coalesce(v_processed, '{}'), 'sequences', coalesce(v_sequences, '[]')
  );
END $$;
