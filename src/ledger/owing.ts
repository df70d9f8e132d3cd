import type { MemberId } from '../ids.js'
import { smaller } from '../money/bigint.js'
import type { CurrencyCode, Money } from '../money/money.js'
import type { Balance, Debt } from './group.js'
import { areMates, asOne, type Household, withMates } from './households.js'
import { plansOf } from './plan.js'

/** Where everybody stands: the nets, and what each pair owes. */
export interface OpenSums {
  readonly balances: readonly Balance[]
  readonly debts: readonly Debt[]
}

/**
 * How much `from` can pay `to` and only pay what is owed, in minor units: what the two owe each other directly, or what one owes and
 * the other gets back of the whole, whichever is more; a household owes and gets back as one.
 */
export const owedBetween = (
  sums: OpenSums,
  [one, other]: readonly [from: MemberId, to: MemberId],
  currency: CurrencyCode,
  households: readonly Household[],
): bigint => {
  // What two of one household owe each other is theirs alone.
  const counted = areMates(one, other, households) ? [] : households
  const { balances, debts, speakerOf } = asOne(sums.balances, sums.debts, counted)
  const [from, to] = [speakerOf(one, currency), speakerOf(other, currency)]
  const netOf = (member: MemberId) =>
    balances.find((balance) => balance.member === member && balance.net.currency === currency)?.net.amountMinor ?? 0n
  const direct = debts.find((debt) => debt.from === from && debt.to === to && debt.amount.currency === currency)
  const [owes, gets] = [-netOf(from), netOf(to)]
  const common = owes > 0n && gets > 0n ? smaller(owes, gets) : 0n
  const directMinor = direct?.amount.amountMinor ?? 0n
  return directMinor > common ? directMinor : common
}

/** What is left to pay from one to the other, a sum a currency: by the plan that `/settle` shows, else by what can be paid at all. */
export const restBetween = (
  sums: OpenSums,
  [from, to]: readonly [from: MemberId, to: MemberId],
  simplify: boolean,
  households: readonly Household[],
): readonly Money[] => {
  const [payers, payees] = [withMates([from], households), withMates([to], households)]
  const planned = plansOf(sums.balances, sums.debts, simplify, households)
    .flatMap(({ transfers }) => transfers)
    .filter((transfer) => payers.includes(transfer.from) && payees.includes(transfer.to))
    .map(({ amount }) => amount)
  const currencies = [
    ...new Set([...sums.balances.map(({ net }) => net.currency), ...sums.debts.map(({ amount }) => amount.currency)]),
  ]
  const others = currencies
    .filter((currency) => planned.every((amount) => amount.currency !== currency))
    .map((currency) => ({ currency, amountMinor: owedBetween(sums, [from, to], currency, households) }))
  return [...planned, ...others].filter(({ amountMinor }) => amountMinor > 0n)
}
