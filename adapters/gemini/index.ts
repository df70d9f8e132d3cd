import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel'
import type { Log } from '../../src/log.js'
import type { MessageModel } from '../../src/ports/model.js'
import { type FailureCode, PlatformError } from '../../src/ports/platform-error.js'
import { answerIn } from './answer.js'
import { createAsk, type GeminiAccess } from './ask.js'
import { withDeadline } from './deadline.js'
import { readableFiles } from './files.js'

/** What the Gemini reader needs. */
export interface GeminiOptions extends GeminiAccess {
  /** How long one reading may take in all, the second try included. */
  readonly timeoutMs: number
  readonly log: Log
  /** How long Gemini is left alone after several failures in a row; half a minute if unset. */
  readonly pauseMs?: number
}

/** Under way at once, and waiting for a place; a process that has more is better off with the offline reader. */
const CONCURRENT_MAX = 16
const WAITING_MAX = 32
/** One failure is chance, a row of them is an outage. */
const FAILURES_IN_A_ROW = 5
const PAUSE_MS = 30_000
/** A server that asks for more than this is asked again anyway, so that a wrong header cannot silence the reader for a day. */
const QUIET_MAX_MS = 600_000

/** Failures that say something about Gemini and not about one message; only these open the circuit. */
const outages: ReadonlySet<FailureCode> = new Set([
  'timeout',
  'unavailable',
  'overloaded',
  'rateLimited',
  'rejected',
  'badAnswer',
])

/**
 * Reads messages with Gemini. Every reading ends within `timeoutMs`. What it throws is a PlatformError of the system `gemini`, whose
 * texts hold neither the key nor the message.
 */
export function createGeminiModel(options: GeminiOptions): MessageModel {
  const { timeoutMs, log, pauseMs = PAUSE_MS } = options
  const ask = createAsk(options)
  const places = bulkhead(CONCURRENT_MAX, WAITING_MAX)
  const circuit = circuitBreaker(
    handleWhen((error) => error instanceof PlatformError && outages.has(error.code)),
    { halfOpenAfter: pauseMs, breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW) },
  )
  circuit.onBreak(() => log.warn({ pauseMs }, 'Gemini failed several times in a row and is left alone for a while'))
  circuit.onReset(() => log.info({}, 'Gemini answers again'))
  let quietUntil = 0

  return {
    read: async (request, signal) => {
      const files = readableFiles(request.files)
      const quietMs = quietUntil - performance.now()
      if (quietMs > 0) throw new PlatformError('gemini', 'rateLimited', { retryAfterMs: Math.ceil(quietMs) })
      try {
        const response = await withDeadline(timeoutMs, signal, (deadline) =>
          places.execute(() => circuit.execute(() => ask({ ...request, files }, deadline))),
        )
        // Outside the circuit: one odd message, or somebody who writes such on purpose, must not shut Gemini for everybody.
        return answerIn(response)
      } catch (error) {
        const fault = faultToTell(error)
        if (fault.code === 'rejected') {
          log.error({ err: fault }, 'Gemini refuses us: check GEMINI_API_KEY and GEMINI_MODEL')
        }
        if (fault.code === 'rateLimited' && fault.retryAfterMs !== undefined) {
          quietUntil = performance.now() + Math.min(fault.retryAfterMs, QUIET_MAX_MS)
        }
        throw fault
      }
    },
  }
}

/** The refusals of the two guards in our words; anything unknown is a bug and stays as it is. */
function faultToTell(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error
  if (error instanceof BrokenCircuitError) return new PlatformError('gemini', 'paused')
  if (error instanceof BulkheadRejectedError) return new PlatformError('gemini', 'busy')
  throw error
}
