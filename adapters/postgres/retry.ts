import { setTimeout as sleep } from 'node:timers/promises'
import { isConflict } from './failures.js'

/** How often and how fast `retryConflicts` tries again. */
export interface RetryOptions {
  /** How often the work is done at most, the first time included. */
  readonly attempts?: number
  /** The longest pause before the second attempt; it doubles from attempt to attempt. */
  readonly firstPauseMs?: number
}

/** Ten losers in a row on one row of the books is more than any group chat can cause. */
const ATTEMPTS = 10
/** About the length of one transaction. */
const FIRST_PAUSE_MS = 4
/** A person is waiting for the answer. */
const LONGEST_PAUSE_MS = 250

/**
 * Does the work again, after a random pause, while it fails because of a conflict with another transaction. Such a failure
 * has written nothing, so the work must only be free of other effects. Any other error, and the last one, is thrown on.
 */
export async function retryConflicts<T>(work: () => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const attempts = options.attempts ?? ATTEMPTS
  let pauseMs = options.firstPauseMs ?? FIRST_PAUSE_MS
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts || !isConflict(error)) throw error
    }
    // Random, or the two that met would meet again.
    await sleep(Math.random() * pauseMs)
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }
}
