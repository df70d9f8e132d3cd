import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPostgresBackend, Queue } from 'bullmq'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestBooks, type TestBooks } from '../support/chat.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { runProgram } from '../support/program.js'
import { makeRedis, type TestRedis, whyNoRedis } from '../support/redis.js'
import { buildScript, type RunningScript, runScript } from '../support/script.js'
import { startWorker } from '../support/working.js'

const patience = { timeout: 60_000, interval: 50 }
const timeout = 180_000

let script: string
let database: TestDatabase
let kept: TestBooks
let locks: pg.Client

beforeAll(async () => {
  script = await buildScript(fileURLToPath(new URL('../support/worker-process.ts', import.meta.url)))
})

afterAll(async () => {
  await rm(dirname(script), { recursive: true, force: true })
})

beforeEach(async () => {
  database = await createTestDatabase()
  kept = openTestBooks(database.url, () => new Date())
  locks = new pg.Client({ connectionString: database.url })
  await locks.connect()
})

afterEach(async () => {
  await locks.end()
  await kept.close()
  await database.drop()
})

/** A group that wants to be told of debts above ten, with a debt of thirty. Gives its job. */
async function owe(name: string): Promise<{ readonly group: string; readonly job: string }> {
  const room = kept.room(name)
  await room.say('Ana: /quiet off')
  await room.say('Ana: /alert 10')
  await room.say('Ana: /add 60 dinner @Bo', 'Bo')
  const { group } = await room.home('Ana')
  const [row] = await kept.query<{ id: string }>(
    `SELECT id::text FROM job WHERE group_id = $1 AND kind = 'changed' AND done_at IS NULL`,
    [group.id],
  )
  return { group: group.id, job: row?.id ?? '' }
}

const alerts = async (): Promise<number> =>
  (await kept.query(`SELECT FROM outbox WHERE reply::text LIKE '%which is more than the%' AND key LIKE 'job:%'`, []))
    .length

const startsOf = async (job: string): Promise<number | undefined> =>
  (await kept.query<{ starts: number }>('SELECT starts FROM job WHERE id = $1', [job]))[0]?.starts

/** The connections on which somebody is in the middle of writing what a job comes to, and waits for a lock. */
const writing = async (): Promise<readonly number[]> =>
  (
    await kept.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%commit_events%'`,
      [],
    )
  ).map(({ pid }) => pid)

/** Nobody can write in these groups until the lock is given back. */
async function lock(groups: readonly string[]): Promise<void> {
  await locks.query('BEGIN')
  await locks.query('SELECT FROM "group" WHERE id = ANY ($1) FOR UPDATE', [groups])
}

/**
 * Ends a worker that is in the middle of these jobs, each begun so often by now, and what it had asked the database for, as a
 * machine ends that is switched off.
 */
async function killAtWork(worker: RunningScript, jobs: readonly string[], starts: number): Promise<void> {
  await expect.poll(() => Promise.all(jobs.map(startsOf)), patience).toEqual(jobs.map(() => starts))
  // What is written by several at once is one statement, so one waits for all.
  await expect.poll(writing, patience).not.toEqual([])
  worker.process.kill('SIGKILL')
  await worker.closed
  await kept.query('SELECT pg_terminate_backend(pid) FROM unnest($1::integer[]) AS w(pid)', [await writing()])
  await expect.poll(writing, patience).toEqual([])
  // Nobody waits in a test until the time has come to tell them again.
  await kept.query('UPDATE job SET wake_at = now() WHERE starts > 0', [])
}

async function end(worker: RunningScript): Promise<void> {
  worker.process.kill('SIGKILL')
  await once(worker.process, 'close')
}

/** Two workers die of one job, and the third does it. */
async function expectDoneByTheThird(redisUrl?: string): Promise<void> {
  const start = () => runScript(script, ...[database.url, redisUrl].filter((one) => one !== undefined))
  const { group, job } = await owe('one')
  await lock([group])

  await killAtWork(start(), [job], 1)
  await killAtWork(start(), [job], 2)
  await locks.query('ROLLBACK')
  const third = start()

  await expect.poll(alerts, patience).toBe(1)
  await expect.poll(() => startsOf(job), patience).toBe(undefined)
  await end(third)
  expect(await alerts()).toBe(1)
}

/** What stands in the queue under the id of a row, and is nothing this program understands, is not in that row's way. */
async function expectDoneDespite(
  queue: Pick<Queue, 'add' | 'close'>,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const { job } = await owe('one')
  await queue.add('jobs', { of: 'another version' }, { jobId: `jobs-${job}`, removeOnFail: false })

  const worker = await startWorker(database.url, variables)

  await expect.poll(alerts, patience).toBe(1)
  await worker.stop()
  await queue.close()
}

describe('with the queue in the database of the books', () => {
  test('a job whose worker dies twice is done by the third', { timeout }, () => expectDoneByTheThird())

  test('a failed job of another version is not in its way', { timeout }, async () => {
    const connection = { connectionString: database.url, schema: 'tabkeeper_queue', migrate: true }
    await expectDoneDespite(new Queue('tabkeeper', { connection }, createPostgresBackend), {})
  })
})

describe.skipIf(whyNoRedis() !== null)('with the queue on Redis', () => {
  let redis: TestRedis

  beforeEach(async () => {
    redis = await makeRedis()
    await redis.start()
  })

  afterEach(async () => {
    await redis.kill()
  })

  test('a job whose worker dies twice is done by the third', { timeout }, () => expectDoneByTheThird(redis.url))

  test('a failed job of another version is not in its way', { timeout }, async () => {
    await expectDoneDespite(new Queue('tabkeeper', { connection: { url: redis.url } }), { REDIS_URL: redis.url })
  })

  test('a job that ends every process is set aside with its reason, and those that died with it are done', {
    timeout,
  }, async () => {
    const start = () => runScript(script, database.url, redis.url)
    const [deadly, ...harmless] = [await owe('deadly'), await owe('harmless'), await owe('another')]
    // The queue forgets whose job it was, or each death would be waited for until it notices.
    const killNext = async (jobs: readonly string[], starts: number) => {
      await killAtWork(start(), jobs, starts)
      await redis.flush()
    }
    await lock([deadly, ...harmless].map(({ group }) => group))
    const all = [deadly, ...harmless].map(({ job }) => job)
    await killNext(all, 1)
    await killNext(all, 2)
    await locks.query('ROLLBACK')
    await lock([deadly.group])

    // Now each of them is alone when it is done; so the deadly one alone is there when a process ends.
    for (let starts = 3; starts <= 5; starts += 1) await killNext([deadly.job], starts)
    const last = start()
    const failed = () => runProgram(['jobs', 'failed'], { DATABASE_URL: database.url })
    await expect
      .poll(async () => (await failed()).output, { ...patience, interval: 1_000 })
      .toContain(`job-${deadly.job}\tchanged`)
    await expect.poll(alerts, patience).toBe(2)

    expect((await failed()).output).toContain('5 attempts\tbegun 5 times, and each time its process ended')
    await locks.query('ROLLBACK')
    expect(await runProgram(['jobs', 'retry', `job-${deadly.job}`], { DATABASE_URL: database.url })).toMatchObject({
      code: 0,
    })
    await expect.poll(alerts, patience).toBe(3)
    await end(last)
  })
})
