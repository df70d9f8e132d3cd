import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** One folder of prisma/migrations. */
export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the SQL in hex, as Prisma stores it. */
  readonly checksum: string
}

/** What the table `_prisma_migrations` says of one attempt to apply a migration. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
  readonly finished: boolean
}

/** PostgreSQL's undefined_table. */
const NO_SUCH_TABLE = '42P01'

/** The migrations the program brings, in the order they are applied: by name. */
export async function readMigrations(migrationsDir: string): Promise<readonly Migration[]> {
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
export async function readApplied(client: pg.ClientBase): Promise<readonly AppliedMigration[]> {
  try {
    const { rows } = await client.query<AppliedMigration>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    )
    return rows
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === NO_SUCH_TABLE) return []
    throw error
  }
}

/** Where the database stands. Every kind but `current` and `behind` needs a person. */
export type Standing =
  | { readonly kind: 'current' | 'behind' }
  | { readonly kind: 'newer' | 'changed' | 'failed'; readonly migration: string }

/** Compares what the program brings with what the database has. */
export function compare(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Standing {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const row of applied) {
    if (!known.has(row.name)) return { kind: 'newer', migration: row.name }
    if (!row.finished) return { kind: 'failed', migration: row.name }
    if (known.get(row.name) !== row.checksum) return { kind: 'changed', migration: row.name }
  }
  const done = new Set(applied.map((row) => row.name))
  return { kind: migrations.every((migration) => done.has(migration.name)) ? 'current' : 'behind' }
}
