import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Difference, differences, readObjects, type SqlObjects } from './objects.js'
import type { Session } from './session.js'

/** What the program brings to a database. */
export interface Program {
  readonly migrationsDir: string
  readonly migrations: readonly Migration[]
  readonly objects: SqlObjects
}

/** One folder of prisma/migrations. */
export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the SQL in hex, as Prisma stores it. */
  readonly checksum: string
}

/** What the table `_prisma_migrations` says of one attempt to apply a migration. */
interface AppliedMigration {
  readonly name: string
  readonly checksum: string
  readonly finished: boolean
}

/** PostgreSQL's undefined_table. */
const NO_SUCH_TABLE = '42P01'

/** Reads the folder prisma/migrations, and prisma/sql beside it. */
export async function readProgram(migrationsDir: string): Promise<Program> {
  const [migrations, objects] = await Promise.all([
    readMigrations(migrationsDir),
    readObjects(join(dirname(migrationsDir), 'sql')),
  ])
  return { migrationsDir, migrations, objects }
}

/** In the order in which they are applied: by name. */
async function readMigrations(migrationsDir: string): Promise<readonly Migration[]> {
  const items = await readdir(migrationsDir, { withFileTypes: true })
  const names = items.filter((item) => item.isDirectory()).map((item) => item.name)
  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(migrationsDir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** What the database says was applied; empty for one that no migration has touched. */
async function readApplied(session: Session): Promise<readonly AppliedMigration[]> {
  try {
    const rows = await session.rows(
      `SELECT migration_name, checksum, finished_at IS NOT NULL
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    )
    return rows.map(([name, checksum, finished]) => ({
      name: String(name),
      checksum: String(checksum),
      finished: finished === true,
    }))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === NO_SUCH_TABLE) return []
    throw error
  }
}

/** Where the database stands. Every kind but `current`, `behind` and `different` needs a person. */
export type Standing =
  | { readonly kind: 'current' | 'behind' }
  /** All migrations are applied, but functions, views or triggers are not as the files say. */
  | { readonly kind: 'different'; readonly differences: readonly Difference[] }
  | { readonly kind: 'newer' | 'changed' | 'failed'; readonly what: string }

/** Compares what the program brings with what the database has. Reads only. */
export async function readStanding(session: Session, { migrations, objects }: Program): Promise<Standing> {
  const standing = compare(migrations, await readApplied(session))
  if (standing.kind !== 'current') return standing
  const different = await differences(session, objects)
  const newer = different.find(({ why }) => why === 'newer')
  if (newer !== undefined) return { kind: 'newer', what: `the ${newer.kind} ${newer.name}` }
  return different.length === 0 ? standing : { kind: 'different', differences: different }
}

function compare(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Standing {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const row of applied) {
    const what = `the migration ${row.name}`
    if (!known.has(row.name)) return { kind: 'newer', what }
    if (!row.finished) return { kind: 'failed', what }
    if (known.get(row.name) !== row.checksum) return { kind: 'changed', what }
  }
  const done = new Set(applied.map((row) => row.name))
  return { kind: migrations.every((migration) => done.has(migration.name)) ? 'current' : 'behind' }
}
