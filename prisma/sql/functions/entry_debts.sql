-- Within one entry, those who owe more than they paid owe those who paid more than they owe. Laid end to end in the
-- order of the lines, both add up to the same length; where a debtor's stretch overlaps a creditor's, that much is owed.
-- So the debts of an entry net exactly to its postings, and a reversal cancels them exactly.
CREATE OR REPLACE FUNCTION entry_debts(p_entry uuid) RETURNS TABLE (debtor uuid, creditor uuid, owed_minor numeric)
LANGUAGE sql STABLE AS $$
  WITH stretch AS (
    SELECT member_id, paid_minor > owed_minor AS gets_back,
      sum(abs(paid_minor - owed_minor)) OVER side - abs(paid_minor - owed_minor) AS starts,
      sum(abs(paid_minor - owed_minor)) OVER side AS ends
    FROM posting
    WHERE entry_id = p_entry AND paid_minor <> owed_minor
    WINDOW side AS (PARTITION BY paid_minor > owed_minor ORDER BY line)
  )
  SELECT debtor.member_id, creditor.member_id, least(debtor.ends, creditor.ends) - greatest(debtor.starts, creditor.starts)
  FROM stretch debtor JOIN stretch creditor
    ON creditor.gets_back AND creditor.starts < debtor.ends AND debtor.starts < creditor.ends
  WHERE NOT debtor.gets_back
$$;
