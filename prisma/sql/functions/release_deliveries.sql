-- Notes that replies are out, as which messages, and hands their lanes back to whoever claims them next; no lane is in it twice.
-- Their times are told as whoever sent them reads the clock, `at` being its now, and kept as the database does.
-- One statement does all of it, so that whoever claims a lane next sees how this ended. The lanes are locked before, since what
-- else waits there must be read after those who told the lane of it.
CREATE OR REPLACE FUNCTION release_deliveries(p_ends jsonb) RETURNS void
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off SET enable_seqscan = off SET enable_bitmapscan = off
SET enable_hashjoin = off SET enable_mergejoin = off
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_lists text[] := check_keys('ends', p_ends);
BEGIN
  PERFORM FROM delivery_lane l JOIN jsonb_to_recordset(p_ends) AS e(platform text, lane text) USING (platform, lane)
  ORDER BY l.platform, l.lane FOR UPDATE OF l;

  WITH ended AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(p_ends) AS e(
      sequence bigint, platform text, chat text, lane text, holder uuid, at timestamptz, message jsonb, due timestamptz,
      sent timestamptz[]
    )
  ), said AS (
    UPDATE outbox o SET delivered_at = e.at, message = coalesce(e.message, 'null') FROM ended e
    -- Said like this, the index of what waits is no way to it: planned while little waited, that would be read to its end.
    WHERE o.sequence = e.sequence AND coalesce(o.delivered_at, o.dropped_at) IS NULL
  ), heard AS (
    UPDATE chat c SET left_at = NULL FROM ended e
    WHERE c.platform = e.platform AND c.chat = e.chat AND c.left_at IS NOT NULL
  )
  UPDATE delivery_lane l SET claimed_by = NULL, starts = 0, due_at = lane_time(e.due, e.at),
    sent_at = ARRAY(SELECT lane_time(s.at, e.at) FROM unnest(e.sent) AS s(at) ORDER BY s.at),
    rank = CASE WHEN next.sequence <= l.answers_to THEN 0 WHEN next.sequence IS NOT NULL THEN 1 END
  FROM ended e LEFT JOIN LATERAL (
    SELECT o.sequence FROM outbox o
    WHERE o.platform = e.platform AND o.lane = e.lane AND o.delivered_at IS NULL AND o.dropped_at IS NULL
      AND o.sequence <> e.sequence
    ORDER BY o.sequence LIMIT 1
  ) next ON true
  WHERE l.platform = e.platform AND l.lane = e.lane AND l.claimed_by = e.holder;
END $$;
