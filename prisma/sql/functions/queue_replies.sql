-- Tells lanes of what was written to be said there, the latest up to p_limit: of more the next look tells.
-- Lanes are taken in one order, whoever does it.
CREATE OR REPLACE FUNCTION queue_replies(p_platform text, p_limit integer) RETURNS void
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off SET enable_seqscan = off SET enable_bitmapscan = off
SET enable_sort = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  v_unasked boolean;
  v_left integer := p_limit;
  v_taken integer;
BEGIN
  FOREACH v_unasked IN ARRAY '{false, true}'::boolean[] LOOP
    WITH taken AS (
      DELETE FROM fresh_reply f
      WHERE f.platform = p_platform AND f.unasked = v_unasked AND f.sequence = ANY (ARRAY(
        SELECT latest.sequence FROM fresh_reply latest
        WHERE latest.platform = p_platform AND latest.unasked = v_unasked
        ORDER BY latest.sequence DESC LIMIT v_left
        FOR UPDATE SKIP LOCKED
      ))
      RETURNING f.lane, f.sequence, f.written_at
    ), queued AS (
      INSERT INTO delivery_lane AS l (platform, lane, due_at, rank, answers_to)
      SELECT p_platform, t.lane, min(t.written_at), v_unasked::integer, CASE WHEN v_unasked THEN 0 ELSE max(t.sequence) END
      FROM taken t GROUP BY t.lane ORDER BY t.lane
      ON CONFLICT (platform, lane) DO UPDATE SET rank = least(l.rank, excluded.rank),
        answers_to = greatest(l.answers_to, excluded.answers_to),
        -- One that had nothing to say waits since now, and takes its place behind those that waited before.
        due_at = CASE WHEN l.rank IS NULL THEN greatest(l.due_at, excluded.due_at) ELSE l.due_at END
    )
    SELECT count(*) INTO v_taken FROM taken;
    v_left := v_left - v_taken;
    EXIT WHEN v_left <= 0;
  END LOOP;
END $$;
