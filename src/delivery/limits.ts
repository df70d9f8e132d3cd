import type { RetryPolicy } from './retry-policy.js'

/** What bounds a sender. */
export interface SenderLimits extends RetryPolicy {
  /** Chats that are talked to at a time. */
  readonly atOnceMax: number
  /** Replies begun in a second, over all chats and by all processes; spread over the second. */
  readonly perSecondMax: number
  /** The outbox is looked at this often, though nobody said that something is in it: another process may have died. */
  readonly sweepEveryMs: number
  /** One reply may take so long; an adapter has shorter limits for each of its calls. */
  readonly deliverTimeoutMs: number
  /** So long nobody else sends in the chat of a sender that died; one that lives makes it longer as needed. */
  readonly leaseMs: number
  /** When it is stopped, it goes on for so long with what may be sent at once, and waits for so long for what is under way. */
  readonly drainMs: number
}

/** About an hour of patience with a platform that is away; Telegram allows a bot about 30 messages a second, however many processes it is. */
export const usualLimits: SenderLimits = {
  atOnceMax: 20,
  perSecondMax: 25,
  sweepEveryMs: 2_000,
  deliverTimeoutMs: 240_000,
  leaseMs: 6_000,
  drainMs: 5_000,
  attemptsMax: 20,
  ownFaultAttemptsMax: 3,
  firstPauseMs: 1_000,
  longestPauseMs: 300_000,
}
