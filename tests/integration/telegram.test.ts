import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../../adapters/postgres/connect.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { type BotApi, type Room, type Shown, startBotApi } from '../support/bot-api-server.js'
import { startGeminiServer } from '../support/gemini-server.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { type BotOptions, startTelegramBot, type TelegramBot } from '../support/telegram-bot.js'
import { startWorker } from '../support/working.js'

const user = (id: number, name: string, username?: string) => ({
  id,
  is_bot: false,
  first_name: name,
  ...(username === undefined ? {} : { username }),
})
const ana = user(11, 'Ana', 'ana_b')
const bo = user(12, 'Bo')
const cy = user(13, 'Cy', 'cyclist')

let database: TestDatabase
let api: BotApi
let room: Room
let bots: Pick<TelegramBot, 'stop'>[] = []

beforeEach(async () => {
  database = await createTestDatabase()
  api = await startBotApi()
  room = api.open({ id: -100_200_300, type: 'supergroup', title: 'Lisbon <3', members: [ana, bo, cy] })
})

afterEach(async () => {
  for (const bot of bots) await bot.stop()
  bots = []
  await api.close()
  const connection = connect({ url: database.url, poolSize: 1, onIdleError: () => {} })
  const found = await verify(connection.pool, migrationsDir())
  await connection.close()
  await database.drop()
  expect(found.filter(({ broken }) => broken > 0)).toEqual([])
  expect(api.problems).toEqual([])
})

async function start(options: BotOptions = {}): Promise<TelegramBot> {
  const bot = await startTelegramBot(database.url, api, options)
  bots.push(bot)
  return bot
}

/** Waits until something holds; a loaded machine needs patience. */
const soon = <T>(look: () => T): Promise<T> => vi.waitFor(look, 20_000)

/** The newest message of the bot in a chat, once one shows this. */
const shows = (text: string, where = room): Promise<Shown> =>
  soon(() => {
    const found = api.shownIn(where).findLast((message) => message.text.includes(text))
    if (found === undefined)
      throw new Error(
        `“${text}” is not shown:\n${api
          .shownIn(where)
          .map((message) => message.text)
          .join('\n---\n')}`,
      )
    return found
  })

/** Waits until everything that was pushed is answered and noted. */
const quiet = (): Promise<void> =>
  soon(() => {
    if (api.unconfirmed().length > 0 || !api.isPolled()) throw new Error('updates are on their way')
  })

/** Waits until an answer to a press is there, and gives its words. */
const answered = (query: string): Promise<string> =>
  soon(() => {
    const answer = api.answers.find((one) => one.query === query)
    if (answer === undefined) throw new Error('the press is not answered')
    return answer.text
  })

/** A card as it is by now. */
const now = (card: Shown): Shown => {
  const found = api.shownIn(room).find(({ id }) => id === card.id)
  if (found === undefined) throw new Error('the card is gone')
  return found
}

test('a group logs, edits and settles by buttons until everybody is even', async () => {
  await start()
  for (const one of [ana, bo, cy]) await api.say(room, one, '/join')
  await soon(() => expect(api.shownIn(room)).toHaveLength(3))

  await api.say(room, ana, '/add 60 dinner')
  const card = await shows('dinner')
  await api.say(room, bo, '/add@tabkeeper_bot 30 taxi with @ana_b')
  await shows('taxi')
  await api.say(room, ana, '/edit 1 90 dinner')
  await shows('90.00')
  await api.say(room, cy, '/settle')
  const plan = await shows('Settle up')
  const payments = plan.buttons.map(({ text }) => text)
  for (const label of payments) {
    const payer = [bo, cy].find(({ first_name }) => label.startsWith(first_name)) ?? ana
    await answered(await api.press(room, payer, plan, label))
  }
  await api.say(room, ana, '/balance')
  const end = await shows('All square')

  expect(card.buttons.map(({ text }) => text)).toContain('Undo')
  expect(payments).toHaveLength(2)
  expect(end.text).toContain('Ana, Bo, and Cy')
})

test('one card is edited through the life of its expense', async () => {
  await start()
  await api.say(room, bo, '/join')
  await api.say(room, ana, '/add 60 dinner')
  const card = await shows('dinner')

  await answered(await api.press(room, ana, card, 'Undo'))
  await soon(() => expect(now(card).edits).toBe(1))

  expect(now(card).buttons.map(({ text }) => text)).toEqual(['Bring back'])
})

test('words addressed to the bot become a proposal, and a reply to it corrects the same card', async () => {
  await start()
  await api.say(room, bo, '/join')
  await api.say(room, ana, '@Tabkeeper_Bot I paid 40 for sushi')
  const card = await shows('sushi')

  await api.answer(room, ana, card, 'no, 42')
  await soon(() => expect(now(card).text).toContain('42.00'))
  await answered(await api.press(room, ana, now(card), 'Confirm'))

  await soon(() => expect(now(card).text).toContain('#1'))
  expect(api.shownIn(room).filter(({ text }) => text.includes('sushi'))).toHaveLength(1)
})

test('words that are edited while their card is open are read again, on the same card; written, they change the entry', async () => {
  await start()
  await api.say(room, bo, '/join')
  const written = await api.say(room, ana, '@tabkeeper_bot I paid 40 for sushi')
  const card = await shows('sushi')

  await api.rewrite(written, '@tabkeeper_bot I paid 45 for sushi')
  await soon(() => expect(now(card).text).toContain('45.00'))
  await api.rewrite(written, '@tabkeeper_bot never mind')
  await answered(await api.press(room, ana, now(card), 'Confirm'))
  await api.rewrite(written, '@tabkeeper_bot I paid 99 for sushi')
  await quiet()

  const changed = await shows('99.00')
  expect(now(card).text).toContain('#1')
  expect(changed.text).toContain('€45.00 → €99.00')
  expect(api.shownIn(room)).toHaveLength(3)
})

test('whatever is edited is answered: a mention that was forgotten, an answer to a question, a command that was written', async () => {
  await start()
  await api.say(room, bo, '/join')

  const forgotten = await api.say(room, ana, 'hi all')
  await api.rewrite(forgotten, '@tabkeeper_bot I paid 9 for ice')
  expect((await shows('ice')).answers).toBe(forgotten.message?.message_id)
  const asking = await api.say(room, ana, '/add gum')
  const question = await shows('How much was it? I have: gum')
  await api.rewrite(asking, '/add 20 gum')
  const card = await shows('#1 gum')
  await soon(() => expect(now(question).text).toContain('Ana typed this anew'))
  await api.rewrite(asking, '/add 20  gum')
  await api.rewrite(asking, '/add 25 gum')
  expect((await shows('25.00')).text).toContain('€20.00 → €25.00')
  await api.rewrite(asking, '/balance')
  expect((await shows('#1 stays as it is')).text).toContain('/edit 1')
  const looked = await api.say(room, ana, '/blance@tabkeeper_bot')
  await shows('/balance')
  await api.rewrite(looked, '/balance')
  await shows('Bo pays Ana')
  const guest = await api.say(room, ana, '/guest Zoe')
  await shows('Zoe')
  await api.rewrite(guest, '/guest Zed')
  await shows('is done already')

  expect(now(card).text).toContain('gum')
})

test('a model that thinks for long holds up nobody else, and the chat sees the bot typing', async () => {
  const gemini = await startGeminiServer()
  let think = (): void => undefined
  const thought = new Promise<void>((resolve) => {
    think = resolve
  })
  gemini.answer(async () => {
    await thought
    return { drafts: [] }
  })
  await start({ variables: { GEMINI_API_KEY: 'key-of-the-tests', GEMINI_BASE_URL: gemini.baseUrl } })

  api.keep('receipt', Buffer.alloc(1))
  const photo = [{ file_id: 'receipt', file_unique_id: 'r', width: 90, height: 120 }]
  await api.say(room, ana, '', { text: undefined, caption: '@tabkeeper_bot split this', photo })
  await api.say(room, bo, '/add 60 dinner')
  await shows('dinner')
  await quiet()
  await soon(() => expect(gemini.calls).toHaveLength(1))
  const before = api.shownIn(room).length
  think()
  await soon(() => expect(api.shownIn(room).length).toBeGreaterThan(before))
  await gemini.close()

  expect(before).toBe(1)
  // Meanwhile the chat sees that somebody writes.
  const typing = api.calls.filter(({ method }) => method === 'sendChatAction')
  expect(typing.map(({ parameters }) => parameters)).toEqual([{ chat_id: room.id, action: 'typing' }])
  expect(gemini.problems).toEqual([])
})

test('what is not meant for the bot gets silence', async () => {
  await start()

  await api.say(room, ana, 'dinner was 60 and lovely')
  await api.say(room, ana, '/weather')
  await api.say(room, ana, '/add@other_bot 60 dinner')
  await api.say(room, { id: 99, is_bot: true, first_name: 'Other' }, '/add 60 dinner')
  await api.say(room, ana, '/blance@tabkeeper_bot')

  await shows('/balance')
  expect(api.shownIn(room)).toHaveLength(1)
})

test('the same update twice has one effect', async () => {
  await start()
  const { update_id, ...content } = await api.say(room, ana, '/add 60 dinner')
  await shows('dinner')

  await api.push(content, update_id)
  await api.say(room, ana, '/history')
  const history = await shows('newest first')

  expect(history.text).toContain('1–1 of 1')
  expect(api.shownIn(room)).toHaveLength(2)
})

test('a call that Telegram refuses for now is made again, in the order of the chat', async () => {
  await start()
  api.fail(
    'sendMessage',
    { status: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } },
    { status: 500, description: 'Internal Server Error' },
    { reset: 'before' },
  )

  await api.say(room, ana, '/add 1 first')
  await api.say(room, ana, '/add 2 second')
  await shows('second')

  const texts = api.shownIn(room).map(({ text }) => text)
  expect(texts[0]).toContain('first')
  expect(texts).toHaveLength(2)
})

test('a card that somebody deleted is posted anew', async () => {
  await start()
  await api.say(room, ana, '/add 60 dinner')
  const card = await shows('dinner')
  api.remove(card)
  await api.press(room, ana, card, 'Undo')

  await soon(() => {
    const [anew] = api.shownIn(room)
    expect(anew?.id).toBeGreaterThan(card.id)
    expect(anew?.buttons.map(({ text }) => text)).toEqual(['Bring back'])
  })
})

test('a board is pinned, also when it has to be posted anew, and shown all the same where the bot may not pin', async () => {
  bots.push(await startWorker(database.url))
  await start()
  await api.say(room, ana, '/add 60 dinner')
  await api.say(room, ana, '/board')
  const first = await shows('As of')
  await soon(() => expect(api.pins).toEqual([first.id]))
  api.remove(first)
  await api.say(room, ana, '/add 3 milk')
  const anew = await shows('As of')
  await soon(() => expect(api.pins).toEqual([first.id, anew.id]))
  api.fail('pinChatMessage', { status: 400, description: 'Bad Request: not enough rights to manage pinned messages' })
  await api.say(room, ana, '/board')
  await soon(() => expect(now(anew).text).toContain('This board has moved'))
  await api.say(room, ana, '/add 6 tea')
  await shows('tea')

  expect(api.shownIn(room).filter(({ text }) => text.includes('As of'))).toHaveLength(2)
  expect(api.pins).toEqual([first.id, anew.id])
})

test('answers stay in their topic, and a topic that is gone is no reason for silence', async () => {
  const forum = api.open({ id: -100_777, type: 'supergroup', title: 'Forum', members: [ana], topics: [5] })
  await start()

  await api.say(forum, ana, '/add 60 dinner', { message_thread_id: 5, is_topic_message: true })
  const inTopic = await shows('dinner', forum)
  await api.say(forum, ana, '/add 7 ghosts', { message_thread_id: 6, is_topic_message: true })
  const outside = await shows('ghosts', forum)

  expect([inTopic.threadId, outside.threadId]).toEqual([5, null])
})

test('a group that asks the bot in is greeted once and picks its currency', async () => {
  await start()
  await api.addBot(room, ana)
  const welcome = await shows('In a group I hear')

  const said = await answered(await api.press(room, ana, welcome, 'USD'))
  await api.say(room, ana, '/add 60 dinner')
  await shows('dinner')
  await api.addBot(room, ana)
  await api.say(room, ana, '/history')
  const history = await shows('newest first')

  expect(said).toContain('USD')
  expect(history.text).toContain('$')
  expect(api.shownIn(room).filter(({ text }) => text.includes('In a group I hear'))).toHaveLength(1)
})

test('a group that becomes a supergroup keeps its tab', async () => {
  await start()
  const small = api.open({ id: -55, type: 'group', title: 'Flat', members: [ana, bo] })
  await api.say(small, ana, '/add 60 rent')
  await shows('rent', small)
  const large = api.open({ id: -100_055, type: 'supergroup', title: 'Flat', members: [ana, bo] })

  await api.say(large, ana, 'hello')
  await quiet()
  await api.say(small, ana, '', { migrate_to_chat_id: large.id })
  await api.say(large, ana, '/history')
  const history = await shows('newest first', large)

  expect(history.text).toContain('rent')
})

test('nothing more is said where the bot was thrown out', async () => {
  await start()
  api.fail('sendMessage', { status: 403, description: 'Forbidden: bot was kicked from the supergroup chat' })

  await api.say(room, ana, '/add 60 dinner')
  await soon(() => expect(api.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(1))
  const elsewhere = api.open({ id: 11, type: 'private', members: [ana] })
  await api.say(elsewhere, ana, '/start')
  await shows('Hello', elsewhere)

  expect(api.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(2)
})

test('an export arrives as a file', async () => {
  await start()
  await api.say(room, ana, '/add 60 dinner')
  await api.say(room, ana, '/export json')

  const file = await soon(() => {
    const found = api.shownIn(room).find((message) => message.file !== null)?.file
    if (found == null) throw new Error('no file yet')
    return found
  })

  expect(file.name).toMatch(/\.json$/u)
  expect(JSON.parse(file.content)).toMatchObject({ format: 'tabkeeper/1', entries: [{ total: '60.00' }] })
})

test('names come out as they are written', async () => {
  const flag = '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'
  const odd = user(31, `<b>Zoë</b> & ${flag} ليلى`)
  await start()

  await api.say(room, odd, '/add 60 <i>dinner</i> &lt')
  const card = await shows('60.00')

  // What is written from right to left stands by itself.
  expect(card.text).toContain(odd.first_name.replace('ليلى', '\u2068ليلى\u2069'))
  expect(card.text).toContain('<i>dinner</i> &lt')
})

test('the menus are set once and only when they change', async () => {
  const first = await start()
  await first.stop()
  const set = api.calls.filter(({ method }) => method === 'setMyCommands').length
  await start()

  expect(set).toBe(6)
  expect(api.calls.filter(({ method }) => method === 'setMyCommands')).toHaveLength(6)
})

test('a wrong token is named at the start', async () => {
  await expect(start({ token: '1:wrong' })).rejects.toThrow(/TELEGRAM_BOT_TOKEN.*@BotFather/u)
})

test('an address where nobody answers is named at the start', async () => {
  await expect(start({ variables: { TELEGRAM_API_ROOT: 'http://127.0.0.1:9' } })).rejects.toThrow(
    /http:\/\/127\.0\.0\.1:9.*TELEGRAM_API_ROOT/u,
  )
})

test('a second program that asks for the updates is named', async () => {
  const conflict = { status: 409, description: 'Conflict: terminated by other getUpdates request' }
  api.fail('getUpdates', conflict, conflict, conflict)

  const { polling } = await start()

  await expect(polling).rejects.toThrow(/Another program.*TELEGRAM_BOT_TOKEN/u)
})
