import type { Chat, Message, User } from 'grammy/types'
import type { Account, ChatRef, MessageRef } from '../../src/chat/event.js'
import { anonymousId } from '../../src/chat/presence.js'
import { visibleName } from '../../src/chat/text.js'

/** The bot as Telegram knows it. */
export interface Me {
  readonly id: number
  /** Without the `@`. */
  readonly username: string
}

/** A person's account. The user id never changes and is never given to somebody else; names and usernames are. */
export function accountOf(user: User): Account {
  return {
    platform: 'telegram',
    id: idOf(user.id),
    // Telegram lets people be called by signs that nobody sees.
    name: visibleName([user.first_name, user.last_name ?? ''].join(' ')) ?? user.username ?? `#${user.id}`,
    ...(user.username === undefined ? {} : { username: user.username }),
  }
}

/** Whoever speaks without a name: an anonymous admin, a channel, Telegram itself. */
export const nobody: Account = { platform: 'telegram', id: anonymousId, name: '(anonymous)' }

/** Throws where it is no id of Telegram's: what were stored under another could never be answered. */
function idOf(id: number): string {
  if (!Number.isSafeInteger(id)) throw new TypeError('an id of Telegram is a whole number')
  return String(id)
}

/** The chat of a message; a topic of a forum is a thread of its own, so that answers stay in it. */
export function chatOfMessage(message: Pick<Message, 'chat' | 'message_thread_id' | 'is_topic_message'>): ChatRef {
  const { message_thread_id: thread, is_topic_message: isInTopic } = message
  // Replies in a group without topics bear a thread id as well, but nothing can be posted to that.
  return { ...chatRef(message.chat), ...(isInTopic === true && thread !== undefined ? { thread: idOf(thread) } : {}) }
}

export const chatRef = (chat: Pick<Chat, 'id'>): ChatRef => ({ platform: 'telegram', chat: idOf(chat.id) })

export const messageRef = (chat: ChatRef, messageId: number): MessageRef => ({ chat, id: idOf(messageId) })

/** Where a chat is for the Bot API. */
export const addressOf = ({ chat, thread }: ChatRef) => ({
  chat_id: Number(chat),
  ...(thread === undefined ? {} : { message_thread_id: Number(thread) }),
})
