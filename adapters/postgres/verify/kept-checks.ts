import type { Check } from './check.js'

// An event loses its words, and its replies with them, where somebody of its chat is forgotten; what is kept for a while only may
// be gone. Whoever is alone with the bot keeps their latest event for longer than what was answered to it.
const isWhole = `i.processed_at IS NOT NULL AND NOT i.wordless AND i.failed_because IS NULL
  AND i.payload ->> 'isPrivate' IS DISTINCT FROM 'true'
  AND NOT EXISTS (SELECT FROM forgotten_chat f JOIN chat c ON c.group_id = f.group_id
    WHERE c.platform = i.platform AND c.chat = i.payload #>> '{chat,chat}')`

/** Checks of what a consistent change would slip past sums and pointers: the chain, what came in, what was said, what waits. */
export const keptChecks: readonly Check[] = [
  {
    check: 'every entry is bound to all before it',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(thing) FILTER (WHERE is_broken) AS example
      FROM (SELECT coalesce(e.id, c.entry_id)::text AS thing,
          e.id IS NULL OR c.entry_id IS NULL OR (c.group_id, c.place) IS DISTINCT FROM (e.group_id, e.place::integer)
          OR c.hash IS DISTINCT FROM entry_hash(coalesce(c.before, ''), e.id) AS is_broken
        FROM (SELECT id, group_id, row_number() OVER (PARTITION BY group_id ORDER BY position) AS place FROM entry) e
          FULL JOIN (SELECT c.*, lag(hash) OVER (PARTITION BY group_id ORDER BY place) AS before FROM chain c) c
            ON c.entry_id = e.id) links`,
  },
  {
    check: 'what is recorded is an entry, and what waits for a press is none',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(id::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT p.id, (p.status = 'open') <> (p.closed_at IS NULL)
          OR p.status = 'open' AND (p.closed_in IS NOT NULL OR pressed.id IS NOT NULL)
          OR p.status = 'recorded' AND p.content ->> 'kind' = 'draft' AND NOT EXISTS (
            SELECT FROM entry e WHERE e.group_id = p.group_id AND e.inbound_id = p.closed_in
          ) AS is_broken
        FROM proposal p LEFT JOIN (
          SELECT DISTINCT i.payload #>> '{press,id}' AS id FROM inbound_event i JOIN entry e ON e.inbound_id = i.id
          WHERE i.payload ->> 'kind' = 'press'
        ) pressed ON pressed.id = p.id::text) proposals`,
  },
  {
    check: 'every event is as it came in',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(event_id) FILTER (WHERE is_broken) AS example
      FROM (SELECT event_id, digest <> event_digest(platform, event_id, content_hash, payload) AS is_broken FROM inbound_event) events`,
  },
  {
    check: 'every reply is as it was written',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(sequence::text) FILTER (WHERE is_broken) AS example
      FROM (SELECT sequence, digest <> reply_digest(platform, key, reply) AS is_broken FROM outbox) replies`,
  },
  {
    check: 'every event has all its replies',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(event_id) FILTER (WHERE is_broken) AS example
      FROM (SELECT i.event_id, count(o.sequence) <> i.answers AS is_broken
        FROM inbound_event i LEFT JOIN outbox o ON o.inbound_id = i.id WHERE ${isWhole} GROUP BY i.id) events`,
  },
  {
    check: 'every entry is by whoever asked for it, and everybody has an account',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(thing) FILTER (WHERE is_broken) AS example
      FROM (
        SELECT 'entry ' || e.id AS thing, a.person_id <> coalesce(kept.person_id, maker.person_id) AND NOT EXISTS (
            SELECT FROM activity u WHERE u.what = 'accountUnlinked' AND u.member_id IN (maker.id, kept.id)
          ) AS is_broken
        FROM entry e JOIN inbound_event i ON i.id = e.inbound_id AND NOT i.wordless
          JOIN account a ON a.platform = i.platform AND a.account = i.payload #>> '{from,id}'
          JOIN member maker ON maker.id = e.created_by LEFT JOIN member kept ON kept.id = maker.merged_into
        UNION ALL
        SELECT 'person ' || p.id, NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id) FROM person p WHERE p.joined_into IS NULL
      ) things`,
  },
  {
    check: 'every job is of a group, and none was given up',
    sql: `SELECT count(*) AS checked, count(*) FILTER (WHERE is_broken) AS broken, min(thing) FILTER (WHERE is_broken) AS example
      FROM (SELECT 'job-' || j.id AS thing, j.failed_at IS NOT NULL OR g.id IS NULL AS is_broken
        FROM job j LEFT JOIN "group" g ON g.id = j.group_id) jobs`,
  },
]
