import { setTimeout as sleep } from 'node:timers/promises'
import { SocketModeReceiver } from '@slack/bolt'
import { z } from 'zod'
import { inTime } from '../../../src/bounds/deadline.js'
import type { Log } from '../../../src/log.js'
import { PlatformError } from '../../../src/ports/platform-error.js'
import { clientOptions, quiet } from '../web/client.js'
import { toPlatformError } from '../web/errors.js'
import { explain } from '../web/start.js'
import type { Process } from './receiver.js'

/** A connection that is not greeted by then is given up and tried again. */
const helloTimeoutMs = 20_000
const firstPauseMs = 500
const longestPauseMs = 30_000
const closeTimeoutMs = 3_000
/** Tries at a start; a container may start before its network does. */
const firstAttempts = 3

export interface SocketDeps {
  readonly appToken: string
  readonly apiUrl: string
  readonly process: Process
  readonly log: Log
}

const envelope = z.object({
  ack: z.custom<(answer: unknown) => Promise<void>>((given) => typeof given === 'function'),
  body: z.record(z.string(), z.unknown()),
  retry_num: z.number().nullish(),
  retry_reason: z.string().nullish(),
})

/**
 * Socket Mode: holds a connection to Slack until the signal comes, and makes a new one whenever Slack or the network ends it. An
 * envelope is acknowledged only when it is stored; one that is not comes again. Throws one sentence where the token is none.
 */
export async function runSocket({ appToken, apiUrl, process, log }: SocketDeps, signal: AbortSignal): Promise<void> {
  const { client } = new SocketModeReceiver({
    appToken,
    logger: quiet(log),
    // By itself the client would give up for good, and end the process, when the network is away for long.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(apiUrl, log) },
  })
  // Bolt's own listener acknowledges an event before it is stored.
  client.removeAllListeners('slack_event')
  client.on('slack_event', (given: unknown) => {
    take(process, given).catch((error: unknown) => {
      log.warn({ err: error }, 'something from Slack could not be stored, so Slack shall send it again')
    })
  })

  let tellEnd: () => void = () => undefined
  client.on('disconnected', () => tellEnd())

  let pauseMs = firstPauseMs
  let failures = 0
  let wasOpen = false
  while (!signal.aborted) {
    try {
      const ended = new Promise<void>((resolve) => {
        tellEnd = resolve
      })
      await Promise.race([opened(client), aborted(signal)])
      wasOpen = true
      pauseMs = firstPauseMs
      await Promise.race([ended, aborted(signal)])
    } catch (error) {
      const failure = failureOf(error)
      failures += 1
      const isHopeless = failure.code === 'unauthorized' || failure.code === 'refused'
      if (isHopeless || (!wasOpen && failures === firstAttempts)) {
        throw new Error(explain(failure, apiUrl, 'SLACK_APP_TOKEN'), { cause: error })
      }
      log.warn({ err: failure }, 'the connection to Slack could not be opened, and will be tried again')
      await sleep(failure.retryAfterMs ?? pauseMs, undefined, { signal }).catch(() => undefined)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }
  await inTime(client.disconnect(), closeTimeoutMs, () => undefined)
}

/** What the library throws without being Slack's answer comes of the connection. */
function failureOf(error: unknown): PlatformError {
  const failure = toPlatformError(error)
  return failure instanceof PlatformError ? failure : new PlatformError('slack', 'unavailable', { cause: error })
}

type SocketClient = SocketModeReceiver['client']

/** Opens a connection; resolves when Slack has greeted. */
async function opened(client: SocketClient): Promise<void> {
  await inTime(client.start(), helloTimeoutMs, () => {
    throw new PlatformError('slack', 'unavailable')
  })
}

async function take(process: Process, given: unknown): Promise<void> {
  const { ack, body, retry_num: number, retry_reason: reason } = envelope.parse(given)
  const answer = await process(body, {
    ...(typeof number === 'number' ? { retryNum: number } : {}),
    ...(typeof reason === 'string' ? { retryReason: reason } : {}),
  })
  await ack(answer)
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
