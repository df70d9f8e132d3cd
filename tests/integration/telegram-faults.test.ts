import pg from 'pg'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { connect } from '../../adapters/postgres/connect.js'
import { migrate } from '../../adapters/postgres/migrate.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import type { Fault } from '../support/bot-api-faults.js'
import { type BotApi, type Room, type Shown, startBotApi } from '../support/bot-api-server.js'
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { makeServer } from '../support/server-lab.js'
import { startTelegramBot, type TelegramBot } from '../support/telegram-bot.js'

const ana = { id: 11, is_bot: false, first_name: 'Ana' }
const patiently = { timeout: 20_000, interval: 20 }

let database: TestDatabase
let api: BotApi
let room: Room
let bots: TelegramBot[]
let processes: BotProcess[]

beforeEach(async () => {
  database = await createTestDatabase()
  api = await startBotApi()
  room = openRoom(-100_500)
  bots = []
  processes = []
})

afterEach(async () => {
  for (const bot of bots) await bot.stop()
  await Promise.all(processes.map((one) => one.end('SIGKILL')))
  await api.close()
  const connection = connect({ url: database.url, poolSize: 1, onIdleError: () => {} })
  const found = await verify(connection.pool, migrationsDir())
  await connection.close()
  await database.drop()
  expect(found.filter(({ broken }) => broken > 0)).toEqual([])
  expect(api.problems).toEqual([])
})

const openRoom = (id: number): Room => api.open({ id, type: 'supergroup', title: 'Lisbon', members: [ana] })

async function start(url = database.url): Promise<void> {
  bots.push(await startTelegramBot(url, api))
}

/** The newest message of the bot in a chat, once one shows this. */
const shows = (text: string, where = room): Promise<Shown> =>
  vi.waitFor(() => {
    const found = api.shownIn(where).findLast((message) => message.text.includes(text))
    if (found === undefined) throw new Error(`“${text}” is not shown`)
    return found
  }, patiently)

const textsIn = (where: Room): readonly string[] => api.shownIn(where).map(({ text }) => text)
const callsOf = (method: string) => api.calls.filter((call) => call.method === method)
const now = (card: Shown): Shown | undefined => api.shownIn(room).find(({ id }) => id === card.id)

/** Logs something and waits for its card. */
async function logDinner(): Promise<Shown> {
  await api.say(room, ana, '/add 60 dinner')
  return shows('dinner')
}

const tooMany = (seconds: number): Fault => ({
  status: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds },
})
const broken: Fault = { status: 500, description: 'Internal Server Error' }
const badGateway: Fault = { status: 502, description: 'Bad Gateway' }
const passing: readonly (readonly [string, readonly Fault[]])[] = [
  ['told to wait', [tooMany(1)]],
  ['told that something broke', [broken, badGateway]],
  ['cut off before', [{ reset: 'before' }]],
]

test.each(passing)('%s, a message is said later, once, and the next one after it', async (_what, faults) => {
  await start()
  api.fail('sendMessage', ...faults)

  await api.say(room, ana, '/add 1 first')
  await api.say(room, ana, '/add 2 second')
  await shows('second')

  expect(textsIn(room)).toEqual([expect.stringContaining('first'), expect.stringContaining('second')])
  expect(callsOf('sendMessage')).toHaveLength(2 + faults.length)
})

test('a chat that has to wait holds up no other', async () => {
  const other = openRoom(-100_501)
  await start()
  api.fail('sendMessage', tooMany(3))

  await api.say(room, ana, '/add 1 first')
  await vi.waitFor(() => expect(callsOf('sendMessage')).toHaveLength(1), patiently)
  await api.say(other, ana, '/add 2 second')
  await shows('second', other)
  const meanwhile = textsIn(room)
  await shows('first')

  expect(meanwhile).toEqual([])
  expect(callsOf('sendMessage')).toHaveLength(3)
})

test.each(passing)('%s, a card is edited later, once', async (_what, faults) => {
  await start()
  const card = await logDinner()
  api.fail('editMessageText', ...faults)

  await api.press(room, ana, card, 'Undo')
  await vi.waitFor(() => expect(now(card)?.edits).toBe(1), patiently)

  expect(now(card)?.buttons.map(({ text }) => text)).toEqual(['Bring back'])
  expect(api.shownIn(room)).toHaveLength(1)
})

test.each(passing)('%s, a press is answered later, once', async (_what, faults) => {
  await start()
  const card = await logDinner()
  api.fail('answerCallbackQuery', ...faults)

  const query = await api.press(room, ana, card, 'Undo')
  await vi.waitFor(() => expect(api.answers.map((answer) => answer.query)).toEqual([query]), patiently)
  await vi.waitFor(() => expect(now(card)?.edits).toBe(1), patiently)
})

test.each(passing)('%s, a file arrives whole, once', async (_what, faults) => {
  await start()
  await logDinner()
  api.fail('sendDocument', ...faults)

  await api.say(room, ana, '/export json')
  const file = await vi.waitFor(() => {
    const found = api.shownIn(room).find((message) => message.file !== null)?.file
    if (found == null) throw new Error('no file yet')
    return found
  }, patiently)

  expect(JSON.parse(file.content)).toMatchObject({ entries: [{ total: '60.00' }] })
  expect(api.shownIn(room)).toHaveLength(2)
})

test.each(passing)('%s, updates are asked for again and none is lost', async (_what, faults) => {
  await start()
  api.fail('getUpdates', ...faults)

  await api.say(room, ana, '/add 1 first')
  await api.say(room, ana, '/add 2 second')
  await shows('second')

  expect(textsIn(room)).toHaveLength(2)
})

test.each(passing)('%s at the start, the bot tries again', async (_what, faults) => {
  api.fail('getMe', ...faults)
  api.fail('deleteWebhook', ...faults)

  await start()

  expect((await logDinner()).text).toContain('60.00')
})

test('what only decorates may fail: the menus at the start, the number of people at a message', async () => {
  api.failRegularly('setMyCommands', 1, broken)
  api.failRegularly('getChatMemberCount', 1, tooMany(30))

  await start()

  expect((await logDinner()).text).toContain('60.00')
})

test('an edit whose answer is lost counts as made', async () => {
  await start()
  const card = await logDinner()
  api.fail('editMessageText', { reset: 'after' })

  await api.press(room, ana, card, 'Undo')
  await vi.waitFor(() => expect(callsOf('editMessageText')).toHaveLength(2), patiently)
  await api.say(room, ana, '/history')
  await shows('newest first')

  expect(now(card)?.edits).toBe(1)
  expect(api.shownIn(room)).toHaveLength(2)
})

test('an answer to a press that is lost or too late is no message', async () => {
  await start()
  const card = await logDinner()
  api.fail('answerCallbackQuery', { reset: 'after' })

  await api.press(room, ana, card, 'Undo')
  await vi.waitFor(() => expect(callsOf('answerCallbackQuery')).toHaveLength(2), patiently)
  await api.say(room, ana, '/history')
  await shows('newest first')

  expect(api.answers).toHaveLength(1)
  expect(api.shownIn(room)).toHaveLength(2)
})

test('a message whose answer is lost is rather said twice than never, and its entry is one', async () => {
  await start()
  api.fail('sendMessage', { reset: 'after' })

  await api.say(room, ana, '/add 60 dinner')
  await vi.waitFor(() => expect(api.shownIn(room)).toHaveLength(2), patiently)
  await api.say(room, ana, '/history')
  const history = await shows('newest first')

  expect(history.text).toContain('1–1 of 1')
})

test('a token that is revoked ends it with a sentence', async () => {
  await start()
  const [bot] = bots
  api.failRegularly('getUpdates', 1, { status: 401, description: 'Unauthorized' })
  // A request that is held open ends with the next update.
  await api.say(room, ana, '/add 1 last')

  await expect(bot?.polling).rejects.toThrow(/TELEGRAM_BOT_TOKEN.*@BotFather/u)
})

test('a message that Telegram will never take is given up, and the next one has its turn', async () => {
  await start()
  api.fail('sendMessage', { status: 400, description: "Bad Request: can't parse entities" })

  await api.say(room, ana, '/add 1 first')
  await api.say(room, ana, '/add 2 second')
  await shows('second')

  expect(textsIn(room)).toEqual([expect.stringContaining('second')])
  expect(callsOf('sendMessage')).toHaveLength(2)
})

test('a card that can no longer be edited is posted anew', async () => {
  await start()
  const card = await logDinner()
  api.fail('editMessageText', { status: 400, description: "Bad Request: message can't be edited" })

  await api.press(room, ana, card, 'Undo')
  await vi.waitFor(() => expect(api.shownIn(room)).toHaveLength(2), patiently)

  expect(api.shownIn(room)[1]?.buttons.map(({ text }) => text)).toEqual(['Bring back'])
})

test('a message for a chat that has just moved follows it', async () => {
  const large = openRoom(-100_555)
  await start()
  api.fail('sendMessage', {
    status: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: large.id },
  })

  await api.say(room, ana, '/add 60 dinner')
  await shows('dinner', large)

  expect(api.shownIn(room)).toEqual([])
})

test.each([
  ['kicked', { status: 403, description: 'Forbidden: bot was kicked from the supergroup chat' }, 0],
  ['silenced', { status: 400, description: 'Bad Request: not enough rights to send text messages to the chat' }, 1],
])('%s, the bot falls silent, and taken in again it goes on with the same tab', async (_what, fault, toldLater) => {
  await start()
  await logDinner()
  api.failRegularly('sendMessage', 1, fault)
  await api.say(room, ana, '/add 7 unheard')
  await vi.waitFor(() => expect(callsOf('sendMessage')).toHaveLength(2), patiently)
  api.mend('sendMessage')

  await api.addBot(room, ana)
  await api.say(room, ana, '/history')
  const history = await shows('newest first')

  expect(history.text).toContain('1–2 of 2')
  // What was only silenced is told at the next chance.
  expect(textsIn(room).filter((text) => text.includes('#2 unheard') && !text.includes('newest'))).toHaveLength(
    toldLater,
  )
})

test('killed when an update was stored and nothing written, it writes and answers once', async () => {
  const variables = {
    DATABASE_URL: database.url,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    PORT: String(await freePort()),
  }
  const first = startBotProcess([], variables)
  processes.push(first)
  await vi.waitFor(() => expect(api.isPolled()).toBe(true), patiently)
  const locking = new pg.Client({ connectionString: database.url })
  await locking.connect()
  await locking.query('BEGIN; LOCK TABLE entry IN EXCLUSIVE MODE')
  await api.say(room, ana, '/add 60 dinner')
  await vi.waitFor(() => expect([api.unconfirmed(), api.isPolled()]).toEqual([[], true]), patiently)
  await first.end('SIGKILL')
  await locking.end()

  await start()
  await shows('dinner')
  await api.say(room, ana, '/history')
  const history = await shows('newest first')

  expect(history.text).toContain('1–1 of 1')
  expect(api.shownIn(room)).toHaveLength(2)
})

test('updates are not confirmed while the books are out of reach, and who wrote hears of it once', async () => {
  const server = await makeServer()
  onTestFinished(server.clear)
  await server.start()
  await migrate({ url: server.url, migrationsDir: migrationsDir() })
  await start(server.url)
  await logDinner()

  await server.stop()
  const { update_id } = await api.say(room, ana, '/add 30 taxi')
  await shows('cannot write anything')
  const polls = callsOf('getUpdates').length
  await vi.waitFor(() => expect(callsOf('getUpdates').length).toBeGreaterThan(polls), patiently)
  const whileAway = api.unconfirmed().map((update) => update.update_id)
  await server.start()
  await shows('taxi')
  await api.say(room, ana, '/history')
  const history = await shows('newest first')

  expect(whileAway).toEqual([update_id])
  expect(history.text).toContain('1–2 of 2')
  expect(textsIn(room).filter((text) => text.includes('cannot write anything'))).toHaveLength(1)
})
