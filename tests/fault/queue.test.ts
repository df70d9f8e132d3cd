import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { startBotApi } from '../support/bot-api-server.js'
import { freePort, startBotProcess } from '../support/bot-process.js'
import { openTestBooks, type TestBooks } from '../support/chat.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { runProgram } from '../support/program.js'
import { makeRedis, type TestRedis, whyNoRedis } from '../support/redis.js'
import { makeServer } from '../support/server-lab.js'
import { startWorker, type Working } from '../support/working.js'

const groupCount = 40
const patience = { timeout: 30_000, interval: 100 }
const testTimeoutMs = 90_000

let database: TestDatabase
let kept: TestBooks
let workers: Working[] = []

beforeEach(async () => {
  database = await createTestDatabase()
  kept = openTestBooks(database.url, () => new Date())
})

async function stopAll(): Promise<void> {
  await Promise.all(workers.map((worker) => worker.stop()))
  workers = []
}

afterEach(async () => {
  await stopAll()
  await kept.close()
  await database.drop()
})

async function work(variables: Readonly<Record<string, string>> = {}): Promise<Working> {
  const worker = await startWorker(database.url, variables)
  workers.push(worker)
  return worker
}

/** Groups that want to be told of debts above ten, and in each of them a debt of thirty. */
async function owe(first: number, count: number): Promise<void> {
  for (let group = first; group < first + count; group += 1) {
    const chat = kept.room(`group-${group}`)
    await chat.say('Ana: /quiet off')
    await chat.say('Ana: /alert 10')
    await chat.say('Ana: /add 60 dinner @Bo', 'Bo')
  }
}

const count = async (sql: string): Promise<number> => {
  const [row] = await kept.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${sql}`, [])
  return row?.count ?? -1
}

const waiting = () => count(`job WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= now()`)
const alerts = () => count(`outbox WHERE reply::text LIKE '%which is more than the%' AND key LIKE 'job:%'`)

async function expectAllTold(groups: number, wrong: readonly string[] = []): Promise<void> {
  await expect.poll(alerts, patience).toBe(groups)
  await expect.poll(waiting, patience).toBe(0)
  const findings = await verify(kept.pool, migrationsDir())
  expect(findings.flatMap(({ check, broken }) => (broken > 0 ? [check] : []))).toEqual(wrong)
  expect(await alerts()).toBe(groups)
}

describe('with the queue in the database of the books', () => {
  test('two workers do everything that is due, once', { timeout: testTimeoutMs }, async () => {
    await Promise.all([work(), work()])

    await owe(0, groupCount)

    await expectAllTold(groupCount)
  })

  test('a job that nobody understands is kept with its reason, and tried again when asked', async () => {
    await owe(0, 1)
    await kept.query(
      `INSERT INTO job (kind, group_id, key, lasts, due_at, wake_at, created_at)
       SELECT 'nonsense', id, 'nonsense', true, now(), now(), now() FROM "group" LIMIT 1`,
      [],
    )
    await work()

    await expect.poll(() => count(`job WHERE failed_because LIKE '%nonsense%'`), patience).toBe(1)
    await expectAllTold(1, ['every job is of a group, and none was given up'])
  })
})

test('whoever runs it sees what was given up, has it tried again, and has all done that is due', async () => {
  await owe(0, 1)
  await kept.query(
    `INSERT INTO job (kind, group_id, key, lasts, due_at, wake_at, created_at, failed_at, failed_because)
     SELECT 'changed', g.id, 'given up' || n, true, now(), now(), now(), now() + n * interval '1 minute', 'the books were upside down'
     FROM (SELECT id FROM "group" LIMIT 1) g, generate_series(0, 1) n`,
    [],
  )
  const jobs = (...operands: readonly string[]) => runProgram(['jobs', ...operands], { DATABASE_URL: database.url })

  const failed = await jobs('failed')
  const [dropped = '', id = ''] = failed.output.split('\n').map((line) => line.split('\t')[0])
  const unknown = await jobs('retry', 'job-999999')
  const retried = await jobs('retry', id)
  const gone = await jobs('drop', dropped)
  const drained = await jobs('drain')

  expect(failed.output).toContain('the books were upside down')
  expect(unknown).toMatchObject({ code: 1, errors: expect.stringContaining('Nothing of the id job-999999') })
  expect(retried.output).toBe(`${id} is tried again.\n`)
  expect(gone.output).toBe(`${dropped} is dropped.\n`)
  expect(drained).toMatchObject({ code: 0, output: expect.stringContaining('2 jobs are done') })
  expect((await jobs('failed')).output).toBe('Nothing was given up.\n')
  expect(await waiting()).toBe(0)
})

test('a worker outlives its database, stopped or killed, and goes on', { timeout: testTimeoutMs }, async () => {
  const [server, api, port] = await Promise.all([makeServer(), startBotApi(), freePort()])
  await server.start()
  const worker = startBotProcess(['worker'], {
    DATABASE_URL: server.url,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    PORT: String(port),
  })
  await expect.poll(() => isReady(port), patience).toBe(true)

  for (const end of [server.stop, server.kill]) {
    await end()
    await sleep(500)
    await server.start()
  }
  const books = openTestBooks(server.url, () => new Date())
  const chat = books.room('after')
  await chat.say('Ana: /quiet off')
  await chat.say('Ana: /alert 10')
  await chat.say('Ana: /add 60 dinner @Bo', 'Bo')
  const told = () => books.query<{ id: string }>(`SELECT key AS id FROM outbox WHERE key LIKE 'job:%'`, [])
  // What the queue lost is told again after half a minute.
  await expect.poll(told, { ...patience, timeout: 60_000 }).toHaveLength(1)
  const ended = await worker.end('SIGTERM')
  await books.close()
  await api.close()
  await server.clear()

  expect(ended.code).toBe(0)
})

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

describe.skipIf(whyNoRedis() !== null)('with the queue on Redis', () => {
  let redis: TestRedis

  beforeEach(async () => {
    redis = await makeRedis()
  })

  afterEach(async () => {
    await stopAll()
    await redis.kill()
  })

  test('wiping it in the middle of a load loses nothing and says nothing twice', {
    timeout: testTimeoutMs,
  }, async () => {
    await redis.start()
    await Promise.all([work({ REDIS_URL: redis.url }), work({ REDIS_URL: redis.url })])

    const load = owe(0, groupCount)
    for (let wipes = 0; wipes < 10; wipes += 1) await redis.flush()
    await load
    await redis.flush()

    await expectAllTold(groupCount)
  })

  test('while it is away people are answered, and when it is back the rest is done', {
    timeout: testTimeoutMs,
  }, async () => {
    await redis.start()
    await work({ REDIS_URL: redis.url })
    await owe(0, 2)
    await redis.kill()

    await owe(2, 3)
    const { text } = await kept.room('group-2').say('Ana: /balance')
    await redis.start()

    expect(text).toContain('Bo   owes       €30.00')
    await expectAllTold(5)
  })
})
