-- The newest standing entries in a currency that change the balance of a member, who may be in several rows: up to p_limit for each
-- row. Ids of entries tell their time, so that the newest are met first on the index of the member's lines, and no others are read.
CREATE OR REPLACE FUNCTION newest_of_member(p_rows uuid[], p_currency text, p_limit integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_memoize = off SET enable_seqscan = off SET enable_bitmapscan = off
SET enable_sort = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  RETURN QUERY
    SELECT DISTINCT newest.entry_id
    FROM unnest(p_rows) AS r(member_id) CROSS JOIN LATERAL (
      SELECT p.entry_id FROM posting p JOIN entry e ON e.id = p.entry_id
      WHERE p.member_id = r.member_id AND p.paid_minor <> p.owed_minor
        AND e.currency = p_currency AND e.number IS NOT NULL AND stands(e.id)
      ORDER BY p.entry_id DESC LIMIT p_limit
    ) newest;
END $$;
