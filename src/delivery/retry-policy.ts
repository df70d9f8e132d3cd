import type { DeliveryEnd } from '../ports/outbox.js'
import { PlatformError } from '../ports/platform-error.js'

/** What comes of a try in vain, before it is told how far that got. */
export type FailedTry =
  | Pick<Extract<DeliveryEnd, { kind: 'deferred' }>, 'kind' | 'dueAt' | 'isAttempt'>
  | Extract<DeliveryEnd, { kind: 'failed' | 'left' }>

/** A retry policy: exponential backoff with jitter, and a maximum of attempts after which a reply is given up. */
export interface RetryPolicy {
  /** Tries in vain before the reply is given up; being told to wait is none. */
  readonly attemptsMax: number
  /** Tries before giving up where the fault is our own: it will hardly mend itself, and the chat waits behind it. */
  readonly ownFaultAttemptsMax: number
  /** The pause after the first try in vain; it doubles from try to try. */
  readonly firstPauseMs: number
  readonly longestPauseMs: number
}

/** A platform may refuse a token for a moment that it knows well. */
const unauthorizedPauseMs = 60_000

/** What the policy makes of a try that failed with this error, `attempts` tries in vain having come before. See `Outbound` for the codes. */
export function afterFailure(error: unknown, attempts: number, policy: RetryPolicy, now: Date): FailedTry {
  const code = error instanceof PlatformError ? error.code : 'unexpected'
  if (error instanceof PlatformError && error.retryAfterMs !== undefined) {
    return { kind: 'deferred', dueAt: later(now, error.retryAfterMs), isAttempt: false }
  }
  // Nobody's message is at fault: it waits until the token is put right, and then not for long.
  if (code === 'unauthorized') {
    const pauseMs = Math.min(policy.longestPauseMs, unauthorizedPauseMs)
    return { kind: 'deferred', dueAt: later(now, pauseMs), isAttempt: false }
  }
  if (code === 'left') return { kind: 'left' }
  const attemptsMax = code === 'unexpected' ? policy.ownFaultAttemptsMax : policy.attemptsMax
  if (code === 'refused' || attempts + 1 >= attemptsMax) return { kind: 'failed', because: code }
  const pauseMs = Math.min(policy.firstPauseMs * 2 ** attempts, policy.longestPauseMs)
  // Random, or all chats that failed together would come back together.
  return { kind: 'deferred', dueAt: later(now, pauseMs * (1 + Math.random()) * 0.5), isAttempt: true }
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + Math.ceil(ms))
