import { cut, type Speech, type Stretch, trimmed, type Written } from '../../../src/chat/speech.js'
import { accountId } from '../web/ids.js'
import type { Workspace } from '../web/workspaces.js'
import { type Known, readMarkup } from './markup.js'

/** `/tab add …` and `/add …`: Slack keeps what begins with a slash to itself, but not in a thread, where it is only text. */
const slashed = /^\/(?:tab(?:\s+|$))?([\p{L}\d_]*)(?=\s|$)/iu
const firstWord = /^[\p{L}\d_]+(?=\s|$)/u

export interface SpeechPlace {
  readonly workspace: Workspace
  readonly known: Known
  /** Whether everything that is said here is said to the bot. */
  readonly isPrivate: boolean
}

/** Reads the text of a message. What begins with a slash is a command behind the bot's name, or where the bot is alone with somebody. */
export function readSpeech(marked: string, place: SpeechPlace): Speech {
  const { workspace, known, isPrivate } = place
  const whole = readMarkup(marked, workspace, known, { isBotNamed: true })
  const places = botNames(whole, workspace)
  const namesBot = places.length > 0
  const beginsWithName = namesBot && whole.text.slice(0, places[0]?.from).trim() === ''
  const rest = trimmed(cut(whole, places))
  if (beginsWithName || isPrivate) {
    const command = readCommand(rest)
    if (command !== null) return { ...command, namesBot }
  }
  return { kind: 'words', text: rest.text, namesBot, beginsWithName, mentions: rest.mentions }
}

/** A command that was typed with its slash: its name and its argument; null for other words. */
function readCommand(written: Written): Command | null {
  const slash = slashed.exec(written.text)
  return slash === null || slash[1] === undefined || slash[1] === '' ? null : cutAt(written, slash[1], slash[0].length)
}

/** What was typed behind the bot's own slash command, whose first word is always a command's name; null where that is no word. */
export function readCommandBehindSlash(written: Written): Command | null {
  const [name] = firstWord.exec(written.text) ?? []
  return readCommand(written) ?? (name === undefined ? null : cutAt(written, name, name.length))
}

type Command = Pick<Extract<Speech, { kind: 'command' }>, 'kind' | 'name' | 'argument' | 'mentions'>

function cutAt(written: Written, name: string, to: number): Command {
  const argument = trimmed(cut(written, [{ from: 0, to }]))
  return { kind: 'command', name: name.toLowerCase(), argument: argument.text, mentions: argument.mentions }
}

/** What was typed, without the bot's name in front: it is spoken to anyway. */
export function withoutBotInFront(marked: string, { botUser }: Workspace): string {
  const [all = '', user] = /^\s*<@([^<>|]*)(?:\|[^<>]*)?>[,:]?\s*/u.exec(marked) ?? []
  return user === botUser ? marked.slice(all.length) : marked
}

/** Every place where the bot is named, with the comma or colon and the space behind it. */
function botNames({ text, mentions }: Written, workspace: Workspace): readonly Stretch[] {
  const bot = accountId(workspace, workspace.botUser)
  return mentions
    .filter(({ account }) => account.id === bot)
    .map(({ offset, length }) => {
      const end = offset + length
      const behind = /^[,:]?[^\S\n]*/u.exec(text.slice(end))?.[0].length ?? 0
      return { from: offset, to: end + behind }
    })
}
