import type { Account, ChatEvent, ChatRef, MessageRef } from '../../src/chat/event.js'
import type { Delivery } from '../../src/chat/reply.js'

/** A button as a person sees it. */
export interface SeenButton {
  readonly label: string
  /** Does what a person's press does, and gives the event the adapter makes of it. */
  press(): Promise<ChatEvent>
}

/** What a person sees of one delivery; an adapter that splits a long view shows several. */
export interface Seen {
  readonly op: 'post' | 'edit' | 'toast'
  /** The text without the platform's mark-up, as it appears on the screen. */
  readonly text: string
  readonly buttons: readonly SeenButton[]
  readonly files: readonly { readonly mime: string; readonly content: string }[]
}

/** One adapter with its outside world replaced by something that can be looked at. */
export interface Stage {
  readonly chat: ChatRef
  readonly person: Account
  deliver(delivery: Delivery): Promise<{ readonly message: MessageRef | null; readonly seen: readonly Seen[] }>
  close(): Promise<void>
}

/** What `openFile` gives on every stage. */
export const fileContent = 'all that was ever written\n'
