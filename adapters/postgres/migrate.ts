import pg from 'pg'
import { compare, type Migration, readApplied, readMigrations, type Standing } from './migrate/history.js'

/** What `migrate` needs to know. */
export interface MigrateOptions {
  readonly url: string
  /** The folder prisma/migrations that belongs to this program. */
  readonly migrationsDir: string
}

const CONNECT_TIMEOUT_MS = 5_000

/**
 * Brings the database up to date with the program; where it already is, that costs one query. Safe with any number of
 * starts at once, and with a kill at any moment. Throws one sentence when the database is newer than the program, when a
 * migration was changed after it was applied, or when one failed; nothing is written then.
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const config = {
    connectionString: options.url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'tabkeeper migrate',
    // Prisma's adapter reads and writes time stamps as UTC.
    options: '-c timezone=UTC',
  }
  const migrations = await readMigrations(options.migrationsDir)
  const standing = await findStanding(config, migrations)
  if (standing.kind !== 'behind') return accept(standing)

  try {
    // The engine is five megabytes, which a start that has nothing to apply can do without.
    const { applyMigrations } = await import('./migrate/engine.js')
    await applyMigrations(config, options.migrationsDir, migrations)
  } catch (error) {
    if (isForbidden(error)) {
      throw new Error(
        'The database is older than this program, and DATABASE_URL names a role that may not change it. Run “tabkeeper migrate” with the address of its owner first.',
        { cause: error },
      )
    }
    throw new Error(`The database could not be brought up to date, and was left as it was: ${reason(error)}`, {
      cause: error,
    })
  }
  accept(await findStanding(config, migrations))
}

async function findStanding(config: pg.ClientConfig, migrations: readonly Migration[]): Promise<Standing> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return compare(migrations, await readApplied(client))
  } finally {
    await client.end()
  }
}

function accept(standing: Standing): void {
  switch (standing.kind) {
    case 'current':
      return
    case 'behind':
      throw new Error('The schema engine left a migration out.')
    case 'newer':
      throw new Error(
        `The database is newer than this program: it has the migration ${standing.migration}, which this version does not know. Install the newer version.`,
      )
    case 'changed':
      throw new Error(
        `The migration ${standing.migration} was changed after this database applied it. Bring back the migration as it was.`,
      )
    case 'failed':
      throw new Error(
        `The migration ${standing.migration} was started on this database and never finished. Look at its tables, then tell Prisma with "prisma migrate resolve".`,
      )
  }
}

/** PostgreSQL's insufficient_privilege. */
const isForbidden = (error: unknown): boolean => /42501|permission denied/u.test(reason(error))

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = error.cause
  const said = typeof inner === 'object' && inner !== null && 'originalMessage' in inner ? inner.originalMessage : null
  return typeof said === 'string' ? said : error.message
}
