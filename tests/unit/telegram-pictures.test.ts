import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { telegramOutbound } from '../../adapters/telegram/deliver.js'
import type { Chart, View } from '../../src/chat/view.js'
import type { DrawChart } from '../../src/ports/delivery.js'
import { readParameters, sendJson } from '../support/bot-api-http.js'
import type { Parameters } from '../support/bot-api-schema.js'

const chat = { platform: 'telegram', chat: '-1001' } as const
const target = { chat, id: '5' } as const

const chart: Chart = {
  type: 'bar',
  title: 'March 2026',
  subtitle: '€60.00',
  currency: 'EUR',
  labels: ['Food'],
  series: [{ name: 'March', values: [{ amount: '60.00', shown: '€60.00' }] }],
  alt: 'Food €60.00',
}
const picture = Buffer.from('a picture')

const viewOf = (words: string, button = 'Week'): View => ({
  blocks: [
    { kind: 'text', spans: [{ text: words, style: 'bold' }] },
    { kind: 'chart', chart },
  ],
  buttons: [[{ label: button, press: { verb: 'report', id: 'w20260301c', version: 0 } }]],
  files: [],
})

interface Call {
  readonly method: string
  readonly parameters: Parameters
}

let calls: Call[]
let refusals: Map<string, string>
let close: () => Promise<void>
let root: string

// Every call is answered with the next message, but for those that are to be refused.
beforeEach(async () => {
  calls = []
  refusals = new Map()
  const server = createServer(async (request, response) => {
    const method = request.url?.split('/').at(-1) ?? ''
    calls.push({ method, parameters: await readParameters(request) })
    const description = refusals.get(method)
    if (description === undefined) {
      sendJson(response, 200, { ok: true, result: { message_id: 40 + calls.length } })
    } else {
      sendJson(response, 400, { ok: false, error_code: 400, description })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => new Promise((resolve) => server.close(() => resolve()))
})

afterEach(() => close())

const outboundWith = (draw: DrawChart) =>
  telegramOutbound({
    api: new Api('7000001:test-token', { apiRoot: root }),
    openFile: () => {
      throw new Error('there is no file')
    },
    draw,
  })

const outbound = () => outboundWith(async () => picture)
const methods = (): readonly string[] => calls.map(({ method }) => method)

test('a short view stands under its picture, with its buttons', async () => {
  const sent = await outbound().deliver({
    sequence: 1n,
    reply: { op: 'post', to: chat, view: viewOf('March'), key: 'k' },
  })

  expect(sent).toEqual({ chat, id: '41' })
  expect(methods()).toEqual(['sendPhoto'])
  const { parameters } = calls[0] ?? {}
  expect(Buffer.from(parameters?.['photo'] as Uint8Array).toString()).toBe('a picture')
  expect(parameters).toMatchObject({ caption: '<b>March</b>', parse_mode: 'HTML' })
  expect(JSON.stringify(parameters?.['reply_markup'])).toContain('report:0:w20260301c')
})

test('a long view goes first, and the buttons stand under the picture', async () => {
  const view = viewOf('word '.repeat(300))

  const sent = await outbound().deliver({ sequence: 1n, reply: { op: 'post', to: chat, view, key: 'k' } })

  expect(methods()).toEqual(['sendMessage', 'sendPhoto'])
  expect(calls[0]?.parameters['reply_markup']).toBeUndefined()
  expect(calls[1]?.parameters['caption']).toBeUndefined()
  expect(calls[1]?.parameters['reply_markup']).toBeDefined()
  expect(sent).toEqual({ chat, id: '42' })
})

test('an edit changes picture, words and buttons of the same message', async () => {
  const edited = await outbound().deliver({
    sequence: 1n,
    reply: { op: 'edit', target, view: viewOf('April', 'Year') },
  })

  expect(edited).toEqual(target)
  expect(methods()).toEqual(['editMessageMedia'])
  expect(calls[0]?.parameters).toMatchObject({
    message_id: 5,
    media: { type: 'photo', caption: '<b>April</b>', parse_mode: 'HTML' },
  })
  expect(JSON.stringify(calls[0]?.parameters['reply_markup'])).toContain('Year')
})

test.each([
  ['is gone', 'Bad Request: message to edit not found'],
  ['may not be edited any more', "Bad Request: message can't be edited"],
])('a picture for a message that %s is posted anew', async (_what, description) => {
  refusals.set('editMessageMedia', description)

  const edited = await outbound().deliver({ sequence: 1n, reply: { op: 'edit', target, view: viewOf('April') } })

  expect(methods()).toEqual(['editMessageMedia', 'sendPhoto'])
  expect(edited).toEqual({ chat, id: '42' })
})

test('a picture that is the same already is left as it is', async () => {
  refusals.set('editMessageMedia', 'Bad Request: message is not modified')

  const edited = await outbound().deliver({ sequence: 1n, reply: { op: 'edit', target, view: viewOf('April') } })

  expect(methods()).toEqual(['editMessageMedia'])
  expect(edited).toEqual(target)
})

test('a chart that cannot be drawn is left out, and the words go alone', async () => {
  const wordy = outboundWith(async () => null)

  await wordy.deliver({ sequence: 1n, reply: { op: 'post', to: chat, view: viewOf('March'), key: 'k' } })

  expect(methods()).toEqual(['sendMessage'])
  expect(calls[0]?.parameters).toMatchObject({ text: '<b>March</b>' })
})
