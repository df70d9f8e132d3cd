import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Migration } from './history.js'
import { onTransaction } from './session.js'

/** The engine asks for a schema to learn the kind of database; applying migrations reads nothing else of it. */
const SCHEMA = 'datasource db {\n  provider = "postgresql"\n}\n'
const LOCKFILE = 'provider = "postgresql"\n'

/**
 * Lets Prisma's own schema engine apply the migrations that are missing and write `_prisma_migrations` as `prisma migrate
 * deploy` does, inside a transaction that somebody else commits. Loading the engine takes about a tenth of a second. Throws
 * PostgreSQL's error when a script fails.
 */
export async function applyMigrations(
  transaction: Transaction,
  migrationsDir: string,
  migrations: readonly Migration[],
): Promise<void> {
  await loadEngine()
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
    executeScript: (script) => noting(onTransaction(transaction).run(script)),
    startTransaction: () => Promise.reject(new Error('Migrations run in the transaction that is already open.')),
    dispose: async () => {},
  }
  return {
    ...identity,
    connect: async () => adapter,
    connectToShadowDb: () => Promise.reject(new Error('Applying migrations needs no shadow database.')),
  }
}
