import type { MemberId } from '../ids.js'
import type { CurrencyCode } from '../money/money.js'
import type { Category, Day } from './entry.js'

/**
 * A report's days, from `from` on and before `until`, and those before it, from `before` on, that they are compared with. Of both
 * only the days before `nowUntil` and `beforeUntil` are alike: a month that is not over is compared with as many days.
 */
export interface ReportDays {
  readonly before: Day
  readonly beforeUntil: Day
  readonly from: Day
  readonly nowUntil: Day
  readonly until: Day
}

/** Some of the standing expenses within a report's days, or within those before it. */
interface Spending {
  readonly isCurrent: boolean
  /** Whether it lies in the days that are compared. */
  readonly isCompared: boolean
  readonly currency: CurrencyCode
  readonly category: Category | null
  readonly entries: number
}

/** Standing payments between members, which are no spending. */
export interface PaymentSum {
  readonly currency: CurrencyCode
  readonly payments: number
  readonly totalMinor: bigint
}

/** What the expenses of a category came to. */
export interface SpendingSum extends Spending {
  readonly totalMinor: bigint
}

/** What a member paid and was to bear of the expenses of a category. Each expense is counted with one member only. */
export interface ShareSum extends Spending {
  readonly member: MemberId
  readonly paidMinor: bigint
  readonly owedMinor: bigint
}
