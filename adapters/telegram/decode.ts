import type { CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, Update, User } from 'grammy/types'
import type { ChatEvent, ChatRef } from '../../src/chat/event.js'
import { decodePress } from '../../src/chat/press.js'
import { storable, visibleName } from '../../src/chat/text.js'
import { filesOf } from './attachments.js'
import { accountOf, chatOfMessage, chatRef, type Me, messageRef, nobody } from './ids.js'
import { readSpeech } from './speech.js'

/** What has to be known to understand an update. */
export interface Listener {
  readonly me: Me
  /** When the update came: of a press Telegram does not say when it was done. */
  readonly now: Date
}

/** The kinds of updates that `decode` reads; Telegram sends some of them only when they are asked for. */
export const updateKinds = ['message', 'edited_message', 'callback_query', 'my_chat_member', 'chat_member'] as const

/** Whether something that came from outside is an update at all. */
export const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id)

/** Makes the event of an update; null for one that means nothing here. Other bots are never heard. */
export function decode(update: Update, listener: Listener): ChatEvent | null {
  const eventId = String(update.update_id)
  if (update.message !== undefined) return decodeMessage(eventId, update.message, listener)
  if (update.edited_message !== undefined) return decodeEdit(eventId, update.edited_message, listener)
  if (update.callback_query !== undefined) return decodeCallback(eventId, update.callback_query, listener.now)
  if (update.my_chat_member !== undefined) return decodeOwnMembership(eventId, update.my_chat_member)
  if (update.chat_member !== undefined) return decodeMembership(eventId, update.chat_member)
  return null
}

function base(eventId: string, chat: ChatRef, where: Chat, from: User | null, unixSeconds: number) {
  const title = visibleName(where.title ?? '')
  return {
    eventId,
    chat,
    ...(title === null ? {} : { chatName: title }),
    isPrivate: where.type === 'private',
    ...(from?.language_code === undefined ? {} : { initialSettings: { locale: from.language_code } }),
    from: from === null ? nobody : accountOf(from),
    at: new Date(unixSeconds * 1000).toISOString(),
  }
}

function decodeMessage(eventId: string, message: Message, listener: Listener): ChatEvent | null {
  const { from } = message
  if (message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined) {
    return decodeMove(eventId, message)
  }
  // What a channel says to its own group is said to its readers.
  if (from === undefined || message.is_automatic_forward === true) return null
  // Channels and anonymous admins speak as nobody in particular.
  const speaker = message.sender_chat === undefined ? from : null
  const spoken = base(eventId, chatOfMessage(message), message.chat, speaker, message.date)
  const { new_chat_members: joined, left_chat_member: left } = message
  if (joined !== undefined || left !== undefined) {
    return comeAndGo(spoken, joined ?? [], left === undefined ? [] : [left])
  }
  return speaker?.is_bot === true ? null : decodeSpeech(spoken, message, listener)
}

/** Telegram says that a group became a supergroup in the old chat and in the new one; either is enough. */
function decodeMove(eventId: string, { chat, date, ...message }: Message): ChatEvent {
  const [from, to] =
    message.migrate_to_chat_id === undefined
      ? [{ id: message.migrate_from_chat_id ?? chat.id }, chat]
      : [chat, { id: message.migrate_to_chat_id }]
  return chatMoved(eventId, chatRef(from), chatRef(to), new Date(date * 1000))
}

/** A chat that has another address from now on. Nobody in it did that. */
export const chatMoved = (eventId: string, from: ChatRef, to: ChatRef, at: Date): ChatEvent => ({
  eventId,
  chat: from,
  isPrivate: false,
  from: nobody,
  at: at.toISOString(),
  kind: 'chatMoved',
  to,
})

/** New words of a message, which may have been heard before. */
function decodeEdit(eventId: string, message: Message, listener: Listener): ChatEvent | null {
  const event = decodeMessage(eventId, message, listener)
  return event?.kind === 'message' || event?.kind === 'command' ? { ...event, isEdited: true } : null
}

type Spoken = ReturnType<typeof base>

function decodeSpeech(spoken: Spoken, message: Message, { me }: Listener): ChatEvent | null {
  const text = message.text ?? message.caption ?? ''
  const files = filesOf(message)
  if (text === '' && files.length === 0) return null
  const speech = readSpeech(storable(text), message.entities ?? message.caption_entities ?? [], me)
  if (speech.kind === 'elsewhere') return null

  const { reply_to_message: answered } = message
  // The first message of a topic counts as answered by everything in it.
  const isAnswer = answered !== undefined && answered.forum_topic_created === undefined
  const answersBot = isAnswer && answered.from?.id === me.id
  const said = {
    ...spoken,
    ...writerOf(answered, isAnswer),
    ...(message.forward_origin === undefined ? {} : { isForwarded: true as const }),
    message: messageRef(spoken.chat, message.message_id),
    mentions: speech.mentions,
    files,
    ...(isAnswer ? { replyTo: messageRef(spoken.chat, answered.message_id) } : {}),
  }
  if (speech.kind === 'command') {
    const addressed = spoken.isPrivate || speech.namesBot || answersBot
    // In private somebody may ask how to take the bot along.
    const invitation = spoken.isPrivate ? { inviteLink: `https://t.me/${me.username}?startgroup` } : {}
    const { name, argument } = speech
    return { ...said, ...invitation, kind: 'command', name, argument, addressed }
  }
  return {
    ...said,
    kind: 'message',
    text: speech.text,
    ...(speech.beginsWithName ? { mayCommand: true } : {}),
    addressed: spoken.isPrivate ? 'direct' : answersBot ? 'reply' : speech.namesBot ? 'mention' : 'ambient',
  }
}

/** Whose words a message answers, where they are a person's. */
const writerOf = (answered: Message['reply_to_message'], isAnswer: boolean) =>
  isAnswer && answered?.from?.is_bot === false && answered.sender_chat === undefined
    ? { repliedTo: accountOf(answered.from) }
    : {}

/** A press under a message so old that Telegram no longer shows its content is a press all the same. */
function decodeCallback(eventId: string, query: CallbackQuery, now: Date): ChatEvent | null {
  const { message, from, data = '' } = query
  if (message === undefined || from.is_bot) return null
  const chat = chatOfMessage({ ...message, chat: message.chat })
  const pressed = base(eventId, chat, message.chat, from, now.getTime() / 1000)
  return {
    ...pressed,
    kind: 'press',
    press: decodePress(storable(data)) ?? { verb: 'unknown', id: storable(data), version: 0 },
    on: messageRef(chat, message.message_id),
    answer: storable(query.id),
  }
}

function decodeOwnMembership(eventId: string, update: ChatMemberUpdated): ChatEvent | null {
  const { chat, from, date, old_chat_member: before, new_chat_member: after } = update
  if (chat.type === 'channel' || isInside(before) === isInside(after)) return null
  const kind = isInside(after) ? 'botAdded' : 'botRemoved'
  return { ...base(eventId, chatRef(chat), chat, from.is_bot ? null : from, date), kind }
}

function decodeMembership(eventId: string, update: ChatMemberUpdated): ChatEvent | null {
  const { chat, from, date, old_chat_member: before, new_chat_member: after } = update
  if (isInside(before) === isInside(after)) return null
  const [joined, left] = isInside(after) ? [[after.user], []] : [[], [after.user]]
  return comeAndGo(base(eventId, chatRef(chat), chat, from, date), joined, left, from)
}

const isInside = (member: ChatMember): boolean =>
  member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked'

/** Bots neither join nor leave a tab; where another bot let somebody in, they came by themselves. */
function comeAndGo(spoken: Spoken, joined: readonly User[], left: readonly User[], by?: User): ChatEvent | null {
  const people = (users: readonly User[]) => users.filter((user) => !user.is_bot).map(accountOf)
  const [came, gone] = [people(joined), people(left)]
  const [first] = [...came, ...gone]
  if (first === undefined) return null
  return {
    ...spoken,
    ...(by?.is_bot === true ? { from: first } : {}),
    kind: 'membersChanged',
    joined: came,
    left: gone,
  }
}
