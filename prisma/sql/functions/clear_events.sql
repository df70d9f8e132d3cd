-- Deletes, of the next p_limit events behind p_after, those that came in before p_before and are done with. Tells where to go on;
-- null where none came in before then. It walks the primary key, so that a call costs the same however much is kept.
-- What was set aside waits for the operator. A person's latest event that nobody else could read tells where they are told what
-- is for them alone.
CREATE OR REPLACE FUNCTION clear_events(p_before timestamptz, p_after bigint, p_limit integer) RETURNS bigint
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off SET enable_seqscan = off SET enable_bitmapscan = off
SET enable_hashjoin = off SET enable_mergejoin = off
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  v_old bigint[];
  v_next bigint;
BEGIN
  SELECT array_agg(n.id) FILTER (WHERE n.received_at < p_before), max(n.id) INTO v_old, v_next
  FROM (SELECT i.id, i.received_at FROM inbound_event i WHERE i.id > p_after ORDER BY i.id LIMIT p_limit) n;
  DELETE FROM inbound_event i
  WHERE i.id = ANY (v_old) AND i.processed_at < p_before AND i.failed_because IS NULL
    AND (i.payload ->> 'isPrivate' IS DISTINCT FROM 'true' OR EXISTS (
      SELECT FROM inbound_event later
      WHERE later.platform = i.platform AND later.payload #>> '{from,id}' = i.payload #>> '{from,id}' AND later.id > i.id
        AND later.payload ->> 'isPrivate' = 'true'
    ));
  RETURN CASE WHEN v_old IS NOT NULL THEN v_next END;
END $$;
