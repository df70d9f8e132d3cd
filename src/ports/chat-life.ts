import type { Platform } from '../chat/event.js'

/**
 * What becomes of chats without anybody having done it in them, so that there is no event: nobody gets onto a tab by it. Each is
 * safe to repeat.
 */
export interface ChatLife {
  /** Nothing is said in the chat any more. */
  left(platform: Platform, chat: string): Promise<void>
  /** Nothing is said any more in chats whose name begins like this. */
  leftAll(platform: Platform, prefix: string): Promise<void>
  /** The platform calls all chats, or accounts, otherwise whose name begins so: each is found under the new beginning from then on. */
  movedAll(platform: Platform, what: 'chats' | 'accounts', from: string, to: string): Promise<void>
  /** The platform gave the chat another address: the same group goes on there. */
  moved(platform: Platform, from: string, to: string): Promise<void>
  /** The chat is called otherwise; its group bears its name where that began with it. */
  renamed(platform: Platform, chat: string, name: string): Promise<void>
}
