-- Takes events in. The people of an event are its sender first, then whoever it names. Tells of each, in the order of the
-- events, what became of it and what its group looks like.
CREATE OR REPLACE FUNCTION receive_events(p_events jsonb) RETURNS json
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  v_lists text[] := check_keys('events', p_events);
  v_strange boolean;
  v_receipts json;
BEGIN
  INSERT INTO inbound_event (platform, event_id, content_hash, payload, received_at)
  SELECT e.platform, e.event, decode(e.hash, 'hex'), e.payload, e.at
  FROM jsonb_to_recordset(p_events) AS e(platform text, event text, hash text, payload jsonb, at timestamptz)
  ON CONFLICT (platform, event_id) DO NOTHING;

  -- Once more when somebody had to be introduced, and no oftener: one event may call somebody by two names.
  FOR v_round IN 1 .. 2 LOOP
    SELECT bool_or(r.status = 'accepted' AND NOT coalesce(who.known, false)), json_agg(
        CASE WHEN r.status = 'accepted'
          THEN json_build_object(
            'status', r.status, 'inbound', i.id::text, 'people', who.ids, 'group', g.value,
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
            platform text, event text, hash text, chat text, conversation text, people jsonb
          )) WITH ORDINALITY AS e(platform, event, hash, chat, conversation, people, place)
      JOIN inbound_event i ON i.platform = e.platform AND i.event_id = e.event
      CROSS JOIN LATERAL (SELECT CASE
        WHEN i.content_hash <> decode(e.hash, 'hex') THEN 'conflict'
        WHEN i.processed_at IS NOT NULL THEN 'processed'
        ELSE 'accepted'
      END AS status) r
      LEFT JOIN chat c ON c.platform = e.platform AND c.chat = e.chat
      LEFT JOIN group_value g ON g.id = c.group_id
      CROSS JOIN LATERAL (
        SELECT json_agg(m.id ORDER BY p.place) AS ids,
          bool_and(m.id IS NOT NULL AND a.name = p.name AND a.username IS NOT DISTINCT FROM p.username) AS known
        FROM ROWS FROM (jsonb_to_recordset(e.people) AS (id text, name text, username text))
            WITH ORDINALITY AS p(id, name, username, place)
          LEFT JOIN account a ON a.platform = e.platform AND a.account = p.id
          LEFT JOIN member m ON m.group_id = c.group_id AND m.person_id = a.person_id
      ) who;
    EXIT WHEN v_round = 2 OR NOT v_strange;

    PERFORM introduce(e.platform, e.chat, e.fresh, e.name, e.currency, e.timezone, e.locale, e.people, e.at)
    FROM jsonb_to_recordset(p_events) AS e(
        platform text, event text, hash text, chat text, fresh uuid, name text, currency text, timezone text, locale text,
        people jsonb, at timestamptz
      )
      JOIN inbound_event i ON i.platform = e.platform AND i.event_id = e.event
    WHERE i.processed_at IS NULL AND i.content_hash = decode(e.hash, 'hex');
  END LOOP;
  RETURN v_receipts;
END $$;
