-- Deletes, of the next p_limit replies behind p_after, those that were written before p_before and are out, or never will be. Tells
-- where to go on; null where none was written before then. It walks the primary key, so that a call costs the same however much is
-- kept. Where a board stands is known from what was said of it last.
CREATE OR REPLACE FUNCTION clear_replies(p_before timestamptz, p_after bigint, p_limit integer) RETURNS bigint
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off SET enable_seqscan = off SET enable_bitmapscan = off
SET enable_hashjoin = off SET enable_mergejoin = off
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_old bigint[];
  v_next bigint;
BEGIN
  SELECT array_agg(n.sequence) FILTER (WHERE n.created_at < p_before), max(n.sequence) INTO v_old, v_next
  FROM (SELECT o.sequence, o.created_at FROM outbox o WHERE o.sequence > p_after ORDER BY o.sequence LIMIT p_limit) n;
  DELETE FROM outbox o
  WHERE o.sequence = ANY (v_old) AND coalesce(o.delivered_at, o.dropped_at) < p_before
    AND NOT (
      EXISTS (
        SELECT FROM board b
        WHERE b.id = CASE WHEN o.reply #>> '{view,buttons,0,0,press,id}' ~ '^[0-9a-f-]{36}$'
          THEN (o.reply #>> '{view,buttons,0,0,press,id}')::uuid END
      ) AND NOT EXISTS (
        SELECT FROM outbox later
        WHERE later.reply #>> '{view,buttons,0,0,press,id}' = o.reply #>> '{view,buttons,0,0,press,id}'
          AND later.sequence > o.sequence AND later.message IS NOT NULL
      )
    );
  RETURN CASE WHEN v_old IS NOT NULL THEN v_next END;
END $$;
