import type { Check } from './verify/check.js'

/** Sums, numbers and pointers: what follows from the rows themselves. */
export const checks: readonly Check[] = [
  {
    check: 'the postings of every entry sum to zero and to its total',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE paid IS DISTINCT FROM total_minor OR owed IS DISTINCT FROM total_minor) AS broken,
        min(id::text) FILTER (WHERE paid IS DISTINCT FROM total_minor OR owed IS DISTINCT FROM total_minor) AS example
      FROM (SELECT e.id, e.total_minor, sum(p.paid_minor) AS paid, sum(p.owed_minor) AS owed
        FROM entry e LEFT JOIN posting p ON p.entry_id = e.id GROUP BY e.id) whole`,
  },
  {
    check: 'no line of an entry goes the other way than its total',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(id::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT e.id, e.kind = 'payment' AND e.total_minor <= 0
          OR bool_or(sign(p.paid_minor) = -sign(e.total_minor) OR sign(p.owed_minor) = -sign(e.total_minor)) AS is_broken
        FROM entry e JOIN posting p ON p.entry_id = e.id GROUP BY e.id) entries`,
  },
  {
    check: 'every balance is the sum of its postings',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE kept <> summed) AS broken,
        min(member_id::text) FILTER (WHERE kept <> summed) AS example
      FROM (SELECT member_id, coalesce(b.amount_minor, 0) AS kept, coalesce(s.amount, 0) AS summed
        FROM balance b FULL JOIN (
          SELECT e.group_id, e.currency, p.member_id, sum(p.paid_minor - p.owed_minor) AS amount
          FROM posting p JOIN entry e ON e.id = p.entry_id GROUP BY 1, 2, 3
        ) s USING (group_id, currency, member_id)) both_sides`,
  },
  {
    check: 'every debt is the sum of what its entries say',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE kept <> summed) AS broken,
        min(low_id::text) FILTER (WHERE kept <> summed) AS example
      FROM (SELECT low_id, coalesce(d.amount_minor, 0) AS kept, coalesce(s.amount, 0) AS summed
        FROM debt d FULL JOIN (
          SELECT e.group_id, e.currency, least(o.debtor, o.creditor) AS low_id, greatest(o.debtor, o.creditor) AS high_id,
            sum(CASE WHEN o.debtor < o.creditor THEN o.owed_minor ELSE -o.owed_minor END) AS amount
          FROM entry e CROSS JOIN LATERAL entry_debts(e.id) o GROUP BY 1, 2, 3, 4
        ) s USING (group_id, currency, low_id, high_id)) both_sides`,
  },
  {
    check: 'the debts of every member net to the balance',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE kept <> netted) AS broken,
        min(member_id::text) FILTER (WHERE kept <> netted) AS example
      FROM (SELECT member_id, coalesce(b.amount_minor, 0) AS kept, coalesce(n.amount, 0) AS netted
        FROM balance b FULL JOIN (
          SELECT group_id, currency, member_id, sum(amount) AS amount FROM (
            SELECT group_id, currency, low_id AS member_id, -amount_minor AS amount FROM debt
            UNION ALL SELECT group_id, currency, high_id, amount_minor FROM debt
          ) sides GROUP BY 1, 2, 3
        ) n USING (group_id, currency, member_id)) both_sides`,
  },
  {
    check: 'the balances of every group sum to zero in every currency',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE total <> 0) AS broken, min(group_id::text) FILTER (WHERE total <> 0) AS example
      FROM (SELECT group_id, currency, sum(amount_minor) AS total FROM balance GROUP BY 1, 2) sums`,
  },
  {
    check: 'the numbers of every group run without holes',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE found <> next_number - 1 OR highest <> next_number - 1) AS broken,
        min(id::text) FILTER (WHERE found <> next_number - 1 OR highest <> next_number - 1) AS example
      FROM (SELECT g.id, g.next_number, count(DISTINCT e.number) AS found, coalesce(max(e.number), 0) AS highest
        FROM "group" g LEFT JOIN entry e ON e.group_id = g.id AND e.number IS NOT NULL GROUP BY g.id) numbers`,
  },
  {
    check: 'reversals and restorals of every entry follow each other and mirror it',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(reversal_of::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT t.reversal_of, max(t.reversal_number) <> count(*) OR NOT bool_and(
          root.number IS NOT NULL AND root.currency = t.currency AND NOT EXISTS (
            SELECT FROM (SELECT * FROM posting WHERE entry_id = t.id) mirror
              FULL JOIN (SELECT * FROM posting WHERE entry_id = t.reversal_of) line USING (line)
            WHERE (mirror.member_id, mirror.paid_minor, mirror.owed_minor) IS DISTINCT FROM
              (line.member_id, line.paid_minor * (1 - 2 * (t.reversal_number % 2)), line.owed_minor * (1 - 2 * (t.reversal_number % 2)))
          )) AS is_broken
        FROM entry t LEFT JOIN entry root ON root.id = t.reversal_of
        WHERE t.kind = 'reversal' GROUP BY t.reversal_of) reversals`,
  },
  {
    check: 'at most one version of every entry stands',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE standing > 1 OR highest <> found) AS broken,
        min(number::text) FILTER (WHERE standing > 1 OR highest <> found) AS example
      FROM (SELECT group_id, number, count(*) FILTER (WHERE reversals % 2 = 0) AS standing, max(version) AS highest, count(*) AS found
        FROM numbered_entry GROUP BY 1, 2) versions`,
  },
  {
    check: 'every conversion meets its rate, and both of its sides stand or neither does',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(settled_id::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT c.settled_id, NOT meets_rate(c) OR c.owed_id IS NOT NULL AND stands(c.settled_id) <> stands(c.owed_id) AS is_broken
        FROM conversion c) conversions`,
  },
  {
    check: 'nothing points at what is not there, or at another group',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_lost) AS broken, min(thing) FILTER (WHERE is_lost) AS example
      FROM (
        SELECT 'posting of ' || p.entry_id AS thing, e.id IS NULL OR m.group_id IS DISTINCT FROM e.group_id AS is_lost
        FROM posting p LEFT JOIN entry e ON e.id = p.entry_id LEFT JOIN member m ON m.id = p.member_id
        UNION ALL
        SELECT 'entry ' || e.id, g.id IS NULL OR maker.group_id IS DISTINCT FROM e.group_id
          OR e.replaces IS NOT NULL AND version_before.id IS NULL
          OR e.reversal_of IS NOT NULL AND root.group_id IS DISTINCT FROM e.group_id
        FROM entry e LEFT JOIN "group" g ON g.id = e.group_id LEFT JOIN member maker ON maker.id = e.created_by
          LEFT JOIN entry version_before ON version_before.group_id = e.group_id AND version_before.number = e.number AND version_before.version = e.replaces
          LEFT JOIN entry root ON root.id = e.reversal_of
        UNION ALL
        SELECT 'member ' || m.id, g.id IS NULL OR m.person_id IS NOT NULL AND p.id IS NULL
        FROM member m LEFT JOIN "group" g ON g.id = m.group_id LEFT JOIN person p ON p.id = m.person_id
        UNION ALL
        SELECT 'account ' || a.account, p.id IS NULL FROM account a LEFT JOIN person p ON p.id = a.person_id
        UNION ALL
        SELECT 'chat ' || c.chat, g.id IS NULL FROM chat c LEFT JOIN "group" g ON g.id = c.group_id
        UNION ALL
        SELECT 'proposal ' || p.id, m.group_id IS DISTINCT FROM p.group_id
        FROM proposal p LEFT JOIN member m ON m.id = p.created_by
        UNION ALL
        SELECT 'activity ' || a.id, m.group_id IS DISTINCT FROM a.group_id
          OR a.entry_id IS NOT NULL AND e.group_id IS DISTINCT FROM a.group_id
        FROM activity a LEFT JOIN member m ON m.id = a.member_id LEFT JOIN entry e ON e.id = a.entry_id
        UNION ALL
        SELECT 'manager of ' || g.id, NOT EXISTS (SELECT FROM member m WHERE m.id::text = managing.id AND m.group_id = g.id)
        FROM "group" g CROSS JOIN LATERAL jsonb_array_elements_text(
          CASE jsonb_typeof(g.managers) WHEN 'array' THEN g.managers ELSE '[]' END
        ) managing(id)
        UNION ALL
        SELECT 'alert about ' || s.member_id, m.group_id IS DISTINCT FROM s.group_id OR a.group_id IS NULL
        FROM alert_state s LEFT JOIN member m ON m.id = s.member_id LEFT JOIN alert a ON a.group_id = s.group_id
        UNION ALL
        SELECT 'series ' || r.group_id || ' ' || r.number, m.group_id IS DISTINCT FROM r.group_id
        FROM recurring r LEFT JOIN member m ON m.id = r.created_by
        UNION ALL
        SELECT 'reminder of ' || r.member_id, m.group_id IS DISTINCT FROM r.group_id
        FROM reminder r LEFT JOIN member m ON m.id = r.member_id
      ) things`,
  },
  {
    check: 'whoever turned out to be another member points at one of the group who stands',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(id::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT m.id, kept.id IS NULL OR kept.merged_into IS NOT NULL OR kept.group_id <> m.group_id
          OR m.person_id IS NOT NULL OR m.active AS is_broken
        FROM member m LEFT JOIN member kept ON kept.id = m.merged_into WHERE m.merged_into IS NOT NULL) merged`,
  },
  {
    check: 'nothing is left with a person who was joined to another',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(id::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT p.id, other.joined_into IS NOT NULL
          OR EXISTS (SELECT FROM account a WHERE a.person_id = p.id)
          OR EXISTS (SELECT FROM member m WHERE m.person_id = p.id) AS is_broken
        FROM person p JOIN person other ON other.id = p.joined_into) joined`,
  },
  {
    check: 'every group with an alert is watched, and no other for its sake',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(group_id::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT group_id, a.currency IS NULL OR w.watcher IS NULL AS is_broken
        FROM alert a FULL JOIN (SELECT * FROM watched_group WHERE watcher = 'alert') w USING (group_id)) groups`,
  },
  {
    check: 'every group with a budget or a board is watched, and no other for their sake',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(group_id::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT group_id, kept.watcher IS NULL OR w.watcher IS NULL AS is_broken
        FROM (SELECT DISTINCT group_id, 'budget' AS watcher FROM budget UNION ALL SELECT group_id, 'board' FROM board) kept
          FULL JOIN (SELECT * FROM watched_group WHERE watcher IN ('budget', 'board')) w USING (group_id, watcher)) groups`,
  },
  {
    check: 'every series comes round while it goes on, and only then',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(thing) FILTER (WHERE is_broken) AS example
      FROM (SELECT coalesce(r.group_id, s.group_id) || ' ' || coalesce(r.number::text, s.name) AS thing,
          r.number IS NULL OR s.rule IS DISTINCT FROM r.rule AND r.state <> 'ended' OR s.due_at IS NOT NULL AND r.state <> 'active' AS is_broken
        FROM recurring r FULL JOIN (SELECT * FROM schedule WHERE kind = 'recurring') s
          ON s.group_id = r.group_id AND s.name = r.number::text) series`,
  },
  {
    check: 'every day of a series that was written is an entry of its group on that day',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(entry_id::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT d.entry_id, e.group_id IS DISTINCT FROM d.group_id OR e.date IS DISTINCT FROM d.day AS is_broken
        FROM recurring_entry d LEFT JOIN entry e ON e.id = d.entry_id) days`,
  },
  {
    check: 'every event is known once',
    sql: `SELECT coalesce(sum(times), 0) AS checked, count(*) FILTER (WHERE times > 1) AS broken,
        min(event_id) FILTER (WHERE times > 1) AS example
      FROM (SELECT platform, event_id, count(*) AS times FROM inbound_event GROUP BY 1, 2) events`,
  },
  {
    check: 'every event that wrote an entry is processed',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE i.processed_at IS NULL) AS broken,
        min(i.event_id) FILTER (WHERE i.processed_at IS NULL) AS example
      FROM inbound_event i WHERE EXISTS (SELECT FROM entry e WHERE e.inbound_id = i.id)`,
  },
  {
    check: 'every reply is written once',
    sql: `SELECT coalesce(sum(times), 0) AS checked, count(*) FILTER (WHERE times > 1) AS broken,
        min(key) FILTER (WHERE times > 1) AS example
      FROM (SELECT key, count(*) AS times FROM outbox WHERE key IS NOT NULL GROUP BY 1) replies`,
  },
  {
    check: 'no reply is both out and dropped, and none is dropped without a reason',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(sequence::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT sequence, dropped_at IS NOT NULL AND delivered_at IS NOT NULL
          OR (dropped_at IS NULL) <> (dropped_because IS NULL) AS is_broken FROM outbox) replies`,
  },
  {
    check: 'every reply that waits is known where the next ones are looked for',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(sequence::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT o.sequence, o.delivered_at IS NULL AND o.dropped_at IS NULL AND f.sequence IS NULL AND l.rank IS NULL AS is_broken
        FROM outbox o LEFT JOIN fresh_reply f USING (platform, unasked, sequence) LEFT JOIN delivery_lane l
          ON l.platform = o.platform AND l.lane = o.lane) replies`,
  },
]
