import pg from 'pg'
import { rights, sequences } from './rights.js'

const connectTimeoutMs = 5_000

/**
 * Lets another role of the database do what bots and workers do, and nothing else: no tables made or changed, no triggers switched
 * off, no entry, balance, number or proposal written but by the functions of the books, which write as their owner. Call it as the owner after every migration. Throws where there is no such role.
 * Without a queue in this database nobody needs the queue's tables, though they may be there from before.
 */
export async function grantUse(url: string, role: string, isQueueHere: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
    if (rowCount === 0) {
      throw new Error(`The database has no role “${role}”. Make it first: CREATE ROLE … LOGIN PASSWORD '…'.`)
    }
    await client.query('BEGIN')
    const named = client.escapeIdentifier(role)
    const queued = isQueueHere && (await hasQueue(client))
    for (const statement of [...statementsFor(named), ...(queued ? statementsForQueue(named) : [])]) {
      await client.query(statement)
    }
    await settleTemporary(client, role, queued)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

/**
 * Whoever has tables of their own, be it for a moment, has triggers that run in the midst of others' writes; nothing of the books
 * rests on that, and yet it is taken where it can be: BullMQ's own functions make temporary tables where there is no Redis. Throws
 * where the role keeps a right that nobody needs.
 */
async function settleTemporary(client: pg.Client, role: string, isNeeded: boolean): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name')
  const database = client.escapeIdentifier(rows[0]?.name ?? '')
  const named = client.escapeIdentifier(role)
  await client.query(`REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC, ${named}`)
  if (isNeeded) await client.query(`GRANT TEMPORARY ON DATABASE ${database} TO ${named}`)
  const { rows: left } = await client.query<{ may: boolean }>(
    `SELECT has_database_privilege($1, current_database(), 'TEMPORARY') AS may`,
    [role],
  )
  if (left[0]?.may === isNeeded) return
  const [what, toFrom] = isNeeded ? ['GRANT', 'TO'] : ['REVOKE', 'FROM PUBLIC,']
  throw new Error(
    `Whether the role “${role}” may make temporary tables is for the owner of the database to say: ${what} TEMPORARY ON DATABASE ${database} ${toFrom} ${named}.`,
  )
}

/** The queue's own tables, which the worker reads and writes as it likes. */
const queueSchema = 'tabkeeper_queue'

async function hasQueue(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [queueSchema])
  return rowCount === 1
}

const statementsForQueue = (role: string): readonly string[] => [
  // BullMQ makes a sequence there with the first job; nothing of the books is in this schema.
  `GRANT USAGE, CREATE ON SCHEMA ${queueSchema} TO ${role}`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${role}`,
  `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${role}`,
  `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${role}`,
]

const statementsFor = (role: string): readonly string[] => [
  `GRANT USAGE ON SCHEMA public TO ${role}`,
  `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`,
  `REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM ${role}`,
  `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${role}`,
  // Views are read as well.
  `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`,
  ...sequences.map((sequence) => `GRANT USAGE ON SEQUENCE public.${sequence} TO ${role}`),
  ...rights.map(({ table, right, columns }) => {
    const which = columns === undefined ? '' : ` (${columns.join(', ')})`
    return `GRANT ${right}${which} ON TABLE public.${pg.escapeIdentifier(table)} TO ${role}`
  }),
]
