-- Claims up to p_limit lanes that are due, for p_holder until p_until, and tells the next reply of each, and when the
-- earliest of the other lanes with something to say is due (null where there is none). Lanes keep time by the clock of the
-- database alone; whoever claims says what its own shows (p_now), and reads and is told every time by that. A lane that
-- would have to wait longer than lane_wait_max() was left by a clock that was wrong.
-- It goes along the index of lanes that wait, so that it costs the same however many there are: without a sort, whatever
-- was known of the tables when the plan was made.
CREATE OR REPLACE FUNCTION claim_deliveries(p_platform text, p_holder uuid, p_now timestamptz, p_until timestamptz, p_limit integer)
RETURNS json
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off SET enable_seqscan = off SET enable_bitmapscan = off
SET enable_sort = off SET enable_hashjoin = off SET enable_mergejoin = off
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_ahead interval := p_now - now();
  v_turn record;
  v_more text[];
  v_claimed text[] := '{}';
  v_lane text;
  v_next record;
  v_deliveries json[] := '{}';
BEGIN
  PERFORM queue_replies(p_platform, 10 * p_limit);

  -- Answers go before what nobody asked for, and last comes what a wrong clock left. Of the answers, those go first for which
  -- somebody may still be waiting at the screen: after an outage all others would have to wait for those that nobody does.
  FOR v_turn IN
    SELECT * FROM (VALUES
      (0, now() - answer_fresh_max(), now()), (0, '-infinity', now() - answer_fresh_max()), (1, '-infinity', now()),
      (0, now() + lane_wait_max(), 'infinity'), (1, now() + lane_wait_max(), 'infinity')
    ) AS turn(rank, after, until)
  LOOP
    WITH claimed AS (
      UPDATE delivery_lane l SET claimed_by = p_holder, due_at = p_until - v_ahead
      WHERE l.platform = p_platform AND l.lane = ANY (ARRAY(
        SELECT due.lane FROM delivery_lane due
        WHERE due.platform = p_platform AND due.rank = v_turn.rank AND due.due_at > v_turn.after AND due.due_at <= v_turn.until
        ORDER BY due.due_at LIMIT p_limit - cardinality(v_claimed)
        FOR UPDATE SKIP LOCKED
      ))
      RETURNING l.lane
    )
    SELECT array_agg(claimed.lane) INTO v_more FROM claimed;
    v_claimed := v_claimed || v_more;
    EXIT WHEN cardinality(v_claimed) >= p_limit;
  END LOOP;

  -- Read only now, in statements of their own: whoever had the lane before may have delivered since the first look.
  FOREACH v_lane IN ARRAY v_claimed LOOP
    LOOP
      SELECT o.sequence, o.reply, o.attempts, o.parts_out INTO v_next FROM outbox o
      WHERE o.platform = p_platform AND o.lane = v_lane AND o.delivered_at IS NULL AND o.dropped_at IS NULL
      ORDER BY o.sequence LIMIT 1;
      EXIT WHEN NOT FOUND;
      -- An edit that a later one will paint over is not worth a message of the pace.
      UPDATE outbox o SET dropped_at = p_now, dropped_because = 'superseded'
      WHERE o.sequence = v_next.sequence AND o.delivered_at IS NULL AND v_next.reply ->> 'op' = 'edit' AND EXISTS (
        SELECT FROM outbox later
        WHERE later.platform = p_platform AND later.lane = v_lane AND later.sequence > v_next.sequence
          AND later.delivered_at IS NULL AND later.dropped_at IS NULL
          AND later.reply ->> 'op' = 'edit' AND later.reply #>> '{target,id}' = v_next.reply #>> '{target,id}'
      );
      EXIT WHEN NOT FOUND;
    END LOOP;

    IF v_next.sequence IS NULL THEN
      UPDATE delivery_lane l SET claimed_by = NULL, rank = NULL, due_at = now() WHERE l.platform = p_platform AND l.lane = v_lane;
    ELSE
      v_deliveries := v_deliveries || (
        SELECT json_build_object('sequence', v_next.sequence::text, 'reply', v_next.reply, 'attempts', v_next.attempts,
          'partsOut', v_next.parts_out, 'lane', v_lane, 'sentAt', (
            SELECT coalesce(json_agg(extract(epoch FROM s.at + v_ahead) * 1000 ORDER BY s.at), '[]') FROM unnest(l.sent_at) AS s(at)
          ))
        FROM delivery_lane l WHERE l.platform = p_platform AND l.lane = v_lane
      );
    END IF;
  END LOOP;

  RETURN json_build_object('deliveries', v_deliveries, 'dueAt', (
    SELECT extract(epoch FROM least(next.due_at, fresh.at) + v_ahead) * 1000
    FROM (
      SELECT min(first.due_at) AS due_at FROM (VALUES (0), (1)) AS r(rank) CROSS JOIN LATERAL (
        SELECT l.due_at FROM delivery_lane l
        WHERE l.platform = p_platform AND l.rank = r.rank AND l.lane <> ALL (v_claimed)
        ORDER BY l.due_at LIMIT 1
      ) first
    ) next, (
      SELECT CASE WHEN EXISTS (SELECT FROM fresh_reply f WHERE f.platform = p_platform) THEN now() END AS at
    ) fresh
  ));
END $$;
