import type { MessageRef } from '../../chat/event.js'
import type { Situation } from '../../decision/command.js'
import { type Effects, redrawAt } from '../../decision/effects.js'
import type { ProposalId } from '../../ids.js'
import { fold } from '../../language/fold.js'
import type { Change, NewEntry } from '../../ledger/change.js'
import type { EntryContent, Posting } from '../../ledger/entry.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import type { ShownProposal } from '../../ports/proposals.js'
import { sentence } from '../../present/view.js'
import { toAmend } from './edit-presses.js'
import { toPropose } from './propose-typed.js'

/** A typed expense or payment, and what it may have been typed in place of. */
interface Typing {
  readonly command: string
  readonly argument: string
  /** What it was sent as a reply to. */
  readonly replyTo: MessageRef | undefined
  /** What its sender was asked. */
  readonly awaited: readonly ProposalId[]
}

// A group in which more than this waits has forgotten the rest.
const draftsMax = 50

/** What a typed command comes to, and the proposals and questions in whose place it was typed are closed: none is booked twice. */
export async function withReplaced(
  situation: Situation,
  outcome: Effects | Refusal,
  typing: Typing,
): Promise<Effects | Refusal> {
  if (isRefusal(outcome)) return outcome
  const entries = outcome.changes.flatMap((change) => (change.kind === 'entry' ? [change.entry] : []))
  const isAsked = outcome.changes.some(({ kind }) => kind === 'proposal')
  if (entries.length === 0 && !isAsked) return outcome
  const replaced = await replacedBy(situation, entries, typing)
  const [entry] = entries
  const status = entry === undefined ? 'discarded' : 'recorded'
  const { words, sender } = situation
  const who = { member: sender }
  const told = sentence(
    entry === undefined
      ? words.say('proposal.retyped', { who })
      : words.say('proposal.replaced', { who, number: entry.number }),
  )
  return {
    ...outcome,
    changes: [
      ...replaced.map(({ proposal }): Change => ({ kind: 'proposalClosed', id: proposal.id, status })),
      ...outcome.changes,
    ],
    says: [...outcome.says, ...replaced.flatMap(({ card }) => (card === null ? [] : [redrawAt(card, told)]))],
  }
}

async function replacedBy(
  situation: Situation,
  entries: readonly NewEntry[],
  typing: Typing,
): Promise<readonly ShownProposal[]> {
  const { books, group, sender, now } = situation
  const answered = typing.replyTo === undefined ? null : await books.proposals.onCard(group.id, typing.replyTo)
  const asked = await Promise.all(typing.awaited.map((id) => shownBy(situation, id)))
  const meant = [answered, ...asked.filter((one) => one !== null && isAskedOf(one, typing))].filter(
    (one) => one !== null,
  )
  const subjects = await Promise.all(meant.map((one) => amendedBy(situation, one)))
  const drafts = entries.length === 0 ? [] : await books.proposals.drafts(group.id, draftsMax)
  const alike = drafts.filter(({ proposal: { content, createdBy } }) =>
    entries.some((entry) => content.kind === 'draft' && isAlike(content.content, entry, createdBy === sender)),
  )
  const all = [...meant, ...subjects.filter((one) => one !== null), ...alike]
  const known = new Map(all.map((one) => [one.proposal.id, one]))
  return [...known.values()].filter(
    ({ proposal: { status, expiresAt, content } }) =>
      status === 'open' && expiresAt > now && (content.kind === 'draft' || content.kind === 'question'),
  )
}

async function shownBy({ books }: Situation, id: ProposalId): Promise<ShownProposal | null> {
  const proposal = await books.proposals.find(id)
  return proposal === null ? null : { proposal, card: await books.cards.of(id) }
}

/** Edit on a proposal asks for words or for the command anew; another question, for what its own command lacks. */
function isAskedOf({ proposal: { content } }: ShownProposal, { command, argument }: Typing): boolean {
  if (content.kind !== 'question') return false
  if (content.command === toAmend) return true
  const isSame = content.command === command || (content.command === toPropose && content.argument.startsWith(command))
  return isSame && sharesWord(content.argument, argument)
}

/** The proposal that a question of what should be different is about. */
async function amendedBy(
  situation: Situation,
  { proposal: { content } }: ShownProposal,
): Promise<ShownProposal | null> {
  const isAmending = content.kind === 'question' && content.command === toAmend
  return isAmending ? shownBy(situation, content.argument as ProposalId) : null
}

/** Whether a proposal says what was typed. Of what the same person said, one thing may be put right by the typing. */
function isAlike(said: EntryContent, typed: EntryContent, isOwn: boolean): boolean {
  if (said.kind !== typed.kind || said.currency !== typed.currency) return false
  const isSameSum = said.totalMinor === typed.totalMinor
  const isSameTitle = fold(said.description) === fold(typed.description)
  const isSamePeople =
    sideOf(said, 'paidMinor') === sideOf(typed, 'paidMinor') && sideOf(said, 'owedMinor') === sideOf(typed, 'owedMinor')
  if (!isOwn) return isSameSum && isSameTitle && isSamePeople
  if (said.kind === 'payment') return isSamePeople
  const isUntitled = said.description === '' || typed.description === ''
  return isSameSum
    ? isSameTitle || isUntitled || sharesWord(said.description, typed.description)
    : isSameTitle && !isUntitled
}

const sideOf = ({ postings }: EntryContent, side: keyof Pick<Posting, 'paidMinor' | 'owedMinor'>): string =>
  postings
    .filter((posting) => posting[side] > 0n)
    .map(({ member }) => member)
    .sort()
    .join(' ')

// Shorter ones are mostly articles and prepositions.
const wordMinLetters = 3

function sharesWord(one: string, other: string): boolean {
  const wordsOf = (text: string) =>
    fold(text)
      .split(/[^\p{L}\p{M}]+/u)
      .filter((word) => word.length >= wordMinLetters)
  const known = new Set(wordsOf(one))
  return wordsOf(other).some((word) => known.has(word))
}
