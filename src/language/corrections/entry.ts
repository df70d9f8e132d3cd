import { isDeepStrictEqual } from 'node:util'
import type { MemberId } from '../../ids.js'
import { type Entry, type EntryContent, isRefund, type Posting, turnedRound } from '../../ledger/entry.js'
import { type EntryLimits, expenseContent, paymentContent } from '../../ledger/expense.js'
import { isRefusal, type Refusal, type RefusalValues, refuse } from '../../ledger/refusal.js'
import type { Extra, Part, Sharer } from '../../ledger/split.js'
import { exponentOf } from '../../money/currency.js'
import { plainNumber } from '../command-text-amounts.js'
import type { InterpretContext } from '../context.js'
import type { Draft, DraftExtra, DraftPart, DraftSharer, DraftSharing, ExpenseDraft, Who } from '../draft.js'
import { interpretExpense, interpretPayment } from '../interpret.js'
import type { NameQuestion, Payer } from '../interpret-people.js'

/** Writes a sum of the entry as it would be typed. */
type WriteSum = (amountMinor: bigint) => string

/** An entry as the draft that would say it: everybody by name, with the parts that were given. */
export const draftOfEntry = (content: EntryContent, { group }: Pick<InterpretContext, 'group'>): Draft => {
  const entry = asSaid(content)
  const { kind, currency, totalMinor, date, category, description, postings } = entry
  const sum: WriteSum = (amountMinor) => plainNumber({ amountMinor, currency }, group)
  const details = { currency: currency === group.currency ? null : currency, date, description }
  const payers = postings.filter(({ paidMinor }) => paidMinor > 0n)
  const [from] = payers
  if (kind === 'payment') {
    const to = postings.find(({ owedMinor }) => owedMinor > 0n)
    const ends = {
      from: from === undefined ? null : member(from.member),
      to: to === undefined ? null : member(to.member),
    }
    return { kind, ...ends, amount: sum(totalMinor), ...details }
  }
  return {
    kind,
    isRefund: isRefund(content),
    // One who paid all pays any new amount; of several each says what.
    payers: payers.map((payer) => ({
      who: member(payer.member),
      amount: payers.length === 1 ? null : sum(payer.paidMinor),
    })),
    ...sharesOf(entry, sum),
    category,
    ...details,
  }
}

/** A refund is told by sums above zero. */
const asSaid = (content: EntryContent): EntryContent => (isRefund(content) ? turnedRound(content) : content)

const member = (id: MemberId): Who => ({ kind: 'member', member: id })

const only = (named: readonly DraftSharer[]): DraftSharing => ({ base: 'named', named, except: [] })

const sharesOf = (
  { split, totalMinor, postings }: EntryContent,
  sum: WriteSum,
): Pick<ExpenseDraft, 'amount' | 'sharing' | 'items' | 'extras'> => {
  const sharer = ({ member: id, part }: Sharer): DraftSharer => ({ who: member(id), part: partOf(part, sum) })
  if (split?.kind === 'items') {
    const items = split.items.map(({ label, amountMinor, sharers }) => ({
      label,
      amount: sum(amountMinor),
      sharing: only(sharers.map(sharer)),
    }))
    return { amount: null, sharing: only([]), items, extras: split.extras.map((extra) => extraOf(extra, sum)) }
  }
  // What was brought in from elsewhere has shares of which nobody knows how they came about.
  const owing = postings.filter(({ owedMinor }) => owedMinor > 0n)
  const exact = owing.map(
    ({ member: id, owedMinor }): DraftSharer => ({
      who: member(id),
      part: { kind: 'exact', amount: sum(owedMinor) },
    }),
  )
  const named = split === null ? exact : split.sharers.map(sharer)
  return { amount: sum(totalMinor), sharing: only(named), items: [], extras: [] }
}

const hundredthsText = (hundredths: bigint): string => String(Number(hundredths) / 100)

const partOf = (part: Part, sum: WriteSum): DraftPart => {
  switch (part.kind) {
    case 'equal':
      return part
    case 'exact':
      return { kind: 'exact', amount: sum(part.amountMinor) }
    case 'percent':
      return { kind: 'percent', percent: hundredthsText(part.hundredths) }
    case 'shares':
      return { kind: 'shares', shares: hundredthsText(part.hundredths) }
    case 'adjust':
      return { kind: 'adjust', amount: `${part.amountMinor < 0n ? '' : '+'}${sum(part.amountMinor)}` }
  }
}

const extraOf = (extra: Extra, sum: WriteSum): DraftExtra => ({
  label: extra.label,
  value: extra.kind === 'percent' ? `${hundredthsText(extra.hundredths)}%` : sum(extra.amountMinor),
})

/** The entry that is asked for where its draft was changed. What nobody's words touch stays as it was written, to the cent. */
export const changedEntry = async (
  entry: Entry,
  after: Draft,
  context: InterpretContext,
  limits: EntryLimits,
): Promise<EntryContent | Refusal | NameQuestion> => {
  if (after.kind === 'payment') {
    const request = await interpretPayment(after, context)
    return 'refused' in request || 'question' in request ? request : paymentContent(request, limits)
  }
  // Whoever shared it has the weight of that day.
  const weights = new Map(sharersOf(entry).map((sharer) => [sharer.member, sharer.weightHundredths]))
  const members = context.members.map((one) => ({
    ...one,
    weightHundredths: weights.get(one.id) ?? one.weightHundredths,
  }))
  const request = await interpretExpense(after, { ...context, members })
  if ('refused' in request || 'question' in request) return request

  const { isRefund: comesBack, currency, totalMinor, split, payers: paying, ...said } = request
  const before = asSaid(entry)
  const isSameTotal = totalMinor === before.totalMinor && exponentOf(currency) === exponentOf(entry.currency)
  if (isSameTotal && sharesAlike(draftOfEntry(entry, context), after)) {
    const { kind, split: kept, isForgiven } = entry
    const postings = postingsKept(before, paying)
    const content: EntryContent = { kind, currency, totalMinor, ...said, postings, split: kept, isForgiven }
    return comesBack ? turnedRound(content) : content
  }
  const content = expenseContent(request, entry.number, limits)
  const isFixed = split.kind === 'items' || split.sharers.some(({ part }) => part.kind === 'exact')
  if (!isFixed || !isRefusal(content) || !/^shares(?:Exceed|Below)Total$/u.test(content.refused)) return content
  const sums = content.values as RefusalValues['sharesBelowTotal']
  return refuse('editTornShares', { number: entry.number, ...sums })
}

/** Whether an entry would be written anew as it stands. */
export const isSameEntry = (before: EntryContent, after: EntryContent): boolean =>
  isDeepStrictEqual(contentOf(before), contentOf(after))

const contentOf = ({ kind, currency, totalMinor, description, category, date, postings, split }: EntryContent) => ({
  ...{ kind, currency, totalMinor, description, category, date, split },
  postings: [...postings].sort((left, right) => left.member.localeCompare(right.member)),
})

const sharersOf = ({ split }: EntryContent): readonly Sharer[] => {
  if (split === null) return []
  return split.kind === 'parts' ? split.sharers : split.items.flatMap(({ sharers }) => sharers)
}

const sharesAlike = (before: Draft, after: ExpenseDraft): boolean =>
  before.kind === 'expense' &&
  isDeepStrictEqual([before.sharing, before.items, before.extras], [after.sharing, after.items, after.extras])

/** What everybody owed stays to the cent; only who paid may be another. */
const postingsKept = ({ postings }: EntryContent, payers: readonly Payer[]): readonly Posting[] => {
  const paid = new Map(payers.map((payer) => [payer.member, payer.paidMinor]))
  const owed = new Map(postings.map((posting) => [posting.member, posting.owedMinor]))
  return [...new Set([...paid.keys(), ...owed.keys()])]
    .map((id) => ({ member: id, paidMinor: paid.get(id) ?? 0n, owedMinor: owed.get(id) ?? 0n }))
    .filter(({ paidMinor, owedMinor }) => paidMinor > 0n || owedMinor > 0n)
}
