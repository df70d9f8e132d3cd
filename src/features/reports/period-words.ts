import type { Day } from '../../ledger/entry.js'
import type { ReportDays } from '../../ledger/spending.js'
import type { Words } from '../../present/words.js'
import { lastDayOf, type Period } from './period.js'

/** A period by its name: `March 2026`, `Mar 2 – 8, 2026`, `2026`. */
export function periodTitle(period: Period, words: Pick<Words, 'locale' | 'say'>): string {
  if (period.kind === 'all') return words.say('report.all')
  return formatted(period, words.locale, { month: 'long', year: 'numeric' })
}

/** The same where there is little room: `Mar 2026`, `Mar 2 – 8`. */
export function periodLabel(period: Period, locale: string): string {
  return formatted(period, locale, { month: 'short', year: 'numeric' })
}

/** With a capital in front, where it begins a line: Spanish writes its months small. */
export function capitalized(words: string, locale: string): string {
  const [first = '', ...others] = words
  return first.toLocaleUpperCase(locale) + others.join('')
}

function formatted(period: Period, locale: string, month: { month: 'long' | 'short'; year: 'numeric' }): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  switch (period.kind) {
    case 'all':
      return ''
    case 'span':
    case 'week': {
      const days = { day: 'numeric', month: 'short' } as const
      const week = format(month.month === 'short' ? days : { ...days, year: 'numeric' })
      return week.formatRange(midnight(period.from), midnight(lastDayOf(period)))
    }
    case 'month':
      return format(month).format(midnight(period.from))
    case 'year':
      return format({ year: 'numeric' }).format(midnight(period.from))
  }
}

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)

type Days = Pick<Period, 'from' | 'until'>

/** The days that are compared, `Mar 1 – 12` and `Feb 1 – 12`; with their years where these differ. */
export function comparedLabels(
  { from, nowUntil, before, beforeUntil }: ReportDays,
  locale: string,
): readonly [now: string, before: string] {
  const [now, then]: readonly [Days, Days] = [
    { from, until: nowUntil },
    { from: before, until: beforeUntil },
  ]
  const year = lastDayOf(now).slice(0, 4) === before.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' })
  const said = (days: Days) => format.formatRange(midnight(days.from), midnight(lastDayOf(days)))
  return [said(now), said(then)]
}
