import type { Update } from 'grammy/types'
import { keepNewest } from '../../src/bounds/memo.js'
import type { ChatEvent, ChatRef } from '../../src/chat/event.js'
import { visibleName } from '../../src/chat/text.js'
import { chatRef } from './ids.js'

/** The chats that talk in a while; of one that was dropped its title is only told once more. */
const chatsMax = 10_000

/**
 * Tells when a chat is called otherwise than before, or than is known yet. Every update bears the title, so that a change is seen though
 * the message that told of it was missed.
 */
export function createTitles(renamed: (chat: ChatRef, title: string) => Promise<void>) {
  const known = new Map<string, string>()
  return async ({ chat, chatName }: Pick<ChatEvent, 'chat' | 'chatName'>): Promise<void> => {
    if (chatName === undefined || known.get(chat.chat) === chatName) return
    await renamed(chat, chatName)
    keepNewest(known, chat.chat, chatName, chatsMax)
  }
}

/** A chat that was just given a name, by an update that means nothing else. */
export function titled({ message }: Update): { readonly chat: ChatRef; readonly chatName: string } | null {
  const title = message?.new_chat_title === undefined ? null : visibleName(message.new_chat_title)
  return message === undefined || title === null ? null : { chat: chatRef(message.chat), chatName: title }
}
