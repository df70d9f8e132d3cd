import type { ChatRef } from '../../chat/event.js'

/** Whether both are the same conversation, whatever the thread. */
export const isSameChat = (one: ChatRef, other: ChatRef): boolean =>
  one.platform === other.platform && one.chat === other.chat

/** All of these chats but one. */
export const otherChats = (chats: readonly ChatRef[], but: ChatRef): readonly ChatRef[] =>
  chats.filter((chat) => !isSameChat(chat, but))
