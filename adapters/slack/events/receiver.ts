import type { App, Receiver } from '@slack/bolt'
import { createReadBody } from '../../../src/bounds/body.js'
import { inTime } from '../../../src/bounds/deadline.js'
import type { Clock } from '../../../src/ports/clock.js'
import type { HttpRoute } from '../../../src/ports/http.js'
import { createReplays } from './replays.js'
import { verify } from './signature.js'

/** Far more than anything Slack sends. */
const bodyMaxBytes = 1_000_000
/** Slack waits three seconds; whatever is not done by then counts as not done, and where Slack can, it sends it again. */
export const answerWithinMs = 2_500
/** A wrong secret is told again and again, but not with every request. */
const forgedToldEveryMs = 60_000

/** How Slack sent something. */
export interface Sent {
  readonly retryNum?: number
  readonly retryReason?: string
}

/**
 * Hands what Slack sent to the listeners, and gives back what the acknowledgement shall carry. Resolves when they are done, that is
 * when it is in the inbox, and rejects where they failed: only then is Slack told, or not.
 */
export type Process = (body: Record<string, unknown>, sent: Sent) => Promise<unknown>

/**
 * Bolt's receiver for both ways in. Bolt acknowledges an event before its listeners run, so its `ack` only keeps the answer
 * here; whoever brought the event gives it to Slack afterwards.
 */
export function createReceiver(): { readonly receiver: Receiver; readonly process: Process } {
  let app: App | undefined
  return {
    receiver: {
      init: (given) => {
        app = given
      },
      start: async () => undefined,
      stop: async () => undefined,
    },
    process: async (body, sent) => {
      if (app === undefined) throw new Error('the receiver has no app yet')
      let answer: unknown
      await app.processEvent({
        body,
        ack: async (given: unknown) => {
          answer = given
        },
        ...sent,
      })
      return answer
    },
  }
}

export interface RouteDeps {
  readonly path: string
  readonly signingSecret: string
  readonly process: Process
  readonly clock: Clock
  readonly log: { warn(facts: object, message: string): void; error(facts: object, message: string): void }
}

/**
 * Where Slack sends events, commands and presses over HTTP. Whoever cannot sign, or sends again what somebody else signed, gets a
 * 401 before anything is looked at. What was not stored is answered with 503, so that Slack sends it again.
 */
export function slackRoute({ path, signingSecret, process, clock, log }: RouteDeps): HttpRoute {
  let isSkewTold = false
  let forgedToldMs = Number.NEGATIVE_INFINITY
  const replays = createReplays(clock)
  const readBody = createReadBody(bodyMaxBytes)

  function isGenuine(request: Request, body: Uint8Array): boolean {
    const timestamp = request.headers.get('x-slack-request-timestamp') ?? ''
    const signature = request.headers.get('x-slack-signature') ?? ''
    const verdict = verify(signingSecret, { timestamp, signature, body }, clock.now())
    if (verdict.kind === 'untimely' && !isSkewTold) {
      isSkewTold = true
      const { skewSeconds } = verdict
      const direction = skewSeconds > 0 ? 'behind' : 'ahead of'
      log.error(
        { skewSeconds },
        `Slack’s requests are refused: this machine’s clock is ${Math.abs(skewSeconds)} s ${direction} Slack’s, or somebody sends old ones again. Set the clock by NTP.`,
      )
    }
    // Whoever merely finds the address signs nothing.
    if (verdict.kind === 'forged' && signature !== '' && clock.now().getTime() - forgedToldMs >= forgedToldEveryMs) {
      forgedToldMs = clock.now().getTime()
      log.error(
        {},
        'Slack’s requests are refused: they are not signed with SLACK_SIGNING_SECRET. Copy the Signing Secret again from Basic Information of your app, or somebody else calls this address.',
      )
    }
    return verdict.kind === 'genuine'
  }

  return {
    method: 'POST',
    path,
    answer: async (request) => {
      const body = await readBody(request)
      if (typeof body === 'string') return answered(unread[body])
      if (!isGenuine(request, body)) return answered(401)
      const signature = request.headers.get('x-slack-signature') ?? ''
      const sent = sentAs(request)
      if (sent.retryNum === undefined && replays.isKnown(signature)) return answered(401)
      const parsed = parse(request.headers.get('content-type') ?? '', body.toString('utf8'))
      if (parsed === null || asksForOptions(parsed)) return answered(400)
      if (parsed['type'] === 'url_verification') return json({ challenge: parsed['challenge'] })
      if (parsed['ssl_check'] !== undefined && parsed['command'] === undefined) return answered(200)
      try {
        const answer = await inTime(process(parsed, sent), answerWithinMs, tooLate)
        replays.remember(signature)
        return acknowledged(answer)
      } catch (error) {
        log.warn({ err: error }, 'something from Slack could not be stored, so Slack shall send it again')
        return answered(503)
      }
    },
  }
}

function sentAs({ headers }: Request): Sent {
  const number = Number(headers.get('x-slack-retry-num') ?? Number.NaN)
  const reason = headers.get('x-slack-retry-reason')
  return {
    ...(Number.isNaN(number) ? {} : { retryNum: number }),
    ...(reason === null ? {} : { retryReason: reason }),
  }
}

const unread = { tooLarge: 413, crowded: 503 } as const

/** A body that nobody will read must not keep its connection. */
const answered = (status: 200 | 400 | 401 | 413 | 503): Response =>
  new Response(null, { status, headers: status === 200 || status === 400 ? {} : { connection: 'close' } })

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } })

/** What an acknowledgement carries: an answer to a command, or what becomes of a form. */
const acknowledged = (answer: unknown): Response =>
  answer === undefined || answer === '' ? answered(200) : json(typeof answer === 'string' ? { text: answer } : answer)

export const tooLate = (): never => {
  throw new Error('storing took longer than Slack waits')
}

/** Events are JSON, commands are forms, and presses are JSON in a form. */
function parse(contentType: string, body: string): Record<string, unknown> | null {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return parseJson(body)
  const form = new URLSearchParams(body)
  const payload = form.get('payload')
  return payload === null ? Object.fromEntries(form) : parseJson(payload)
}

/** What menus of other apps ask for while somebody types; the bot has none, and Bolt stumbles over one that is not whole. */
const asksForOptions = ({ event, command, name, type }: Record<string, unknown>): boolean =>
  event === undefined && command === undefined && (name !== undefined || type === 'block_suggestion')

function parseJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
