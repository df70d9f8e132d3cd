import type { Message, Update, User } from 'grammy/types'

/** A message of the bot as it is seen now. */
export interface Shown {
  readonly id: number
  readonly chatId: number
  readonly threadId: number | null
  /** The only person who sees it; null where everybody does. */
  readonly receiverId: number | null
  /** The message that it stands below as an answer. */
  readonly answers: number | null
  readonly text: string
  readonly html: string
  readonly buttons: readonly { readonly text: string; readonly callback_data: string }[]
  readonly file: { readonly name: string; readonly content: string } | null
  readonly edits: number
}

export interface Room {
  readonly id: number
  readonly type: 'private' | 'group' | 'supergroup'
  readonly title?: string
  readonly members: readonly User[]
  /** Ids of those of the members who are admins. */
  readonly admins?: readonly number[]
  /** What the bot may not send there, as an admin has set it. */
  readonly forbids?: readonly ('text messages' | 'photos' | 'documents')[]
  /** Where the chat has moved; calls to the old address are told. */
  readonly movedTo?: number
  /** Ids of its topics, where it is a forum. */
  readonly topics?: readonly number[]
}

export const botUser: User = { id: 7_000_001, is_bot: true, first_name: 'Tabkeeper', username: 'tabkeeper_bot' }

/** The chats, and what the bot has said in them. */
export interface Chats {
  /** Opens a chat, or changes it. */
  open(room: Room): Room
  roomOf(id: unknown): Room | undefined
  nextMessageId(): number
  /** Puts a message where it stands; one with the id of another takes its place. */
  show(message: Shown): void
  find(chatId: unknown, messageId: unknown): Shown | undefined
  remove(message: Shown): boolean
  /** What stands in a chat of the bot, oldest first. */
  shownIn(room: Room): readonly Shown[]
}

export function createChats(): Chats {
  const rooms = new Map<number, Room>()
  const shown = new Map<string, Shown>()
  let nextMessage = 1
  const keyOf = (chat: unknown, message: unknown): string => `${String(chat)}/${String(message)}`
  return {
    open: (room) => {
      rooms.set(room.id, room)
      return room
    },
    roomOf: (id) => rooms.get(Number(id)),
    nextMessageId: () => nextMessage++,
    show: (message) => void shown.set(keyOf(message.chatId, message.id), message),
    find: (chatId, messageId) => shown.get(keyOf(chatId, messageId)),
    remove: (message) => shown.delete(keyOf(message.chatId, message.id)),
    shownIn: (room) => [...shown.values()].filter(({ chatId }) => chatId === room.id),
  }
}

export const unixNow = (): number => Math.floor(Date.now() / 1000)

/** A chat as updates and answers show it. */
export const chatOf = (room: Room) => ({
  id: room.id,
  type: room.type,
  ...(room.title === undefined ? {} : { title: room.title }),
  ...(room.topics === undefined ? {} : { is_forum: true }),
})

/** A message as updates show it. */
export const messageOf = (room: Room, from: User, id: number, more: object): Message & NonNullable<Update['message']> =>
  ({ message_id: id, date: unixNow(), chat: chatOf(room), from, ...more }) as Message & NonNullable<Update['message']>
