import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BotApi, type Room, type Shown, startBotApi } from '../support/bot-api-server.js'
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.js'
import { startGeminiServer } from '../support/gemini-server.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { appToken, startSlack } from '../support/slack-server.js'

const ana = { id: 11, is_bot: false, first_name: 'Ana' }
const secret = 'a-secret-of-the-tests'
const patiently = { timeout: 20_000, interval: 50 }

let database: TestDatabase
let api: BotApi
let room: Room
let bots: BotProcess[]
let port: number

beforeEach(async () => {
  database = await createTestDatabase()
  api = await startBotApi()
  room = api.open({ id: -100_300, type: 'supergroup', title: 'Lisbon', members: [ana] })
  bots = []
  port = await freePort()
})

afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.end('SIGKILL')))
  await api.close()
  await database.drop()
})

function start(more: Readonly<Record<string, string>> = {}, argv: readonly string[] = []): BotProcess {
  const bot = startBotProcess(argv, {
    DATABASE_URL: database.url,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    PORT: String(port),
    ...more,
  })
  bots.push(bot)
  return bot
}

const shows = (text: string): Promise<Shown> =>
  vi.waitFor(() => {
    const found = api.shownIn(room).findLast((message) => message.text.includes(text))
    if (found === undefined) throw new Error(`“${text}” is not shown`)
    return found
  }, patiently)

const polled = (): Promise<void> =>
  vi.waitFor(() => {
    if (!api.isPolled()) throw new Error('nobody polls')
  }, patiently)

test('with a token and no role it is the bot, and told to stop it finishes and ends well', async () => {
  const bot = start()
  await polled()

  await api.say(room, ana, '/add 60 dinner')
  await shows('dinner')
  const alive = await fetch(`http://127.0.0.1:${port}/healthz`)
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const { code, output, errors } = await bot.end('SIGTERM')

  expect([alive.status, ready.status]).toEqual([200, 200])
  expect(metrics).toContain('tabkeeper_event_seconds_count{platform="telegram",what="/add",result="done"} 1')
  expect(metrics).toContain('tabkeeper_deliveries_total{platform="telegram",result="delivered"} 1')
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  const { host, pathname } = new URL(database.url)
  expect(output.split('\n')).toEqual([
    'Telegram: @tabkeeper_bot, polling',
    `Database: ${host}${pathname}`,
    'Queue: in the database',
    `HTTP: 127.0.0.1:${port}`,
    '',
  ])
  expect(api.problems).toEqual([])
})

test('a platform whose token fails is named, and the other one is served all the same', async () => {
  const slack = await startSlack()
  const bot = start({ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_APP_TOKEN: appToken })
  await polled()

  await api.say(room, ana, '/add 60 dinner')
  await shows('dinner')
  const { code, output, errors } = await bot.end('SIGTERM')
  await slack.close()

  expect(code).toBe(0)
  expect(errors).toContain('SLACK_BOT_TOKEN')
  expect(output).toContain('Telegram: @tabkeeper_bot')
  expect(output).not.toContain('Slack')
})

test('told to stop, it is not ready any more, and still answers what it took in', async () => {
  const gemini = await startGeminiServer()
  gemini.answer('silence')
  const bot = start({ GEMINI_API_KEY: 'key', GEMINI_BASE_URL: gemini.baseUrl, GEMINI_TIMEOUT_MS: '3000' })
  await polled()
  await api.say(room, ana, '@tabkeeper_bot costco 20 thing 12 run')
  await vi.waitFor(() => expect(gemini.calls).toHaveLength(1), patiently)

  const ended = bot.end('SIGTERM')
  const ready = await vi.waitFor(async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
    expect(answer.status).toBe(503)
    return await answer.json()
  }, patiently)
  const { code } = await ended
  await gemini.close()

  expect(ready).toEqual({ status: 'stopping' })
  expect(code).toBe(0)
  expect(api.shownIn(room)).toHaveLength(1)
})

test('with a token the terminal still opens when it is asked for', async () => {
  const chat = start({}, ['chat', '--json'])

  const { code, errors } = await chat.ended

  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(api.calls).toEqual([])
})

test('what was said while no message got out is answered after a kill, once', async () => {
  const first = start()
  await polled()
  api.failRegularly('sendMessage', 1, { status: 502, description: 'Bad Gateway' })
  await api.say(room, ana, '/add 60 dinner')
  await vi.waitFor(() => expect(api.calls.map(({ method }) => method)).toContain('sendMessage'), patiently)
  await first.end('SIGKILL')
  api.failRegularly('sendMessage', 1_000_000, { status: 502, description: 'Bad Gateway' })

  start()
  await shows('dinner')
  await api.say(room, ana, '/balance')
  await vi.waitFor(() => expect(api.shownIn(room)).toHaveLength(2), patiently)

  expect(api.shownIn(room).filter(({ text }) => text.includes('dinner'))).toHaveLength(1)
})

describe('by webhook', () => {
  const webhook = { TELEGRAM_WEBHOOK_URL: 'https://tab.example.org/hooks/tab', TELEGRAM_WEBHOOK_SECRET: secret }
  const update = (text: string, update_id: number) => ({
    update_id,
    message: {
      message_id: update_id,
      date: 1_773_338_400,
      chat: { id: room.id, type: room.type, title: room.title },
      from: ana,
      text,
      entities: [{ type: 'bot_command', offset: 0, length: text.indexOf(' ') }],
    },
  })
  const post = (path: string, body: object, given = secret): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'X-Telegram-Bot-Api-Secret-Token': given },
      body: JSON.stringify(body),
    })
  const registered = (): Promise<void> =>
    vi.waitFor(() => expect(api.calls.map(({ method }) => method)).toContain('setWebhook'), patiently)

  test('updates come to the address that Telegram was given, and have one effect however often they come', async () => {
    const bot = start(webhook)
    await registered()

    const first = await post('/hooks/tab', update('/add 60 dinner', 1))
    await shows('dinner')
    const again = await post('/telegram/webhook', update('/add 60 dinner', 1))
    await post('/hooks/tab', update('/balance me', 2))
    await vi.waitFor(() => expect(api.shownIn(room)).toHaveLength(2), patiently)
    const { code } = await bot.end('SIGTERM')

    const { parameters } = api.calls.find(({ method }) => method === 'setWebhook') ?? {}
    expect(parameters).toMatchObject({ url: webhook.TELEGRAM_WEBHOOK_URL, secret_token: secret })
    expect([first.status, again.status, code]).toEqual([200, 200, 0])
    expect(api.shownIn(room).filter(({ text }) => text.includes('dinner'))).toHaveLength(1)
    expect(api.calls.map(({ method }) => method)).not.toContain('getUpdates')
  })

  test('without the secret nothing is done', async () => {
    start(webhook)
    await registered()

    const { status } = await post('/hooks/tab', update('/add 60 dinner', 1), 'guessed')
    await post('/hooks/tab', update('/balance me', 2))
    await vi.waitFor(() => expect(api.shownIn(room)).toHaveLength(1), patiently)

    expect(status).toBe(401)
    expect(api.shownIn(room)[0]?.text).not.toContain('dinner')
  })

  test('a port that is taken ends it with a sentence that names the way out', async () => {
    const other = start(webhook)
    await registered()

    const { code, errors } = await start(webhook).ended
    await other.end('SIGTERM')

    expect(code).toBe(1)
    expect(errors).toMatch(/^Port \d+ cannot be opened.*set PORT.*\n$/u)
  })
})

describe('a start that cannot succeed is one sentence with the way out', () => {
  test.each([
    ['a wrong token', { TELEGRAM_BOT_TOKEN: '1:wrong' }, /TELEGRAM_BOT_TOKEN/u],
    ['a server that is not there', { TELEGRAM_API_ROOT: 'http://127.0.0.1:9' }, /TELEGRAM_API_ROOT/u],
    ['a database that is not there', { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/c' }, /DATABASE_URL/u],
    ['no token', { TELEGRAM_BOT_TOKEN: '' }, /TELEGRAM_BOT_TOKEN/u],
  ])('%s', async (_what, more, named) => {
    const { code, output, errors } = await start(more, ['bot']).ended

    expect({ code, output }).toEqual({ code: 1, output: '' })
    expect(errors).toMatch(named)
    expect(errors.trim().split('\n')).toHaveLength(1)
  })

  test('another poller', async () => {
    api.failRegularly('getUpdates', 1, { status: 409, description: 'Conflict: terminated by other getUpdates request' })

    const { code, errors } = await start({ LOG_LEVEL: 'error' }).ended

    expect(code).toBe(1)
    expect(errors).toMatch(/^Another program.*TELEGRAM_BOT_TOKEN.*\n$/u)
  })
})
