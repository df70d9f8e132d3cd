import type { MessageRef, Platform } from '../chat/event.js'
import type { Delivery } from '../chat/reply.js'

/** A reply that one process alone may send until its claim runs out. */
export interface ClaimedDelivery {
  readonly delivery: Delivery & { readonly sequence: bigint }
  /** What is said to one chat, one reply after the other; toasts beside it. */
  readonly lane: string
  /** How often sending it was tried in vain. */
  readonly attempts: number
  /** How many of its messages are out already, where it takes several. */
  readonly partsOut: number
  /** How often sending it was begun before, nobody knowing how that ended: whoever was at it may have died of it. */
  readonly starts: number
  /** When the latest replies of its lane went out, oldest first. */
  readonly sentAt: readonly Date[]
}

/** What a process wants to send next. */
interface Claim {
  readonly holder: string
  readonly until: Date
  readonly limit: number
  /** What was begun so often is claimed without counting that as a start: it waits until it is alone. */
  readonly besideMax: number
  /** So many replies are claimed in any second by all processes together. */
  readonly perSecondMax: number
}

export interface Claimed {
  readonly deliveries: readonly ClaimedDelivery[]
  /** When the earliest other lane with a reply is due. */
  readonly dueAt: Date | null
  /** Where the platform takes no more now, when it will; null where it does. */
  readonly opensAt: Date | null
}

/** How one try to send a reply ended. Nothing more is sent in its lane before `dueAt`. */
export type DeliveryEnd =
  | {
      readonly kind: 'delivered'
      readonly message: MessageRef | null
      readonly sentAt: readonly Date[]
      readonly dueAt: Date
    }
  /** `partsOut` of its messages are out, which the pace counts. */
  | {
      readonly kind: 'deferred'
      readonly dueAt: Date
      readonly isAttempt: boolean
      readonly partsOut: number
      readonly sentAt: readonly Date[]
    }
  /** Given up and kept, with the code of what failed. */
  | { readonly kind: 'failed'; readonly because: string }
  /** The bot is no longer in the chat: whatever waits to be said there is dropped. */
  | { readonly kind: 'left' }

/**
 * What waits to be said. Of each lane only the oldest reply is given out, to one process at a time; an edit that a later
 * one of the same message will replace is dropped on the way.
 */
export interface Outbox {
  /** The next replies of lanes that are due, one a lane, as far as the pace of the platform has room. */
  claim(platform: Platform, claim: Claim): Promise<Claimed>
  /** Counts a start of a reply that was begun so often already that its claim did not. False where that has run out. */
  begin(holder: string, claimed: ClaimedDelivery): Promise<boolean>
  /** Makes the claims of a holder on these lanes last longer, as far as it still has them. */
  prolong(
    platform: Platform,
    lanes: readonly string[],
    claim: { readonly holder: string; readonly until: Date },
  ): Promise<void>
  /** Notes how it ended and lets the lane go. A delivery is noted even where the claim has run out. */
  release(holder: string, claimed: ClaimedDelivery, end: DeliveryEnd): Promise<void>
  /** Replies of this platform that were written but are not known to be out, oldest first; for a platform without a sender. */
  undelivered(platform: Platform): Promise<readonly Delivery[]>
  /** Notes that such a reply is out, and as which message. */
  delivered(sequence: bigint, message: MessageRef | null): Promise<void>
}
