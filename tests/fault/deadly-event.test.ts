import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BotApi, startBotApi } from '../support/bot-api-server.js'
import { type BotProcess, startBotProcess } from '../support/bot-process.js'
import { type GeminiAnswer, type GeminiServer, startGeminiServer } from '../support/gemini-server.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { runProgram } from '../support/program.js'

const ana = { id: 11, is_bot: false, first_name: 'Ana' }
const patiently = { timeout: 30_000, interval: 50 }
const startsMax = 5

let database: TestDatabase
let api: BotApi
let gemini: GeminiServer
let bot: BotProcess

beforeAll(async () => {
  database = await createTestDatabase()
  api = await startBotApi()
  gemini = await startGeminiServer()
})

afterAll(async () => {
  await bot.end('SIGKILL')
  await gemini.close()
  await api.close()
  await database.drop()
})

const start = (): BotProcess =>
  startBotProcess([], {
    DATABASE_URL: database.url,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    GEMINI_API_KEY: 'key',
    GEMINI_BASE_URL: gemini.baseUrl,
    LOG_LEVEL: 'silent',
  })

test('an event that ends every process is set aside, its group is told once, and everybody else is answered', {
  timeout: 120_000,
}, async () => {
  const flat = api.open({ id: -100_601, type: 'supergroup', title: 'Flat', members: [ana] })
  const trip = api.open({ id: -100_602, type: 'supergroup', title: 'Trip', members: [ana] })
  const said = (room: typeof flat) => api.shownIn(room).map(({ text }) => text)
  // Whoever reads this message ends at once, as by memory that runs out.
  gemini.answer(async (): Promise<GeminiAnswer> => {
    await bot.end('SIGKILL')
    return 'silence'
  })
  bot = start()
  await vi.waitFor(() => expect(api.isPolled()).toBe(true), patiently)

  await api.say(flat, ana, '@tabkeeper_bot costco 20 thing 12 run')
  for (let death = 1; death <= startsMax; death += 1) {
    await vi.waitFor(() => expect(gemini.calls).toHaveLength(death), patiently)
    await bot.ended
    if (death === 2) await Promise.all([api.say(flat, ana, '/add 5 tea'), api.say(trip, ana, '/add 7 fuel')])
    bot = start()
  }

  await vi.waitFor(() => expect(said(flat)).toContainEqual(expect.stringMatching(/tea · €5\.00/u)), patiently)
  await vi.waitFor(() => expect(said(trip)).toContainEqual(expect.stringMatching(/fuel · €7\.00/u)), patiently)
  expect(said(flat).filter((text) => /I have set it aside/u.test(text))).toHaveLength(1)
  expect(gemini.calls).toHaveLength(startsMax)
  expect(await runProgram(['events'], { DATABASE_URL: database.url })).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^event-1\tmessage\ttelegram -100601\t.*\t5 attempts\tbegun 5 times/u),
  })
})
