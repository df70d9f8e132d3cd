import { cut, type IsCommand, type Speech, type Stretch, trimmed, type Written } from '../../../src/chat/speech.js'
import { accountId } from '../web/ids.js'
import type { Workspace } from '../web/workspaces.js'
import { type Known, readMarkup } from './markup.js'

/** `/tab add …` and `/add …`: Slack keeps what begins with a slash to itself, but not in a thread, where it is only text. */
const slashed = /^\/(?:tab(?:\s+|$))?([\p{L}\d_]*)(?=\s|$)/iu
const firstWord = /^[\p{L}\d_]+(?=\s|$)/u

export interface SpeechPlace {
  readonly workspace: Workspace
  readonly known: Known
  readonly isCommand: IsCommand
  /** Whether everything that is said here is said to the bot. */
  readonly isPrivate: boolean
}

/** Reads the text of a message. A command's name behind the bot's name, or first where the bot is alone with somebody, is a command. */
export function readSpeech(marked: string, place: SpeechPlace): Speech {
  const { workspace, known, isPrivate } = place
  const whole = readMarkup(marked, workspace, known, { isBotNamed: true })
  const places = botNames(whole, workspace)
  const namesBot = places.length > 0
  const isFirst = whole.text.slice(0, places[0]?.from).trim() === ''
  const rest = trimmed(cut(whole, places))
  if ((namesBot && isFirst) || isPrivate) {
    const command = readCommand(rest, place.isCommand)
    if (command !== null) return { ...command, namesBot }
  }
  return { kind: 'words', text: rest.text, namesBot, mentions: rest.mentions }
}

/** What was typed behind the bot's own slash command, or behind its name: a command's name and its argument. */
export function readCommand(
  written: Written,
  isCommand: IsCommand,
): Pick<Extract<Speech, { kind: 'command' }>, 'kind' | 'name' | 'argument' | 'mentions'> | null {
  const slash = slashed.exec(written.text)
  const name = slash?.[1] ?? firstWord.exec(written.text)?.[0] ?? ''
  if (name === '' || (slash === null && !isCommand(name.toLowerCase()))) return null
  const argument = trimmed(cut(written, [{ from: 0, to: slash?.[0].length ?? name.length }]))
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
