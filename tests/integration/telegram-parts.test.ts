import { Api } from 'grammy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { telegramOutbound } from '../../adapters/telegram/deliver.js'
import { type BotApi, startBotApi } from '../support/bot-api-server.js'
import { openOutbox, type TestOutbox } from '../support/outbox.js'

let api: BotApi
let outbox: TestOutbox

beforeAll(async () => {
  api = await startBotApi()
  outbox = await openOutbox()
})

afterAll(async () => {
  await outbox.close()
  await api.close()
})

const outbound = () =>
  telegramOutbound({
    api: new Api(api.token, { apiRoot: api.root }),
    openFile: async function* () {},
    draw: async () => null,
  })

test('a long reply that breaks off goes on where it stopped, and comes once', async () => {
  const room = api.open({ id: -100_900, type: 'supergroup', members: [] })
  const lines = Array.from({ length: 1_200 }, (_, place) => `line ${place}`)
  await outbox.write([String(room.id), lines.join('\n')], [String(room.id), 'the next reply'])
  api.failRegularly('sendMessage', 2, { status: 500, description: 'Internal Server Error' })

  await outbox.sendAll(outbound(), { firstPauseMs: 10 })

  const texts = api.shownIn(room).map(({ text }) => text)
  expect(texts.slice(0, -1).join('\n').split('\n')).toEqual(lines)
  expect(texts.length).toBeGreaterThan(3)
  expect(texts.at(-1)).toBe('the next reply')
  expect(api.problems).toEqual([])
})

test('a card that grew beyond one message is edited once, and the rest follows once', async () => {
  const room = api.open({ id: -100_901, type: 'supergroup', members: [] })
  api.mend('sendMessage')
  await outbox.write([String(room.id), 'a card'])
  await outbox.sendAll(outbound())
  const [card] = api.shownIn(room)
  const text = Array.from({ length: 1_200 }, (_, place) => `word-${place}`).join(' ')
  await outbox.write([String(room.id), `edit ${card?.id} ${text}`])
  api.failRegularly('sendMessage', 2, { status: 500, description: 'Internal Server Error' })

  await outbox.sendAll(outbound(), { firstPauseMs: 10 })

  const shown = api.shownIn(room)
  const texts = shown.map((one) => one.text)
  expect(texts.join(' ')).toBe(`edit ${card?.id} ${text}`)
  expect(shown[0]).toMatchObject({ id: card?.id, edits: 1 })
})
