import pg from 'pg'
import { type Program, readProgram, readStanding, type Standing } from './migrate/history.js'
import { onClient } from './migrate/session.js'

/** What `migrate` needs to know. */
export interface MigrateOptions {
  readonly url: string
  /** The folder prisma/migrations that belongs to this program; prisma/sql lies beside it. */
  readonly migrationsDir: string
}

const CONNECT_TIMEOUT_MS = 5_000

/**
 * Brings the database up to date with the program: its migrations, and its functions, views and triggers, also those that
 * somebody changed by hand. Where all is as it should be, that costs two queries. Returns what had been changed by hand.
 * Safe with any number of starts at once, and with a kill at any moment. Throws one sentence when the database is newer than
 * the program, when a migration was changed after it was applied, when one failed, or when the role may not change what has
 * to be changed; nothing is written then.
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const config = {
    connectionString: options.url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'tabkeeper migrate',
    // Prisma's adapter reads and writes time stamps as UTC.
    options: '-c timezone=UTC',
  }
  const program = await readProgram(options.migrationsDir)
  const standing = await findStanding(config, program)
  if (standing.kind !== 'behind' && standing.kind !== 'different') return accept(standing)

  try {
    const { apply } = await import('./migrate/apply.js')
    await apply(config, program, standing.kind === 'behind')
  } catch (error) {
    if (isForbidden(error)) throw new Error(forbidden(standing), { cause: error })
    throw new Error(`The database could not be brought up to date, and was left as it was: ${reason(error)}`, {
      cause: error,
    })
  }
  accept(await findStanding(config, program))
  return standing.kind === 'different' ? alteredIn(standing) : []
}

async function findStanding(config: pg.ClientConfig, program: Program): Promise<Standing> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return await readStanding(onClient(client), program)
  } finally {
    await client.end()
  }
}

function accept(standing: Standing): readonly string[] {
  switch (standing.kind) {
    case 'current':
      return []
    case 'behind':
      throw new Error('The schema engine left a migration out.')
    case 'different':
      throw new Error(`Another program changes ${namesIn(standing)} of this database at the same time. Stop it first.`)
    case 'newer':
      throw new Error(
        `The database is newer than this program: it has ${standing.what}, which this version does not know. Install the newer version.`,
      )
    case 'changed':
      throw new Error(
        `${capital(standing.what)} was changed after this database applied it. Bring back the migration as it was.`,
      )
    case 'failed':
      throw new Error(
        `${capital(standing.what)} was started on this database and never finished. Look at its tables, then tell Prisma with "prisma migrate resolve".`,
      )
  }
}

type Different = Extract<Standing, { readonly kind: 'different' }>

const nameOf = ({ kind, name }: Different['differences'][number]): string => `the ${kind} ${name}`

/** After an upgrade of the program most of them may differ: one and the count tell enough. */
function namesIn({ differences: [first, ...others] }: Different): string {
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return first === undefined ? 'nothing' : `${nameOf(first)}${more}`
}

const alteredIn = ({ differences }: Different): readonly string[] =>
  differences.filter(({ why }) => why === 'altered').map(nameOf)

/** Why nothing can be done as this role, and who can. */
function forbidden(standing: Standing): string {
  const what =
    standing.kind === 'different'
      ? `The database has ${namesIn(standing)} otherwise than this program, changed by hand or by an upgrade`
      : 'The database is older than this program'
  return `${what}, and DATABASE_URL names a role that may not change it. Run “tabkeeper migrate” with the address of its owner first.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** PostgreSQL's insufficient_privilege. */
const isForbidden = (error: unknown): boolean => /42501|permission denied/u.test(reason(error))

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = error.cause
  const said = typeof inner === 'object' && inner !== null && 'originalMessage' in inner ? inner.originalMessage : null
  return typeof said === 'string' ? said : error.message
}
