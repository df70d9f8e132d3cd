-- What binds an entry to all before it: the hash of theirs and of everything that the entry and its postings say. Nothing of it may
-- ever change: people are in it by their ids, for their names do.
CREATE OR REPLACE FUNCTION entry_hash(p_before bytea, p_entry uuid) RETURNS bytea
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  RETURN (
    SELECT sha256(p_before || convert_to(jsonb_build_array(
      e.group_id, e.id, e.kind, e.number, e.version, e.replaces, e.reversal_of, e.reversal_number, e.currency, e.total_minor,
      e.description, e.category, e.date, e.split, e.forgiven, (extract(epoch FROM e.created_at) * 1000)::bigint, e.created_by, e.inbound_id,
      (SELECT jsonb_agg(jsonb_build_array(p.line, p.member_id, p.paid_minor, p.owed_minor) ORDER BY p.line)
        FROM posting p WHERE p.entry_id = e.id)
    )::text, 'UTF8'))
    FROM entry e WHERE e.id = p_entry
  );
END $$;
