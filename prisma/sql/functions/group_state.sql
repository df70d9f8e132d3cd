-- A group with its members and chats as one value; null where there is no such group. Reached by keys whatever plan was made first.
CREATE OR REPLACE FUNCTION group_state(p_group uuid) RETURNS json
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  RETURN (SELECT value FROM group_value WHERE id = p_group);
END $$;
