import { setTimeout } from 'node:timers/promises'
import { type GenerativeModel, GoogleGenerativeAI } from '@google/generative-ai'
import type { ModelRequest } from '../../src/ports/model.js'
import { PlatformError } from '../../src/ports/platform-error.js'
import type { Deadline } from './deadline.js'
import { watchExchange } from './exchange.js'
import { faultOf } from './faults.js'
import { instructions, requestParts } from './prompt.js'
import { answerJsonSchema } from './schema.js'

/** Where Gemini is and who we are to it. */
export interface GeminiAccess {
  readonly apiKey: string
  /** Such as `gemini-3.5-flash-lite`. */
  readonly model: string
  readonly baseUrl: string
}

/** Sends one request, and a second one where the first met a busy server. Throws PlatformErrors. */
export type Ask = (request: ModelRequest, deadline: Deadline) => Promise<unknown>

/** Room for ten drafts or a long bill; an answer that needs more has lost its way. */
const OUTPUT_TOKENS_MAX = 8_192
/** A second try comes after a short while that differs from process to process, so that they do not all come back at once. */
const RETRY_AFTER_LEAST_MS = 150
const RETRY_JITTER_MS = 350

/** Prepares asking one model by the SDK, without tools and with the answer's schema. */
export function createAsk({ apiKey, model, baseUrl }: GeminiAccess): Ask {
  const address = baseUrl.replace(/\/+$/, '')
  // The types of the SDK are older than the field for a real JSON Schema.
  const generationConfig = {
    responseMimeType: 'application/json',
    responseJsonSchema: answerJsonSchema,
    maxOutputTokens: OUTPUT_TOKENS_MAX,
  }
  const gemini = new GoogleGenerativeAI(apiKey).getGenerativeModel(
    { model, systemInstruction: instructions, generationConfig },
    { baseUrl: address },
  )
  return async (request, deadline) => {
    try {
      return await askOnce(gemini, address, request, deadline.signal)
    } catch (error) {
      const waitMs = retryWaitMs(error)
      if (waitMs === null || waitMs >= deadline.leftMs()) throw error
      await pause(waitMs, deadline.signal)
      return askOnce(gemini, address, request, deadline.signal)
    }
  }
}

async function askOnce(
  gemini: GenerativeModel,
  address: string,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<unknown> {
  // The SDK listens for an abort but does not look whether it has already been.
  signal.throwIfAborted()
  const controller = new AbortController()
  const stop = () => controller.abort()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await watchExchange(address, stop, async ({ retryAfterMs }) => {
      try {
        const contents = [{ role: 'user', parts: requestParts(request) }]
        // No timeout option: the SDK never clears its timer, which would keep the process alive.
        const { response } = await gemini.generateContent({ contents }, { signal: controller.signal })
        return response
      } catch (error) {
        if (signal.aborted) throw signal.reason
        throw faultOf(error, {
          retryAfterMs: retryAfterMs(),
          wasStopped: controller.signal.aborted,
          hasFiles: request.files.length > 0,
        })
      }
    })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** Null where a second try makes no sense: only a busy server is asked again, and not before it wants to be. */
function retryWaitMs(error: unknown): number | null {
  if (!(error instanceof PlatformError)) return null
  if (error.code !== 'rateLimited' && error.code !== 'overloaded') return null
  return Math.max(error.retryAfterMs ?? 0, RETRY_AFTER_LEAST_MS) + Math.random() * RETRY_JITTER_MS
}

async function pause(waitMs: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(waitMs, undefined, { signal })
  } catch {
    signal.throwIfAborted()
  }
}
