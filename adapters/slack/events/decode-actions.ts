import type { ChatEvent } from '../../../src/chat/event.js'
import { decodePress } from '../../../src/chat/press.js'
import type { Speech, Written } from '../../../src/chat/speech.js'
import { storable } from '../../../src/chat/text.js'
import { accountOf, chatRef, messageRef, onlyFor } from '../web/ids.js'
import { filesOf } from './attachments.js'
import { base, inThread, isSomebody, type Listener } from './happening.js'
import { readMarkup } from './markup.js'
import type { BlockActions, MessageAction, SlashCommand } from './payloads.js'
import { readCommandBehindSlash, withoutBotInFront } from './speech.js'

/** `/tab add 60 dinner`; null where only `/tab` was typed. Nobody but the sender saw it. */
export function decodeCommand(eventId: string, command: SlashCommand, listener: Listener): ChatEvent | null {
  const { workspace, known } = listener
  const written = readMarkup(withoutBotInFront(command.text, workspace).trim(), workspace, known)
  if (written.text === '') return null
  const read = readTyped(written)
  const typed = base(eventId, command.channel_id, command.user_id, null, listener)
  const from = known.has(command.user_id) ? typed.from : accountOf(workspace, command.user_id, command.user_name ?? '')
  return {
    ...typed,
    from,
    kind: 'command',
    name: read.name,
    argument: read.argument,
    addressed: true,
    isUnseen: true,
    mentions: read.mentions,
    files: [],
  }
}

/** An amount, perhaps with its currency's sign. */
const amountFirst = /^\p{Sc}?\s?\d/u

/** What begins with an amount is an expense; what is no command's name is one all the same, so that the nearest one can be told. */
function readTyped(written: Written): Pick<Speech, 'mentions'> & { readonly name: string; readonly argument: string } {
  if (amountFirst.test(written.text)) return { name: 'add', argument: written.text, mentions: written.mentions }
  const name = written.text.split(/\s/u)[0] ?? ''
  return readCommandBehindSlash(written) ?? { name, argument: '', mentions: [] }
}

/** A press on a button under a message; null where it is not known what message that is. */
export function decodePressed(eventId: string, pressed: BlockActions, listener: Listener): ChatEvent | null {
  const { workspace } = listener
  const channel = pressed.channel?.id ?? pressed.container?.channel_id
  const ts = pressed.message?.ts ?? pressed.container?.message_ts
  const [action] = pressed.actions
  const isOnlyTheirs = pressed.container?.is_ephemeral === true
  if (channel === undefined || ts === undefined) return null
  const value = storable(action?.value ?? '')
  const thread = pressed.message?.thread_ts
  const { chat, ...done } = presser(eventId, channel, pressed, listener)
  const where = inThread(chat, thread === ts ? undefined : thread)
  return {
    ...done,
    chat: where,
    kind: 'press',
    press: decodePress(value) ?? { verb: 'unknown', id: value, version: 0 },
    on: messageRef(chatRef(workspace, channel, where.thread), isOnlyTheirs ? onlyFor(pressed.user.id, ts) : ts),
  }
}

/** Of whoever presses Slack tells the name at once. */
export function presser(
  eventId: string,
  channel: string,
  { user }: Pick<BlockActions, 'user'>,
  listener: Listener,
): ReturnType<typeof base> {
  const done = base(eventId, channel, user.id, null, listener)
  if (listener.known.has(user.id)) return done
  return { ...done, from: accountOf(listener.workspace, user.id, user.name ?? user.username ?? '') }
}

/**
 * The shortcut "Split this": the words of a message as if their writer had said them to the bot, for "I" in them is the writer. Where
 * that is a bot, whoever used the shortcut says them. ResponseUrls go under the message.
 */
export function decodeShortcut(eventId: string, shortcut: MessageAction, listener: Listener): ChatEvent | null {
  const { workspace, known } = listener
  const { text = '', ts, thread_ts: root, files, user: writer } = shortcut.message
  if (text === '' && (files ?? []).length === 0) return null
  const used = presser(eventId, shortcut.channel.id, shortcut, listener)
  const isWritten = writer !== undefined && isSomebody(writer, shortcut.message, listener)
  const said =
    isWritten && writer !== shortcut.user.id ? base(eventId, shortcut.channel.id, writer, null, listener) : used
  const { text: words, mentions } = readMarkup(text, workspace, known)
  const chat = inThread(said.chat, root ?? ts)
  return {
    ...said,
    chat,
    kind: 'message',
    message: messageRef(chat, ts),
    text: words,
    mentions,
    files: filesOf(workspace, files),
    addressed: said.isPrivate ? 'direct' : 'mention',
    pickedBy: used.from,
  }
}
