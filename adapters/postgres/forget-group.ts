import type pg from 'pg'
import { hasCode } from './failures.js'
import { type Doomed, type Relations, readRelations, rowsFrom, rowsOfGroup } from './relations.js'
import { retryConflicts } from './retry.js'

/** One conversation as operators name it. */
export interface ChatName {
  readonly platform: string
  readonly chat: string
}

/** A group that may be deleted, and how much it holds. */
export interface FoundGroup {
  readonly id: string
  readonly name: string
  readonly chats: readonly string[]
  readonly members: number
  readonly entries: number
}

/** A tab of many years goes in seconds; nobody else can write as long as it takes. */
const deletionTimeoutMs = 600_000
/** Waiting for writers who are at it takes milliseconds; what holds a table for longer is not a bot. */
const lockTimeoutMs = 15_000
/** PostgreSQL's insufficient_privilege. */
const forbidden = '42501'

/** The group that a chat belongs to; null where the books do not know the chat. */
export async function findGroup(pool: pg.Pool, { platform, chat }: ChatName): Promise<FoundGroup | null> {
  const { rows } = await pool.query<FoundGroup>(
    `SELECT g.id, g.name,
       (SELECT array_agg(c.platform || ':' || c.chat ORDER BY c.platform, c.chat) FROM chat c WHERE c.group_id = g.id) AS chats,
       (SELECT count(*)::integer FROM member m WHERE m.group_id = g.id) AS members, g.next_number - 1 AS entries
     FROM "group" g JOIN chat ON chat.group_id = g.id WHERE chat.platform = $1 AND chat.chat = $2`,
    [platform, chat],
  )
  return rows[0] ?? null
}

/**
 * Deletes a group with everything that belongs to it, what was said in its chats, and the people who are in no other group:
 * all of it or nothing. The ledger's guards are off inside this one transaction, so only the owner of the tables can do it;
 * anybody else gets one sentence. Meanwhile others wait with writing entries.
 */
export async function forgetGroup(pool: pg.Pool, { id }: Pick<FoundGroup, 'id'>): Promise<void> {
  try {
    await retryConflicts(() => forgetOnce(pool, id))
  } catch (error) {
    if (!hasCode(error, forbidden)) throw error
    throw new Error(
      'DATABASE_URL names a role that may use the tables but not delete from the ledger. Call this with the address of their owner.',
      { cause: error },
    )
  }
}

async function forgetOnce(pool: pg.Pool, group: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL statement_timeout = ${deletionTimeoutMs}`)
    await client.query(`SET LOCAL lock_timeout = ${lockTimeoutMs}`)
    // First of all, as every write does, so that none of this group is under way.
    await client.query('SELECT FROM "group" WHERE id = $1 FOR UPDATE', [group])
    const relations = await readRelations(client)
    const people = await idsOf(
      client,
      'SELECT person_id AS id FROM member WHERE group_id = $1 AND person_id IS NOT NULL',
      [group],
    )
    const doomed = [...rowsOfGroup(relations, group)]
    const restore = await guardsOff(client, doomed)
    const said = await wordsOf(client, relations, group)
    for (const { table, where } of [...doomed, ...said]) await erase(client, table, where)
    const alone = await idsOf(
      client,
      'SELECT p.id FROM person p WHERE p.id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM member m WHERE m.person_id = p.id)',
      [people],
    )
    for (const { table, where } of rowsFrom(relations, { table: 'person', where: isOneOf(alone) })) {
      await erase(client, table, where)
    }
    await restore()
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function idsOf(client: pg.ClientBase, sql: string, values: readonly unknown[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(sql, [...values])
  return rows.map(({ id }) => id)
}

const isOneOf = (ids: readonly string[]): string => `id = ANY ('{${ids.join(',')}}')`

/** The driver knows this setting of a query, its types do not. */
const patient = (text: string): pg.QueryConfig => Object.assign({ text }, { query_timeout: deletionTimeoutMs })

const erase = (client: pg.ClientBase, table: string, where: string) =>
  client.query(patient(`DELETE FROM ${table} WHERE ${where}`))

/** What was said and answered in the group's chats, found now, while it is known which chats these are. */
async function wordsOf(client: pg.ClientBase, relations: Relations, group: string): Promise<readonly Doomed[]> {
  const events = await idsOf(
    client,
    `SELECT i.id FROM inbound_event i JOIN chat c ON i.platform = c.platform AND i.payload #>> '{chat,chat}' = c.chat
     WHERE c.group_id = $1
     UNION SELECT e.inbound_id FROM entry e WHERE e.group_id = $1 AND e.inbound_id IS NOT NULL`,
    [group],
  )
  const replies = await idsOf(
    client,
    `SELECT o.sequence AS id FROM outbox o JOIN chat c ON o.platform = c.platform AND o.lane IN (c.chat, c.chat || ' toast')
     WHERE c.group_id = $1`,
    [group],
  )
  const { rows: lanes } = await client.query<{ ctid: string }>(
    `SELECT l.ctid::text FROM delivery_lane l JOIN chat c ON l.platform = c.platform AND l.lane IN (c.chat, c.chat || ' toast')
     WHERE c.group_id = $1 FOR UPDATE OF l`,
    [group],
  )
  const saidHere = `sequence = ANY ('{${replies.join(',')}}')`
  return [
    ...rowsFrom(relations, { table: 'inbound_event', where: isOneOf(events) }),
    { table: 'fresh_reply', where: saidHere },
    ...rowsFrom(relations, { table: 'outbox', where: saidHere }),
    { table: 'delivery_lane', where: `ctid = ANY ('{${lanes.map(({ ctid }) => `"${ctid}"`).join(',')}}')` },
  ]
}

/** Switches the guards of these tables off, and hands out how to switch on again those that were on. */
async function guardsOff(client: pg.ClientBase, doomed: readonly Doomed[]): Promise<() => Promise<void>> {
  const { rows: guards } = await client.query<{ table: string; name: string }>(
    `SELECT tgrelid::regclass::text AS "table", quote_ident(tgname) AS name FROM pg_trigger
     WHERE NOT tgisinternal AND tgenabled = 'O' AND tgrelid::regclass::text = ANY ($1) ORDER BY 1, 2`,
    [doomed.map(({ table }) => table)],
  )
  const all = async (how: 'DISABLE' | 'ENABLE'): Promise<void> => {
    for (const { table, name } of guards) await client.query(`ALTER TABLE ${table} ${how} TRIGGER ${name}`)
  }
  await all('DISABLE')
  return () => all('ENABLE')
}
