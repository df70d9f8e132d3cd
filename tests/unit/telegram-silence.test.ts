import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { telegramOutbound } from '../../adapters/telegram/deliver.js'
import type { Block } from '../../src/chat/view.js'
import { readParameters, sendJson } from '../support/bot-api-http.js'

const to = { platform: 'telegram', chat: '-1001' } as const
const words: Block = { kind: 'text', spans: [{ text: 'Your week' }] }
const long: Block = { kind: 'text', spans: [{ text: 'x'.repeat(5000) }] }
const chart: Block = {
  kind: 'chart',
  chart: {
    type: 'bar',
    title: 'Your week',
    subtitle: '€60.00',
    currency: 'EUR',
    labels: ['Food'],
    series: [{ name: 'This week', values: [{ amount: '60.00', shown: '€60.00' }] }],
    alt: 'Food €60.00',
  },
}

let calls: string[]
let root: string
let close: () => Promise<void>

// Every call is answered with the next message.
beforeEach(async () => {
  calls = []
  const server = createServer(async (request, response) => {
    const parameters = await readParameters(request)
    const sound = String(parameters['disable_notification'] ?? 'false') === 'true' ? 'silent' : 'loud'
    calls.push(`${request.url?.split('/').at(-1)} ${sound}`)
    sendJson(response, 200, { ok: true, result: { message_id: 40 + calls.length } })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => new Promise((resolve) => server.close(() => resolve()))
})

afterEach(() => close())

test.each([
  ['words', [words], ['sendMessage']],
  ['words with a picture', [words, chart], ['sendPhoto']],
  ['more words than a message holds', [long], ['sendMessage', 'sendMessage']],
  ['more words than a caption holds', [long, chart], ['sendMessage', 'sendMessage', 'sendPhoto']],
])('a silent post of %s makes no sound, and another one does', async (_what, blocks, methods) => {
  const outbound = telegramOutbound({
    api: new Api('7000001:test-token', { apiRoot: root }),
    openFile: () => {
      throw new Error('there is no file')
    },
    draw: async () => Buffer.from('a picture'),
  })
  const view = { blocks, buttons: [], files: [] }

  await outbound.deliver({ sequence: 1n, reply: { op: 'post', to, view, key: 'silent', isSilent: true } })
  await outbound.deliver({ sequence: 2n, reply: { op: 'post', to, view, key: 'loud' } })

  expect(calls).toEqual([...methods.map((method) => `${method} silent`), ...methods.map((method) => `${method} loud`)])
})
