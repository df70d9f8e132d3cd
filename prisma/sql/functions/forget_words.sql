-- Takes the words out of up to p_limit events, replies and proposals of chats where somebody was forgotten, as far as they are done
-- with, and tells how many these were. A chat is over when nothing of it waits any more. Others named the person as well, so all
-- that was said there loses its words.
CREATE OR REPLACE FUNCTION forget_words(p_limit integer) RETURNS integer
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off SET enable_seqscan = off SET enable_bitmapscan = off
SET enable_hashjoin = off SET enable_mergejoin = off
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_chat forgotten_chat;
  v_lanes text[];
  v_ids bigint[];
  v_left integer := p_limit;
  v_count integer;
BEGIN
  FOR v_chat IN SELECT f.* FROM forgotten_chat f ORDER BY f.platform, f.chat FOR UPDATE SKIP LOCKED LOOP
    v_lanes := ARRAY[v_chat.chat, v_chat.chat || ' toast'];

    v_ids := ARRAY(
      SELECT i.id FROM inbound_event i
      WHERE i.platform = v_chat.platform AND i.payload #>> '{chat,chat}' = v_chat.chat AND i.id <= v_chat.events_to
        AND NOT i.wordless AND i.processed_at IS NOT NULL
      LIMIT v_left
    );
    -- The row stays, for the event may be sent again. Of others who were told in private it stays known where.
    UPDATE inbound_event i SET wordless = true, failed_because = NULL, payload = left_over.payload,
      digest = event_digest(i.platform, i.event_id, i.content_hash, left_over.payload)
    FROM inbound_event was CROSS JOIN LATERAL (SELECT CASE
      WHEN v_chat.entirely THEN jsonb_build_object('kind', was.payload -> 'kind')
      ELSE jsonb_strip_nulls(jsonb_build_object(
        'kind', was.payload -> 'kind', 'chat', was.payload -> 'chat', 'message', was.payload -> 'message'
      )) || CASE WHEN was.payload ->> 'isPrivate' = 'true'
        THEN jsonb_build_object('isPrivate', true, 'from', jsonb_build_object('id', was.payload #> '{from,id}')) ELSE '{}' END
    END AS payload) left_over
    WHERE was.id = i.id AND i.id = ANY (v_ids);
    v_left := v_left - cardinality(v_ids);

    v_ids := ARRAY(
      SELECT o.sequence FROM outbox o
      WHERE o.platform = v_chat.platform AND o.lane = ANY (v_lanes) AND o.sequence <= v_chat.replies_to
        AND NOT o.wordless AND coalesce(o.delivered_at, o.dropped_at) IS NOT NULL
      LIMIT v_left
    );
    IF v_chat.entirely THEN
      DELETE FROM outbox o WHERE o.sequence = ANY (v_ids);
    ELSE
      UPDATE outbox o SET wordless = true, reply = without_words(o.reply),
        digest = reply_digest(o.platform, o.key, without_words(o.reply))
      WHERE o.sequence = ANY (v_ids);
    END IF;
    v_left := v_left - cardinality(v_ids);

    DELETE FROM proposal p WHERE p.id = ANY (ARRAY(
      SELECT closed.id FROM proposal closed
      WHERE closed.group_id = v_chat.group_id AND closed.status = ANY ('{recorded, discarded, expired}'::text[])
        AND closed.position <= v_chat.proposals_to
      LIMIT v_left
    ));
    GET DIAGNOSTICS v_count = ROW_COUNT;
    v_left := v_left - v_count;
    EXIT WHEN v_left <= 0;

    CONTINUE WHEN EXISTS (
      SELECT FROM inbound_event i
      WHERE i.platform = v_chat.platform AND i.payload #>> '{chat,chat}' = v_chat.chat AND i.id <= v_chat.events_to
        AND NOT i.wordless
    ) OR EXISTS (
      SELECT FROM outbox o
      WHERE o.platform = v_chat.platform AND o.lane = ANY (v_lanes) AND o.sequence <= v_chat.replies_to AND NOT o.wordless
    );
    IF v_chat.entirely THEN
      DELETE FROM delivery_lane l WHERE l.platform = v_chat.platform AND l.lane = ANY (v_lanes) AND NOT EXISTS (
        SELECT FROM outbox o WHERE o.platform = l.platform AND o.lane = l.lane AND o.delivered_at IS NULL AND o.dropped_at IS NULL
      );
    END IF;
    DELETE FROM forgotten_chat f WHERE f.platform = v_chat.platform AND f.chat = v_chat.chat;
  END LOOP;
  RETURN p_limit - v_left;
END $$;
