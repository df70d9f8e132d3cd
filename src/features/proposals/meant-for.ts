import type { ChatEvent, MessageRef } from '../../chat/event.js'
import { correctionOpener, correctsInThread } from '../../chat/presence.js'
import type { ProposalId } from '../../ids.js'
import { draftOfEntry } from '../../language/corrections/entry.js'
import type { Draft } from '../../language/draft.js'
import type { Proposal, ProposalContent } from '../../ledger/change.js'
import type { Entry } from '../../ledger/entry.js'
import type { Group } from '../../ledger/group.js'
import type { Books } from '../../ports/books.js'
import type { Home } from '../../ports/inbox.js'
import type { ShownProposal } from '../../ports/proposals.js'
import { toAmend } from './edit-presses.js'
import { draftOf } from './propose.js'

type Message = Extract<ChatEvent, { kind: 'message' }>
type Question = Extract<ProposalContent, { kind: 'question' }>

/** An open proposal, what it says, and the message that shows it. */
export interface OpenDraft {
  readonly of: 'proposal'
  readonly id: ProposalId
  readonly draft: Draft
  readonly card: MessageRef | null
}

/** What a message may change, and the draft of it: an open proposal, or an entry. */
export type Changeable = OpenDraft | { readonly of: 'entry'; readonly entry: Entry; readonly draft: Draft }

/**
 * What a message speaks to: what it replies to, or else what its writer was asked last. `isReply`: it can mean nothing else.
 */
export type Target = { readonly isReply: boolean } & (
  | { readonly to: 'question'; readonly id: ProposalId; readonly question: Question }
  /** `asked`: the question that asks what should be different. */
  | { readonly to: 'change'; readonly subject: Changeable; readonly asked: ProposalId | null }
  /** Several proposals of one message, which can be confirmed together. */
  | { readonly to: 'drafts'; readonly drafts: readonly OpenDraft[] }
)

type Reading = Pick<Books, 'proposals' | 'cards' | 'entries'>

/** Null where a message speaks to nothing that waits and to no entry. */
export async function meantFor(books: Reading, message: Message, home: Home, now: Date): Promise<Target | null> {
  const { replyTo, chat } = message
  const replied = replyTo === undefined ? null : await repliedTo(books, message, home, now)
  if (replied !== null) return replied
  // In a thread everybody answers its first message, so that tells nothing.
  if (replyTo !== undefined && replyTo.id !== chat.thread) return null
  return (await askedLast(books, home, now)) ?? latest(books, message, home, now)
}

async function repliedTo(books: Reading, message: Message, { group }: Home, now: Date): Promise<Target | null> {
  const { replyTo, chat } = message
  if (replyTo === undefined) return null
  const shown = await books.proposals.onCard(group.id, replyTo)
  const target = shown === null ? null : await targetOf(books, shown, { group }, now, true)
  if (target !== null) return target
  const inThread = correctsInThread(message) ? await books.proposals.inThread(group.id, chat) : null
  if (inThread !== null) return targetOf(books, inThread, { group }, now, true)
  const entry = await entryOn(books, group, replyTo)
  return entry === null ? null : { isReply: true, to: 'change', subject: changeable(entry, { group }), asked: null }
}

/** What the writer was asked last in this conversation, and has not been heard to answer. */
async function askedLast(books: Reading, home: Home, now: Date): Promise<Target | null> {
  if (home.awaited.length === 0) return null
  const proposals = await Promise.all(home.awaited.map((id) => books.proposals.find(id)))
  const open = proposals.filter((proposal) => proposal !== null && isOpen(proposal, now)).filter((one) => one !== null)
  const shown = await Promise.all(open.map(async (proposal) => ({ proposal, card: await books.cards.of(proposal.id) })))
  const [only, another] = shown
  if (only !== undefined && another === undefined) return targetOf(books, only, home, now, false)
  const drafts = shown.flatMap((one) => openDraft(one, now) ?? [])
  return drafts.length === shown.length && drafts.length > 1 ? { isReply: false, to: 'drafts', drafts } : null
}

/** Where every message is for the bot, "no, 42" is meant for the newest card of whoever says it. */
async function latest(books: Reading, message: Message, { group, sender }: Home, now: Date): Promise<Target | null> {
  const isMeant = correctionOpener.test(message.text) && message.addressed === 'direct' && message.replyTo === undefined
  const shown = isMeant ? await books.proposals.latest(group.id, sender) : null
  return shown === null ? null : targetOf(books, shown, { group }, now, false)
}

async function targetOf(
  books: Reading,
  shown: ShownProposal,
  { group }: Pick<Home, 'group'>,
  now: Date,
  isReply: boolean,
): Promise<Target | null> {
  const { proposal } = shown
  const subject = openDraft(shown, now)
  if (subject !== null) return { isReply, to: 'change', subject, asked: null }
  const { content, id } = proposal
  if (content.kind !== 'question' || !isOpen(proposal, now)) return null
  if (content.asks.what !== 'change') return { isReply, to: 'question', id, question: content }
  const asked = await askedAbout(books, content, { group }, now)
  return asked === null ? null : { isReply, to: 'change', subject: asked, asked: id }
}

/** What somebody who pressed Edit wants to change. */
async function askedAbout(
  books: Reading,
  { command, argument }: Question,
  { group }: Pick<Home, 'group'>,
  now: Date,
): Promise<Changeable | null> {
  if (command !== toAmend) {
    const entry = await books.entries.byNumber(group.id, Number(argument))
    return entry === null ? null : changeable(await standing(books, entry), { group })
  }
  const id = argument as ProposalId
  const proposal = await books.proposals.find(id)
  return proposal === null ? null : openDraft({ proposal, card: await books.cards.of(id) }, now)
}

/** The entry whose card a message shows, in the version that people mean; null where it shows none of this group's. */
export async function entryOn(
  books: Pick<Books, 'cards' | 'entries'>,
  group: Pick<Group, 'id'>,
  card: MessageRef,
): Promise<Entry | null> {
  const shown = await books.cards.entryOn(group.id, card)
  const found = shown === null ? null : await books.entries.byId(shown)
  return found === null ? null : standing(books, found)
}

const standing = async ({ entries }: Pick<Books, 'entries'>, shown: Entry): Promise<Entry> =>
  (await entries.byNumber(shown.group, shown.number)) ?? shown

/** An entry and the draft of it, which words may change. */
export const changeable = (entry: Entry, { group }: Pick<Home, 'group'>): Changeable => ({
  of: 'entry',
  entry,
  draft: draftOfEntry(entry, { group }),
})

/** A proposal that waits for Confirm; null for one that waits no more, or for something else. */
export function openDraft({ proposal, card }: ShownProposal, now: Date): OpenDraft | null {
  const { id, content } = proposal
  return content.kind === 'draft' && isOpen(proposal, now)
    ? { of: 'proposal', id, draft: draftOf(content), card }
    : null
}

const isOpen = ({ status, expiresAt }: Proposal, now: Date): boolean => status === 'open' && expiresAt > now
