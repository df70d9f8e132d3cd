import type { GroupId } from '../ids.js'
import type { PaymentSum, ReportDays, ShareSum, SpendingSum } from '../ledger/spending.js'
import type { Week, WeekSpending } from '../ledger/week.js'

/** What the standing expenses of some days came to. */
export interface Spending {
  /** Of a report's days, and of those before, by currency and category. */
  byCategory(group: GroupId, days: ReportDays): Promise<readonly SpendingSum[]>
  /** The same by member too: what each paid, and what was theirs to bear. */
  byMember(group: GroupId, days: ReportDays): Promise<readonly ShareSum[]>
  /** What members paid each other in a report's days. */
  payments(group: GroupId, days: Pick<ReportDays, 'from' | 'until'>): Promise<readonly PaymentSum[]>
  /** What stands of a week and of the one before, with its `biggestMax` biggest expenses. */
  ofWeek(group: GroupId, week: Week, biggestMax: number): Promise<WeekSpending>
}
