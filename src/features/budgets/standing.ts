import type { SpendingSum } from '../../ledger/spending.js'
import type { Budget, BudgetMark } from '../../ledger/standing.js'
import type { Period } from '../reports/period.js'

/** How a budget stands in one of its periods. */
export interface BudgetStanding {
  readonly budget: Budget
  readonly period: Period
  /** What the standing expenses of the period, in the currency of the budget, come to. */
  readonly spentMinor: bigint
  /** How much of it is spent, as far as the group wants to know; null under four fifths. */
  readonly mark: BudgetMark | null
}

/** How a budget stands, given what was spent in the period. */
export function budgetStanding(budget: Budget, period: Period, sums: readonly SpendingSum[]): BudgetStanding {
  const { category, limit } = budget
  const spentMinor = sums
    .filter((sum) => sum.currency === limit.currency && (category === null || sum.category === category))
    .reduce((total, { totalMinor }) => total + totalMinor, 0n)
  return { budget, period, spentMinor, mark: markOf(spentMinor, limit.amountMinor) }
}

const markOf = (spentMinor: bigint, limitMinor: bigint): BudgetMark | null =>
  spentMinor >= limitMinor ? 100 : spentMinor * 100n >= limitMinor * 80n ? 80 : null

/** The budget as it is once the group knows how it stands. */
export const knowing = ({ budget, mark, period }: BudgetStanding): Budget => ({
  ...budget,
  told: mark === null ? null : { percent: mark, from: period.from },
})

/** Whether the group does not know yet, in this period, that so much is spent. */
export function isNews({ budget: { told }, period, mark }: BudgetStanding): boolean {
  if (mark === null) return false
  return told === null || told.from !== period.from || told.percent < mark
}
