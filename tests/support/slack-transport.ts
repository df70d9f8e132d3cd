import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** How Slack hears back about what it sent. */
export interface Ack {
  /** 200 over HTTP, or an envelope that was acknowledged; 0 where nobody answered in time. */
  readonly status: number
  /** What came with the ack, as JSON where it is that. */
  readonly body: unknown
  /** How often it was sent. */
  readonly tries: number
}

/** What is sent: of an event, what a slash command says, and what somebody pressed. */
export interface Parcel {
  readonly type: 'events_api' | 'slash_commands' | 'interactive'
  readonly payload: Readonly<Record<string, unknown>>
}

/** Sends one parcel once. `retry` counts from 1. */
export type SendOnce = (
  parcel: Parcel,
  retry: { readonly count: number; readonly reason: string } | null,
) => Promise<Ack>

/**
 * How long an ack is waited for. Slack itself waits three seconds; a loaded machine needs more, and only tests whose subject
 * that is ask for less.
 */
export const ackPatienceMs = 30_000
/** Slack tries again at once, after one minute and after five; a test has no time for that. */
const retryPausesMs = [20, 100, 400]

/** Sends an event as often as Slack does; commands and presses are sent once, and late answers are told to `late`. */
export async function sendAsSlack(sendOnce: SendOnce, parcel: Parcel, late: (problem: string) => void): Promise<Ack> {
  let ack = await sendOnce(parcel, null)
  if (parcel.type !== 'events_api') {
    if (ack.status === 0) late(`${describe(parcel)} was not acknowledged in time`)
    return ack
  }
  for (const [at, pauseMs] of retryPausesMs.entries()) {
    if (ack.status === 200) break
    await sleep(pauseMs)
    const reason = ack.status === 0 ? 'http_timeout' : 'http_error'
    ack = { ...(await sendOnce(parcel, { count: at + 1, reason })), tries: at + 2 }
  }
  return ack
}

const describe = ({ type, payload }: Parcel): string =>
  type === 'slash_commands' ? `${String(payload['command'])} ${String(payload['text'])}` : String(payload['type'])

/** A request as Slack makes it, before it is sent. */
export interface SignedRequest {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** Writes a parcel as a request: events are JSON, commands a form, presses JSON in a form. Signed as of `at`. */
export function signedRequest(parcel: Parcel, secret: string, at: Date = new Date()): SignedRequest {
  const isEvent = parcel.type === 'events_api'
  const body = isEvent ? JSON.stringify(parcel.payload) : formOf(parcel)
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`
  return {
    body,
    headers: {
      'content-type': isEvent ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    },
  }
}

function formOf({ type, payload }: Parcel): string {
  if (type === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
  return new URLSearchParams(
    Object.entries(payload).map(([name, value]): [string, string] => [name, String(value ?? '')]),
  ).toString()
}

/** Sends a request and waits for the answer. */
export async function sendRequest(
  url: string,
  { body, headers }: SignedRequest,
  ackMs: number = ackPatienceMs,
): Promise<Ack> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(ackMs) })
    return { status: response.status, body: readBody(await response.text()), tries: 1 }
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return { status: isLate ? 0 : 502, body: null, tries: 1 }
  }
}

function readBody(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Slack's requests to an address, each signed when it is sent. */
export const overHttp =
  (url: string, secret: string, ackMs?: number): SendOnce =>
  (parcel, retry) => {
    const { body, headers } = signedRequest(parcel, secret)
    const about: Record<string, string> =
      retry === null ? {} : { 'x-slack-retry-num': String(retry.count), 'x-slack-retry-reason': retry.reason }
    return sendRequest(url, { body, headers: { ...headers, ...about } }, ackMs)
  }
