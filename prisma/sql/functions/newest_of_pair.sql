-- The newest standing entries in a currency that change what one member owes another, each of whom may be in several rows, and by
-- how much: above zero the first owes more. From line to line of whoever has the next older one, so that of two people who seldom
-- share anything only that is read.
CREATE OR REPLACE FUNCTION newest_of_pair(p_debtors uuid[], p_creditors uuid[], p_currency text, p_limit integer)
RETURNS TABLE (entry_id uuid, effect bigint)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_memoize = off SET enable_seqscan = off SET enable_bitmapscan = off
SET enable_sort = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  v_entry uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  v_theirs uuid;
  v_itself boolean := true;
  v_left integer := p_limit;
BEGIN
  WHILE v_left > 0 LOOP
    v_entry := newest_line(p_debtors, v_entry, v_itself);
    EXIT WHEN v_entry IS NULL;
    v_theirs := newest_line(p_creditors, v_entry, true);
    EXIT WHEN v_theirs IS NULL;
    IF v_theirs = v_entry THEN
      SELECT e.id, sum(CASE
          WHEN o.debtor = ANY (p_debtors) AND o.creditor = ANY (p_creditors) THEN o.owed_minor
          WHEN o.debtor = ANY (p_creditors) AND o.creditor = ANY (p_debtors) THEN -o.owed_minor
        END)::bigint
      INTO newest_of_pair.entry_id, newest_of_pair.effect
      FROM entry e CROSS JOIN LATERAL entry_debts(e.id) o
      WHERE e.id = v_entry AND e.currency = p_currency AND e.number IS NOT NULL AND stands(e.id)
      GROUP BY e.id;
      IF newest_of_pair.effect <> 0 THEN
        RETURN NEXT;
        v_left := v_left - 1;
      END IF;
    END IF;
    v_itself := v_theirs <> v_entry;
    v_entry := v_theirs;
  END LOOP;
END $$;
