import type { Account, ChatEvent, ChatRef, IncomingFile, MessageRef } from '../../src/chat/event.js'
import { decodePress } from '../../src/chat/press.js'
import { privateOwner, titleOf } from './ids.js'

interface Spoken {
  readonly eventId: string
  readonly chat: ChatRef
  readonly from: Account
  readonly at: Date
}

/** What one person did in the terminal, after its form was read and before its meaning is. */
export type Line =
  | (Spoken & {
      readonly kind: 'words'
      readonly text: string
      readonly files: readonly IncomingFile[]
      /** The id of the message this answers. */
      readonly replyTo?: string
      /** Who said that, where it was a person. */
      readonly repliedTo?: Account
    })
  | (Spoken & { readonly kind: 'press'; readonly button: string; readonly on: string })

const slashCommand = /^\/(\p{L}[^\s@]*)(?:@\S+)?(?:\s+|$)/u
const botMention = /(?<![\p{L}\p{N}_.])@tabkeeper(?![\p{L}\p{N}_])[,:]?\s*/giu

/** Makes the event of a line. A button that cannot be read becomes a press of the verb `unknown`: the core words the answer. */
export function decode(line: Line): ChatEvent {
  const title = titleOf(line.chat)
  const base = {
    eventId: line.eventId,
    chat: line.chat,
    ...(title === null ? {} : { chatName: title }),
    isPrivate: privateOwner(line.chat) !== null,
    from: line.from,
    at: line.at.toISOString(),
  }
  if (line.kind === 'press') {
    const press = decodePress(line.button) ?? { verb: 'unknown', id: line.button, version: 0 }
    return { ...base, kind: 'press', press, on: messageIn(line.chat, line.on) }
  }

  const said = {
    ...base,
    // The core resolves the names in a text itself: the terminal knows nothing of people that the text does not say.
    mentions: [],
    files: line.files,
    ...(line.repliedTo === undefined ? {} : { repliedTo: line.repliedTo }),
    ...(line.replyTo === undefined ? {} : { replyTo: messageIn(line.chat, line.replyTo) }),
  }
  const command = commandIn(line.text)
  if (command !== null) return { ...said, kind: 'command', ...command, addressed: true }

  const text = withoutMention(line.text)
  return {
    ...said,
    kind: 'message',
    // A line is delivered again under the same event id, so its own message id has to be made of that.
    message: messageIn(line.chat, line.eventId),
    text,
    ...(beginsWithName(line.text) ? { mayCommand: true } : {}),
    addressed: text === line.text ? 'direct' : 'mention',
  }
}

function messageIn(chat: ChatRef, id: string): MessageRef {
  return { chat, id }
}

/** A command is written with a slash, first of all or right behind the bot's name. */
function commandIn(text: string): { readonly name: string; readonly argument: string } | null {
  const trimmed = text.trim()
  const slash = slashCommand.exec(trimmed)
  if (slash?.[1] !== undefined) {
    return { name: slash[1].toLowerCase(), argument: trimmed.slice(slash[0].length) }
  }
  if (!beginsWithName(trimmed)) return null
  const words = withoutMention(trimmed)
  return words.startsWith('/') ? commandIn(words) : null
}

const beginsWithName = (text: string): boolean => text.trim().search(botMention) === 0

/** The text without the bot's name; a text that does not name it comes back untouched. */
function withoutMention(text: string): string {
  const without = text.replace(botMention, '')
  return without === text ? text : without.trim()
}
