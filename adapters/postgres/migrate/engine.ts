import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import type pg from 'pg'
import type { Migration } from './history.js'

/** The engine asks for a schema to learn the kind of database; applying migrations reads nothing else of it. */
const SCHEMA = 'datasource db {\n  provider = "postgresql"\n}\n'
const LOCKFILE = 'provider = "postgresql"\n'

/** The lock that Prisma's own tools take, too. The engine waits for it ten seconds only, so it is taken before it asks. */
const PRISMA_LOCK = 72707369

/** Another start may be applying the same migrations; a minute is more than they take. */
const LOCK_TIMEOUT_MS = 60_000

/**
 * Lets Prisma's own schema engine apply the migrations that are missing and write `_prisma_migrations` as `prisma migrate
 * deploy` does, but all in one transaction: a failure or a kill leaves the database as it was. Several starts at once go
 * one after the other, and the later ones find nothing left to do. Loading the engine takes about a tenth of a second.
 * Throws PostgreSQL's error when a script fails.
 */
export async function applyMigrations(
  config: pg.PoolConfig,
  migrationsDir: string,
  migrations: readonly Migration[],
): Promise<void> {
  await loadEngine()
  const connection = await new PrismaPg(config).connect()
  try {
    const transaction = await connection.startTransaction()
    try {
      await run(transaction, `SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`)
      await run(transaction, `SELECT pg_advisory_xact_lock(${PRISMA_LOCK})`)
      await runEngine(transaction, migrationsDir, migrations)
      await run(transaction, 'COMMIT')
    } finally {
      // Gives the connection back; closing it undoes whatever was not committed.
      await transaction.commit()
    }
  } finally {
    await connection.dispose()
  }
}

async function runEngine(
  transaction: Transaction,
  migrationsDir: string,
  migrations: readonly Migration[],
): Promise<void> {
  const failures: unknown[] = []
  const factory = bindMigrationAwareSqlAdapterFactory(adapterOn(transaction, failures))
  const engine = await glue.SchemaEngine.new({ datamodels: [['schema.prisma', SCHEMA]] }, () => {}, factory)
  try {
    await engine.applyMigrations({
      migrationsList: {
        baseDir: migrationsDir,
        lockfile: { path: 'migration_lock.toml', content: LOCKFILE },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    })
  } catch (error) {
    // The engine calls a failed script an "external connector error"; the reason is the first error of PostgreSQL.
    throw failures[0] ?? error
  } finally {
    engine.free()
  }
}

// The part of the global that is used here; Node's types leave it to those of the browser.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ readonly instance: { readonly exports: Record<string, unknown> } }>
}

let loading: Promise<void> | null = null

function loadEngine(): Promise<void> {
  loading ??= instantiate()
  return loading
}

async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': importsOfEngine() })
  const start = instance.exports['__wbindgen_start']
  if (!('__wbg_set_wasm' in glue) || typeof glue.__wbg_set_wasm !== 'function' || typeof start !== 'function') {
    throw new Error('This version of @prisma/schema-engine-wasm is started in another way.')
  }
  glue.__wbg_set_wasm(instance.exports)
  start()
}

/**
 * What the engine imports. It sets a timer of ten seconds for a lock that it gets at once, and never clears it; our
 * process must not wait for that.
 */
function importsOfEngine(): Record<string, unknown> {
  const imports: Record<string, unknown> = { ...glue }
  for (const name of Object.keys(imports)) {
    if (!name.startsWith('__wbg_setTimeout_')) continue
    imports[name] = (callback: () => void, delayMs: number) => setTimeout(callback, delayMs).unref()
  }
  return imports
}

/**
 * The transaction as the engine wants to see a database. A script goes to PostgreSQL whole; Prisma's adapter would cut it
 * at every semicolon, and so through the bodies of functions.
 */
function adapterOn(transaction: Transaction, failures: unknown[]): SqlMigrationAwareDriverAdapterFactory {
  async function noting<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      failures.push(error)
      throw error
    }
  }
  const identity = { provider: transaction.provider, adapterName: transaction.adapterName }
  const adapter: SqlDriverAdapter = {
    ...identity,
    queryRaw: (query) => noting(transaction.queryRaw(query)),
    executeRaw: (query) => noting(transaction.executeRaw(query)),
    executeScript: (script) => noting(run(transaction, script)),
    startTransaction: () => Promise.reject(new Error('Migrations run in the transaction that is already open.')),
    dispose: async () => {},
  }
  return {
    ...identity,
    connect: async () => adapter,
    connectToShadowDb: () => Promise.reject(new Error('Applying migrations needs no shadow database.')),
  }
}

// Without parameters PostgreSQL takes any number of statements at once.
async function run(transaction: Transaction, sql: string): Promise<void> {
  await transaction.executeRaw({ sql, args: [], argTypes: [] })
}
