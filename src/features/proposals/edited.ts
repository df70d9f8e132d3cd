import type { ChatEvent } from '../../chat/event.js'
import type { Command, Situation } from '../../decision/command.js'
import { answer, type Effects, nothing, redrawAt } from '../../decision/effects.js'
import { commandNamed } from '../../decision/lookup.js'
import { draftOfEntry } from '../../language/corrections/entry.js'
import type { Draft } from '../../language/draft.js'
import { parseExpense, parsePayment } from '../../language/grammar.js'
import type { Entry } from '../../ledger/entry.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import type { Books } from '../../ports/books.js'
import type { EarlierWords } from '../../ports/cards.js'
import type { Home } from '../../ports/inbox.js'
import type { ShownProposal } from '../../ports/proposals.js'
import { spansOf } from '../../present/spans.js'
import { sentence } from '../../present/view.js'
import { changeEntry } from '../entries/change-entry.js'
import { entryOn, type OpenDraft, openDraft } from './meant-for.js'

type Said = Extract<ChatEvent, { kind: 'message' | 'command' }>

/** What new words of a message come to, by what came of the old ones. */
export type Edited =
  /** Nothing that stands: the new words are heard as if they were the first. What was asked about the old ones is over. */
  | { readonly is: 'fresh'; readonly event: Said; readonly asked: ShownProposal | null }
  /** The card of a proposal, which waits still. */
  | { readonly is: 'proposal'; readonly subject: OpenDraft }
  | { readonly is: 'entry'; readonly entry: Entry }
  /** The same words, or such as have no more to do with what came of the old ones. */
  | { readonly is: 'over' }
  /** Something was done by the old words that new ones do not take back. */
  | { readonly is: 'done' }

type Reading = Pick<Books, 'cards' | 'entries' | 'proposals'>

/** Looks at what came of the words of a message before these. */
export async function editedFrom(
  books: Reading,
  event: Said,
  { group }: Pick<Home, 'group'>,
  commands: readonly Command[],
  now: Date,
): Promise<Edited> {
  const { isEdited, ...first } = event
  const fresh = { is: 'fresh', event: first as Said, asked: null } as const
  const { message } = event
  if (message === undefined) return fresh
  const earlier = await books.cards.earlier(message, event.eventId)
  const last = earlier.at(-1)
  if (last === undefined) return fresh
  if (isSame(last, event)) return { is: 'over' }
  for (const words of earlier) {
    const came = await cameOf(books, event, words, { group, commands, now })
    if (came !== null) return 'proposal' in came ? { ...fresh, asked: came } : came
  }
  return fresh
}

interface Looking extends Pick<Home, 'group'> {
  readonly commands: readonly Command[]
  readonly now: Date
}

/** What came of some words and stands yet: the question that was asked about them, something else, or null for nothing. */
async function cameOf(
  books: Reading,
  event: Said,
  { command, answer: card }: EarlierWords,
  { group, commands, now }: Looking,
): Promise<ShownProposal | Exclude<Edited, { is: 'fresh' }> | null> {
  if (card === null) return null
  const named = command === null ? undefined : commandNamed(commands, command)
  const isOfSums = command === null || named?.name === 'add' || named?.name === 'pay'
  const entry = isOfSums ? await entryOn(books, group, card) : null
  if (entry !== null) return { is: 'entry', entry }
  const shown = await books.proposals.onCard(group.id, card)
  const subject = shown === null ? null : openDraft(shown, now)
  if (subject !== null && event.kind === 'message') return { is: 'proposal', subject }
  if (shown?.proposal.status === 'open') return shown
  if (shown?.proposal.content.kind === 'draft') return { is: 'over' }
  return !isOfSums && named?.looks === 'never' ? { is: 'done' } : null
}

function isSame({ command, text }: EarlierWords, event: Said): boolean {
  return event.kind === 'command'
    ? command === event.name && text === event.argument
    : command === null && text === event.text
}

/** A command of new words where the old ones were written as an entry: that is the entry that it asks for, from now on. */
export async function editedCommand(
  situation: Situation,
  event: Extract<ChatEvent, { kind: 'command' }>,
  { mentioned }: Pick<Home, 'mentioned'>,
  edited: Exclude<Edited, { is: 'fresh' }>,
): Promise<Effects | Refusal> {
  const { words, commands } = situation
  if (edited.is === 'done') return answer(sentence(words.say('edited.done')))
  if (edited.is !== 'entry') return nothing
  const { entry } = edited
  const stays = answer(sentence(words.say('edited.stays', { number: entry.number })))
  const name = commandNamed(commands, event.name)?.name
  if (name !== (entry.kind === 'expense' ? 'add' : 'pay')) return stays
  const context = { ...situation, mentions: spansOf(event.mentions, mentioned) }
  const draft = name === 'add' ? parseExpense(event.argument, context) : parsePayment(event.argument, context)
  if (isRefusal(draft)) return stays
  const changed = await changeEntry(situation, entry, anew(draft, entry, situation))
  if (isRefusal(changed)) return changed.refused === 'changeNothing' ? nothing : changed
  return 'question' in changed ? stays : changed
}

/** What new words ask for in place of an entry: its day, and its category where they name none, stay what they are. */
export function anew(draft: Draft, entry: Entry, { group }: Pick<Situation, 'group'>): Draft {
  const before = draftOfEntry(entry, { group })
  const date = draft.date ?? before.date
  if (draft.kind === 'payment' || before.kind === 'payment') return { ...draft, date }
  return { ...draft, date, category: draft.category ?? before.category }
}

/** What was asked about the old words is over as soon as something comes of the new ones. */
export function withAskedOver(
  { words, sender }: Situation,
  outcome: Effects | Refusal,
  asked: ShownProposal | null,
): Effects | Refusal {
  if (asked === null || isRefusal(outcome)) return outcome
  const { proposal, card } = asked
  const told = sentence(words.say('proposal.retyped', { who: { member: sender } }))
  return {
    ...outcome,
    changes: [{ kind: 'proposalClosed', id: proposal.id, status: 'discarded' }, ...outcome.changes],
    says: [...outcome.says, ...(card === null ? [] : [redrawAt(card, told)])],
  }
}
