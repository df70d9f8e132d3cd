import type { Account, ChatRef, MessageRef, Platform } from './event.js'
import type { View } from './view.js'

/**
 * What the core answers. A post that is delivered again carries the same key and must not become a second message where
 * the platform can tell. An edit of a message that is gone is posted anew. A toast is seen by one person only where the
 * platform can do that, else it is dropped or shown as a short message. A silent post makes no sound where the platform can
 * do that; elsewhere it comes like any other.
 */
export type Reply =
  | {
      readonly op: 'post'
      readonly to: ChatRef
      readonly view: View
      readonly key: string
      readonly isSilent?: true
      /** The message that it answers, which a platform may show above it where that is still there. */
      readonly answers?: MessageRef
      /** The message stays in sight where the bot may do that; elsewhere it comes like any other. */
      readonly isPinned?: true
    }
  | {
      readonly op: 'edit'
      readonly target: MessageRef
      readonly view: View
      /** Where it is posted anew, it stays in sight like the one that is gone. */
      readonly isPinned?: true
    }
  | {
      readonly op: 'toast'
      readonly to: Account
      readonly chat: ChatRef
      /** Empty where a press is answered without a word. */
      readonly text: string
      /** What is shown in place of the text where the platform can show a whole message to one person only. */
      readonly view?: View
      /** The token of the press that this answers. */
      readonly answers?: string
    }

/**
 * A reply as it waits in the outbox: `sequence` is its unique place in the order of saying. It is null for the one
 * sentence that cannot be written first: that the books are out of reach.
 */
export interface Delivery {
  readonly sequence: bigint | null
  readonly reply: Reply
}

/** On which platform a reply is said. */
export function platformOf(reply: Reply): Platform {
  switch (reply.op) {
    case 'post':
      return reply.to.platform
    case 'edit':
      return reply.target.chat.platform
    case 'toast':
      return reply.to.platform
  }
}
