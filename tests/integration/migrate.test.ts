import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../adapters/postgres/migrate.js'
import { projectRoot } from '../../adapters/postgres/project-root.js'
import { createEmptyDatabase, type TestDatabase } from '../support/postgres.js'
import { buildScript, runScript } from '../support/script.js'

const TABLE = 'CREATE TABLE meal (id int PRIMARY KEY);'
// The body of a function has semicolons of its own, which must not cut the script.
const FUNCTION = `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;
INSERT INTO meal VALUES (two());`

let folder: string
let database: TestDatabase
let script: string

beforeAll(async () => {
  script = await buildScript(fileURLToPath(new URL('../support/migrate-once.ts', import.meta.url)))
})

afterAll(async () => {
  await rm(dirname(script), { recursive: true, force: true })
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tabkeeper-migrations-'))
  for (const kind of ['functions', 'views', 'triggers']) await mkdir(join(folder, 'sql', kind), { recursive: true })
  database = await createEmptyDatabase()
})

afterEach(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

test('the migrations of the program go into an empty database', async () => {
  await migrate({ url: database.url, migrationsDir: join(projectRoot(), 'prisma', 'migrations') })

  const rows = await query('SELECT count(*)::int AS unfinished FROM _prisma_migrations WHERE finished_at IS NULL')
  expect(rows).toEqual([{ unfinished: 0 }])
})

test('each migration is applied in order, once, and noted as Prisma notes it', async () => {
  await write('0001_table', TABLE)
  await write('0002_function', FUNCTION)

  await migrateFolder()
  await migrateFolder()

  expect(await query('SELECT id FROM meal')).toEqual([{ id: 2 }])
  expect(
    await query(
      `SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at,
              finished_at >= started_at AND now() - finished_at BETWEEN '0 s' AND '1 min' AS timely
       FROM _prisma_migrations ORDER BY started_at`,
    ),
  ).toEqual([
    { ...noted('0001_table', TABLE), timely: true },
    { ...noted('0002_function', FUNCTION), timely: true },
  ])
})

test('a newer program applies only what the database does not have', async () => {
  await write('0001_table', TABLE)
  await migrateFolder()
  await write('0002_function', FUNCTION)

  await migrateFolder()

  expect(await query('SELECT id FROM meal')).toEqual([{ id: 2 }])
})

test('several starts at once apply each migration once', async () => {
  await write('0001_table', TABLE)
  await write('0002_function', `SELECT pg_sleep(0.5); ${FUNCTION}`)

  const starts = await Promise.all(
    [1, 2, 3, 4].map(() => runScript(script, database.url, join(folder, 'migrations')).closed),
  )

  expect(starts.map(({ code, errors }) => ({ code, errors }))).toEqual(Array(4).fill({ code: 0, errors: '' }))
  expect(await query('SELECT count(*)::int AS rows FROM meal')).toEqual([{ rows: 1 }])
  expect(await query('SELECT count(*)::int AS noted FROM _prisma_migrations')).toEqual([{ noted: 2 }])
})

test('a start killed in the middle of its migrations leaves the database as it was, and the next one goes through', async () => {
  await write('0001_table', TABLE)
  await write('0002_slow', 'INSERT INTO meal VALUES (1); SELECT pg_sleep(3);')
  const killed = runScript(script, database.url, join(folder, 'migrations'))
  await expect
    .poll(() => query("SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(3);'"), PATIENT)
    .toHaveLength(1)
  killed.process.kill('SIGKILL')
  await killed.closed

  expect(await query("SELECT FROM pg_tables WHERE schemaname = 'public'")).toEqual([])

  await migrateFolder()
  expect(await query('SELECT id FROM meal')).toEqual([{ id: 1 }])
})

test('a process ends as soon as its migrations are applied', async () => {
  await write('0001_table', TABLE)

  const ended = await Promise.race([
    runScript(script, database.url, join(folder, 'migrations')).closed,
    sleep(5_000, 'still running'),
  ])

  expect(ended).toEqual({ code: 0, errors: '' })
})

test('a migration that fails says why, and the whole update leaves no trace', async () => {
  await write('0001_table', TABLE)
  await write('0002_broken', 'CREATE TABLE half (id int); INSERT INTO meal SELECT 1 / 0;')

  await expect(migrateFolder()).rejects.toThrow(
    'The database could not be brought up to date, and was left as it was: division by zero',
  )

  expect(await query("SELECT FROM pg_tables WHERE schemaname = 'public'")).toEqual([])
})

test('a database that is newer than the program is left alone', async () => {
  await write('0001_table', TABLE)
  await write('0002_function', FUNCTION)
  await migrateFolder()
  await rm(join(folder, 'migrations', '0002_function'), { recursive: true })

  await expect(migrateFolder()).rejects.toThrow(
    'The database is newer than this program: it has the migration 0002_function, which this version does not know.',
  )
})

test('a migration that was changed after it was applied is refused, also when there is more to apply', async () => {
  await write('0001_table', TABLE)
  await migrateFolder()
  await write('0001_table', `${TABLE} -- changed`)
  await write('0002_function', FUNCTION)

  await expect(migrateFolder()).rejects.toThrow('The migration 0001_table was changed after this database applied it.')

  expect(await query('SELECT id FROM meal')).toEqual([])
})

test('a migration that another tool began and never finished is refused', async () => {
  await write('0001_table', TABLE)
  await migrateFolder()
  await query('UPDATE _prisma_migrations SET finished_at = NULL')

  await expect(migrateFolder()).rejects.toThrow(
    'The migration 0001_table was started on this database and never finished.',
  )
})

test('a failed attempt that was rolled back does not count', async () => {
  await write('0001_table', TABLE)
  await migrateFolder()
  await query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, rolled_back_at) VALUES ('x', 'x', '0001_table', now())`,
  )

  await expect(migrateFolder()).resolves.toEqual([])
})

test('a database that already holds tables of others is not touched', async () => {
  await query('CREATE TABLE theirs (id int)')
  await write('0001_table', TABLE)

  await expect(migrateFolder()).rejects.toThrow(/not empty/)

  expect(await query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).toEqual([{ tablename: 'theirs' }])
})

const PATIENT = { timeout: 15_000, interval: 20 }

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, 'migrations', name), { recursive: true })
  await writeFile(join(folder, 'migrations', name, 'migration.sql'), sql)
}

function noted(name: string, sql: string): object {
  const checksum = createHash('sha256').update(sql).digest('hex')
  return { migration_name: name, checksum, applied_steps_count: 1, logs: null, rolled_back_at: null }
}

function migrateFolder(): Promise<readonly string[]> {
  return migrate({ url: database.url, migrationsDir: join(folder, 'migrations') })
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
