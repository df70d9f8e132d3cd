import type { ChatEvent, MessageRef, Platform } from '../chat/event.js'
import type { Delivery } from '../chat/reply.js'
import type { Chart, OutgoingFile } from '../chat/view.js'

/** How far a reply in several messages got: those before `out` need not be sent again. */
export interface Parts {
  readonly out: number
  /** To be called whenever one more is out. */
  readonly onOut: () => void
}

/**
 * One platform's way out. A delivery repeated must not be seen twice where that can be told. Throws a PlatformError when it
 * cannot be delivered: with `retryAfterMs` where the platform said to wait; of the code `left` where the bot is no longer in
 * the chat, `refused` where the platform will never take it; of any other code where trying again makes sense. What becomes
 * several messages there tells `parts` of each, and goes on where an earlier try broke off.
 */
export interface Outbound {
  deliver(delivery: Delivery, parts?: Parts): Promise<MessageRef | null>
}

/** A reply that one process alone may send until its claim runs out. */
export interface ClaimedDelivery {
  readonly delivery: Delivery & { readonly sequence: bigint }
  /** What is said to one chat, one reply after the other; toasts beside it. */
  readonly lane: string
  /** How often sending it was tried in vain. */
  readonly attempts: number
  /** How many of its messages are out already, where it takes several. */
  readonly partsOut: number
  /** When the latest replies of its lane went out, oldest first. */
  readonly sentAt: readonly Date[]
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
  /** The next replies of lanes that are due, one a lane, and when the earliest other lane with a reply is due. */
  claim(
    platform: Platform,
    claim: { readonly holder: string; readonly until: Date; readonly limit: number },
  ): Promise<{ readonly deliveries: readonly ClaimedDelivery[]; readonly dueAt: Date | null }>
  /** Makes the claims of a holder on these lanes last longer, as far as it still has them. */
  prolong(
    platform: Platform,
    lanes: readonly string[],
    claim: { readonly holder: string; readonly until: Date },
  ): Promise<void>
  /** Notes how it ended and lets the lane go. A delivery is noted even where the claim has run out. */
  release(holder: string, claimed: ClaimedDelivery, end: DeliveryEnd): Promise<void>
}

/** Draws a chart as a PNG. Null where that failed: then the message goes without its picture. */
export type DrawChart = (chart: Chart) => Promise<Uint8Array | null>

/** Opens a file that a view promised, in chunks. */
export type OpenFile = (file: OutgoingFile) => AsyncIterable<Uint8Array>

/**
 * What an adapter calls for every event, once; the replies are written before it returns them. `onStored` is called as soon
 * as the event is in the books, long before the replies where a model has to be asked: from then on a kill loses nothing,
 * and the platform may be told. It is never called where the books are out of reach, so that the event has to come again.
 */
export type Handle = (event: ChatEvent, onStored?: () => void) => Promise<readonly Delivery[]>
