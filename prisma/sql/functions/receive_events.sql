-- Takes events in. The people of an event are its sender first, then whoever it names. Tells of each, in the order of the
-- events, what became of it and what its group looks like. What is only overheard is kept where its group has every message read
-- or waits for an answer of its sender, and nowhere else: of that not even who spoke is noted.
-- With `starts_max` it is about to be done, and that is counted, so that one that ends its process is known by it: it is
-- 'suspect', and nothing is counted, where it was begun so often before and nobody knows how that ended.
CREATE OR REPLACE FUNCTION receive_events(p_events jsonb) RETURNS json
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_lists text[] := check_keys('events', p_events);
  v_fresh bigint[];
  v_begun bigint[];
  v_strange boolean;
  v_receipts json;
BEGIN
  WITH fresh AS (
    INSERT INTO inbound_event (platform, event_id, content_hash, payload, received_at, starts)
    SELECT e.platform, e.event, decode(e.hash, 'hex'), e.payload, e.at, CASE WHEN e.starts_max IS NULL THEN 0 ELSE 1 END
    FROM jsonb_to_recordset(p_events) AS e(
        platform text, event text, hash text, payload jsonb, at timestamptz, starts_max integer, overheard boolean, chat text,
        conversation text, people jsonb
      )
    WHERE NOT e.overheard OR EXISTS (
      SELECT FROM chat c JOIN "group" g ON g.id = c.group_id
      WHERE c.platform = e.platform AND c.chat = e.chat AND (g.listens_to_all OR EXISTS (
        SELECT FROM account a JOIN member m ON m.person_id = a.person_id AND m.group_id = g.id
          JOIN proposal p ON p.created_by = m.id AND p.awaited_in = e.conversation AND p.status = 'open'
        WHERE a.platform = e.platform AND a.account = e.people #>> '{0,id}'
      ))
    )
    ON CONFLICT (platform, event_id) DO NOTHING
    RETURNING id
  )
  SELECT coalesce(array_agg(id), '{}') INTO v_fresh FROM fresh;
  v_begun := v_fresh;
  IF cardinality(v_fresh) < jsonb_array_length(p_events) THEN
    -- What is locked is being written by somebody else at this moment.
    WITH again AS (
      SELECT i.id
      FROM jsonb_to_recordset(p_events) AS e(platform text, event text, starts_max integer)
        JOIN inbound_event i ON i.platform = e.platform AND i.event_id = e.event
      WHERE i.processed_at IS NULL AND i.starts < e.starts_max AND i.id <> ALL (v_fresh)
      FOR NO KEY UPDATE OF i SKIP LOCKED
    ), begun AS (
      UPDATE inbound_event i SET starts = i.starts + 1 FROM again WHERE i.id = again.id RETURNING i.id
    )
    SELECT v_fresh || coalesce(array_agg(id), '{}') INTO v_begun FROM begun;
  END IF;

  -- Once more when somebody had to be introduced, and no oftener: one event may call somebody by two names.
  FOR v_round IN 1 .. 2 LOOP
    SELECT bool_or(r.status IN ('accepted', 'suspect') AND NOT coalesce(who.known, false)), json_agg(
        CASE WHEN r.status IN ('accepted', 'suspect')
          THEN json_build_object(
            'status', r.status, 'inbound', i.id::text, 'people', who.ids, 'seen', who.seen, 'group', g.value,
            'awaited', (
              SELECT json_agg(p.id ORDER BY p.position) FROM proposal p
              WHERE p.created_by = (who.ids ->> 0)::uuid AND p.awaited_in = e.conversation AND p.status = 'open'
            ),
            'drafts', EXISTS (
              SELECT FROM proposal p
              WHERE p.group_id = c.group_id AND p.status = 'open' AND p.content ->> 'kind' = 'draft'
            )
          )
          ELSE json_build_object('status', r.status)
        END ORDER BY e.place
      ) INTO v_strange, v_receipts
    FROM ROWS FROM (jsonb_to_recordset(p_events) AS (
            platform text, event text, hash text, chat text, conversation text, people jsonb, starts_max integer
          )) WITH ORDINALITY AS e(platform, event, hash, chat, conversation, people, starts_max, place)
      LEFT JOIN inbound_event i ON i.platform = e.platform AND i.event_id = e.event
      CROSS JOIN LATERAL (SELECT CASE
        WHEN i.id IS NULL THEN 'overheard'
        WHEN i.content_hash <> decode(e.hash, 'hex') THEN 'conflict'
        WHEN i.processed_at IS NOT NULL THEN 'processed'
        WHEN i.starts >= e.starts_max AND i.id <> ALL (v_begun) THEN 'suspect'
        ELSE 'accepted'
      END AS status) r
      LEFT JOIN chat c ON c.platform = e.platform AND c.chat = e.chat
      LEFT JOIN group_value g ON g.id = c.group_id
      CROSS JOIN LATERAL (
        SELECT json_agg(m.id ORDER BY p.place) AS ids,
          json_agg(m.id ORDER BY p.place) FILTER (WHERE m.joined_at IS NULL) AS seen,
          bool_and(
            m.id IS NOT NULL AND a.name = p.name AND a.username IS NOT DISTINCT FROM p.username
            AND NOT (p.joins AND m.joined_at IS NULL)
          ) AS known
        FROM ROWS FROM (jsonb_to_recordset(e.people) AS (id text, name text, username text, joins boolean))
            WITH ORDINALITY AS p(id, name, username, joins, place)
          LEFT JOIN account a ON a.platform = e.platform AND a.account = p.id
          LEFT JOIN member m ON m.group_id = c.group_id AND m.person_id = a.person_id
      ) who;
    EXIT WHEN v_round = 2 OR NOT v_strange;

    PERFORM introduce(e.platform, e.chat, e.fresh, e.name, e.currency, e.timezone, e.locale, e.people, e.overheard, e.at)
    FROM jsonb_to_recordset(p_events) AS e(
        platform text, event text, hash text, chat text, fresh uuid, name text, currency text, timezone text, locale text,
        people jsonb, overheard boolean, at timestamptz
      )
      JOIN inbound_event i ON i.platform = e.platform AND i.event_id = e.event
    WHERE i.processed_at IS NULL AND i.content_hash = decode(e.hash, 'hex');
  END LOOP;
  RETURN v_receipts;
END $$;
