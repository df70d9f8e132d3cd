import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { migrate } from '../../adapters/postgres/migrate.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { type BotApi, type Room, startBotApi } from '../support/bot-api-server.js'
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.js'
import { query } from '../support/embedded.js'
import { type GeminiServer, startGeminiServer } from '../support/gemini-server.js'
import { makeServer, type StrangeServer } from '../support/server-lab.js'

const wilhelmina = { id: 11, is_bot: false, first_name: 'Wilhelmina', username: 'minchen_w' }
const thaddeus = { id: 12, is_bot: false, first_name: 'Thaddeus' }
const members = [wilhelmina, thaddeus]
const token = '7000001:BotTokenOfTheLogTest'
const secrets = {
  TELEGRAM_WEBHOOK_SECRET: 'WebhookSecretOfTheLogTest',
  GEMINI_API_KEY: 'GeminiKeyOfTheLogTest',
  ENCRYPTION_KEY: Buffer.from('encryption key of the log test !').toString('base64'),
}
/** Everything that was typed, named, paid or configured this evening. */
const unspeakable = [
  ...['Wilhelmina', 'Thaddeus', 'minchen', 'Kaffeekranz', 'zwetschgen', 'quittenmus', 'hagebutten', 'pfannkuchen'],
  ...[token, token.slice(token.indexOf(':') + 1)],
  ...Object.values(secrets),
]
/** The amounts, in whole units or in cents, with or without separators; a time stamp may hold any digits further in. */
const amounts = /(?<!\d)(?:8[.,]?473|3[.,]?391|7[.,]?129|6[.,]?017)(?:[.,]?\d\d)?(?!\d)/u
const patiently = { timeout: 30_000, interval: 50 }
const eveningTimeoutMs = 120_000

let server: StrangeServer
let api: BotApi
let gemini: GeminiServer
let bot: BotProcess
let room: Room

beforeAll(async () => {
  server = await makeServer()
  await server.start()
  await migrate({ url: server.url, migrationsDir: migrationsDir() })
  api = await startBotApi(token)
  gemini = await startGeminiServer()
  room = api.open({ id: -100_400, type: 'supergroup', title: 'Kaffeekranz', members })
  bot = startBotProcess(['bot'], {
    ...secrets,
    DATABASE_URL: server.url,
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: api.root,
    GEMINI_BASE_URL: gemini.baseUrl,
    GEMINI_TIMEOUT_MS: '500',
    PORT: String(await freePort()),
    LOG_LEVEL: 'trace',
  })
  await vi.waitFor(() => expect(api.isPolled()).toBe(true), patiently)
})

afterAll(async () => {
  await bot.end('SIGKILL')
  await gemini.close()
  await api.close()
  await server.clear()
})

const shows = (text: string, where = room): Promise<void> =>
  vi.waitFor(
    () =>
      expect(
        api
          .shownIn(where)
          .map((message) => message.text)
          .join('\n'),
      ).toContain(text),
    patiently,
  )

async function breakTelegram(): Promise<void> {
  api.fail(
    'sendMessage',
    { status: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } },
    { reset: 'before' },
    { status: 502, description: 'Bad Gateway' },
  )
  await api.say(room, wilhelmina, '/add 8473.19 zwetschgenkuchen')
  await shows('zwetschgenkuchen')
  const left = api.open({ id: -100_401, type: 'supergroup', title: 'Kaffeekranz II', members })
  api.fail('sendMessage', { status: 403, description: 'Forbidden: bot was kicked from the supergroup chat' })
  await api.say(left, thaddeus, '/add 3391 hagebutten')
  api.fail('getUpdates', { status: 502, description: 'Bad Gateway' }, { reset: 'before' })
}

async function breakGemini(): Promise<void> {
  const key = secrets.GEMINI_API_KEY
  gemini.answer(
    {
      status: 400,
      body: JSON.stringify({ error: { code: 400, message: `API key ${key} not valid. zwetschgen`, status: 'X' } }),
    },
    'hangUp',
    'garbage',
    'silence',
    { text: '{"drafts": zwetschgen 7129' },
  )
  for (const times of [1, 2, 3, 4, 5]) {
    const calls = gemini.calls.length
    await api.say(room, thaddeus, `@tabkeeper_bot pfannkuchen ${times} thing 7129 run`)
    await vi.waitFor(() => expect(gemini.calls.length).toBeGreaterThan(calls), patiently)
  }
}

/** What the database refuses is quoted in its error, and a failing event must not quote it on. */
async function breakRow(): Promise<void> {
  await query(
    server.url,
    `ALTER TABLE entry ADD CONSTRAINT no_jam CHECK (description <> 'quittenmus');
     CREATE FUNCTION refuse_much() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'an entry of % is too much', NEW.total_minor; END $$;
     CREATE TRIGGER not_much BEFORE INSERT ON entry FOR EACH ROW WHEN (NEW.total_minor = 712900)
       EXECUTE FUNCTION refuse_much()`,
  )
  await api.say(room, wilhelmina, '/add 6017 quittenmus')
  await api.say(room, wilhelmina, '/add 7129 pfannkuchen')
  const excuses = () => api.shownIn(room).filter(({ text }) => text.includes('went wrong'))
  await vi.waitFor(() => expect(excuses()).toHaveLength(2), patiently)
  await query(
    server.url,
    'ALTER TABLE entry DROP CONSTRAINT no_jam; DROP TRIGGER not_much ON entry; DROP FUNCTION refuse_much()',
  )
}

async function breakDatabase(): Promise<void> {
  await server.stop()
  await api.say(room, thaddeus, '/add 3391 hagebutten')
  await shows('cannot write anything')
  await server.start()
  await shows('hagebutten')
}

test(
  'the log of an evening in which everything fails once names nobody, quotes nothing and gives no secret away',
  async () => {
    await breakTelegram()
    await breakRow()
    await breakDatabase()
    await breakGemini()
    await api.say(room, wilhelmina, '/forgetme')
    await shows('Forget')
    const { code, output, errors } = await bot.end('SIGTERM')

    const log = `${output}\n${errors}`.toLowerCase()
    const found = [...unspeakable, new URL(server.url).password].filter((word) => log.includes(word.toLowerCase()))
    expect(found).toEqual([])
    expect(log).not.toMatch(amounts)
    expect(code).toBe(0)
    expect(errors.split('\n').filter((line) => line.includes('"msg"')).length).toBeGreaterThan(3)
  },
  eveningTimeoutMs,
)
