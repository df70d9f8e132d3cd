import type { ChatRef } from '../../chat/event.js'
import type { Reply } from '../../chat/reply.js'
import type { View } from '../../chat/view.js'

/** Whether both are the same conversation, whatever the thread. */
export const isSameChat = (one: ChatRef, other: ChatRef): boolean =>
  one.platform === other.platform && one.chat === other.chat

/** All of these chats but one. */
export const otherChats = (chats: readonly ChatRef[], but: ChatRef): readonly ChatRef[] =>
  chats.filter((chat) => !isSameChat(chat, but))

/** Posts the views in every one of these chats. `key` names what they tell of; each post gets a key of its own from it. */
export const postsTo = (chats: readonly ChatRef[], views: readonly View[], key: string): readonly Reply[] =>
  chats.flatMap((to) =>
    views.map((view, place): Reply => ({ op: 'post', to, view, key: `${key}:${place}>${to.platform}:${to.chat}` })),
  )
