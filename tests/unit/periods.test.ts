import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  daysOf,
  isWithin,
  lastDayOf,
  type PeriodKind,
  periodAfter,
  periodWith,
} from '../../src/features/reports/period.js'
import type { Day } from '../../src/ledger/entry.js'

const day = (text: string): Day => text as Day

test('a week begins on the day that the locale’s weeks begin on', () => {
  const thursday = day('2026-03-12')

  const german = periodWith('week', thursday, 'de')
  const american = periodWith('week', thursday, 'en-US')
  const egyptian = periodWith('week', thursday, 'ar-EG')

  expect([german.from, lastDayOf(german)]).toEqual(['2026-03-09', '2026-03-15'])
  expect([american.from, lastDayOf(american)]).toEqual(['2026-03-08', '2026-03-14'])
  expect([egyptian.from, lastDayOf(egyptian)]).toEqual(['2026-03-07', '2026-03-13'])
})

test('months and years are those of the calendar, leap days and all', () => {
  const march = periodWith('month', day('2024-03-31'), 'en')
  const year = periodWith('year', day('2024-12-31'), 'en')

  expect(daysOf(march)).toEqual({ before: '2024-02-01', from: '2024-03-01', until: '2024-04-01' })
  expect(lastDayOf(periodAfter(march, -1))).toBe('2024-02-29')
  expect(daysOf(year)).toEqual({ before: '2023-01-01', from: '2024-01-01', until: '2025-01-01' })
})

test('periods follow each other without a gap, and each holds the day it was made of', () => {
  const kinds = fc.constantFrom<PeriodKind>('week', 'month', 'year')
  const locales = fc.constantFrom('en-US', 'de', 'es', 'ar-EG', 'hi-IN')
  const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })

  fc.assert(
    fc.property(kinds, locales, dates, (kind, locale, date) => {
      const chosen = day(date.toISOString().slice(0, 10))
      const period = periodWith(kind, chosen, locale)

      expect(isWithin(chosen, period)).toBe(true)
      expect(periodWith(kind, lastDayOf(period), locale)).toEqual(period)
      expect(periodAfter(period, 1).from).toBe(period.until)
      expect(periodAfter(period, -1).until).toBe(period.from)
    }),
  )
})
