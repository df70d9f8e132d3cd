import type { GroupId } from '../ids.js'
import type { Schedule } from '../ledger/change.js'
import type { Day } from '../ledger/entry.js'
import type { Board, Budget, Series } from '../ledger/standing.js'

/** What a group keeps going: what comes round, what may be spent, the message that always shows the balances. */
export interface Plans {
  /** In the order of their kinds and names. */
  schedules(group: GroupId): Promise<readonly Schedule[]>
  /** Whether the group's schedule of that kind, one without a name, has had its occurrence of that period. */
  hadOccurrence(group: GroupId, kind: string, period: string): Promise<boolean>
  /** Recurring expenses, those that are over too, in the order of their numbers. */
  series(group: GroupId): Promise<readonly Series[]>
  /** Whether that day of a series has its entry. */
  hasSeriesEntry(group: GroupId, number: number, day: Day): Promise<boolean>
  /** What may be spent, on everything first. */
  budgets(group: GroupId): Promise<readonly Budget[]>
  /** Null where the group has none. */
  board(group: GroupId): Promise<Board | null>
}
