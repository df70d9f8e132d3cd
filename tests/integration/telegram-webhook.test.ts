import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { connect } from '../../adapters/postgres/connect.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { type BotApi, type Room, type Shown, startBotApi } from '../support/bot-api-server.js'
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.js'
import { query } from '../support/embedded.js'
import { startGeminiServer } from '../support/gemini-server.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { makeServer } from '../support/server-lab.js'

const user = (id: number, first_name: string) => ({ id, is_bot: false, first_name })
const ana = user(11, 'Ana')
const bo = user(12, 'Bo')
const cy = user(13, 'Cy')
const secret = 'a-secret-of-the-tests'
const patiently = { timeout: 20_000, interval: 50 }

let api: BotApi
let port: number
let bots: BotProcess[] = []

/** Opens the bot as somebody runs it, with its webhook at a Bot API server of this machine, and waits until it is set. */
async function start(databaseUrl: string, more: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
  const before = callsOf('setWebhook').length
  const bot = startBotProcess([], {
    DATABASE_URL: databaseUrl,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}`,
    TELEGRAM_WEBHOOK_SECRET: secret,
    PORT: String(port),
    LOG_LEVEL: 'silent',
    ...more,
  })
  bots.push(bot)
  await vi.waitFor(() => expect(callsOf('setWebhook').length).toBeGreaterThan(before), patiently)
  return bot
}

/** Every recorded update many times, each time with another one of its fields being what it never is. */
function brokenUpdates(): readonly object[] {
  const recorded: Readonly<Record<string, object>> = JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/telegram/updates.json'), 'utf8'),
  )
  return Object.values(recorded).flatMap((update) => breakOne(update) as object[])
}

const nonsense: readonly unknown[] = [null, -1e300, 'nonsense \u0000 \ud800', [], {}]

/** The value with one of its parts replaced, once for each part; each part by another piece of nonsense. */
function breakOne(value: unknown, depth = 0): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [nonsense[depth % nonsense.length]]
  return Object.entries(value).flatMap(([name, part], place) => [
    Object.assign(Array.isArray(value) ? [...value] : { ...value }, { [name]: nonsense[place % nonsense.length] }),
    ...breakOne(part, depth + place).map((broken) =>
      Object.assign(Array.isArray(value) ? [...value] : { ...value }, { [name]: broken }),
    ),
  ])
}

const callsOf = (method: string) => api.calls.filter((call) => call.method === method)

const openRoom = (id: number): Room => api.open({ id, type: 'supergroup', title: 'Lisbon', members: [ana, bo, cy] })

/** The newest message of the bot in a chat, once one shows this. */
async function shows(room: Room, text: string): Promise<Shown> {
  const find = () => api.shownIn(room).findLast((message) => message.text.includes(text))
  await expect.poll(() => find()?.text ?? api.shownIn(room).map((message) => message.text), patiently).toContain(text)
  const found = find()
  if (found === undefined) throw new Error(`“${text}” is gone again`)
  return found
}

const countOf = async (url: string, table: 'entry' | 'inbound_event'): Promise<number> =>
  (await query(url, `SELECT 1 FROM ${table}`)).length

async function expectSound(url: string): Promise<void> {
  const connection = connect({ url, poolSize: 1, onIdleError: () => {} })
  const found = await verify(connection.pool, migrationsDir())
  await connection.close()
  expect(found.filter(({ broken }) => broken > 0)).toEqual([])
}

async function open(): Promise<void> {
  api = await startBotApi()
  port = await freePort()
}

async function close(): Promise<void> {
  await Promise.all(bots.map((bot) => bot.end('SIGKILL')))
  bots = []
  await api.close()
  expect(api.problems).toEqual([])
}

describe('one bot at its webhook', () => {
  let database: TestDatabase

  beforeAll(async () => {
    await open()
    database = await createTestDatabase()
    await start(database.url)
  })

  afterAll(async () => {
    await expectSound(database.url)
    await close()
    await database.drop()
  })

  const send = (body: string, headers: Readonly<Record<string, string>>, method = 'POST'): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/telegram/webhook`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'POST' ? { body } : {}),
    })
  const known = { 'x-telegram-bot-api-secret-token': secret }

  test('Telegram is told the address, the secret and every kind of update that the bot reads', () => {
    const [call] = callsOf('setWebhook')

    expect(call?.parameters).toMatchObject({
      url: `http://127.0.0.1:${port}/telegram/webhook`,
      secret_token: secret,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member', 'chat_member'],
    })
    expect(callsOf('getUpdates')).toEqual([])
  })

  test('an evening: people come, log, correct, settle by buttons and are even', async () => {
    const room = openRoom(-100_401)
    for (const one of [ana, bo, cy]) await api.join(room, one)
    await api.say(room, ana, '/add 60 dinner')
    const card = await shows(room, 'dinner')
    const written = await api.say(room, bo, '@tabkeeper_bot I paid 40 for the taxi')
    const proposal = await shows(room, 'taxi')
    await api.rewrite(written, '@tabkeeper_bot I paid 30 for the taxi')
    await shows(room, '30.00')
    await api.press(room, bo, proposal, 'Confirm')
    await shows(room, '#2')
    await api.say(room, cy, '/settle')
    const plan = await shows(room, 'Settle up')
    for (const { text } of plan.buttons) {
      const payer = [bo, cy].find(({ first_name }) => text.startsWith(first_name)) ?? ana
      await api.press(room, payer, plan, text)
    }
    await expect.poll(() => api.answers.length, patiently).toBe(1 + plan.buttons.length)
    await api.say(room, ana, '/balance')
    await shows(room, 'All square')

    expect(card.text).toContain('60.00')
    expect(plan.buttons).toHaveLength(1)
    expect(api.pushes.filter(({ status }) => status !== 200)).toEqual([])
  })

  const update = (update_id: number): string =>
    JSON.stringify({
      update_id,
      message: {
        message_id: update_id,
        date: 1_773_338_400,
        chat: { id: -100_402, type: 'supergroup', title: 'Door' },
        from: ana,
        text: '/add 60 dinner',
      },
    })

  test.each([
    ['no secret', 401, update(1), {}],
    ['an empty secret', 401, update(2), { 'x-telegram-bot-api-secret-token': '' }],
    ['another secret', 401, update(3), { 'x-telegram-bot-api-secret-token': `${secret}s` }],
    ['a large body without the secret', 401, update(4).padEnd(2_000_000), {}],
    ['a body that is too large', 413, update(5).padEnd(2_000_000), known],
    ['no body', 400, '', known],
    ['half an update', 400, update(6).slice(0, -2), known],
    ['a form', 400, 'update_id=7&message=hello', known],
    ['a number', 200, '8', known],
    ['nothing', 200, 'null', known],
    ['an update without an id', 200, '{"message":{}}', known],
    ['an update with a strange id', 200, update(9).replace('"update_id":9', '"update_id":"9"'), known],
    ['a message without anything', 200, '{"update_id":10,"message":{}}', known],
    ['a message that is a text', 200, '{"update_id":11,"message":"/add 60 dinner"}', known],
    ['a message at no time', 200, update(12).replace('1773338400', '1e300'), known],
    [
      'an update of a kind that nobody knows',
      200,
      '{"update_id":13,"quantum_message":{"text":"/add 60 dinner"}}',
      known,
    ],
    ['an update of a kind that means nothing here', 200, '{"update_id":14,"poll":{"id":"1"}}', known],
  ])('%s is answered with %i and leaves nothing', async (_what, status, body, headers) => {
    const before = await countOf(database.url, 'inbound_event')

    // Whoever is answered before all was sent may find the line closed.
    const answer = await send(body, headers).catch(() => send(body, headers))

    expect(answer.status).toBe(status)
    expect(await countOf(database.url, 'inbound_event')).toBe(before)
  })

  test('nonsense in any place of an update is confirmed, for it would come again for ever', async () => {
    const room = openRoom(-100_406)
    const statuses = new Map<string, number>()

    // In a chat one is written after the other, so they come from sixteen.
    const bodies = brokenUpdates().map((broken, place) =>
      JSON.stringify({ ...broken, update_id: 600_000_000 + place }).replace(
        /(?<="chat":\{"id":)-?\d+/,
        String(-100_406_100 - (place % 16)),
      ),
    )
    for (let at = 0; at < bodies.length; at += 16)
      await Promise.all(
        bodies.slice(at, at + 16).map(async (body) => statuses.set(body, (await send(body, known)).status)),
      )
    await api.say(room, ana, '/add 60 dinner')
    await shows(room, 'dinner')

    expect(statuses.size).toBeGreaterThan(1_000)
    expect([...statuses].filter(([, status]) => status !== 200)).toEqual([])
  }, 180_000)

  test('nobody but Telegram has anything to ask there', async () => {
    const answer = await send('', known, 'GET')

    expect(answer.status).toBe(404)
  })

  test('an update that comes twice, or twice at once, has one effect', async () => {
    const room = openRoom(-100_403)
    const { update_id, ...content } = await api.say(room, ana, '/add 60 dinner')
    await shows(room, 'dinner')
    const entries = await countOf(database.url, 'entry')

    await Promise.all([1, 2, 3].map(() => send(JSON.stringify({ update_id, ...content }), known)))
    await api.say(room, ana, '/history')
    const history = await shows(room, 'newest first')

    expect(history.text).toContain('1–1 of 1')
    expect(await countOf(database.url, 'entry')).toBe(entries)
    expect(api.shownIn(room)).toHaveLength(2)
  })
})

describe('a life that ends between the confirmation and the answer', () => {
  let database: TestDatabase
  let room: Room

  beforeEach(async () => {
    await open()
    database = await createTestDatabase()
    room = openRoom(-100_404)
  })

  afterEach(async () => {
    await expectSound(database.url)
    await close()
    await database.drop()
  })

  test('before the entry is written: the next life answers, once', async () => {
    const first = await start(database.url)
    const locking = new pg.Client({ connectionString: database.url })
    await locking.connect()
    await locking.query('BEGIN; LOCK TABLE entry IN EXCLUSIVE MODE')
    const { update_id } = await api.say(room, ana, '/add 60 dinner')
    await first.end('SIGKILL')
    await locking.end()

    await start(database.url)
    await shows(room, 'dinner')
    await api.say(room, ana, '/history')
    const history = await shows(room, 'newest first')

    expect(api.pushes).toContainEqual({ updateId: update_id, status: 200 })
    expect(history.text).toContain('1–1 of 1')
    expect(api.shownIn(room)).toHaveLength(2)
  })

  test('while a model is thinking: the next life asks again, and answers once', async () => {
    const gemini = await startGeminiServer()
    gemini.answer('silence', { drafts: [] })
    const model = { GEMINI_API_KEY: 'key-of-the-tests', GEMINI_BASE_URL: gemini.baseUrl, GEMINI_TIMEOUT_MS: '5000' }
    const first = await start(database.url, model)
    const photo = [{ file_id: 'receipt', file_unique_id: 'r', width: 90, height: 120 }]
    api.keep('receipt', Buffer.alloc(1))
    await api.say(room, ana, '', { text: undefined, caption: '@tabkeeper_bot split this', photo })
    await expect.poll(() => gemini.calls.length, patiently).toBe(1)
    await first.end('SIGKILL')

    await start(database.url, model)
    await expect.poll(() => api.shownIn(room).length, patiently).toBe(1)
    await api.say(room, ana, '/history')
    await expect.poll(() => api.shownIn(room).length, patiently).toBe(2)
    await gemini.close()

    expect(gemini.calls).toHaveLength(2)
    expect(gemini.problems).toEqual([])
  })
})

describe('books that are out of reach', () => {
  beforeEach(open)
  afterEach(close)

  test('an update is not confirmed until they are back, comes again, and then counts once', async () => {
    const server = await makeServer()
    onTestFinished(server.clear)
    await server.start()
    await start(server.url)
    const room = openRoom(-100_405)
    await api.say(room, ana, '/add 10 before')
    await shows(room, 'before')

    await server.stop()
    const { update_id } = await api.say(room, ana, '/add 60 dinner')
    const whileAway = api.pushes.filter(({ updateId }) => updateId === update_id)
    await server.start()
    await shows(room, 'dinner')
    await api.say(room, ana, '/history')
    const history = await shows(room, 'newest first')
    const pushes = api.pushes.filter(({ updateId }) => updateId === update_id)
    await expectSound(server.url)

    expect(whileAway).not.toContainEqual({ updateId: update_id, status: 200 })
    expect(pushes.at(-1)?.status).toBe(200)
    expect(pushes.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(history.text).toContain('1–2 of 2')
    expect(api.shownIn(room).filter(({ text }) => text.includes('cannot write anything'))).toHaveLength(1)
  })
})
