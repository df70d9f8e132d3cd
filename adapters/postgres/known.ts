import type pg from 'pg'
import { type Program, readProgram, readStanding } from './migrate/history.js'
import { onClient } from './migrate/session.js'

/**
 * Throws one sentence where the database does not hold the books of this very version of the program: it is empty, somebody
 * else's, older, newer, or its migrations were changed or broke off. Reads only. Where functions, views or triggers differ, that
 * is for `verify` to tell.
 */
export async function requireKnown(client: pg.ClientBase, migrationsDir: string): Promise<void> {
  const why = await whyUnknown(client, await readProgram(migrationsDir))
  if (why !== null) throw new Error(`${why} Nothing was changed.`)
}

async function whyUnknown(client: pg.ClientBase, program: Program): Promise<string | null> {
  const { tables, applied } = await readOutline(client)
  if (tables === 0) return 'The database is empty, so these are not the books: check DATABASE_URL.'
  const names = program.migrations.map(({ name }) => name)
  if (!applied.some((name) => names.includes(name))) {
    return `The database holds ${tables} tables that are not Tabkeeper’s, so these are not the books: check DATABASE_URL.`
  }
  const standing = await readStanding(onClient(client), program)
  switch (standing.kind) {
    case 'current':
      return null
    case 'different': {
      const outdated = standing.differences.find(({ why }) => why === 'outdated')
      return outdated === undefined ? null : older(`the ${outdated.kind} ${outdated.name}`)
    }
    case 'behind':
      return older('a migration')
    case 'newer':
      return `The database is newer than this program, which does not know ${standing.what}: use the newer version.`
    case 'changed':
      return `The database applied another text of ${standing.what} than this program has: use the version that it belongs to.`
    case 'failed':
      return `The database is half made, for ${standing.what} never finished: restore the backup from before it.`
  }
}

const older = (what: string): string =>
  `The database is older than this program, which makes ${what} otherwise: run “tabkeeper migrate” first, or use the version that it belongs to.`

/** How many tables there are beside Prisma's own, and which migrations were applied. */
async function readOutline(client: pg.ClientBase): Promise<{ tables: number; applied: readonly string[] }> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = ANY (ARRAY[$1, $2])',
    ['r', 'p'],
  )
  const tables = rows.filter(({ name }) => name !== history).length
  if (tables === rows.length) return { tables, applied: [] }
  const { rows: applied } = await client.query<{ name: string }>(`SELECT migration_name AS name FROM ${history}`)
  return { tables, applied: applied.map(({ name }) => name) }
}

const history = '_prisma_migrations'
