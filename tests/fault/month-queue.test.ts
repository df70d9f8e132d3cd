import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MovableClock, standingClock } from '../../src/ports/clock.js'
import { claimDue } from '../../src/worker/due.js'
import { planners } from '../../src/worker/registry.js'
import { openTestBooks, type TestBooks } from '../support/chat.js'
import { brokenIn } from '../support/clean.js'
import { expectMonth, type MonthEnd, month, readMonthEnd } from '../support/month.js'
import { createTestDatabase } from '../support/postgres.js'
import { makeRedis, whyNoRedis } from '../support/redis.js'
import { openWeeks } from '../support/weeks.js'
import { startWorker } from '../support/working.js'

const weekMs = 7 * 86_400_000
const timeoutMs = 120_000
const patience = { timeout: 30_000, interval: 20 }
const [firstWeek] = month

/** How the month ends where no queue is between what is due and who does it. */
let plain: MonthEnd

/** Of what is due at the same moment any may be said first. */
async function endIn(kept: TestBooks): Promise<MonthEnd> {
  const end = await readMonthEnd((sql) => kept.query(sql, []))
  return { ...end, said: end.said.toSorted() }
}

async function playMonth(kept: TestBooks, clock: MovableClock, pass: (until: Date) => Promise<void>): Promise<void> {
  const chat = kept.room('flat')
  for (const name of ['Ana', 'Bo', 'Cy']) await chat.say(`${name}: /join`)
  for (const { from, said } of month) {
    clock.moveTo(new Date(from))
    for (const text of said) await chat.say(`Ana: ${text}`)
    await pass(new Date(clock.now().getTime() + weekMs))
  }
}

beforeAll(async () => {
  const weeks = await openWeeks(firstWeek.from)
  await playMonth(weeks.kept, weeks.clock, async (until) => void (await weeks.play(until.toISOString())))
  plain = await endIn(weeks.kept)
  await weeks.close()
}, timeoutMs)

/** Plays the month with two workers at the queue, who are others in every week. */
async function expectSameMonth(variables: Readonly<Record<string, string>>, onWeek: () => Promise<void>) {
  const database = await createTestDatabase()
  const clock = standingClock(new Date(firstWeek.from))
  const kept = openTestBooks(database.url, clock.now)
  const errors: unknown[] = []
  const log = { error: ({ err }: { err?: unknown }) => errors.push(err) }
  const waiting = async () => {
    const due = await kept.jobs.nextAt()
    return due !== null && due <= clock.now()
  }

  await playMonth(kept, clock, async (until) => {
    const workers = await Promise.all([1, 2].map(() => startWorker(database.url, variables, clock)))
    for (let due = await kept.jobs.nextAt(); due !== null && due <= until; due = await kept.jobs.nextAt()) {
      if (due > clock.now()) clock.moveTo(due)
      await claimDue({ schedules: kept.schedules, planners, log }, clock.now())
      await expect.poll(waiting, patience).toBe(false)
    }
    clock.moveTo(until)
    await Promise.all(workers.map((worker) => worker.stop()))
    await onWeek()
  })

  const end = await endIn(kept)
  const broken = await brokenIn(kept)
  await kept.close()
  await database.drop()
  expectMonth(end)
  expect(end).toEqual(plain)
  expect([...broken, ...errors]).toEqual([])
}

test('a month with the queue in the database of the books ends like one without a queue', {
  timeout: timeoutMs,
}, async () => {
  await expectSameMonth({}, async () => {})
})

describe.skipIf(whyNoRedis() !== null)('with the queue on Redis', () => {
  let redis: Awaited<ReturnType<typeof makeRedis>>

  beforeAll(async () => {
    redis = await makeRedis()
    await redis.start()
  })

  afterAll(() => redis.kill())

  test('a month ends the same, though Redis forgets everything after every week', { timeout: timeoutMs }, async () => {
    await expectSameMonth({ REDIS_URL: redis.url }, redis.flush)
  })
})
