import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'
import { createTidies, type Tidy } from '../../src/worker/tidy.js'
import { pagesRead } from '../support/buffers.js'
import { openTestBooks, type TestBooks } from '../support/chat.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let database: TestDatabase
let kept: TestBooks
let now = new Date('2026-01-10T12:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  kept = openTestBooks(database.url, () => now)
})

afterAll(async () => {
  await kept.close()
  await database.drop()
})

const tidiesOf = (days: string): readonly Tidy[] =>
  createTidies({
    jobs: kept.jobs,
    retention: kept.retention,
    rates: { refresh: async () => {} },
    saidKeptDays: readConfig({ RETENTION_DAYS: days }).RETENTION_DAYS,
    clock: { now: () => now },
  })

/** Until there is nothing more; says how often it took. */
async function tidyUp(days: string): Promise<number> {
  let rounds = 0
  for (const each of tidiesOf(days)) {
    do rounds += 1
    while (await each.tidy())
  }
  return rounds
}

const count = async (what: string): Promise<number> => {
  const [row] = await kept.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${what}`, [])
  return row?.count ?? 0
}

const april = new Date('2026-04-20T12:00:00Z')

test('what was said long ago is deleted once it is done with, and the tab stays as it is', async () => {
  const chat = kept.room('flat')
  const alone = kept.room('alone', { isPrivate: true })
  await alone.say('Ana: /start')
  await alone.say('Ana: /me')
  await chat.say('Ana: /add 60 dinner @Bo', 'Bo')
  await chat.say('Ana: /board on')
  await chat.say('Bo: /add 20 tea')
  await kept.query(`UPDATE inbound_event SET failed_because = 'unexpected' WHERE payload ->> 'argument' = '20 tea'`, [])
  const { text: before } = await chat.say('Ana: /balance')
  await kept.query(
    `INSERT INTO outbox (platform, reply, created_at) SELECT platform, reply, created_at FROM outbox WHERE reply ->> 'op' = 'post' LIMIT 1`,
    [],
  )
  now = april

  await tidyUp('90')

  const left = await kept.query<{ argument: string | null }>(
    `SELECT payload ->> 'name' AS name FROM inbound_event ORDER BY id`,
    [],
  )
  expect(left).toEqual([{ name: 'me' }, { name: 'add' }])
  expect(await count(`outbox WHERE delivered_at IS NULL`)).toBe(1)
  expect(await count(`outbox JOIN board b ON b.id::text = reply #>> '{view,buttons,0,0,press,id}'`)).toBe(1)
  expect(await count('outbox')).toBe(2)
  expect((await chat.say('Ana: /balance')).text).toBe(before)
  expect((await chat.say('Ana: /undo')).text).toContain('Undone')
  expect(kept.errors).toEqual([])
})

test('what is younger stays, and everything does where nothing is to be deleted', async () => {
  const said = await count('inbound_event')

  await tidyUp('90')
  now = new Date('2029-01-01T12:00:00Z')
  await tidyUp('off')

  expect(await count('inbound_event')).toBe(said)
})

test('it goes a thousand rows at a time, and a look costs the same however much is kept', async () => {
  const write = (from: number, to: number) =>
    kept.query(
      `INSERT INTO inbound_event (platform, event_id, content_hash, payload, received_at, processed_at)
       SELECT 'terminal', 'many ' || n, '', '{"kind": "command"}', $3, $3 FROM generate_series($1::int, $2::int) n`,
      [from, to, april],
    )
  const look = `SELECT clear_events('2026-01-01', 0, 1000)`
  await write(1, 1_500)
  const pagesOfFew = await pagesRead(kept.pool, look)
  await write(1_501, 15_000)
  const pagesOfMany = await pagesRead(kept.pool, look)

  const rounds = await tidyUp('90')

  expect(pagesOfMany / pagesOfFew).toBeLessThan(1.5)
  expect(rounds).toBeGreaterThan(15)
  expect(await count(`inbound_event WHERE event_id LIKE 'many %'`)).toBe(0)
})
