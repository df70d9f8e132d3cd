import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { isConflict, isUnreachable } from '../../adapters/postgres/failures.js'
import { retryConflicts } from '../../adapters/postgres/retry.js'
import { createEmptyDatabase, type TestDatabase } from '../support/postgres.js'

let database: TestDatabase
let connection: Connection

beforeAll(async () => {
  database = await createEmptyDatabase()
  connection = connect({ url: database.url, poolSize: 4, onIdleError: () => {} })
  await connection.pool.query('CREATE TABLE counter (id int PRIMARY KEY, value int NOT NULL)')
})

beforeEach(async () => {
  await connection.pool.query('TRUNCATE counter; INSERT INTO counter VALUES (1, 0), (2, 0)')
})

afterAll(async () => {
  await connection.close()
  await database.drop()
})

test('a conflict in a statement of PostgreSQL is one', async () => {
  const error = await caught(crossedUpdates(increaseDirectly))

  expect(isConflict(error)).toBe(true)
  expect(isUnreachable(error)).toBe(false)
})

test('a conflict inside a transaction of Prisma is one', async () => {
  const error = await caught(crossedUpdates(increaseByPrisma))

  expect(isConflict(error)).toBe(true)
  expect(isUnreachable(error)).toBe(false)
})

test('a conflict that shows only at the commit of a transaction of Prisma is one', async () => {
  const error = await caught(writeSkew())

  expect(isConflict(error)).toBe(true)
})

test('a conflict in a single raw statement of Prisma is one', async () => {
  const error = await caught(deadlockInOneStatement())

  expect(isConflict(error)).toBe(true)
})

test('a broken rule is neither a conflict nor a database that cannot be reached', async () => {
  const error = await caught(connection.prisma.$executeRaw`INSERT INTO counter VALUES (1, 0)`)

  expect(isConflict(error)).toBe(false)
  expect(isUnreachable(error)).toBe(false)
})

test('work that meets conflicts is done again until it succeeds, each time once', async () => {
  const work = () =>
    connection.prisma.$transaction(
      async (transaction) => {
        const rows = await transaction.$queryRaw<{ value: number }[]>`SELECT value FROM counter WHERE id = 1`
        await transaction.$executeRaw`UPDATE counter SET value = ${(rows[0]?.value ?? 0) + 1} WHERE id = 1`
      },
      { isolationLevel: 'Serializable' },
    )

  await Promise.all(Array.from({ length: 8 }, () => retryConflicts(work, { attempts: 50 })))

  expect(await value(1)).toBe(8)
})

test('the last conflict is thrown when the attempts are used up', async () => {
  let attempts = 0
  const work = async () => {
    attempts += 1
    await connection.pool.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = 'serialization_failure'; END $$`)
  }

  await expect(retryConflicts(work, { attempts: 3, firstPauseMs: 1 })).rejects.toThrow('again')

  expect(attempts).toBe(3)
})

test('any other error is thrown at once', async () => {
  let attempts = 0
  const work = async () => {
    attempts += 1
    await connection.pool.query('INSERT INTO counter VALUES (1, 0)')
  }

  await expect(retryConflicts(work)).rejects.toThrow('duplicate key')

  expect(attempts).toBe(1)
})

test.each([
  ['a statement of PostgreSQL', () => connection.pool.query('SELECT pg_sleep(10)')],
  ['a raw statement of Prisma', () => connection.prisma.$executeRaw`SELECT pg_sleep(10)`],
  [
    'a transaction of Prisma',
    () => connection.prisma.$transaction((transaction) => transaction.$executeRaw`SELECT pg_sleep(10)`),
  ],
])('a connection that is cut during %s is a database that cannot be reached', async (_name, sleepLong) => {
  const sleeping = caught(sleepLong())
  await expect.poll(terminateSleepers).toBe(1)

  const error = await sleeping

  expect(isUnreachable(error)).toBe(true)
  expect(isConflict(error)).toBe(false)
})

test('a transaction whose connection is cut between two statements ends with a database that cannot be reached', async () => {
  const error = await caught(
    connection.prisma.$transaction(async (transaction) => {
      const rows = await transaction.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
      await connection.pool.query('SELECT pg_terminate_backend($1, 1000)', [rows[0]?.pid])
      await transaction.$executeRaw`UPDATE counter SET value = 1 WHERE id = 1`
    }),
  )

  expect(isUnreachable(error)).toBe(true)
  expect(await value(1)).toBe(0)
})

test('a port where nothing listens is a database that cannot be reached', async () => {
  const away = connect({ url: 'postgresql://nobody@127.0.0.1:1/nothing', poolSize: 1, onIdleError: () => {} })

  const errors = [await caught(away.pool.query('SELECT 1')), await caught(away.prisma.$queryRaw`SELECT 1`)]
  await away.close()

  expect(errors.map(isUnreachable)).toEqual([true, true])
})

test('a pool without a free connection counts as a database that cannot be reached', async () => {
  const narrow = connect({ url: database.url, poolSize: 1, onIdleError: () => {} })
  const held = await narrow.pool.connect()

  const errors = await Promise.all([
    caught(narrow.pool.query('SELECT 1')),
    caught(narrow.prisma.$queryRaw`SELECT 1`),
    caught(narrow.prisma.$transaction((transaction) => transaction.$queryRaw`SELECT 1`)),
  ])
  held.release()
  await narrow.close()

  expect(errors.map(isUnreachable)).toEqual([true, true, true])
})

test('a server that takes nobody in is a database that cannot be reached', async () => {
  const name = new URL(database.url).pathname.slice(1)
  await connection.pool.query(`ALTER DATABASE ${name} CONNECTION LIMIT 0`)
  const role = `${name}_guest`
  await connection.pool.query(`CREATE ROLE ${role} LOGIN PASSWORD 'guest'`)
  const url = new URL(database.url)
  url.username = role
  url.password = 'guest'
  const guest = new pg.Client({ connectionString: url.href })

  const error = await caught(guest.connect())
  await connection.pool.query(`ALTER DATABASE ${name} CONNECTION LIMIT -1; DROP ROLE ${role}`)

  expect(isUnreachable(error)).toBe(true)
})

/** Two transactions that each update both rows, in opposite order: PostgreSQL ends one of them. */
async function crossedUpdates(increase: (first: number, second: number, meet: () => Promise<void>) => Promise<void>) {
  const meet = meetingPoint(2)
  await Promise.all([increase(1, 2, meet), increase(2, 1, meet)])
}

async function increaseDirectly(first: number, second: number, meet: () => Promise<void>): Promise<void> {
  const client = await connection.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('UPDATE counter SET value = value + 1 WHERE id = $1', [first])
    await meet()
    await client.query('UPDATE counter SET value = value + 1 WHERE id = $1', [second])
    await client.query('COMMIT')
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

async function increaseByPrisma(first: number, second: number, meet: () => Promise<void>): Promise<void> {
  await connection.prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`UPDATE counter SET value = value + 1 WHERE id = ${first}`
    await meet()
    await transaction.$executeRaw`UPDATE counter SET value = value + 1 WHERE id = ${second}`
  })
}

/** Each reads what the other writes; no statement fails, one COMMIT does. */
async function writeSkew(): Promise<void> {
  const meet = meetingPoint(2)
  const once = (read: number, write: number) =>
    connection.prisma.$transaction(
      async (transaction) => {
        await transaction.$queryRaw`SELECT value FROM counter WHERE id = ${read}`
        await transaction.$executeRaw`UPDATE counter SET value = value + 1 WHERE id = ${write}`
        await meet()
      },
      { isolationLevel: 'Serializable' },
    )
  await Promise.all([once(1, 2), once(2, 1)])
}

async function deadlockInOneStatement(): Promise<void> {
  const crossing = (first: number, second: number) =>
    connection.prisma.$executeRawUnsafe(
      `DO $$ BEGIN
         UPDATE counter SET value = value + 1 WHERE id = ${first};
         PERFORM pg_sleep(0.3);
         UPDATE counter SET value = value + 1 WHERE id = ${second};
       END $$`,
    )
  await Promise.all([crossing(1, 2), crossing(2, 1)])
}

/** Lets nobody go on before all have come. */
function meetingPoint(expected: number): () => Promise<void> {
  let come = 0
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return async () => {
    come += 1
    if (come === expected) open()
    await opened
  }
}

async function terminateSleepers(): Promise<number> {
  const { rowCount } = await connection.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active' AND query LIKE '%pg_sleep(10)%'`,
  )
  return rowCount ?? 0
}

async function value(id: number): Promise<unknown> {
  return (await connection.pool.query('SELECT value FROM counter WHERE id = $1', [id])).rows[0].value
}

async function caught(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('This was expected to fail.')
}
