import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { GeminiOptions } from '../../adapters/gemini/index.js'
import { failureOf, openGemini, SECRET_KEY, type TestGemini, textOf } from '../support/gemini-model.js'
import type { GeminiAnswer } from '../support/gemini-server.js'
import { asked } from '../support/model.js'

let gemini: TestGemini

const open = async (options: Partial<GeminiOptions> = {}): Promise<void> => {
  gemini = await openGemini(options)
}

afterEach(() => gemini.close())

const MESSAGE = 'Bo paid 84 for the secret sushi'

const { request } = asked(MESSAGE)

const read = (signal = new AbortController().signal) => gemini.model.read(request, signal)

const quota = (retryDelay: string): GeminiAnswer => ({
  status: 429,
  body: JSON.stringify({
    error: {
      code: 429,
      message: `quota for key ${SECRET_KEY} of "${MESSAGE}"`,
      details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay }],
    },
  }),
})

const badKey: GeminiAnswer = {
  status: 400,
  body: JSON.stringify({
    error: {
      code: 400,
      message: `API key ${SECRET_KEY} not valid, asked "${MESSAGE}"`,
      details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }],
    },
  }),
}

test.each([429, 503])('a busy server is asked once more: %i', async (status) => {
  await open()
  gemini.server.answer({ status }, { drafts: [] })

  const answer = await read()

  expect(answer).toMatchObject({ drafts: [] })
  expect(gemini.server.calls).toHaveLength(2)
})

test.each([
  [429, 'rateLimited'],
  [503, 'overloaded'],
])('it is not asked a third time: %i', async (status, code) => {
  await open()
  gemini.server.answer({ status })

  const { fault } = await failureOf(read())

  expect(fault.code).toBe(code)
  expect(gemini.server.calls).toHaveLength(2)
})

test.each([
  [500, 'unavailable'],
  [502, 'unavailable'],
  [400, 'rejected'],
  [401, 'rejected'],
  [403, 'rejected'],
  [404, 'rejected'],
])('other failures are not asked again: %i', async (status, code) => {
  await open()
  gemini.server.answer({ status, body: '<html>no</html>' })

  const { fault } = await failureOf(read())

  expect(fault.code).toBe(code)
  expect(gemini.server.calls).toHaveLength(1)
})

test('the second try waits as long as the server asks', async () => {
  await open({ timeoutMs: 5_000 })
  gemini.server.answer({ status: 429, headers: { 'Retry-After': '1' } }, { drafts: [] })

  await read()

  const [first, second] = gemini.server.calls.map(({ at }) => at)
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1_000)
})

test.each<readonly [string, GeminiAnswer]>([
  ['its header', { status: 429, headers: { 'Retry-After': '60' } }],
  ['its body', quota('60s')],
])('a server that wants more time than there is, by %s, is left alone until then', async (_, answer) => {
  await open()
  gemini.server.answer(answer, { drafts: [] })

  const first = await failureOf(read())
  const second = await failureOf(read())

  expect(first.fault).toMatchObject({ code: 'rateLimited', retryAfterMs: 60_000 })
  expect(second.fault.code).toBe('rateLimited')
  expect(second.fault.retryAfterMs).toBeGreaterThan(55_000)
  expect(first.tookMs).toBeLessThan(1_000)
  expect(gemini.server.calls).toHaveLength(1)
})

test.each<readonly [string, GeminiAnswer]>([
  ['silent', 'silence'],
  ['silent after its first byte', 'stall'],
  ['busy for ever', { status: 503 }],
  ['over its quota', { status: 429, headers: { 'Retry-After': '0' } }],
])('a server that is %s costs no more than the deadline', async (_, answer) => {
  await open({ timeoutMs: 400 })
  gemini.server.answer(answer)

  const { tookMs } = await failureOf(read())

  expect(tookMs).toBeLessThan(900)
})

test('silence ends at the deadline, and the request is really given up', async () => {
  await open({ timeoutMs: 300 })
  gemini.server.answer('silence')

  const { fault, tookMs } = await failureOf(read())
  await setTimeout(50)

  expect(fault.code).toBe('timeout')
  expect(tookMs).toBeGreaterThanOrEqual(290)
  expect(gemini.server.calls[0]?.isAbandoned).toBe(true)
})

test('whoever stops waiting stops the request', async () => {
  await open()
  gemini.server.answer('silence')
  const controller = new AbortController()

  const failing = failureOf(read(controller.signal))
  await setTimeout(100)
  controller.abort()
  const { fault, tookMs } = await failing
  await setTimeout(50)

  expect(fault.code).toBe('aborted')
  expect(tookMs).toBeLessThan(500)
  expect(gemini.server.calls[0]?.isAbandoned).toBe(true)
})

test('nothing is sent for somebody who stopped waiting before', async () => {
  await open()

  const { fault } = await failureOf(read(AbortSignal.abort()))

  expect(fault.code).toBe('aborted')
  expect(gemini.server.calls).toHaveLength(0)
})

test('garbage without an end is cut off long before the deadline', async () => {
  await open({ timeoutMs: 20_000 })
  gemini.server.answer('garbage')

  const { fault, tookMs } = await failureOf(read())
  await setTimeout(50)

  expect(fault.code).toBe('badAnswer')
  expect(tookMs).toBeLessThan(5_000)
  expect(gemini.server.calls[0]?.isAbandoned).toBe(true)
})

test.each<readonly [string, GeminiAnswer, string]>([
  ['HTML', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }, 'badAnswer'],
  ['an empty body', { status: 200, body: '' }, 'badAnswer'],
  ['a connection that breaks in the middle', 'hangUp', 'unavailable'],
])('%s instead of an answer is a failure', async (_, answer, code) => {
  await open()
  gemini.server.answer(answer)

  const { fault } = await failureOf(read())

  expect(fault.code).toBe(code)
})

test('a server that is not there is a failure at once', async () => {
  await open()
  await gemini.server.close()

  const { fault, tookMs } = await failureOf(read())

  expect(fault.code).toBe('unavailable')
  expect(tookMs).toBeLessThan(1_000)
})

test('a refused key is logged with the name of its variable', async () => {
  await open()
  gemini.server.answer(badKey)

  const { fault } = await failureOf(read())

  expect(fault.code).toBe('rejected')
  expect(gemini.logged()).toContain('GEMINI_API_KEY')
  expect(gemini.logged()).toContain('API_KEY_INVALID')
})

test('a picture that Gemini cannot read says nothing against the key', async () => {
  await open()
  gemini.server.answer({ status: 400, body: '{"error": {"message": "Unable to process input image"}}' })
  const files = [{ mime: 'image/png', bytes: new Uint8Array([1]) }]

  const { fault } = await failureOf(gemini.model.read(asked('', { files }).request, new AbortController().signal))

  expect(fault.code).toBe('fileRefused')
  expect(gemini.logged()).toBe('')
})

test('no error and no line of the log shows the key or the message', async () => {
  await open({ timeoutMs: 600 })
  const echo = { status: 500, body: JSON.stringify({ error: { message: `${SECRET_KEY} ${MESSAGE}` } }) }
  const answers: readonly GeminiAnswer[] = [badKey, quota('60s'), echo, { text: MESSAGE }, 'silence', 'hangUp']

  for (const answer of answers) {
    const one = await openGemini({ timeoutMs: 600 })
    one.server.answer(answer)
    for (let count = 0; count < 6; count += 1) {
      const { fault } = await failureOf(one.model.read(request, new AbortController().signal))
      expect(textOf(fault)).not.toMatch(/secret/)
    }
    expect(one.logged()).not.toMatch(/secret/)
    await one.close()
  }
})

test('the key does not follow a redirect to another host', async () => {
  await open()
  const keys: unknown[] = []
  const other = createServer((request, response) => {
    keys.push(request.headers['x-goog-api-key'])
    response.end('{}')
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  gemini.server.answer({ status: 307, headers: { location: `http://127.0.0.1:${port}/v1beta/x` } })

  const { fault } = await failureOf(read())
  await setTimeout(50)
  other.close()

  expect(fault.code).toBe('badAnswer')
  expect(keys).toEqual([])
})

test('after several failures in a row nobody waits for Gemini, until it is tried again and answers', async () => {
  await open({ pauseMs: 500 })
  gemini.server.answer({ status: 500 })
  for (let count = 0; count < 5; count += 1) await failureOf(read())

  const paused = await failureOf(read())
  gemini.server.answer({ drafts: [] })
  await setTimeout(550)
  const answer = await read()

  expect(paused.fault.code).toBe('paused')
  expect(paused.tookMs).toBeLessThan(50)
  expect(answer).toMatchObject({ drafts: [] })
  expect(gemini.server.calls).toHaveLength(6)
  expect(gemini.logged()).toContain('left alone for a while')
  expect(gemini.logged()).toContain('answers again')
})

test('people who stop waiting do not count as failures of Gemini', async () => {
  await open()
  gemini.server.answer('silence')
  for (let count = 0; count < 6; count += 1) {
    const controller = new AbortController()
    const failing = failureOf(read(controller.signal))
    controller.abort()
    await failing
  }
  gemini.server.answer({ drafts: [] })

  const answer = await read()

  expect(answer).toMatchObject({ drafts: [] })
})

test('a server that hangs is left alone, whoever measured the time', async () => {
  await open()
  gemini.server.answer('silence')

  // The request of the fifth is given up a moment after its caller was told.
  for (let count = 0; count < 6; count += 1) await failureOf(read(AbortSignal.timeout(100)))
  const { fault } = await failureOf(read(AbortSignal.timeout(100)))

  expect(fault.code).toBe('paused')
})

test('only so many readings are under way at once, some wait, and the rest are told', async () => {
  await open({ timeoutMs: 500 })
  gemini.server.answer('silence')

  const failures = await Promise.all(Array.from({ length: 60 }, () => failureOf(read())))

  const codes = failures.map(({ fault }) => fault.code)
  expect(codes.filter((code) => code === 'busy')).toHaveLength(12)
  expect(codes.filter((code) => code === 'timeout' || code === 'paused')).toHaveLength(48)
  // Until the fifth failure opens the circuit, a place that becomes free is taken by somebody who waited.
  expect(gemini.server.calls.length).toBeGreaterThanOrEqual(16)
  expect(gemini.server.calls.length).toBeLessThanOrEqual(16 + 4)
  expect(Math.max(...failures.map(({ tookMs }) => tookMs))).toBeLessThan(1_500)
})

test('those who wait for a place get their answer', async () => {
  await open()

  const answers = await Promise.all(Array.from({ length: 40 }, () => read()))

  expect(answers).toHaveLength(40)
  expect(gemini.server.calls).toHaveLength(40)
})
