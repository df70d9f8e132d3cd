import type { ChatEvent, MessageRef } from '../chat/event.js'
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

/** Draws a chart as a PNG. Null where that failed: then the message goes without its picture. */
export type DrawChart = (chart: Chart) => Promise<Uint8Array | null>

/** Opens a file that a view promised, in chunks. */
export type OpenFile = (file: OutgoingFile) => AsyncIterable<Uint8Array>

/**
 * What an adapter calls for every event, once; the replies are written before it returns them. `onStored` is called as soon
 * as the event is in the books, long before the replies where a model has to be asked: from then on a kill loses nothing,
 * and the platform may be told. It is never called where it could not be stored for a reason that passes, so that the event has to come again.
 */
export type Handle = (event: ChatEvent, onStored?: () => void) => Promise<readonly Delivery[]>
