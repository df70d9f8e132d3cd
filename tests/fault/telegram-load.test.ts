import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { readConfig } from '../../src/config.js'
import { usualLimits } from '../../src/delivery/limits.js'
import { createLog } from '../../src/log.js'
import { openTelegramBot, type TelegramBot } from '../../src/main/telegram.js'
import { type BotApi, type Room, startBotApi } from '../support/bot-api-server.js'
import { defaults } from '../support/ledger.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { messagesOfRun } from '../support/random.js'

const memberCount = 50
const messageCount = messagesOfRun(300)
/** Somebody elsewhere writes one message in so many, and must not wait for the lively group. */
const elsewhereEvery = 20
/** A loaded machine needs longer than the half minute this usually takes. */
const loadTimeoutMs = 120_000
const quietCount = messageCount / elsewhereEvery

const members = Array.from({ length: memberCount }, (_, place) => ({
  id: 1_000 + place,
  is_bot: false,
  first_name: `Member${place}`,
}))

let database: TestDatabase
let connection: Connection
let api: BotApi
let bot: TelegramBot
let polling: Promise<void>
const stopping = new AbortController()

beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 10, onIdleError: () => {} })
  api = await startBotApi()
  bot = await openTelegramBot({
    config: readConfig({ TELEGRAM_API_ROOT: api.root }),
    token: api.token,
    connection,
    clock: { now: () => new Date() },
    defaults,
    log: createLog('silent'),
    paceOf: () => [],
    limits: { ...usualLimits, perSecondMax: 100_000 },
  })
})

afterAll(async () => {
  stopping.abort()
  await polling
  await bot.stop()
  await api.close()
  await connection.close()
  await database.drop()
})

test(
  'a lively group loses nothing, hears nothing twice and keeps its order while Telegram throttles',
  async () => {
    const room: Room = api.open({ id: -100_777, type: 'supergroup', title: 'Hostel', members })
    const elsewhere: Room = api.open({ id: -100_778, type: 'supergroup', title: 'Flat', members })
    api.failRegularly('sendMessage', 10, {
      status: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 0.02 },
    })
    await bot.start()
    polling = bot.poll(stopping.signal)

    for (let place = 0; place < messageCount; place += 1) {
      const member = members[place % memberCount]
      if (member === undefined) throw new Error('every message has its member')
      await api.say(room, member, `/add 1 thing${place} for me`)
      if (place % elsewhereEvery === 0) await api.say(elsewhere, member, `/add 1 thing${place} for me`)
    }
    await expect.poll(() => api.shownIn(elsewhere).length, { timeout: 100_000, interval: 100 }).toBe(quietCount)
    await expect.poll(() => api.shownIn(room).length, { timeout: 100_000, interval: 100 }).toBe(messageCount)
    await expect.poll(waiting, { timeout: 5_000 }).toBe(0)

    expect(thingsIn(room)).toEqual(Array.from({ length: messageCount }, (_, place) => place))
    expect(thingsIn(elsewhere)).toEqual(Array.from({ length: quietCount }, (_, place) => place * elsewhereEvery))
    const findings = await verify(connection.pool, migrationsDir())
    expect(findings.filter(({ broken }) => broken > 0)).toEqual([])
    const { rows } = await connection.pool.query('SELECT count(*)::int AS entries FROM entry')
    expect(rows).toEqual([{ entries: messageCount + quietCount }])
    expect(api.problems).toEqual([])
  },
  loadTimeoutMs,
)

/** What was answered in a chat, in the order in which it stands there. */
const thingsIn = (room: Room): readonly number[] =>
  api.shownIn(room).map(({ text }) => Number(/thing(\d+)/u.exec(text)?.[1]))

async function waiting(): Promise<number> {
  const { rows } = await connection.pool.query<{ waiting: number }>(
    'SELECT count(*)::int AS waiting FROM outbox WHERE delivered_at IS NULL',
  )
  return rows[0]?.waiting ?? -1
}
