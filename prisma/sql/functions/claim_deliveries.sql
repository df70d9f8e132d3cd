-- Claims up to p_limit lanes that are due, for p_holder until p_until, and tells the next reply of each, and when the
-- earliest of the other lanes with something to say is due (null where there is none). Lanes keep time by the clock of the
-- database alone; whoever claims says what its own shows (p_now), and reads and is told every time by that. A lane that
-- would have to wait longer than lane_wait_max() was left by a clock that was wrong.
-- All processes together claim no more than p_per_second of a platform's replies in a second, a tenth of them at once; where none
-- may be claimed now, `opensAt` tells when (null where some may).
-- A claim counts as a start of what is sent, so that what ends its process is known by it; only where it was begun p_beside times
-- already does it not, since then it waits to be alone: whoever begins it counts that.
-- It goes along the index of lanes that wait, so that it costs the same however many there are: without a sort, whatever
-- was known of the tables when the plan was made.
CREATE OR REPLACE FUNCTION claim_deliveries(p_platform text, p_holder uuid, p_now timestamptz, p_until timestamptz, p_limit integer,
  p_beside integer, p_per_second integer)
RETURNS json
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off SET enable_seqscan = off SET enable_bitmapscan = off
SET enable_sort = off SET enable_hashjoin = off SET enable_mergejoin = off
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_ahead interval := p_now - now();
  v_clock timestamptz;
  v_next_at timestamptz;
  v_limit integer;
  v_opens_at timestamptz;
  v_turn record;
  v_more text[];
  v_more_starts integer[];
  v_claimed text[] := '{}';
  v_starts integer[] := '{}';
  v_place integer;
  v_lane text;
  v_next record;
  v_deliveries json[] := '{}';
BEGIN
  -- Whoever comes next sees what is begun here. A lock of rows would be written at every look, also where nothing waits.
  PERFORM pg_advisory_xact_lock(hashtextextended('pace of ' || p_platform, 0));
  v_clock := clock_timestamp();
  -- Further ahead than a second is only what a clock left that was set back since.
  SELECT max(s.next_at) INTO v_next_at FROM sending_pace s
  WHERE s.platform = p_platform AND s.next_at > v_clock AND s.next_at <= v_clock + interval '1 second';
  v_next_at := coalesce(v_next_at, v_clock);
  v_limit := least(p_limit, ceil(p_per_second / 10.0) - ceil(extract(epoch FROM v_next_at - v_clock) * p_per_second));
  IF v_limit <= 0 THEN
    RETURN json_build_object('deliveries', '[]'::json, 'dueAt', NULL,
      'opensAt', extract(epoch FROM now() + (v_next_at - v_clock) + v_ahead) * 1000);
  END IF;

  PERFORM queue_replies(p_platform, 10 * v_limit);

  -- Answers go before what nobody asked for, and last comes what a wrong clock left. Of the answers, those go first for which
  -- somebody may still be waiting at the screen: after an outage all others would have to wait for those that nobody does.
  FOR v_turn IN
    SELECT * FROM (VALUES
      (0, now() - answer_fresh_max(), now()), (0, '-infinity', now() - answer_fresh_max()), (1, '-infinity', now()),
      (0, now() + lane_wait_max(), 'infinity'), (1, now() + lane_wait_max(), 'infinity')
    ) AS turn(rank, after, until)
  LOOP
    WITH due AS MATERIALIZED (
      SELECT waiting.lane, waiting.starts FROM delivery_lane waiting
      WHERE waiting.platform = p_platform AND waiting.rank = v_turn.rank
        AND waiting.due_at > v_turn.after AND waiting.due_at <= v_turn.until
      ORDER BY waiting.due_at LIMIT v_limit - cardinality(v_claimed)
      FOR UPDATE SKIP LOCKED
    ), claimed AS (
      UPDATE delivery_lane l SET claimed_by = p_holder, due_at = p_until - v_ahead,
        starts = due.starts + CASE WHEN due.starts < p_beside THEN 1 ELSE 0 END
      FROM due WHERE l.platform = p_platform AND l.lane = due.lane
      RETURNING l.lane, due.starts
    )
    SELECT array_agg(claimed.lane), array_agg(claimed.starts) INTO v_more, v_more_starts FROM claimed;
    v_claimed := v_claimed || v_more;
    v_starts := v_starts || v_more_starts;
    EXIT WHEN cardinality(v_claimed) >= v_limit;
  END LOOP;

  -- Read only now, in statements of their own: whoever had the lane before may have delivered since the first look.
  FOR v_place IN 1 .. cardinality(v_claimed) LOOP
    v_lane := v_claimed[v_place];
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
      -- What was begun so often is not what comes now.
      v_starts[v_place] := 0;
      UPDATE delivery_lane l SET starts = 1 WHERE l.platform = p_platform AND l.lane = v_lane;
    END LOOP;

    IF v_next.sequence IS NULL THEN
      UPDATE delivery_lane l SET claimed_by = NULL, rank = NULL, starts = 0, due_at = now()
      WHERE l.platform = p_platform AND l.lane = v_lane;
    ELSE
      v_deliveries := v_deliveries || (
        SELECT json_build_object('sequence', v_next.sequence::text, 'reply', v_next.reply, 'attempts', v_next.attempts,
          'partsOut', v_next.parts_out, 'lane', v_lane, 'starts', v_starts[v_place], 'sentAt', (
            SELECT coalesce(json_agg(extract(epoch FROM s.at + v_ahead) * 1000 ORDER BY s.at), '[]') FROM unnest(l.sent_at) AS s(at)
          ))
        FROM delivery_lane l WHERE l.platform = p_platform AND l.lane = v_lane
      );
    END IF;
  END LOOP;

  IF cardinality(v_deliveries) > 0 THEN
    v_next_at := v_next_at + cardinality(v_deliveries) * interval '1 second' / p_per_second;
    INSERT INTO sending_pace AS s (platform, next_at) VALUES (p_platform, v_next_at)
    ON CONFLICT (platform) DO UPDATE SET next_at = excluded.next_at;
  END IF;

  RETURN json_build_object('deliveries', v_deliveries, 'opensAt', NULL, 'dueAt', (
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
