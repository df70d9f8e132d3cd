import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayAfter,
  daysOf,
  isWithin,
  lastDayOf,
  type PeriodKind,
  periodAfter,
  periodWith,
} from '../../src/features/reports/period.js'
import type { Day } from '../../src/ledger/entry.js'

const day = (text: string): Day => text as Day

const at = (locale: string, timezone: string) => ({ locale, timezone })
const berlin = at('en', 'Europe/Berlin')

test.for([
  ['en', 'Europe/Berlin', '2026-03-09'],
  ['en', 'America/New_York', '2026-03-08'],
  ['en', 'Asia/Kolkata', '2026-03-08'],
  ['es', 'America/Mexico_City', '2026-03-08'],
  ['es', 'Europe/Madrid', '2026-03-09'],
  ['en-US', 'Europe/Berlin', '2026-03-08'],
  ['en-GB', 'America/New_York', '2026-03-09'],
  ['de', 'UTC', '2026-03-09'],
  ['ar', 'Africa/Cairo', '2026-03-07'],
] as const)(
  'a week in %s at %s begins on %s: where people live, unless the language names a region',
  ([locale, timezone, from]) => {
    const week = periodWith('week', day('2026-03-12'), at(locale, timezone))

    expect([week.from, week.until]).toEqual([from, dayAfter(from as Day, 7)])
  },
)

test('months and years are those of the calendar, leap days and all', () => {
  const march = periodWith('month', day('2024-03-31'), berlin)
  const year = periodWith('year', day('2024-12-31'), berlin)
  const later = day('2025-06-01')

  expect(daysOf(march, later)).toMatchObject({ before: '2024-02-01', from: '2024-03-01', until: '2024-04-01' })
  expect(lastDayOf(periodAfter(march, -1))).toBe('2024-02-29')
  expect(daysOf(year, later)).toMatchObject({ before: '2023-01-01', from: '2024-01-01', until: '2025-01-01' })
})

test.for([
  ['month', '2026-03-12', ['2026-02-01', '2026-02-13', '2026-03-01', '2026-03-13', '2026-04-01']],
  // February has no 30th: all of it is compared.
  ['month', '2026-03-30', ['2026-02-01', '2026-03-01', '2026-03-01', '2026-03-31', '2026-04-01']],
  ['month', '2026-03-31', ['2026-02-01', '2026-03-01', '2026-03-01', '2026-04-01', '2026-04-01']],
  ['week', '2026-03-10', ['2026-03-02', '2026-03-04', '2026-03-09', '2026-03-11', '2026-03-16']],
  ['year', '2026-03-12', ['2025-01-01', '2025-03-13', '2026-01-01', '2026-03-13', '2027-01-01']],
] as const)('a %s that is at %s is compared with as many days of the one before', ([kind, today, edges]) => {
  const days = daysOf(periodWith(kind, day(today), berlin), day(today))

  expect([days.before, days.beforeUntil, days.from, days.nowUntil, days.until]).toEqual(edges)
})

test('periods follow each other without a gap, and each holds the day it was made of', () => {
  const kinds = fc.constantFrom<PeriodKind>('week', 'month', 'year')
  const locales = fc.constantFrom('en-US', 'de', 'es', 'ar-EG', 'hi-IN')
  const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })

  fc.assert(
    fc.property(kinds, locales, dates, (kind, locale, date) => {
      const chosen = day(date.toISOString().slice(0, 10))
      const period = periodWith(kind, chosen, at(locale, 'Europe/Berlin'))

      expect(isWithin(chosen, period)).toBe(true)
      expect(periodWith(kind, lastDayOf(period), at(locale, 'Europe/Berlin'))).toEqual(period)
      expect(periodAfter(period, 1).from).toBe(period.until)
      expect(periodAfter(period, -1).until).toBe(period.from)
    }),
  )
})
