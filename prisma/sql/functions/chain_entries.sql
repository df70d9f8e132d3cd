-- Binds new entries to those before them, group by group in the order they were written. Whoever writes has locked the group, so
-- the last link stays the last; of two who did not, the second is refused.
CREATE OR REPLACE FUNCTION chain_entries() RETURNS trigger LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_memoize = off
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  v_entry record;
  v_group uuid;
  v_place integer;
  v_hash bytea;
  v_entries uuid[] := '{}';
  v_groups uuid[] := '{}';
  v_places integer[] := '{}';
  v_hashes bytea[] := '{}';
BEGIN
  FOR v_entry IN
    SELECT e.id, e.group_id
    FROM (SELECT DISTINCT entry_id FROM added) a
      CROSS JOIN LATERAL (SELECT e.id, e.group_id, e.position FROM entry e WHERE e.id = a.entry_id OFFSET 0) e
    ORDER BY e.group_id, e.position
  LOOP
    IF v_entry.group_id IS DISTINCT FROM v_group THEN
      v_group := v_entry.group_id;
      SELECT c.place, c.hash INTO v_place, v_hash FROM chain c WHERE c.group_id = v_group ORDER BY c.place DESC LIMIT 1;
    END IF;
    v_place := coalesce(v_place, 0) + 1;
    v_hash := entry_hash(coalesce(v_hash, ''), v_entry.id);
    v_entries := v_entries || v_entry.id;
    v_groups := v_groups || v_group;
    v_places := v_places || v_place;
    v_hashes := v_hashes || v_hash;
  END LOOP;
  INSERT INTO chain (entry_id, group_id, place, hash) SELECT * FROM unnest(v_entries, v_groups, v_places, v_hashes);
  RETURN NULL;
END $$;
