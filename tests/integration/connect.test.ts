import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let database: TestDatabase
let connection: Connection
const idleErrors: Error[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 1, onIdleError: (error) => idleErrors.push(error) })
})

afterAll(async () => {
  await connection.close()
  await database.drop()
})

test('a statement with parameters is prepared once, whichever way Prisma sends it', async () => {
  for (const id of [1, 2, 3]) {
    await connection.prisma.$queryRaw`SELECT ${id}::int AS prepared_raw`
    await connection.prisma.group.findMany({ where: { version: id } })
    await connection.prisma.$transaction((transaction) => transaction.$queryRaw`SELECT ${id}::int AS prepared_inside`)
  }

  const { rows } = await connection.pool.query(
    `SELECT sum(generic_plans + custom_plans)::int AS runs FROM pg_prepared_statements
     WHERE statement ~ 'prepared_raw|prepared_inside|FROM "public"."(G|g)roup' GROUP BY statement`,
  )

  expect(rows).toEqual([{ runs: 3 }, { runs: 3 }, { runs: 3 }])
})

test('texts without end do not fill the server: at some point they are no longer prepared', async () => {
  for (let length = 1; length <= 600; length += 1) {
    await connection.prisma.$queryRawUnsafe(`SELECT $1::int AS column_${length}`, length)
  }

  const { rows } = await connection.pool.query('SELECT count(*)::int AS prepared FROM pg_prepared_statements')

  expect(rows[0].prepared).toBeLessThanOrEqual(500)
  expect(rows[0].prepared).toBeGreaterThan(400)
})

test('a time is read as it was written, whatever the zone of the server', async () => {
  const name = new URL(database.url).pathname.slice(1)
  await connection.pool.query(`ALTER DATABASE ${name} SET timezone = 'Asia/Kolkata'`)
  const other = connect({ url: database.url, poolSize: 1, onIdleError: () => {} })
  const written = new Date('2026-03-29T01:30:00Z')

  const rows = await other.prisma.$queryRaw<{ at: Date }[]>`SELECT ${written}::timestamptz AS at`
  const zone = await other.pool.query("SELECT current_setting('timezone') AS zone")
  await other.close()

  expect(rows[0]?.at).toEqual(written)
  expect(zone.rows).toEqual([{ zone: 'UTC' }])
})

test('a connection that breaks while nobody uses it is reported, and the next query gets a new one', async () => {
  await connection.prisma.$queryRaw`SELECT 1`

  await terminateOthers(database.url)
  await expect.poll(() => idleErrors.length).toBeGreaterThan(0)

  expect(await connection.prisma.$queryRaw`SELECT 84 AS paid`).toEqual([{ paid: 84 }])
})

async function terminateOthers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )
  await client.end()
}
