import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantUse } from '../../adapters/postgres/grant.js'
import { prepareQueue } from '../../adapters/queue/backend.js'
import { openTestBooks, type TestBooks } from '../support/chat.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { startWorker } from '../support/working.js'

const role = `tabkeeper_use_${process.pid}`
let database: TestDatabase
let kept: TestBooks
let limited: string

beforeAll(async () => {
  database = await createTestDatabase()
  await asOwner(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`)
  await grantUse(database.url, role)
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
])('it may not %s', async (statement) => {
  await expect(run(limited, statement)).rejects.toThrow(/permission denied|must be owner/u)
})

test('a role that does not exist is named', async () => {
  await expect(grantUse(database.url, 'nobody_at_all')).rejects.toThrow('The database has no role “nobody_at_all”.')
})

test('a worker of such a role has its queue, once the owner has made it', async () => {
  await prepareQueue(database.url)
  await grantUse(database.url, role)
  const worker = await startWorker(limited)
  const chat = kept.room('worked')
  await chat.say('Ana: /quiet off')
  await chat.say('Ana: /alert 10')
  await chat.say('Bo: /add 60 dinner for @Ana', 'Ana')
  const told = () => kept.query(`SELECT unasked FROM outbox WHERE key LIKE 'job:%'`, [])

  await expect.poll(told, { timeout: 20_000 }).toEqual([{ unasked: true }])
  await worker.stop()
})
