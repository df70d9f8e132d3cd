import type { ChatEvent } from '../../chat/event.js'
import type { Situation, Typed } from '../../decision/command.js'
import type { Effects } from '../../decision/effects.js'
import { commandNamed } from '../../decision/lookup.js'
import { changeDraft } from '../../language/corrections/change.js'
import { parsePayment } from '../../language/grammar.js'
import { refuseUnlessActive } from '../../ledger/decide.js'
import type { Entry } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { Home } from '../../ports/inbox.js'
import { spansOf } from '../../present/spans.js'
import { pressUndo } from '../entries/entry-presses.js'
import { takeNumber } from '../entries/find-entry.js'
import { changeProposal } from './change-in-words.js'
import { pressAmend, pressEdit } from './edit-presses.js'
import { inWords } from './in-words.js'
import { entryOn, type OpenDraft, openDraft } from './meant-for.js'
import { pressDiscard } from './proposal-presses.js'
import { withReplaced } from './replaced.js'
import { runCommand } from './run-command.js'

type CommandEvent = Extract<ChatEvent, { kind: 'command' }>

/**
 * A command as it was sent. One that answers a card is meant for what the card shows, a payment that answers somebody's words is to
 * them, and what is typed in place of a proposal closes it.
 */
export async function commandSent(
  situation: Situation,
  event: CommandEvent,
  { mentioned, awaited }: Pick<Home, 'mentioned' | 'awaited'>,
): Promise<Effects | Refusal> {
  const { argument, mentions, files, replyTo } = event
  const typed: Typed = { argument, mentions: spansOf(mentions, mentioned), files }
  const name = commandNamed(situation.commands, event.name)?.name ?? event.name
  const meant = async (command: string) =>
    command === 'pay' || command === 'remind' ? toWriter(situation, command, event, typed) : typed
  if (name === 'add' || name === 'pay') {
    const outcome = await runCommand(situation, name, await meant(name))
    return withReplaced(situation, outcome, { command: name, argument, replyTo, awaited })
  }
  if (replyTo !== undefined) {
    const { books, group } = situation
    // In a thread everybody answers its first message, and the card stands below it.
    const shown =
      (await books.proposals.onCard(group.id, replyTo)) ??
      (replyTo.id === event.chat.thread ? await books.proposals.inThread(group.id, event.chat) : null)
    const draft = shown === null ? null : openDraft(shown, situation.now)
    const done = draft === null ? null : await onProposal(situation, name, typed, draft)
    if (done !== null) return done
    const entry = await entryOn(books, group, replyTo)
    const changed = entry === null ? null : await onEntry(situation, name, typed, entry)
    if (changed !== null) return changed
  }
  return runCommand(situation, name, await meant(name))
}

/** `/undo`, `/delete` and `/edit` on a proposal's card; null for a command that has nothing to do with it. */
async function onProposal(
  situation: Situation,
  name: string,
  { argument, mentions }: Typed,
  subject: OpenDraft,
): Promise<Effects | Refusal | null> {
  const press = { verb: '', id: subject.id, version: 0 }
  switch (name) {
    case 'undo':
    case 'delete': {
      if (takeNumber(argument) !== null) return null
      const discarded = await pressDiscard.run(situation, press)
      return isRefusal(discarded) ? discarded : inWords(discarded, subject.card)
    }
    case 'edit': {
      if (argument.trim() === '') return pressAmend.run(situation, press)
      const draft = changeDraft(subject.draft, argument, { ...situation, mentions }, 'typed')
      return changeProposal(situation, subject, draft)
    }
    default:
      return null
  }
}

/** A command that names an entry by its number, on the card of one; null for a command that has nothing to do with it. */
async function onEntry(
  situation: Situation,
  name: string,
  typed: Typed,
  entry: Entry,
): Promise<Effects | Refusal | null> {
  switch (name) {
    case 'undo':
      return undone(situation, entry)
    case 'why':
      return typed.argument.trim() === '' ? runCommand(situation, 'show', numbered(entry, '', typed)) : null
    case 'edit':
    case 'delete':
    case 'show':
    case 'restore': {
      const taken = takeNumber(typed.argument)
      const isOwn = taken?.number === entry.number
      const isOther = taken !== null && !isOwn && (name !== 'edit' || /^\s*#/u.test(typed.argument))
      if (isOther) return refuse('replyOtherEntry', { number: entry.number, typed: taken.number, command: name })
      if (name !== 'edit') return runCommand(situation, name, numbered(entry, '', typed))
      const rest = isOwn ? taken.rest : typed.argument
      if (rest.trim() === '' && !isOwn)
        return pressEdit.run(situation, { verb: '', id: entry.id, version: entry.turns })
      return runCommand(situation, name, numbered(entry, rest, typed))
    }
    default:
      return null
  }
}

/** What the button of the card would do, as a message of its own. */
async function undone(situation: Situation, entry: Entry): Promise<Effects | Refusal> {
  const standing = refuseUnlessActive(entry)
  if (standing !== null) return standing
  const pressed = await pressUndo.run(situation, { verb: '', id: entry.id, version: entry.turns })
  return isRefusal(pressed) ? pressed : inWords(pressed, null)
}

/** The same with the entry's number in front of these last words of the argument. */
function numbered({ number }: Entry, rest: string, { argument, mentions }: Typed): Typed {
  const moved = `${number} `.length - (argument.length - rest.length)
  const places = mentions.map((mention) => ({ ...mention, offset: mention.offset + moved }))
  return { argument: `${number} ${rest}`, mentions: places.filter(({ offset }) => offset > 0), files: [] }
}

/** With whoever wrote what the command answers behind it, where it needs somebody and names nobody. */
async function toWriter(
  situation: Situation,
  name: string,
  { repliedTo, replyTo, chat }: CommandEvent,
  typed: Typed,
): Promise<Typed> {
  if (repliedTo === undefined) return typed
  const { books, group, sender, members } = situation
  const { argument, mentions } = typed
  // In a thread everybody answers its first message, so only a payment, which is to somebody, can mean its writer.
  const isToSomebody =
    name === 'pay' ? lacksPayee(situation, typed) : argument.trim() === '' && replyTo?.id !== chat.thread
  const writer = isToSomebody ? await books.links.memberOf(group.id, repliedTo) : null
  const called = members.find(({ id }) => id === writer)?.name
  if (writer === null || writer === sender || called === undefined) return typed
  const offset = argument === '' ? 0 : argument.length + 1
  const span = { offset, length: called.length + 1, member: writer }
  return { ...typed, argument: `${argument} @${called}`.trimStart(), mentions: [...mentions, span] }
}

function lacksPayee(situation: Situation, { argument, mentions }: Typed): boolean {
  const draft = parsePayment(argument, { ...situation, mentions })
  return isRefusal(draft) && draft.refused === 'payeeMissing'
}
