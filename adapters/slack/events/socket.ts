import { setTimeout as sleep } from 'node:timers/promises'
import { SocketModeReceiver } from '@slack/bolt'
import { z } from 'zod'
import { inTime } from '../../../src/bounds/deadline.js'
import type { Log } from '../../../src/log.js'
import { PlatformError } from '../../../src/ports/platform-error.js'
import { clientOptions, quiet } from '../web/client.js'
import { toPlatformError } from '../web/errors.js'
import { explain } from '../web/start.js'
import { answerWithinMs, type Process, tooLate } from './receiver.js'

/** A connection that is not greeted by then is given up and tried again. */
const helloTimeoutMs = 20_000
const firstPauseMs = 500
const longestPauseMs = 30_000
const closeTimeoutMs = 3_000
/** Longer than anything that came by an old connection is waited for. */
const drainTimeoutMs = 5_000
/** Tries at a start; a container may start before its network does. */
const firstAttempts = 3

export interface SocketDeps {
  readonly appToken: string
  readonly apiUrl: string
  readonly process: Process
  readonly log: Log
}

/**
 * What a frame of Slack may be, as far as it is looked at. Whatever else comes, null among it, is nothing: it must not end the process.
 */
const frame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('disconnect') }),
  z.object({
    type: z.enum(['events_api', 'slash_commands', 'interactive']),
    envelope_id: z.string().min(1),
    payload: z.record(z.string(), z.unknown()),
    retry_attempt: z.number().nullish(),
    retry_reason: z.string().nullish(),
  }),
])
type Parcel = Extract<z.output<typeof frame>, { envelope_id: string }>

/** One connection, from the greeting of Slack on. */
interface Link {
  /** Resolves when Slack asks to come again, or when the connection is gone. */
  readonly ending: Promise<void>
  /** Ends it when what came by it is acknowledged, or was given up. */
  drain(): Promise<void>
}

/**
 * Socket Mode: holds a connection to Slack until the signal comes, and makes a new one whenever Slack or the network ends it; an old
 * one goes on until the new one is open. An envelope is acknowledged only when it is stored; one that is not comes again. Throws one
 * sentence where the token is none.
 */
export async function runSocket(deps: SocketDeps, signal: AbortSignal): Promise<void> {
  const { apiUrl, log } = deps
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
  const draining = new Set<Promise<void>>()
  let link: Link | null = null
  let pauseMs = firstPauseMs
  let failures = 0
  while (!signal.aborted) {
    try {
      const next = await Promise.race([open(deps), aborted])
      if (next === undefined) break
      if (link !== null) drainBeside(link, draining)
      link = next
      pauseMs = firstPauseMs
      await Promise.race([next.ending, aborted])
    } catch (error) {
      const failure = failureOf(error)
      failures += 1
      const isHopeless = failure.code === 'unauthorized' || failure.code === 'refused'
      if (isHopeless || (link === null && failures === firstAttempts)) {
        await Promise.all([link?.drain(), ...draining])
        throw new Error(explain(failure, apiUrl, 'SLACK_APP_TOKEN'), { cause: error })
      }
      log.warn({ err: failure }, 'the connection to Slack could not be opened, and will be tried again')
      await sleep(failure.retryAfterMs ?? pauseMs, undefined, { signal }).catch(() => undefined)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }
  await Promise.all([link?.drain(), ...draining])
}

function drainBeside(link: Link, draining: Set<Promise<void>>): void {
  const drained = link.drain().finally(() => draining.delete(drained))
  draining.add(drained)
}

/** Opens a connection of its own, so that an older one can still be answered on; resolves when Slack has greeted. */
async function open({ appToken, apiUrl, process, log }: SocketDeps): Promise<Link> {
  const { client } = new SocketModeReceiver({
    appToken,
    logger: quiet(log),
    // By itself the client would give up for good, and end the process, when the network is away for long.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(apiUrl, log) },
  })
  // The client's own reading throws at a frame that is none, and closes the connection before there is a new one.
  client.removeAllListeners('ws_message')
  client.removeAllListeners('slack_event')
  const underWay = new Set<Promise<void>>()
  const ending = new Promise<void>((resolve) => {
    client.on('disconnected', () => resolve())
    client.on('ws_message', (data: unknown, isBinary: unknown) => {
      const read = isBinary === true ? null : readFrame(data)
      if (read === null) return log.debug({}, 'a frame that means nothing here was left out')
      if (read.type === 'hello') client.emit('connected')
      else if (read.type === 'disconnect') resolve()
      else {
        const taken = take(process, read, (answer) => acknowledge(client, read.envelope_id, answer))
          .catch((error: unknown) => {
            log.warn({ err: error }, 'something from Slack could not be stored, so Slack shall send it again')
          })
          .finally(() => underWay.delete(taken))
        underWay.add(taken)
      }
    })
  })
  try {
    await inTime(client.start(), helloTimeoutMs, () => {
      throw new PlatformError('slack', 'unavailable')
    })
  } catch (error) {
    await inTime(client.disconnect(), closeTimeoutMs, () => undefined)
    throw error
  }
  return {
    ending,
    drain: async () => {
      await inTime(Promise.all(underWay), drainTimeoutMs, () => undefined)
      await inTime(client.disconnect(), closeTimeoutMs, () => undefined)
    },
  }
}

function readFrame(data: unknown): z.output<typeof frame> | null {
  try {
    const text = typeof data === 'string' ? data : new TextDecoder().decode(data as Uint8Array)
    return frame.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** What the library throws without being Slack's answer comes of the connection. */
function failureOf(error: unknown): PlatformError {
  const failure = toPlatformError(error)
  return failure instanceof PlatformError ? failure : new PlatformError('slack', 'unavailable', { cause: error })
}

type SocketClient = SocketModeReceiver['client']

/** The client writes an answer that is a text as one to a command. */
async function acknowledge(client: SocketClient, id: string, answer: unknown): Promise<void> {
  const payload = typeof answer === 'string' && answer !== '' ? { text: answer } : answer
  await client['send'](id, typeof payload === 'object' && payload !== null ? { ...payload } : {})
}

/** What is not stored in time is not acknowledged, as over HTTP: an event comes again. */
async function take(process: Process, parcel: Parcel, ack: (answer: unknown) => Promise<void>): Promise<void> {
  const { payload, retry_attempt: number, retry_reason: reason } = parcel
  const sent = {
    ...(typeof number === 'number' ? { retryNum: number } : {}),
    ...(typeof reason === 'string' ? { retryReason: reason } : {}),
  }
  await ack(await inTime(process(payload, sent), answerWithinMs, tooLate))
}
