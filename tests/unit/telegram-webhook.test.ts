import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpServer, type HttpServer } from '../../adapters/http/index.js'
import { telegramWebhook } from '../../adapters/telegram/webhook-route.js'

const secret = 'a-secret-of-the-tests'
const received: unknown[] = []
const logged: string[] = []
let failure: Error | null
let server: HttpServer

beforeEach(async () => {
  received.length = 0
  logged.length = 0
  failure = null
  const log = { warn: (_facts: object, message: string) => void logged.push(message) }
  const receive = async (update: unknown): Promise<void> => {
    if (failure !== null) throw failure
    received.push(update)
  }
  const route = telegramWebhook({ path: '/telegram/webhook', secret, receive, log })
  server = await createHttpServer({ port: 0, routes: [route], log: { error: log.warn } })
})

afterEach(async () => {
  await server.close()
})

const address = (path: string): string => `http://127.0.0.1:${server.port}${path}`

const send = (body: string, given: string | null = secret): Promise<Response> =>
  fetch(address('/telegram/webhook'), {
    method: 'POST',
    headers: given === null ? {} : { 'X-Telegram-Bot-Api-Secret-Token': given },
    body,
  })

test('an update with the secret is taken in and confirmed', async () => {
  const response = await send('{"update_id":1}')

  expect(response.status).toBe(200)
  expect(received).toEqual([{ update_id: 1 }])
})

test.each([
  ['no secret', null],
  ['an empty secret', ''],
  ['another secret', 'a-secret-of-the-testy'],
  ['a secret that is longer', `${secret}s`],
])('%s gets a 401 and nothing is done', async (_what, given) => {
  const response = await send('{"update_id":1}', given)

  expect(response.status).toBe(401)
  expect(received).toEqual([])
})

test('who does not know the secret learns nothing about the body', async () => {
  const response = await send('x'.repeat(3_000_000), 'guessed')

  expect(response.status).toBe(401)
})

test('a body that is too large is refused, and logged once', async () => {
  const response = await send(JSON.stringify({ update_id: 1, text: 'x'.repeat(1_000_000) }))

  expect(response.status).toBe(413)
  expect(received).toEqual([])
  expect(logged).toEqual(['an update that is too large was refused'])
})

test('a body that tells no size is refused as soon as it is too large', async () => {
  const status = await new Promise<string>((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1')
    socket.once('data', (answer) => resolve(answer.toString().split('\r\n')[0] ?? ''))
    socket.on('error', reject)
    const head = `POST /telegram/webhook HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: ${secret}\r\n`
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`)
    // No end of the body: the answer has to come before it.
    for (let chunk = 0; chunk < 12; chunk += 1) socket.write(`186a0\r\n${'x'.repeat(100_000)}\r\n`)
  })

  expect(status).toBe('HTTP/1.1 413 Payload Too Large')
})

test.each(['', '{"update_id":', 'hello', '\u0000'])(
  'a body that is no JSON is refused, and logged once: %j',
  async (body) => {
    const response = await send(body)

    expect(response.status).toBe(400)
    expect(received).toEqual([])
    expect(logged).toEqual(['an update that is no JSON was refused'])
  },
)

test('an update that could not be stored is not confirmed, so that it comes again', async () => {
  failure = new Error('the books are away')

  const response = await send('{"update_id":1}')

  expect(response.status).toBe(503)
})

test('the server says that it lives, and nothing else has an address', async () => {
  const alive = await fetch(address('/healthz'))
  const lost = await fetch(address('/telegram/webhook'))

  expect(alive.status).toBe(200)
  expect(await alive.json()).toEqual({ status: 'ok' })
  expect(lost.status).toBe(404)
})

test('a port that is taken is told by an error', async () => {
  const again = createHttpServer({ port: server.port, routes: [], log: { error: () => {} } })

  await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
