import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BotApi, startBotApi } from '../support/bot-api-server.js'

let api: BotApi

beforeAll(async () => {
  api = await startBotApi()
})

beforeEach(() => {
  api.problems.length = 0
  api.open({ id: -1, type: 'group', title: 'Trip', members: [{ id: 11, is_bot: false, first_name: 'Ana' }] })
})

afterAll(async () => {
  await api.close()
})

const call = (method: string, parameters: object): Promise<Response> =>
  fetch(`${api.root}/bot${api.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  })

const button = (data: string, more: object = {}) => ({ text: 'Undo', callback_data: data, ...more })
const keyboard = (...rows: readonly (readonly object[])[]) => ({ reply_markup: { inline_keyboard: rows } })
const saying = (text: string, more: object = {}) => ({ chat_id: -1, text, parse_mode: 'HTML', ...more })
const eight = (data: string) => Array.from({ length: 8 }, () => button(data))

test.each([
  ['words', 'sendMessage', saying('hello')],
  ['a text of 4,096 characters in more signs of mark-up', 'sendMessage', saying(`<b>${'&lt;'.repeat(4096)}</b>`)],
  ['a button of 64 bytes', 'sendMessage', saying('hello', keyboard([button('ü'.repeat(32))]))],
  ['a file with words', 'sendDocument', { chat_id: -1, document: 'id', caption: 'x'.repeat(1024) }],
  ['a message for one', 'sendMessage', saying('psst', { ephemeral_message_parameters: { receiver_user_id: 11 } })],
])('%s is taken', async (_what, method, parameters) => {
  const { status } = await call(method, parameters)

  expect({ status, problems: api.problems }).toEqual({ status: 200, problems: [] })
})

test.each([
  ['an unknown method', 'sendPigeon', {}],
  ['an unknown parameter', 'sendMessage', saying('hello', { colour: 'red' })],
  ['a missing parameter', 'sendMessage', { chat_id: -1 }],
  ['a wrong type', 'sendMessage', saying('hello', { message_thread_id: '5' })],
  ['a wrong type inside', 'sendMessage', saying('hello', { link_preview_options: { is_disabled: 'yes' } })],
  ['an unknown parameter inside', 'sendMessage', saying('hello', { link_preview_options: { disabled: true } })],
  ['no words', 'sendMessage', saying(' <b></b> ')],
  ['a text that is too long', 'sendMessage', saying('x'.repeat(4097))],
  ['mark-up that is not closed', 'sendMessage', saying('<b>hello')],
  ['mark-up that nobody knows', 'sendMessage', saying('<blink>hello</blink>')],
  ['a caption that is too long', 'sendDocument', { chat_id: -1, document: 'id', caption: 'x'.repeat(1025) }],
  ['a button of 65 bytes', 'sendMessage', saying('hello', keyboard([button(`${'ü'.repeat(32)}x`)]))],
  ['a button that does nothing', 'sendMessage', saying('hello', keyboard([button('')]))],
  ['a button that does two things', 'sendMessage', saying('hi', keyboard([button('a', { url: 'https://a.org' })]))],
  ['101 buttons', 'sendMessage', saying('hi', keyboard(...Array.from({ length: 13 }, () => eight('a'))))],
  ['a notice that is too long', 'answerCallbackQuery', { callback_query_id: '1', text: 'x'.repeat(201) }],
  ['a webhook without a secret', 'setWebhook', { url: 'https://example.org' }],
  [
    'a message for one who is not there',
    'sendMessage',
    saying('hi', { ephemeral_message_parameters: { receiver_user_id: 9 } }),
  ],
])('%s is refused and remembered', async (_what, method, parameters) => {
  const { status } = await call(method, parameters)

  expect({ status, problems: api.problems.length }).toEqual({ status: 400, problems: 1 })
})
