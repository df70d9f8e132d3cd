import type { Update, User } from 'grammy/types'
import { botUser, type Chats, chatOf, messageOf, type Room, type Shown, unixNow } from './bot-api-chats.js'
import type { Updates } from './bot-api-updates.js'

export interface PeopleDeps {
  readonly chats: Chats
  readonly updates: Updates
  /** Told of every press, which then waits for an answer. */
  readonly onPress: (query: string) => void
}

/** What people do in the chats, each as the update that comes of it. */
export function createPeople({ chats, updates, onPress }: PeopleDeps) {
  const { push } = updates

  function say(room: Room, from: User, text: string, more: object = {}): Promise<Update> {
    return push({ message: messageOf(room, from, chats.nextMessageId(), { text, ...more }) })
  }

  return {
    /** Somebody writes. */
    say,
    /** Somebody answers a message of the bot. */
    answer: (room: Room, from: User, to: Shown, text: string): Promise<Update> => {
      const answered = { ...messageOf(room, botUser, to.id, { text: to.text }), reply_to_message: undefined }
      return say(room, from, text, { reply_to_message: answered })
    },
    /** Somebody writes a message anew. */
    rewrite: ({ message }: Update, text: string): Promise<Update> => {
      if (message === undefined) throw new Error('only a message can be rewritten')
      return push({ edited_message: { ...message, text, edit_date: unixNow() } })
    },
    /** Somebody takes the bot into a chat. */
    addBot: (room: Room, from: User): Promise<Update> => {
      const before = { status: 'left', user: botUser } as const
      const after = { ...before, status: 'member' } as const
      return push({
        my_chat_member: {
          chat: chatOf(room) as NonNullable<Update['my_chat_member']>['chat'],
          from,
          date: unixNow(),
          old_chat_member: before,
          new_chat_member: after,
        },
      })
    },
    /** Somebody comes into a chat by themselves. */
    join: (room: Room, user: User): Promise<Update> =>
      push({
        chat_member: {
          chat: chatOf(room) as NonNullable<Update['chat_member']>['chat'],
          from: user,
          date: unixNow(),
          old_chat_member: { status: 'left', user },
          new_chat_member: { status: 'member', user },
        },
      }),
    /** Somebody presses a button under a message of the bot; gives the query that waits for an answer. */
    press: async (room: Room, from: User, message: Shown, label: string): Promise<string> => {
      const button = message.buttons.find(({ text }) => text === label)
      if (button === undefined) throw new Error(`no “${label}” under “${message.text}”`)
      const query = `query-${updates.nextId()}`
      onPress(query)
      const pressed = messageOf(room, botUser, message.id, { text: message.text })
      await push({
        callback_query: { id: query, from, message: pressed, chat_instance: '1', data: button.callback_data },
      })
      return query
    },
  }
}
