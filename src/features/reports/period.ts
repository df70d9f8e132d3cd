import { DateTime } from 'luxon'
import type { Day } from '../../ledger/entry.js'
import type { ReportDays } from '../../ledger/spending.js'

export type PeriodKind = 'week' | 'month' | 'year'

/** A week, month or year of the calendar. `until` is the first day after it. */
export interface Period {
  readonly kind: PeriodKind
  readonly from: Day
  readonly until: Day
}

/** The period of the kind that a day falls into. A week begins on the day that the locale's weeks begin on. */
export function periodWith(kind: PeriodKind, day: Day, locale: string): Period {
  const start = dateOf(day).setLocale(locale).startOf(kind, { useLocaleWeeks: true })
  return between(kind, start, 1)
}

/** The period so many later; below zero, earlier. */
export function periodAfter({ kind, from }: Period, count: number): Period {
  return between(kind, dateOf(from).plus({ [kind]: count }), 1)
}

/** The days of a period and those of the one before. */
export function daysOf(period: Period): ReportDays {
  return { before: periodAfter(period, -1).from, from: period.from, until: period.until }
}

export const isWithin = (day: Day, { from, until }: Period): boolean => day >= from && day < until

/** The last day of a period. */
export const lastDayOf = ({ until }: Period): Day => toDay(dateOf(until).minus({ days: 1 }))

const between = (kind: PeriodKind, start: DateTime, count: number): Period => ({
  kind,
  from: toDay(start),
  until: toDay(start.plus({ [kind]: count })),
})

// Days are days of the calendar, which have neither hours nor a zone.
const dateOf = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc' })

const toDay = (date: DateTime): Day => (date.toISODate() ?? '') as Day
