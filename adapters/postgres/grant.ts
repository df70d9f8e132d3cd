import pg from 'pg'

/** Tables whose rows are never changed: what the ledger's triggers refuse is not even permitted. */
const appendOnly = ['entry', 'posting']
/** Kept by whoever applies migrations. */
const ownersOnly = ['_prisma_migrations']
const connectTimeoutMs = 5_000

/**
 * Lets another role of the database read and write as bots and workers do, and nothing else: no tables made or changed, no
 * triggers switched off, no entry rewritten. Call it as the owner after every migration. Throws where there is no such role.
 */
export async function grantUse(url: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
    if (rowCount === 0) {
      throw new Error(`The database has no role “${role}”. Make it first: CREATE ROLE … LOGIN PASSWORD '…'.`)
    }
    await client.query('BEGIN')
    const statements = statementsFor(client.escapeIdentifier(role), await tablesOf(client))
    const ofQueue = (await hasQueue(client)) ? statementsForQueue(client.escapeIdentifier(role)) : []
    for (const statement of [...statements, ...ofQueue]) await client.query(statement)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

async function tablesOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  )
  return rows.map(({ name }) => name)
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

function statementsFor(role: string, tables: readonly string[]): readonly string[] {
  return [
    `GRANT USAGE ON SCHEMA public TO ${role}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${role}`,
    // Views are read as well.
    `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`,
    ...tables
      .filter((table) => !ownersOnly.includes(table))
      .map((table) => {
        const rights = appendOnly.includes(table) ? 'INSERT' : 'INSERT, UPDATE, DELETE'
        return `GRANT ${rights} ON TABLE public.${pg.escapeIdentifier(table)} TO ${role}`
      }),
  ]
}
