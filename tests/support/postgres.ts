import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { databaseUrl, onServer } from './server.js'

/** A database that nobody else uses. */
export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** A database with all migrations applied; one a test file, dropped in its `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return await createDatabase(`TEMPLATE ${inject('postgres').template}`)
}

/** A copy of a database that nobody is connected to. */
export async function copyTestDatabase({ url }: TestDatabase): Promise<TestDatabase> {
  return await createDatabase(`TEMPLATE ${new URL(url).pathname.slice(1)}`)
}

/** A database without any table, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return await createDatabase('')
}

async function createDatabase(options: string): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `tk_${randomBytes(6).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name} ${options}`)
  return {
    url: databaseUrl(server, name),
    // A test that leaves a connection open must not keep its database for ever.
    drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}
