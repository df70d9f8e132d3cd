import type { Block, Button, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { EntryId, MemberId } from '../../ids.js'
import { type Entry, type EntryContent, isActive, isRefund } from '../../ledger/entry.js'
import { magnitude } from '../../money/bigint.js'
import type { Money } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { type Reach, reachBlocks, reachButtons } from '../members/reach.js'
import { billLines } from './bill-lines.js'
import { amountOf } from './entry-amount.js'
import { type Revision, revisionBlocks } from './was-now.js'

// A card stays readable on a phone; the rest is told as one sum.
const sharesShownMax = 30

/** An entry as a card shows it: one just decided has not been read back from the books yet. */
export type CardEntry = EntryContent & Pick<Entry, 'id' | 'number' | 'turns' | 'version' | 'replaces' | 'replacedBy'>

/** What a payee has said of a payment; `converted` where none was made, since it is a side of a conversion. */
export type Arrival = 'asked' | 'confirmed' | 'disputed' | 'converted'

/** What a card tells beside its entry. */
export interface CardDetails {
  readonly arrival?: Arrival
  /** Who wrote it. */
  readonly by?: MemberId | null
  /** Who last took it back or brought it back. */
  readonly turnedBy?: MemberId | null
  /** Set where an expense is shared by all who are known and not all are. */
  readonly reach?: Reach | null
  /** Set for a new version of an entry. */
  readonly revision?: Revision | null
}

/** The card of an expense or a payment: who paid, each share, what was changed, and what can be done with it. */
export function entryCard(entry: CardEntry, words: Words, details: CardDetails = {}): View {
  return entry.kind === 'payment' ? paymentCard(entry, words, details) : expenseCard(entry, words, details)
}

function expenseCard(
  entry: CardEntry,
  words: Words,
  { reach = null, revision = null, by, turnedBy }: CardDetails,
): View {
  const title = words.say('entry.title', { number: entry.number, description: titleOf(entry, words) })
  return view(
    [
      ...expenseBlocks(entry, title, words),
      text(detailsOf(entry, words)),
      ...writtenBy(entry, by ?? null, words),
      ...revised(entry, revision, words),
      ...reachBlocks(reach, words),
      ...standingOf(entry, turnedBy ?? null, words),
    ],
    [entryButtons(entry, words), reachButtons(reach, { on: 'entry', id: entry.id }, words)],
  )
}

/** What an entry would be, before it has a number: who paid, each share, when and what for. */
export function contentBlocks(content: EntryContent, words: Words): readonly Block[] {
  const details = text(detailsOf({ ...content, version: 1 }, words))
  if (content.kind === 'expense') return [...expenseBlocks(content, titleOf(content, words), words), details]
  const { from, to } = paymentEnds(content)
  const title = words.say(content.isForgiven ? 'forgive.one' : 'payment.proposed', {
    from: { member: from },
    to: { member: to },
    amount: { amountMinor: content.totalMinor, currency: content.currency },
  })
  return [text(bold(title)), ...noteOf(content), details]
}

const expenseBlocks = (content: EntryContent, title: string, words: Words): readonly Block[] => [
  text(bold(title), ` · ${amountOf(content, words)}`),
  text(payersOf(content, words)),
  ...sharesBlocks(content, words),
  ...billLines(content, words),
]

const noteOf = ({ description }: Pick<Entry, 'description'>): readonly Block[] =>
  description === '' ? [] : [text(description)]

/** What an entry is called in a sentence. */
export function titleOf(
  entry: Pick<Entry, 'kind' | 'totalMinor' | 'description' | 'postings' | 'isForgiven'>,
  words: Words,
): string {
  if (entry.description !== '') return entry.description
  if (entry.kind === 'expense') return words.say(isRefund(entry) ? 'entry.untitledRefund' : 'entry.untitled')
  const { from, to } = paymentEnds(entry)
  if (entry.isForgiven) return words.say('forgive.called', { from: { member: from }, to: { member: to } })
  return `${words.name(from)} → ${words.name(to)}`
}

function payersOf(entry: EntryContent, words: Words): string {
  const payers = entry.postings.filter((posting) => posting.paidMinor !== 0n)
  const [first, second] = payers
  if (first !== undefined && second === undefined)
    return words.say(isRefund(entry) ? 'entry.receivedBy' : 'entry.paidBy', { payer: { member: first.member } })
  const list = payers.map(({ member, paidMinor }) => {
    const amount = { amountMinor: magnitude(paidMinor), currency: entry.currency }
    return words.say('entry.payerAmount', { payer: { member }, amount })
  })
  return words.say(isRefund(entry) ? 'entry.receivedByAll' : 'entry.paidByAll', { payers: { list } })
}

function sharesBlocks(entry: EntryContent, words: Words): readonly Block[] {
  const sharers = entry.postings.filter((posting) => posting.owedMinor !== 0n)
  const money = (amountMinor: bigint): Money => ({ amountMinor: magnitude(amountMinor), currency: entry.currency })
  const rows = sharers
    .slice(0, sharesShownMax)
    .map(({ member, owedMinor }) => [words.name(member), words.money(money(owedMinor))])
  const table: Block = { kind: 'table', rows, align: ['left', 'right'] }
  const rest = sharers.slice(sharesShownMax)
  if (rest.length === 0) return [table]
  const amount = money(rest.reduce((sum, { owedMinor }) => sum + owedMinor, 0n))
  return [table, text(words.say('entry.moreShares', { count: rest.length, amount }))]
}

function detailsOf(entry: Pick<Entry, 'date' | 'category' | 'version'>, words: Words): string {
  const details = [words.dates.day(entry.date)]
  if (entry.category !== null) details.push(words.say(`category.${entry.category}`))
  if (entry.version > 1) details.push(words.say('entry.version', { version: entry.version }))
  return details.join(' · ')
}

function standingOf(entry: CardEntry, turnedBy: MemberId | null, words: Words): readonly Block[] {
  const who = turnedBy === null ? null : { member: turnedBy }
  if (isActive(entry)) {
    return entry.turns === 0 || who === null ? [] : [text(words.say('entry.broughtBackBy', { who }))]
  }
  if (entry.replacedBy !== null) return [text(words.say('entry.replacedBy', { number: entry.number }))]
  return [text(who === null ? words.say('entry.takenBack') : words.say('entry.takenBackBy', { who }))]
}

/** Undo and Edit while the entry stands, Bring back when it was taken back, nothing when a newer version stands. */
function entryButtons(entry: CardEntry, words: Words): readonly Button[] {
  const { id, turns } = entry
  if (isActive(entry)) {
    const undo = button(words.say('button.undo'), 'undo', id, turns)
    return entry.isForgiven ? [undo] : [undo, button(words.say('button.edit'), 'edit', id, turns)]
  }
  return entry.replacedBy === null ? [button(words.say('button.restore'), 'restore', id, turns)] : []
}

/** What a payee says of a payment: it arrived, or it did not. */
export const arrivalButtons = (entry: EntryId, turns: number, words: Words): readonly Button[] => [
  button(words.say('button.gotIt'), 'arrived', entry, turns),
  button(words.say('button.notReceived'), 'missing', entry, turns),
]

/** Who gave a payment and who got it. */
export function paymentEnds(entry: Pick<Entry, 'postings'>): { readonly from: MemberId; readonly to: MemberId } {
  const from = entry.postings.find((posting) => posting.paidMinor !== 0n)
  const to = entry.postings.find((posting) => posting.owedMinor !== 0n)
  if (from === undefined || to === undefined) throw new Error('a payment has a payer and a payee')
  return { from: from.member, to: to.member }
}

/** Who wrote it, where nobody would guess: a payer mostly writes what they paid, and of a change it is told already. */
function writtenBy(entry: CardEntry, by: MemberId | null, words: Words): readonly Block[] {
  if (by === null || entry.replaces !== null || entry.isForgiven) return []
  if (entry.postings.some(({ member, paidMinor }) => member === by && paidMinor !== 0n)) return []
  return [text(words.say('entry.writtenBy', { who: { member: by } }))]
}

const revised = (entry: CardEntry, revision: Revision | null, words: Words): readonly Block[] =>
  revision === null ? [] : revisionBlocks(revision, entry, words)

function paymentCard(
  entry: CardEntry,
  words: Words,
  { arrival = 'asked', revision = null, by, turnedBy }: CardDetails,
): View {
  const { from, to } = paymentEnds(entry)
  const title = words.say(entry.isForgiven ? 'forgive.title' : 'payment.title', {
    number: entry.number,
    from: { member: from },
    to: { member: to },
    amount: { amountMinor: entry.totalMinor, currency: entry.currency },
  })
  const asked = isActive(entry) && arrival === 'asked' && !entry.isForgiven
  const said = `payment.${arrival === 'asked' ? 'askPayee' : arrival}` as const
  const saying =
    !entry.isForgiven && (isActive(entry) || arrival === 'disputed')
      ? [text(...words.call(asked ? [to] : [], said, { to: { member: to } }))]
      : []
  const answers = asked ? arrivalButtons(entry.id, entry.turns, words) : []
  const standing = arrival === 'disputed' ? [] : standingOf(entry, turnedBy ?? null, words)
  const details = [
    text(detailsOf(entry, words)),
    ...writtenBy(entry, by ?? null, words),
    ...revised(entry, revision, words),
  ]
  return view(
    [text(bold(title)), ...noteOf(entry), ...details, ...saying, ...standing],
    [answers, entryButtons(entry, words)],
  )
}
