import { DateTime } from 'luxon'
import type { Day } from '../../ledger/entry.js'
import type { Group } from '../../ledger/group.js'
import type { ReportDays } from '../../ledger/spending.js'
import { firstWeekday } from '../../time/week-start.js'

export type PeriodKind = 'week' | 'month' | 'year'

/** A week, month or year of the calendar, a span of days, or all days that an entry may have. `until` is the first day after it. */
export interface Period {
  readonly kind: PeriodKind | 'span' | 'all'
  readonly from: Day
  readonly until: Day
}

/** Where people live decides on which day their weeks begin. */
export type Place = Pick<Group, 'locale' | 'timezone'>

/** The period of the kind that a day falls into. */
export function periodWith(kind: PeriodKind, day: Day, { locale, timezone }: Place): Period {
  const date = dateOf(day)
  const start =
    kind === 'week' ? date.minus({ days: (date.weekday - firstWeekday(locale, timezone) + 7) % 7 }) : date.startOf(kind)
  return { kind, from: toDay(start), until: toDay(start.plus({ [kind]: 1 })) }
}

/** From one day to another, both with it. */
export const spanOf = (first: Day, last: Day): Period => ({ kind: 'span', from: first, until: dayAfter(last, 1) })

// Dates go as far as they may in an entry, and a year begins before its days do.
const yearsBackMax = 20
const yearsAheadMax = 1

/** All days that an entry may have, seen from today. */
export const allOf = (today: Day): Period => ({
  kind: 'all',
  from: `${Number(today.slice(0, 4)) - yearsBackMax}-01-01` as Day,
  until: `${Number(today.slice(0, 4)) + yearsAheadMax + 1}-01-01` as Day,
})

/** Whether entries may have dates in it. */
export const isReachable = ({ from, until }: Period, today: Day): boolean => {
  const all = allOf(today)
  return from >= all.from && from < all.until && from < until
}

/** The period so many later; below zero, earlier. A span is followed by one of as many days, and all days by nothing else. */
export function periodAfter(period: Period, count: number): Period {
  const { kind, from, until } = period
  if (kind === 'all') return period
  if (kind === 'span') {
    const days = lengthOf(period) * count
    return { kind, from: dayAfter(from, days), until: dayAfter(until, days) }
  }
  const start = dateOf(from).plus({ [kind]: count })
  return { kind, from: toDay(start), until: toDay(start.plus({ [kind]: 1 })) }
}

/** The days of a period and those of the one before; of one that is not over, as many days of the one before are compared. */
export function daysOf(period: Period, today: Day): ReportDays {
  const { kind, from, until } = period
  if (kind === 'all') return { before: from, beforeUntil: from, from, nowUntil: until, until }
  const { from: before } = periodAfter(period, -1)
  const isOver = !isWithin(today, period) || today === lastDayOf(period)
  if (isOver) return { before, beforeUntil: from, from, nowUntil: until, until }
  const sameDay =
    kind === 'month' || kind === 'year'
      ? toDay(dateOf(today).minus({ [kind]: 1 }))
      : dayAfter(today, -daysBetween(before, from))
  return { before, beforeUntil: dayAfter(sameDay, 1), from, nowUntil: dayAfter(today, 1), until }
}

export const isWithin = (day: Day, { from, until }: Pick<Period, 'from' | 'until'>): boolean =>
  day >= from && day < until

/** The last day of a period. */
export const lastDayOf = ({ until }: Pick<Period, 'until'>): Day => dayAfter(until, -1)

/** The day so many later; below zero, earlier. */
export const dayAfter = (day: Day, days: number): Day => toDay(dateOf(day).plus({ days }))

const lengthOf = ({ from, until }: Period): number => daysBetween(from, until)

const daysBetween = (from: Day, until: Day): number => dateOf(until).diff(dateOf(from), 'days').days

// Days are days of the calendar, which have neither hours nor a zone.
const dateOf = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc' })

const toDay = (date: DateTime): Day => (date.toISODate() ?? '') as Day
