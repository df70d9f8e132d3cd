import type { ChatRef } from './event.js'
import type { View } from './view.js'

/** One part of somebody's home page: what one chat has to tell them. Its buttons are about that chat. */
export interface HomePart {
  /** Null where the part belongs to no chat; then its buttons only turn the page. */
  readonly chat: ChatRef | null
  readonly view: View
}

/**
 * What a button of a home page does beside the presses that cards have: `command` shows what a command says to this person alone,
 * `publish` says it in the chat, `home` turns to another page. Its id is the command's name, or the page.
 */
export type HomeVerb = 'command' | 'publish' | 'home'
