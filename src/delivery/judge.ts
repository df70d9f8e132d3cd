import type { DeliveryEnd } from '../ports/delivery.js'
import { PlatformError } from '../ports/platform-error.js'

/** What comes of a try in vain, before it is told how far that got. */
export type Verdict =
  | Pick<Extract<DeliveryEnd, { kind: 'deferred' }>, 'kind' | 'dueAt' | 'isAttempt'>
  | Extract<DeliveryEnd, { kind: 'failed' | 'left' }>

/** How patient a sender is with a reply that does not get out. */
export interface Patience {
  /** Tries in vain before the reply is given up; being told to wait is none. */
  readonly attemptsMax: number
  /** Tries before giving up where the fault is our own: it will hardly mend itself, and the chat waits behind it. */
  readonly ownFaultAttemptsMax: number
  /** The pause after the first try in vain; it doubles from try to try. */
  readonly firstPauseMs: number
  readonly longestPauseMs: number
}

/** What comes of a try that failed with this error, `attempts` tries in vain having come before. See `Outbound` for the codes. */
export function judge(error: unknown, attempts: number, patience: Patience, now: Date): Verdict {
  const code = error instanceof PlatformError ? error.code : 'unexpected'
  if (error instanceof PlatformError && error.retryAfterMs !== undefined) {
    return { kind: 'deferred', dueAt: later(now, error.retryAfterMs), isAttempt: false }
  }
  // Nobody's message is at fault: it waits until the token is put right.
  if (code === 'unauthorized') return { kind: 'deferred', dueAt: later(now, patience.longestPauseMs), isAttempt: false }
  if (code === 'left') return { kind: 'left' }
  const attemptsMax = code === 'unexpected' ? patience.ownFaultAttemptsMax : patience.attemptsMax
  if (code === 'refused' || attempts + 1 >= attemptsMax) return { kind: 'failed', because: code }
  const pauseMs = Math.min(patience.firstPauseMs * 2 ** attempts, patience.longestPauseMs)
  // Random, or all chats that failed together would come back together.
  return { kind: 'deferred', dueAt: later(now, pauseMs * (1 + Math.random()) * 0.5), isAttempt: true }
}

const later = (now: Date, ms: number): Date => new Date(now.getTime() + Math.ceil(ms))
