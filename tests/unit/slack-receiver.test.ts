import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp } from '../../adapters/slack/app.js'
import type { Dispatch } from '../../adapters/slack/dispatch.js'
import { createReceiver, slackRoute } from '../../adapters/slack/events/receiver.js'

const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5'
const now = new Date('2026-11-21T12:00:00Z')
const nowSeconds = now.getTime() / 1000

interface Opened {
  readonly told: string[]
  readonly heard: unknown[]
  send(body: string, headers?: Record<string, string>): Promise<Response>
}

/** The route with Bolt behind it, and listeners that note what they hear. */
function open(dispatch: Partial<Dispatch> = {}, clock = { now: () => now }): Opened {
  const told: string[] = []
  const heard: unknown[] = []
  const note = async (body: unknown): Promise<undefined> => {
    heard.push(body)
    return undefined
  }
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (_facts: object, message: string) => told.push(message),
  }
  const { receiver, process } = createReceiver()
  const all = { event: note, command: note, press: note, form: note, shortcut: note, ...dispatch }
  createApp({ receiver, dispatch: all, apiUrl: 'http://127.0.0.1:9/api/', log })
  const route = slackRoute({ path: '/slack/events', signingSecret, process, clock, log })
  return {
    told,
    heard,
    send: (body, headers = signed(body)) =>
      route.answer(new Request('http://localhost/slack/events', { method: 'POST', body, headers })),
  }
}

function signed(body: string, atSeconds = nowSeconds, secret = signingSecret): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${atSeconds}:${body}`).digest('hex')
  return {
    'content-type': body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(atSeconds),
    'x-slack-signature': `v0=${signature}`,
  }
}

const event = JSON.stringify({
  type: 'event_callback',
  team_id: 'T1',
  event_id: 'Ev1',
  event: { type: 'message', channel: 'C1', user: 'U1', text: 'hi', ts: '1.1' },
})
const command = 'command=%2Ftab&text=balance&team_id=T1&channel_id=C1&user_id=U1'

test('what Slack signed is heard, whatever its form', async () => {
  const { send, heard } = open()
  const press = {
    type: 'block_actions',
    user: { id: 'U1' },
    team: { id: 'T1' },
    actions: [{ value: 'x', action_id: 'old' }],
  }

  const statuses = [
    (await send(event)).status,
    (await send(command)).status,
    (await send(`payload=${encodeURIComponent(JSON.stringify(press))}`)).status,
  ]

  expect(statuses).toEqual([200, 200, 200])
  expect(heard).toEqual([JSON.parse(event), expect.objectContaining({ command: '/tab', text: 'balance' }), press])
})

test.each([
  ['no signature', {}],
  ['another secret', signed(event, nowSeconds, 'another')],
  ['the signature of another body', signed(`${event} `)],
  ['the signature of another time', { ...signed(event), 'x-slack-request-timestamp': String(nowSeconds + 1) }],
  ['an old request', signed(event, nowSeconds - 301)],
  ['a request from the future', signed(event, nowSeconds + 301)],
  ['no time', { ...signed(event), 'x-slack-request-timestamp': 'now' }],
])('%s is a 401 and heard by nobody', async (_what, headers) => {
  const { send, heard } = open()

  const { status } = await send(event, headers)

  expect(status).toBe(401)
  expect(heard).toEqual([])
})

test('a wrong secret is told of once a minute, and one who signs nothing is not', async () => {
  let at = now
  const { send, told } = open({}, { now: () => at })
  const forged = signed(event, nowSeconds, 'another secret')

  await send(event, { 'content-type': 'application/json' })
  const toldOfNothing = told.length
  for (let request = 0; request < 3; request += 1) await send(event, forged)
  const toldAtOnce = told.length
  at = new Date(now.getTime() + 61_000)
  await send(event, forged)

  expect([toldOfNothing, toldAtOnce, told.length]).toEqual([0, 1, 2])
  expect(told[0]).toContain('SLACK_SIGNING_SECRET')
})

test('a clock that is wrong is told of once, with how wrong it is', async () => {
  const { send, told } = open()

  await send(event, signed(event, nowSeconds + 600))
  await send(event, signed(event, nowSeconds + 600))
  await send(event, signed(event, nowSeconds + 600, 'another'))

  expect(told.filter((words) => words.includes('clock'))).toEqual([
    expect.stringContaining('clock is 600 s behind Slack’s'),
  ])
})

test('a listener that throws is a 503, so that Slack sends it again', async () => {
  const failing = async () => {
    throw new Error('the event could not be stored')
  }
  const { send } = open({ event: failing, command: failing })

  expect((await send(event)).status).toBe(503)
  expect((await send(command)).status).toBe(503)
})

test('nothing is acknowledged before the listener is done', async () => {
  let store: () => void = () => undefined
  let isStored = false
  const stored = new Promise<void>((resolve) => {
    store = () => {
      isStored = true
      resolve()
    }
  })
  const { send } = open({ event: () => stored })

  const answer = send(event).then((response) => ({ status: response.status, wasStored: isStored }))
  setImmediate(store)

  expect(await answer).toEqual({ status: 200, wasStored: true })
})

test('the acknowledgement carries what the listener says', async () => {
  const { send } = open({ command: async () => ({ response_type: 'ephemeral', text: 'Invite me.' }) })

  const response = await send(command)

  expect(await response.json()).toEqual({ response_type: 'ephemeral', text: 'Invite me.' })
})

test('Slack’s own questions are answered', async () => {
  const { send, heard } = open()

  const challenge = await send(JSON.stringify({ type: 'url_verification', challenge: 'abc' }))

  expect(await challenge.json()).toEqual({ challenge: 'abc' })
  expect((await send('ssl_check=1&token=x')).status).toBe(200)
  expect((await send('{"type":"something_new"}')).status).toBe(200)
  expect(heard).toEqual([])
})

test('whatever is sent, signed or not, it is answered and breaks nothing', async () => {
  const { send } = open()
  const sent = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.boolean(), async (body, isSigned) => {
      fc.pre(!sent.has(body))
      sent.add(body)
      const { status } = await send(body, isSigned ? signed(body) : {})

      expect(isSigned ? [200, 400] : [401]).toContain(status)
    }),
    { numRuns: 100, examples: [['name', true]] },
  )
})

test('a body beyond all measure is refused before it is read', async () => {
  const { send } = open()

  expect((await send('x'.repeat(1_000_001))).status).toBe(413)
})
