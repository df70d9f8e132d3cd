import type { ChatRef } from './event.js'
import type { View } from './view.js'

/** One part of somebody's home page: what one chat has to tell them. Its buttons do in that chat what they say. */
export interface HomePart {
  /** Null where the part belongs to no chat; then it has no buttons. */
  readonly chat: ChatRef | null
  readonly view: View
}
