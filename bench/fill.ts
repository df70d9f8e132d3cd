import { onDatabase } from './cluster.js'

// Big enough that a statement's own cost does not show, small enough that its triggers' queues stay in memory.
const batchEntries = 10_000

/**
 * Appends expenses to a group, each paid by one member for another, with members and amounts that look random and are the
 * same every time, in several categories and all over a year. Goes through all guards of the ledger, thousands of entries a statement.
 */
export async function fill(url: string, chat: string, entries: number): Promise<void> {
  await onDatabase(url, async (client) => {
    for (let left = entries; left > 0; left -= batchEntries) {
      const batch = Math.min(left, batchEntries)
      await client.query('BEGIN')
      await client.query(append, [chat, batch])
      await client.query(moveOn, [chat, batch])
      await client.query('COMMIT')
    }
    await client.query('VACUUM (ANALYZE)')
  })
}

const append = `
  WITH home AS (
    SELECT g.id, g.next_number, g.currency, array_agg(m.id ORDER BY m.id) AS members, count(*) AS size
    FROM chat c JOIN "group" g ON g.id = c.group_id JOIN member m ON m.group_id = g.id
    WHERE c.chat = $1
    GROUP BY g.id
  ), dice AS MATERIALIZED (
    SELECT home.*, uuidv7() AS entry, next_number + place AS number, 100 + abs(hashint4(place)) % 99900 AS amount,
      abs(hashint8(next_number + place)::bigint) % size AS payer,
      1 + abs(hashint8(-(next_number + place))::bigint) % (size - 1) AS distance
    FROM home, generate_series(0, $2::integer - 1) AS place
  ), recorded AS (
    INSERT INTO entry (id, group_id, kind, number, version, currency, total_minor, description, category, date, created_at, created_by)
    SELECT entry, id, 'expense', number, 1, currency, amount, 'dinner',
      (ARRAY['food', 'groceries', 'transport', 'travel', 'housing', NULL])[1 + number % 6], date '2026-01-01' + number % 365, '2026-03-12T18:00:00Z', members[1]
    FROM dice
  )
  INSERT INTO posting (entry_id, line, member_id, paid_minor, owed_minor)
  SELECT entry, 1, members[1 + payer], amount, 0 FROM dice
  UNION ALL
  SELECT entry, 2, members[1 + (payer + distance) % size], 0, amount FROM dice`

const moveOn = `
  UPDATE "group" SET next_number = next_number + $2::integer, version = version + 1
  WHERE id = (SELECT group_id FROM chat WHERE chat = $1)`
