import type { MemberId } from '../ids.js'
import type { Money } from '../money/money.js'
import type { Category, Day, Entry } from './entry.js'
import type { SpendingSum } from './spending.js'

/**
 * Where one week ends and the next begins, in the midst of a day. Of the entries of that day, those written down on it before
 * `at` are before the edge; all others, such as those added later for that day, are behind it. So each is in one week only.
 */
export interface WeekEdge {
  readonly day: Day
  readonly dayStartsAt: Date
  readonly at: Date
}

/** A week, and the one before it to be compared with. */
export interface Week {
  readonly before: WeekEdge
  readonly from: WeekEdge
  readonly until: WeekEdge
}

/** One of the biggest expenses of a week. */
export interface BigExpense {
  readonly number: number
  readonly description: string
  readonly category: Category | null
  readonly total: Money
}

/** What stands of a week. */
export interface WeekSpending {
  readonly sums: readonly SpendingSum[]
  /** Those in the group's currency first, each time the biggest first. */
  readonly biggest: readonly BigExpense[]
  readonly payments: number
}

/** What was written or proposed and waits for somebody's word. */
export interface Waiting {
  /** Standing payments whose payees have not said yet that they arrived, newest first. */
  readonly payments: readonly { readonly entry: Entry; readonly to: MemberId }[]
  /** Cards that wait for Confirm. */
  readonly proposals: number
}
