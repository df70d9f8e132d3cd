-- Claims up to p_limit lanes that are due, for p_holder until p_until, and tells the next reply of each, and when the
-- earliest of the other lanes with something to say is due (null where there is none). Lanes keep time by the clock of the
-- database alone; whoever claims says what its own shows (p_now), and reads and is told every time by that. A lane that
-- would have to wait longer than lane_wait_max() was left by a clock that was wrong.
CREATE OR REPLACE FUNCTION claim_deliveries(p_platform text, p_holder uuid, p_now timestamptz, p_until timestamptz, p_limit integer)
RETURNS json
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  v_ahead interval := p_now - now();
  v_lanes text[];
  v_claimed text[];
  v_lane text;
  v_next record;
  v_deliveries json[] := '{}';
BEGIN
  -- From lane to lane over the index, so that a lane with thousands of replies costs no more than one with a single one.
  WITH RECURSIVE waiting AS (
    (SELECT o.lane FROM outbox o
      WHERE o.platform = p_platform AND o.delivered_at IS NULL AND o.dropped_at IS NULL ORDER BY o.lane LIMIT 1)
    UNION ALL
    SELECT (SELECT o.lane FROM outbox o
      WHERE o.platform = p_platform AND o.delivered_at IS NULL AND o.dropped_at IS NULL AND o.lane > w.lane
      ORDER BY o.lane LIMIT 1)
    FROM waiting w WHERE w.lane IS NOT NULL
  )
  SELECT array_agg(w.lane) INTO v_lanes FROM waiting w WHERE w.lane IS NOT NULL;
  IF v_lanes IS NULL THEN
    RETURN json_build_object('deliveries', v_deliveries, 'dueAt', NULL);
  END IF;

  INSERT INTO delivery_lane (platform, lane, due_at)
  SELECT p_platform, fresh.lane, date_trunc('milliseconds', now())
  FROM (
    SELECT unnest(v_lanes) AS lane
    EXCEPT SELECT l.lane FROM delivery_lane l WHERE l.platform = p_platform AND l.lane = ANY (v_lanes)
  ) fresh
  ORDER BY fresh.lane
  ON CONFLICT DO NOTHING;

  WITH due AS (
    SELECT l.lane FROM delivery_lane l
    WHERE l.platform = p_platform AND l.lane = ANY (v_lanes)
      AND (l.due_at <= now() OR l.due_at > now() + lane_wait_max())
      AND (l.claimed_until IS NULL OR l.claimed_until <= now() OR l.claimed_until > now() + lane_wait_max())
    ORDER BY l.due_at LIMIT p_limit
    FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE delivery_lane l SET claimed_by = p_holder, claimed_until = p_until - v_ahead
    FROM due WHERE l.platform = p_platform AND l.lane = due.lane
    RETURNING l.lane
  )
  SELECT array_agg(claimed.lane) INTO v_claimed FROM claimed;

  -- Read only now, in statements of their own: whoever had the lane before may have delivered since the first look.
  FOREACH v_lane IN ARRAY coalesce(v_claimed, '{}') LOOP
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
      UPDATE delivery_lane l SET claimed_by = NULL, claimed_until = NULL WHERE l.platform = p_platform AND l.lane = v_lane;
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
    SELECT extract(epoch FROM min(greatest(l.due_at, l.claimed_until)) + v_ahead) * 1000
    FROM delivery_lane l
    WHERE l.platform = p_platform AND l.lane = ANY (v_lanes) AND l.lane <> ALL (coalesce(v_claimed, '{}'))
  ));
END $$;
