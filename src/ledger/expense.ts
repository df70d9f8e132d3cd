import type { MemberId } from '../ids.js'
import { magnitude } from '../money/bigint.js'
import { exponentOf } from '../money/currency.js'
import { toDecimal } from '../money/format.js'
import type { CurrencyCode, Money } from '../money/money.js'
import { type Category, type Day, type EntryContent, type Posting, turnedRound } from './entry.js'
import { isRefusal, type Refusal, refuse } from './refusal.js'
import { computeShares } from './shares.js'
import type { Split } from './split.js'

/** An expense that somebody asks to be written, or a refund. Amounts in minor units of the currency, as they are said: above zero. */
export interface ExpenseRequest {
  /** Money that came back: the payers are those who have it. */
  readonly isRefund: boolean
  readonly currency: CurrencyCode
  readonly totalMinor: bigint
  readonly payers: readonly { readonly member: MemberId; readonly paidMinor: bigint }[]
  readonly split: Split
  readonly date: Day
  readonly category: Category | null
  readonly description: string
}

/** A payment that somebody asks to be written: `from` gave `to` the amount, in minor units. */
export interface PaymentRequest {
  readonly currency: CurrencyCode
  readonly amountMinor: bigint
  readonly from: MemberId
  readonly to: MemberId
  readonly date: Day
  readonly description: string
}

/** What one entry may hold; set in the configuration. */
export interface EntryLimits {
  readonly maxParticipants: number
  /** In major units: euros, yen, dinars. */
  readonly maxExpenseMajor: bigint
}

/**
 * The entry of an expense, its shares worked out once and for all. `rotation` is the number the entry will get. Refused when the
 * total is not above zero or over the limit, the payers do not add up to it, somebody is named twice, or it cannot be shared.
 */
export const expenseContent = (
  request: ExpenseRequest,
  rotation: number,
  limits: EntryLimits,
): EntryContent | Refusal => {
  const { currency, totalMinor, payers, split, date, category, description } = request
  const total: Money = { amountMinor: totalMinor, currency }
  const problem = checkAmount(total, limits) ?? checkParticipants(request, limits) ?? checkPayers(total, payers)
  if (problem !== null) return problem

  const shares = computeShares(total, split, rotation)
  if (isRefusal(shares)) return shares
  const postings = postingsOf(payers, shares)
  const said = { currency, totalMinor, description, category, date, postings, split }
  const content: EntryContent = { kind: 'expense', ...said, isForgiven: false }
  return request.isRefund ? turnedRound(content) : content
}

/** The entry of a payment: the payer's `paid` and the payee's `owed`. Refused when it is to oneself, not above zero or over the limit. */
export const paymentContent = (
  request: PaymentRequest,
  limits: Pick<EntryLimits, 'maxExpenseMajor'>,
): EntryContent | Refusal => {
  const { currency, amountMinor, from, to, date, description } = request
  const problem = checkAmount({ amountMinor, currency }, limits)
  if (problem !== null) return problem
  if (from === to) return refuse('payYourself')

  const postings: readonly Posting[] = [
    { member: from, paidMinor: amountMinor, owedMinor: 0n },
    { member: to, paidMinor: 0n, owedMinor: amountMinor },
  ]
  return {
    kind: 'payment',
    currency,
    totalMinor: amountMinor,
    description,
    category: null,
    date,
    postings,
    split: null,
    isForgiven: false,
  }
}

/** The entry by which `to` lets go what `from` owed them: a payment in the books, so that both end where one would have brought them. */
export const forgivenContent = (
  request: PaymentRequest,
  limits: Pick<EntryLimits, 'maxExpenseMajor'>,
): EntryContent | Refusal => {
  const content = paymentContent(request, limits)
  return isRefusal(content) ? content : { ...content, isForgiven: true }
}

const checkAmount = (amount: Money, limits: Pick<EntryLimits, 'maxExpenseMajor'>): Refusal | null => {
  if (amount.amountMinor <= 0n) return refuse('amountNotPositive', { text: toDecimal(amount) })
  const maxMinor = limits.maxExpenseMajor * 10n ** BigInt(exponentOf(amount.currency))
  if (amount.amountMinor <= maxMinor) return null
  return refuse('amountTooLarge', { max: { amountMinor: maxMinor, currency: amount.currency } })
}

const checkParticipants = ({ payers, split }: ExpenseRequest, limits: EntryLimits): Refusal | null => {
  const sharers = split.kind === 'parts' ? split.sharers : split.items.flatMap((item) => item.sharers)
  const participants = new Set([...payers, ...sharers].map(({ member }) => member))
  return participants.size > limits.maxParticipants
    ? refuse('tooManyParticipants', { max: limits.maxParticipants })
    : null
}

const checkPayers = (total: Money, payers: ExpenseRequest['payers']): Refusal | null => {
  const seen = new Set<MemberId>()
  for (const { member, paidMinor } of payers) {
    if (seen.has(member)) return refuse('memberNamedTwice', { member: { member } })
    if (paidMinor < 0n) return refuse('amountNotPositive', { text: toDecimal({ ...total, amountMinor: paidMinor }) })
    seen.add(member)
  }
  const sumMinor = payers.reduce((sum, { paidMinor }) => sum + paidMinor, 0n)
  if (sumMinor === total.amountMinor) return null
  return refuse('payersDoNotAddUp', {
    total,
    sum: { ...total, amountMinor: sumMinor },
    difference: { ...total, amountMinor: magnitude(sumMinor - total.amountMinor) },
  })
}

/** One line a member who paid or owes something: payers first, then the sharers in their order. */
const postingsOf = (payers: ExpenseRequest['payers'], shares: ReadonlyMap<MemberId, bigint>): readonly Posting[] => {
  const paid = new Map(payers.map(({ member, paidMinor }) => [member, paidMinor]))
  return [...new Set([...paid.keys(), ...shares.keys()])]
    .map((member) => ({ member, paidMinor: paid.get(member) ?? 0n, owedMinor: shares.get(member) ?? 0n }))
    .filter(({ paidMinor, owedMinor }) => paidMinor > 0n || owedMinor > 0n)
}
