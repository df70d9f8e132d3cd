import type { Situation } from '../../decision/command.js'
import type { Day } from '../../ledger/entry.js'
import { isRefusal } from '../../ledger/refusal.js'
import { dayOfCourse } from '../../ledger/rhythm.js'
import type { Series } from '../../ledger/standing.js'
import type { Money } from '../../money/money.js'
import { dayAfter, wallTimeOf } from '../../time/local-time.js'
import { dayAfterOccurrence, occurrenceAt, workOut } from './occurrence.js'

/** A day of a series that lies ahead, and what it comes to; null where that cannot be worked out any more. */
export interface ComingDay {
  readonly day: Day
  readonly amount: Money | null
}

// Enough to see that the right days were meant.
const comingMax = 3

/** The next days of a series, as far as it goes. */
export function comingDays(situation: Situation, series: Series): readonly ComingDay[] {
  const days: ComingDay[] = []
  let day = nextDay(situation, series)
  while (day !== null && days.length < comingMax) {
    const occurrence = workOut(situation, series, day)
    const amount = isRefusal(occurrence)
      ? null
      : { amountMinor: occurrence.content.totalMinor, currency: occurrence.content.currency }
    days.push({ day, amount })
    day = dayAfterOccurrence(series.course, day)
  }
  return days
}

/** The next day of a series that lies ahead; null where none does. */
export function nextDay({ group, now }: Situation, { course }: Pick<Series, 'course'>): Day | null {
  const today = wallTimeOf(now, group.timezone).day
  const isTodayAhead = occurrenceAt(today, group.timezone) > now
  return dayOfCourse(course, isTodayAhead ? today : dayAfter(today, 1))
}
