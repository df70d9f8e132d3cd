import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { examineDatabase } from '../../adapters/postgres/doctor.js'
import { grantUse } from '../../adapters/postgres/grant.js'
import { migrate } from '../../adapters/postgres/migrate.js'
import { migrationsDir, openDatabase } from '../../adapters/postgres/open.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { buildScript, runScript } from '../support/script.js'

const sqlDir = join(dirname(migrationsDir()), 'sql')
const doNothing = `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`

let database: TestDatabase
let client: pg.Client

beforeEach(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  await database.drop()
})

const migrated = (dir = migrationsDir()) => migrate({ url: database.url, migrationsDir: dir })

test('a migrated database has the functions, views and triggers of the files, and no others', async () => {
  const files = await readFiles()
  const before = await definitions()

  await client.query('BEGIN; SET LOCAL check_function_bodies = off')
  for (const { kind, identity } of before.toReversed()) await client.query(`DROP ${kind} ${identity}`)
  for (const { sql } of files) await client.query(sql)
  const after = await definitions()
  await client.query('ROLLBACK')

  expect(after).toEqual(before)
  expect(before.map(({ kind, name }) => `${kind}s/${name}`)).toEqual(files.map(({ path }) => path))
})

test('every file defines one object, called like the file, and says why on top', async () => {
  for (const { path, sql } of await readFiles()) {
    const [, kind, name] =
      /^(?:--.*\n)+CREATE (?:OR REPLACE |CONSTRAINT )?(FUNCTION|VIEW|TRIGGER) (\w+)/u.exec(sql) ?? []

    expect(`${kind?.toLowerCase()}s/${name}`).toBe(path)
    expect(sql.match(/^CREATE /gmu)).toHaveLength(1)
  }
})

test('a start of a database that is as it should be changes nothing', async () => {
  const before = await commentsOf()

  expect(await migrated()).toEqual([])

  expect(await commentsOf()).toEqual(before)
})

test.each([
  ['a function that does something else', 'the function refuse_change', doNothing],
  ['a function that is gone', 'the function forgotten_name', 'DROP FUNCTION forgotten_name'],
  [
    'a function with arguments of its own beside ours',
    'the function forgotten_name',
    'CREATE FUNCTION forgotten_name(text) RETURNS text LANGUAGE sql AS $$ SELECT $1 $$',
  ],
  [
    'a view that shows something else',
    'the view group_value',
    `CREATE OR REPLACE VIEW group_value AS SELECT id, '{}'::json AS value FROM "group"`,
  ],
  ['a trigger that is gone', 'the trigger entry_is_whole', 'DROP TRIGGER entry_is_whole ON entry'],
  [
    'a trigger that sleeps',
    'the trigger posting_keeps_balances',
    'ALTER TABLE posting DISABLE TRIGGER posting_keeps_balances',
  ],
  [
    'a function with another result',
    'the function forgotten_name',
    'DROP FUNCTION forgotten_name; CREATE FUNCTION forgotten_name(jsonb, text) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$',
  ],
])('%s is put right at the next start', async (_what, name, sql) => {
  const before = await definitions()
  await client.query(sql)

  const altered = await migrated()

  expect(altered).toEqual([name])
  expect(await definitions()).toEqual(before)
  expect(await migrated()).toEqual([])
})

test('an operator is told what was put right', async () => {
  await client.query(doNothing)
  const warnings: string[] = []
  const onWarning = (message: string) => warnings.push(message)

  const connection = await openDatabase({ url: database.url, dataDir: 'unused', poolSize: 1, onWarning })
  await connection.close()

  expect(warnings).toEqual(['somebody had changed the function refuse_change of the database: put right'])
})

test('several starts at once put it right together', async () => {
  const script = await buildScript(fileURLToPath(new URL('../support/migrate-once.ts', import.meta.url)))
  const before = await definitions()
  await client.query(`${doNothing}; DROP TRIGGER entry_is_whole ON entry`)

  const starts = await Promise.all([1, 2, 3, 4].map(() => runScript(script, database.url, migrationsDir()).closed))
  await rm(dirname(script), { recursive: true, force: true })

  expect(starts.map(({ code, errors }) => ({ code, errors }))).toEqual(Array(4).fill({ code: 0, errors: '' }))
  expect(await definitions()).toEqual(before)
})

test('a role that may only use the tables starts where all is as it should be, and says what is wrong where it is not', async () => {
  const role = `tk_use_${basename(new URL(database.url).pathname)}`
  await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`)
  try {
    await grantUse(database.url, role, true)
    const url = new URL(database.url)
    url.username = role
    url.password = 'secret'
    const asRole = () => migrate({ url: url.href, migrationsDir: migrationsDir() })

    expect(await asRole()).toEqual([])

    await client.query(doNothing)
    await expect(asRole()).rejects.toThrow(
      'The database has the function refuse_change otherwise than this program, changed by hand or by an upgrade, and DATABASE_URL names a role that may not change it. Run “tabkeeper migrate” with the address of its owner first.',
    )
    expect((await examineDatabase(url.href, migrationsDir())).find(({ about }) => about === 'Migrations')).toEqual({
      about: 'Migrations',
      state: 'wrong',
      says: expect.stringContaining('refuse_change'),
    })
  } finally {
    await client.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  }
})

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tabkeeper-prisma-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Another version of the program: its prisma/ with some files otherwise. */
async function otherProgram(change: (sql: string) => Promise<void>): Promise<string> {
  const prisma = await mkdtemp(join(folder, 'other-'))
  await cp(dirname(migrationsDir()), prisma, { recursive: true })
  await change(join(prisma, 'sql'))
  return join(prisma, 'migrations')
}

test('a file that changed is applied, also where its arguments, its result or the columns changed, and one that is gone is dropped', async () => {
  const other = await otherProgram(async (sql) => {
    await writeFile(
      join(sql, 'functions', 'forgotten_name.sql'),
      '-- Why.\nCREATE OR REPLACE FUNCTION forgotten_name(p_locale text) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;\n',
    )
    await writeFile(
      join(sql, 'views', 'numbered_entry.sql'),
      '-- Why.\nCREATE OR REPLACE VIEW numbered_entry AS SELECT e.number, e.id FROM entry e;\n',
    )
    await rm(join(sql, 'triggers', 'proposal_expires.sql'))
    await rm(join(sql, 'functions', 'note_expiry.sql'))
  })
  const before = await definitions()

  expect(await migrated(other)).toEqual([])

  const after = await definitions()
  const changed = after.filter(({ definition }) => !before.some((one) => one.definition === definition))
  expect(changed.map(({ name }) => name)).toEqual(['forgotten_name', 'numbered_entry'])
  expect(before.length - after.length).toBe(2)

  await migrated()
  expect(await definitions()).toEqual(before)
})

test('what a new version adds is no change by hand', async () => {
  await migrated(await otherProgram((sql) => rm(join(sql, 'functions', 'group_state.sql'))))
  for (const { kind, identity } of await definitions()) {
    await client.query(`COMMENT ON ${kind} ${identity} IS 'Tabkeeper 0.0.1 ${'0'.repeat(64)} ${'0'.repeat(64)}'`)
  }

  expect(await migrated()).toEqual([])
})

test('an object of a later version is left alone', async () => {
  const other = await otherProgram((sql) =>
    writeFile(join(sql, 'functions', 'refuse_change.sql'), `-- Why.\n${doNothing};\n`),
  )
  await migrated(other)
  const comment = (await commentsOf())['refuse_change'] ?? ''
  await client.query(`COMMENT ON FUNCTION refuse_change IS '${comment.replace(/ \d+\.\d+\./u, ' 10.0.')}'`)

  await expect(migrated()).rejects.toThrow('The database is newer than this program: it has the function refuse_change')
})

test('what fails leaves everything as it was and says why', async () => {
  const other = await otherProgram((sql) =>
    writeFile(
      join(sql, 'functions', 'refuse_change.sql'),
      '-- Why.\nCREATE OR REPLACE FUNCTION refuse_change() nonsense;\n',
    ),
  )
  const before = await definitions()

  await expect(migrated(other)).rejects.toThrow(/left as it was: syntax error at or near "nonsense"/u)

  expect(await definitions()).toEqual(before)
})

async function readFiles(): Promise<readonly { readonly path: string; readonly sql: string }[]> {
  const folders = ['functions', 'views', 'triggers']
  const files = await Promise.all(
    folders.map(async (kind) => (await readdir(join(sqlDir, kind))).sort().map((file) => join(kind, file))),
  )
  return await Promise.all(
    files.flat().map(async (file) => ({
      path: file.replace(/\.sql$/u, ''),
      sql: await readFile(join(sqlDir, file), 'utf8'),
    })),
  )
}

interface Definition {
  readonly kind: string
  readonly name: string
  readonly identity: string
  readonly definition: string
}

/** What PostgreSQL says of every function, view and trigger. */
async function definitions(): Promise<readonly Definition[]> {
  const { rows } = await client.query<Definition>(`
    SELECT * FROM (
      SELECT 'function' AS kind, proname AS name, oid::regprocedure::text AS identity, pg_get_functiondef(oid) AS definition
      FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      UNION ALL
      SELECT 'view', relname, oid::regclass::text, pg_get_viewdef(oid)
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
      UNION ALL
      SELECT 'trigger', tgname, tgname || ' ON ' || tgrelid::regclass, pg_get_triggerdef(oid) || tgenabled::text
      FROM pg_trigger WHERE NOT tgisinternal
    ) all_of_them
    ORDER BY array_position('{function,view,trigger}', kind), name COLLATE "C", identity`)
  return rows
}

async function commentsOf(): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ name: string; comment: string }>(
    `SELECT oid::regproc::text AS name, obj_description(oid, 'pg_proc') AS comment FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
  )
  return Object.fromEntries(rows.map(({ name, comment }) => [name, comment]))
}
