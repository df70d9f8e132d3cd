import { GoogleGenerativeAIError, GoogleGenerativeAIFetchError } from '@google/generative-ai'
import { type FailureCodes, PlatformError } from '../../src/ports/platform-error.js'

/** What is known about an exchange beside the error it ended with. */
export interface FaultFacts {
  readonly retryAfterMs: number | undefined
  /** We broke it off: the answer grew without end, or went to another host. */
  readonly wasStopped: boolean
  readonly hasFiles: boolean
}

/**
 * What an error of the SDK means to us. Its text is dropped, since the server may quote the message or the key in it; only the
 * HTTP status and Google's own reason code are kept.
 */
export function faultOf(error: unknown, facts: FaultFacts): PlatformError {
  if (facts.wasStopped) return new PlatformError('gemini', 'badAnswer')
  if (error instanceof GoogleGenerativeAIFetchError) {
    const retryAfterMs = facts.retryAfterMs ?? retryInfoMs(error)
    return new PlatformError('gemini', codeOf(error, facts.hasFiles), {
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      cause: new Error(`HTTP ${error.status ?? 'without a status'} ${reasonOf(error) ?? ''}`.trim()),
    })
  }
  if (error instanceof GoogleGenerativeAIError) return new PlatformError('gemini', 'unavailable')
  // fetch reports a connection that broke within the answer as a TypeError with a cause; without one it is nonsense that was read.
  const isBroken = error instanceof TypeError && error.cause !== undefined
  return new PlatformError('gemini', isBroken ? 'unavailable' : 'badAnswer')
}

function codeOf(error: GoogleGenerativeAIFetchError, hasFiles: boolean): FailureCodes['gemini'] {
  const status = error.status ?? 0
  if (status === 429) return 'rateLimited'
  if (status === 503) return 'overloaded'
  if (status >= 500) return 'unavailable'
  // A broken picture is refused by the same status as a bad key, but is no reason to doubt the key.
  const isAboutKey = reasonOf(error)?.startsWith('API_KEY') ?? false
  if (hasFiles && !isAboutKey && (status === 400 || status === 413)) return 'fileRefused'
  return 'rejected'
}

function reasonOf({ errorDetails }: GoogleGenerativeAIFetchError): string | undefined {
  const details = Array.isArray(errorDetails) ? errorDetails : []
  return details.map(({ reason }) => reason).find((reason) => reason !== undefined && /^[A-Z_]{1,60}$/.test(reason))
}

/** The body of a 429 says when to come back as google.rpc.RetryInfo, such as `"retryDelay": "34s"`. */
function retryInfoMs({ errorDetails }: GoogleGenerativeAIFetchError): number | undefined {
  const details = Array.isArray(errorDetails) ? errorDetails : []
  for (const { retryDelay } of details) {
    const seconds = typeof retryDelay === 'string' ? /^(\d{1,9}(?:\.\d{1,9})?)s$/.exec(retryDelay)?.[1] : undefined
    if (seconds !== undefined) return Math.ceil(Number(seconds) * 1000)
  }
  return undefined
}
