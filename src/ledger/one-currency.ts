import { strict as assert } from 'node:assert'
import type { CurrencyCode, Money } from '../money/money.js'
import { convert } from '../money/rate.js'
import type { Balance, Transfer } from './group.js'
import { asOne, type Household } from './households.js'
import { byText } from './order.js'
import type { SourcedRate } from './rates.js'
import { settleUp } from './settle-up.js'

/** A debt that changes its currency between two people: what one owes the other is settled, and its worth is owed instead. */
export interface Conversion {
  readonly settles: Transfer
  /** What it is worth, rounded once; zero where that is less than half a minor unit. */
  readonly worth: Money
  readonly rate: SourcedRate
}

/** How to get even in one currency over all of them: the debts of the others are converted, then everything is paid in the one. */
export interface OneCurrencyPlan {
  readonly currency: CurrencyCode
  readonly conversions: readonly Conversion[]
  readonly transfers: readonly Transfer[]
  /** Whether no plan with fewer payments exists, proven. */
  readonly isMinimal: boolean
}

/**
 * The plan that settles all balances in one currency; the currencies without a rate where any is missing. A household pays
 * and is paid as one. The debts of every other currency are those of its own plan, each converted whole and rounded once: the two sides of a conversion cancel, so that all
 * currencies come to zero exactly whatever the rates are.
 */
export function settleInOne(
  balances: readonly Balance[],
  currency: CurrencyCode,
  rates: readonly SourcedRate[],
  households: readonly Household[],
): OneCurrencyPlan | { readonly unknown: readonly CurrencyCode[] } {
  const others = settleUp(balances).filter((plan) => plan.currency !== currency)
  const rateOf = new Map(rates.filter(({ to }) => to === currency).map((rate) => [rate.from, rate]))
  const unknown = others.filter((plan) => !rateOf.has(plan.currency)).map((plan) => plan.currency)
  if (unknown.length > 0) return { unknown }
  const conversions = others.flatMap(({ transfers }) =>
    transfers.map((settles): Conversion => {
      const rate = rateOf.get(settles.amount.currency)
      assert(rate !== undefined, 'a currency without a rate was told before')
      return { settles, worth: convert(settles.amount, rate), rate }
    }),
  )
  const [plan] = settleUp(asOne(convertedNets(balances, currency, conversions), [], households).balances)
  return { currency, conversions, transfers: plan?.transfers ?? [], isMinimal: plan?.isMinimal ?? true }
}

/** Where everybody stands in the one currency once the conversions are made. */
function convertedNets(
  balances: readonly Balance[],
  currency: CurrencyCode,
  conversions: readonly Conversion[],
): readonly Balance[] {
  const nets = new Map(
    balances.filter(({ net }) => net.currency === currency).map(({ member, net }) => [member, net.amountMinor]),
  )
  for (const { settles, worth } of conversions) {
    nets.set(settles.from, (nets.get(settles.from) ?? 0n) - worth.amountMinor)
    nets.set(settles.to, (nets.get(settles.to) ?? 0n) + worth.amountMinor)
  }
  return [...nets]
    .map(([member, amountMinor]) => ({ member, net: { amountMinor, currency } }))
    .sort((left, right) => byText(left.member, right.member))
}
