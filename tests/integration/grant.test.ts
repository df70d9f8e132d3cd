import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantUse } from '../../adapters/postgres/grant.js'
import { prepareQueue } from '../../adapters/queue/backend.js'
import { openTestBooks, type TestBooks } from '../support/chat.js'
import { brokenIn } from '../support/clean.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { startWorker } from '../support/working.js'

const role = `tabkeeper_use_${process.pid}`
let database: TestDatabase
let kept: TestBooks
let limited: string

beforeAll(async () => {
  database = await createTestDatabase()
  await asOwner(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`)
  await grantUse(database.url, role, true)
  const url = new URL(database.url)
  url.username = role
  url.password = 'secret'
  limited = url.href
  kept = openTestBooks(limited, () => new Date())
})

afterAll(async () => {
  await kept.close()
  await asOwner(`DROP OWNED BY ${role}`)
  await asOwner(`DROP ROLE ${role}`)
  await database.drop()
})

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const asOwner = (sql: string) => run(database.url, sql)

test('a role that may only use the books keeps a whole tab', async () => {
  const chat = kept.room('limited')
  await chat.say('Ana: /join')
  await chat.say('Bo: /add 60 dinner')
  await chat.say('Bo: /edit 1 50')
  await chat.say('Ana: /settle')
  const { text } = await chat.say('Bo: /undo')

  expect(text).toContain('Undone')
  expect(kept.errors).toEqual([])
})

test.each([
  'CREATE TABLE mine (id int)',
  'ALTER TABLE posting DISABLE TRIGGER ALL',
  'DROP TRIGGER posting_is_append_only ON posting',
  'UPDATE posting SET paid_minor = 0',
  'DELETE FROM entry',
  'TRUNCATE entry CASCADE',
  'UPDATE _prisma_migrations SET checksum = $$x$$',
  'UPDATE balance SET amount_minor = 0',
  'INSERT INTO debt SELECT * FROM debt',
  'UPDATE chain SET hash = $$x$$',
  'UPDATE "group" SET next_number = 1',
  'UPDATE proposal SET status = $$open$$',
  'UPDATE outbox SET reply = $${}$$',
  'DELETE FROM outbox',
  'DELETE FROM inbound_event',
  'UPDATE inbound_event SET payload = $${}$$',
  'UPDATE account SET person_id = NULL',
  'UPDATE member SET merged_into = NULL',
  'CREATE TEMP TABLE hole (x int)',
])('it may not %s', async (statement) => {
  await expect(run(limited, statement)).rejects.toThrow(/permission denied|must be owner/u)
})

// A trigger of its own on a table of its own ran deep enough to be taken for the books' own.
const drift = `
  CREATE TEMP TABLE hole (x int);
  CREATE FUNCTION pg_temp.drift() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE public.balance SET amount_minor = amount_minor + 100000; RETURN NULL; END $$;
  CREATE TRIGGER t AFTER INSERT ON hole FOR EACH STATEMENT EXECUTE FUNCTION pg_temp.drift();
  INSERT INTO hole VALUES (1)`

test('it moves no balance from within a trigger of its own, not even where it may make one', async () => {
  await expect(run(limited, drift)).rejects.toThrow('permission denied to create temporary tables')
  await asOwner(`GRANT TEMPORARY ON DATABASE ${database.url.split('/').at(-1)} TO ${role}`)
  await expect(run(limited, drift)).rejects.toThrow('permission denied for table balance')
  await grantUse(database.url, role, true)
  await expect(run(limited, drift)).rejects.toThrow('permission denied to create temporary tables')
})

test('what it may do is what verify takes for due', async () => {
  expect(await brokenIn(kept)).toEqual([])
})

test('a role that does not exist is named', async () => {
  await expect(grantUse(database.url, 'nobody_at_all', true)).rejects.toThrow(
    'The database has no role “nobody_at_all”.',
  )
})

test('a worker of such a role has its queue, once the owner has made it', async () => {
  await prepareQueue(database.url)
  await grantUse(database.url, role, true)
  const worker = await startWorker(limited)
  const chat = kept.room('worked')
  await chat.say('Ana: /quiet off')
  await chat.say('Ana: /alert 10')
  await chat.say('Bo: /add 60 dinner for @Ana', 'Ana')
  const told = () => kept.query(`SELECT unasked FROM outbox WHERE key LIKE 'job:%'`, [])

  await expect.poll(told, { timeout: 20_000 }).toEqual([{ unasked: true }])
  await worker.stop()
})

test('where the queue moves to Redis, it makes temporary tables no more', async () => {
  await prepareQueue(database.url)
  await grantUse(database.url, role, true)
  await run(limited, 'CREATE TEMPORARY TABLE needed (x int)')

  await grantUse(database.url, role, false)

  await expect(run(limited, drift)).rejects.toThrow('permission denied to create temporary tables')
})
