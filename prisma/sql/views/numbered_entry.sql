-- Entries as people know them: numbered, with their postings, how often they were reversed and restored (odd: reversed now), and what
-- replaced them. Members who turned out to be others are shown as those.
CREATE OR REPLACE VIEW numbered_entry AS
SELECT e.id, e.group_id, e.kind, e.number, e.version, e.replaces, e.currency, e.total_minor, e.description, e.category,
  e.date,
  CASE WHEN e.split IS NOT NULL AND EXISTS (SELECT FROM member m WHERE m.group_id = e.group_id AND m.merged_into IS NOT NULL)
    THEN present_members(e.group_id, e.split) ELSE e.split
  END AS split,
  e.forgiven,
  e.created_at,
  (SELECT coalesce(m.merged_into, m.id) FROM member m WHERE m.id = e.created_by) AS created_by,
  (SELECT coalesce(max(t.reversal_number), 0) FROM entry t WHERE t.reversal_of = e.id) AS reversals,
  (
    SELECT max(v.version) FROM entry v WHERE v.group_id = e.group_id AND v.number = e.number
  ) AS versions,
  (
    SELECT max(r.version) FROM entry r
    WHERE r.group_id = e.group_id AND r.number = e.number AND r.replaces = e.version
      AND (SELECT count(*) FROM entry t WHERE t.reversal_of = r.id) % 2 = 0
  ) AS replaced_by,
  (
    SELECT jsonb_agg(jsonb_build_array(line.member_id, line.paid::text, line.owed::text) ORDER BY line.first)
    FROM (
      SELECT coalesce(m.merged_into, m.id) AS member_id, sum(p.paid_minor) AS paid, sum(p.owed_minor) AS owed,
        min(p.line) AS first
      FROM posting p JOIN member m ON m.id = p.member_id
      WHERE p.entry_id = e.id
      GROUP BY coalesce(m.merged_into, m.id)
    ) line
  ) AS postings
FROM entry e
WHERE e.number IS NOT NULL;
