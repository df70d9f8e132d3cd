import type { ChatEvent } from '../../chat/event.js'
import { cut, trimmed } from '../../chat/speech.js'
import type { Command, Situation } from '../../decision/command.js'
import type { Effects } from '../../decision/effects.js'
import { commandNamed } from '../../decision/lookup.js'
import type { Reading } from '../../language/reading.js'
import { readSentence } from '../../language/sentence/read.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import type { Home } from '../../ports/inbox.js'
import { spansOf } from '../../present/spans.js'
import { answerOrder } from './order.js'

type Message = Extract<ChatEvent, { kind: 'message' }>
type CommandEvent = Extract<ChatEvent, { kind: 'command' }>

/**
 * What a message to the bot comes to where its first word is a command's name: `@tabkeeper balance`. It is that command only where the
 * rest is its argument and the whole is no better read as a sentence: `paid 30 for taxi` is no /pay, `guest house 120` no /guest.
 * `send` does what a command does that was typed with a slash. Null for a message that is to be heard as words.
 */
export async function calledByName(
  situation: Situation,
  message: Message,
  home: Pick<Home, 'mentioned'>,
  send: (command: CommandEvent) => Promise<Effects | Refusal>,
): Promise<Effects | Refusal | null> {
  if (message.mayCommand !== true || message.isEdited === true) return null
  const [word = ''] = /^[\p{L}\d_]+(?=\s|$)/u.exec(message.text) ?? []
  const command = commandNamed(situation.commands, word)
  if (command === undefined) return null
  const event = asCommand(message, command, word)
  const run = () => send(event)
  if (event.argument === '') return run()

  const mentions = spansOf(message.mentions, home.mentioned)
  const reading = readSentence(message.text, { ...situation, mentions })
  const isOwnName = word.toLowerCase() === command.name
  if (isBetterSaid(command, reading, isOwnName)) return null
  if (command.usage === '' && command.looks !== 'always')
    return reading.kind === 'command'
      ? null
      : answerOrder(situation, { kind: 'command', line: `/${command.name}`, isSure: false })
  const outcome = await run()
  return isUnanswered(outcome) && isSaid(command, reading, isOwnName) ? null : outcome
}

// The whole line of these accounts for every word of it, sums as well.
const writes: ReadonlySet<Command['name']> = new Set(['add', 'pay'])

/** Whether the words are a sentence whatever the command would make of them. */
function isBetterSaid({ takesWords, usage }: Command, reading: Reading, isOwnName: boolean): boolean {
  // What takes any words shows nothing by taking a sum, too; other names for a command are words that sentences begin with.
  if (takesWords || usage === '') return reading.kind === 'drafts' || reading.kind === 'unsure'
  return reading.kind === 'drafts' && !isOwnName
}

/** Whether the words are rather a sentence where the command does not understand what follows it. */
function isSaid({ name }: Command, reading: Reading, isOwnName: boolean): boolean {
  switch (reading.kind) {
    case 'drafts':
      return true
    case 'command':
      return reading.isSure || !isOwnName
    case 'unsure':
      return !(isOwnName && writes.has(name))
    case 'notAnExpense':
      return false
  }
}

/** Refused, or only asked back. */
const isUnanswered = (outcome: Effects | Refusal): boolean =>
  isRefusal(outcome) ||
  outcome.changes.some((change) => change.kind === 'proposal' && change.content.kind === 'question')

/** The same as it would be with a slash. */
function asCommand(message: Message, { name }: Command, word: string): CommandEvent {
  const { text, mentions, message: _, mayCommand, isEdited, addressed, kind, ...said } = message
  const rest = trimmed(cut({ text, mentions }, [{ from: 0, to: word.length }]))
  return { ...said, kind: 'command', name, argument: rest.text, mentions: rest.mentions, addressed: true }
}
