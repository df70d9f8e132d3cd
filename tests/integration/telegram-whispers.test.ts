import { Api } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { telegramOutbound } from '../../adapters/telegram/deliver.js'
import type { Outbound } from '../../src/ports/delivery.js'
import { type BotApi, type Room, startBotApi } from '../support/bot-api-server.js'
import { person } from '../support/telegram-chats.js'

const [ana, bo] = [person(11, 'Ana'), person(12, 'Bo')]
const long = 'So much is to be said about this button. '.repeat(8).trim()

let api: BotApi
let room: Room
let outbound: Outbound

beforeEach(async () => {
  api = await startBotApi()
  room = api.open({ id: -100_901, type: 'supergroup', members: [ana, bo] })
  outbound = telegramOutbound({
    api: new Api(api.token, { apiRoot: api.root }),
    openFile: async function* () {},
    draw: async () => null,
  })
})

afterEach(async () => {
  await api.close()
  expect(api.problems).toEqual([])
})

/** Bo presses a button and is told something. */
async function tell(where: Room, text: string): Promise<string> {
  const chat = { platform: 'telegram', chat: String(where.id) } as const
  const buttons = [[{ label: 'Press', press: { verb: 'undo', id: 'x', version: 0 } }]]
  const view = { blocks: [{ kind: 'text', spans: [{ text: 'A card' }] }], buttons, files: [] } as const
  await outbound.deliver({ sequence: null, reply: { op: 'post', to: chat, view, key: 'card' } })
  const card = api.shownIn(where).at(-1)
  if (card === undefined) throw new Error('the card is shown')
  const query = await api.press(where, bo, card, 'Press')
  const to = { platform: 'telegram', id: String(bo.id), name: 'Bo' } as const
  await outbound.deliver({ sequence: null, reply: { op: 'toast', to, chat, text, answers: query } })
  return query
}

const receivers = (where: Room) =>
  api
    .shownIn(where)
    .filter(({ text }) => text === long)
    .map(({ receiverId }) => receiverId)

test('what is too long for a notice is seen by the presser alone, and the press is answered', async () => {
  const query = await tell(room, long)

  expect(receivers(room)).toEqual([bo.id])
  expect(api.answers).toEqual([{ query, text: '' }])
})

test('a server that does not know such messages is asked once, and the chat is told instead', async () => {
  const asked = () =>
    api.calls.filter(({ parameters }) => parameters['ephemeral_message_parameters'] !== undefined).length

  api.failRegularly('sendMessage', 2, { status: 400, description: 'Bad Request: unknown parameter' })
  await tell(room, long)
  api.mend('sendMessage')
  await tell(room, long)

  expect(receivers(room)).toEqual([null, null])
  expect(asked()).toBe(1)
  expect(api.answers).toHaveLength(2)
})

test('a press that came too late for a whisper is told in the chat, and the next one is whispered again', async () => {
  const late = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
  api.failRegularly('sendMessage', 2, { status: 400, description: late })
  await tell(room, long)
  api.mend('sendMessage')
  await tell(room, long)

  expect(receivers(room)).toEqual([null, bo.id])
})

test('alone with the bot nothing has to be whispered', async () => {
  const alone = api.open({ id: bo.id, type: 'private', members: [bo] })

  await tell(alone, long)

  expect(receivers(alone)).toEqual([null])
})
