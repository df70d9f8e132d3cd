import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BotApi, type Room, startBotApi } from '../support/bot-api-server.js'
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.js'
import { query } from '../support/embedded.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { makeRedis, type TestRedis, whyNoRedis } from '../support/redis.js'
import { openSwitchboard, type Switchboard } from '../support/switchboard.js'

// Told to stop, every role ends by itself, whatever it depends on is away or hangs: whoever runs it kills what does not, and that
// must not be the usual end.

/** What operators are promised. */
const endsWithinMs = 15_000
const patiently = { timeout: 30_000, interval: 50 }
const timeout = 90_000
const roles = ['bot', 'worker', 'both'] as const
type Role = (typeof roles)[number]

const ana = { id: 11, is_bot: false, first_name: 'Ana' }

let database: TestDatabase
let line: Switchboard
let platform: Switchboard
let lines: Switchboard[]
let api: BotApi
let room: Room
let running: BotProcess | undefined

beforeEach(async () => {
  database = await createTestDatabase()
  line = await openSwitchboard(Number(new URL(database.url).port))
  api = await startBotApi()
  platform = await openSwitchboard(Number(new URL(api.root).port))
  lines = [line, platform]
  room = api.open({ id: -100_300, type: 'supergroup', title: 'Lisbon', members: [ana] })
})

afterEach(async () => {
  await running?.end('SIGKILL')
  for (const each of lines) await each.close()
  await api.close()
  await database.drop()
})

/** Starts a role and returns when it works. */
async function start(role: Role, variables: Readonly<Record<string, string>> = {}): Promise<void> {
  const port = await freePort()
  running = startBotProcess([role], {
    DATABASE_URL: Object.assign(new URL(database.url), { port: String(line.port) }).href,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: `http://127.0.0.1:${platform.port}`,
    PORT: String(port),
    LOG_LEVEL: 'fatal',
    ...variables,
  })
  await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), patiently)
}

async function hangingLine(): Promise<string> {
  const hanging = await openSwitchboard()
  lines.push(hanging)
  return `127.0.0.1:${hanging.port}`
}

/** Tells it to stop, and how long that took. */
async function stop(): Promise<void> {
  const toldAt = performance.now()
  const ended = await running?.end('SIGTERM')
  expect(performance.now() - toldAt).toBeLessThan(endsWithinMs)
  // Not by the signal itself: what could be finished was.
  expect(ended?.code).toBeGreaterThanOrEqual(0)
}

describe.each(roles)('%s ends', { timeout }, (role) => {
  test('while the database hangs', async () => {
    await start(role)
    line.hang()
    await api.say(room, ana, '/add 60 dinner')

    await stop()
  })

  test('while the database refuses', async () => {
    await start(role)
    await line.close()
    await api.say(room, ana, '/add 60 dinner')

    await stop()
    lines = lines.filter((each) => each !== line)
  })

  test('while the platform hangs', async () => {
    await start(role)
    platform.hang()
    await query(
      database.url,
      `INSERT INTO outbox (platform, reply, created_at) VALUES ('telegram', '{"op":"post","to":{"chat":"-100300"}}', now())`,
    )

    await stop()
  })

  if (role === 'bot') return

  test('with a Redis that was never there', async () => {
    await start(role, { REDIS_URL: `redis://127.0.0.1:${await freePort()}` })

    await stop()
  })

  test('with a Redis that hangs', async () => {
    await start(role, { REDIS_URL: `redis://${await hangingLine()}` })

    await stop()
  })

  test.skipIf(whyNoRedis() !== null)('with a Redis that went away', async () => {
    const redis: TestRedis = await makeRedis()
    await redis.start()
    await start(role, { REDIS_URL: redis.url })
    await redis.kill()

    await stop()
  })
})

test.each(['database', 'platform'])(
  'a start that gets no answer of the %s ends as well',
  { timeout },
  async (which) => {
    const hanging = which === 'database' ? line : platform
    hanging.hang()
    running = startBotProcess(['both'], {
      DATABASE_URL: Object.assign(new URL(database.url), { port: String(line.port) }).href,
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: `http://127.0.0.1:${platform.port}`,
      PORT: String(await freePort()),
    })
    await vi.waitFor(() => expect(hanging.isCalled()).toBe(true), patiently)

    await stop()
  },
)
