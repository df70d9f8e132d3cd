import type { MemberId } from '../ids.js'
import type { CurrencyCode } from '../money/money.js'
import type { Category, Day } from './entry.js'

/** A report's days and those before it, to be compared with. `from` is its first day, `until` the first one after it, `before` where the other days begin. */
export interface ReportDays {
  readonly before: Day
  readonly from: Day
  readonly until: Day
}

/** Some of the standing expenses within a report's days, or within those before it. */
interface Spending {
  readonly isCurrent: boolean
  readonly currency: CurrencyCode
  readonly category: Category | null
  readonly entries: number
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
