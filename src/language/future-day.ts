import { DateTime } from 'luxon'
import type { Day } from '../ledger/entry.js'
import { dateShapeOf, monthNamed } from './date-shapes.js'
import { blanked, wordsOf } from './rhythm.js'

/**
 * The day that a phrase means when it lies ahead: `31 Dec`, `2026-12-31`, `the 3rd`, `friday`; a month or a year alone means its
 * first or its last day. A day without a year is the next one that comes, today included. Null for anything else.
 */
export function readFutureDay(phrase: string, locale: string, today: Day, edge: 'first' | 'last'): Day | null {
  const here = DateTime.fromISO(today, { zone: 'utc' })
  const whole = wholePeriod(phrase, locale, here)
  if (whole !== null) return toDay(edge === 'first' ? whole.date.startOf(whole.unit) : whole.date.endOf(whole.unit))
  const shape = dateShapeOf(phrase, locale)
  switch (shape?.kind) {
    case 'calendar': {
      const { month, day, year } = shape
      if (year !== null) return toDay(DateTime.fromObject({ year, month, day }, { zone: 'utc' }))
      // The 29th of February may be four years away, and eight at the turn of some centuries.
      const years = Array.from({ length: 9 }, (_, more) => here.year + more)
      return firstAhead(
        years.map((later) => DateTime.fromObject({ year: later, month, day }, { zone: 'utc' })),
        here,
      )
    }
    case 'dayOfMonth': {
      const months = [0, 1, 2].map((more) => here.startOf('month').plus({ months: more }))
      return firstAhead(
        months.map(({ year, month }) => DateTime.fromObject({ year, month, day: shape.day }, { zone: 'utc' })),
        here,
      )
    }
    case 'weekday':
      return shape.last ? null : toDay(here.plus({ days: (shape.weekday - here.weekday + 7) % 7 }))
    case 'daysAgo':
      return shape.days > 0 ? null : toDay(here.minus({ days: shape.days }))
    default:
      return null
  }
}

const nextMonth: ReadonlySet<string> = new Set(['next month', 'proximo mes', 'mes proximo', 'mes que viene'])

/** A whole month or year: `next month`, `May`, `2027`. */
function wholePeriod(
  phrase: string,
  locale: string,
  here: DateTime,
): { readonly date: DateTime; readonly unit: 'month' | 'year' } | null {
  if (nextMonth.has(phrase)) return { date: here.plus({ months: 1 }), unit: 'month' }
  const [, name, year] = /^(?:(\p{L}+\.?)(?: (?:de |del )?)?)?(\d{4})?$/u.exec(phrase) ?? []
  if (name === undefined) {
    return year === undefined
      ? null
      : { date: DateTime.fromObject({ year: Number(year) }, { zone: 'utc' }), unit: 'year' }
  }
  const month = monthNamed(name, locale)
  if (month === null) return null
  const meant = year === undefined ? here.year + (month < here.month ? 1 : 0) : Number(year)
  return { date: DateTime.fromObject({ year: meant, month }, { zone: 'utc' }), unit: 'month' }
}

const firstAhead = (days: readonly DateTime[], here: DateTime): Day | null =>
  toDay(days.find((day) => day.isValid && day >= here) ?? null)

const toDay = (date: DateTime | null): Day | null => (date?.isValid === true ? (date.toISODate() as Day) : null)

/** A day that a text says behind one of some words, and the text with both blanked out. */
export interface DaySaid {
  /** `unreadable` where one of the words stands there without a day behind it. */
  readonly day: Day | 'unreadable' | null
  readonly rest: string
}

// As many words as `el 31 de diciembre de 2026`.
const phraseWordsMax = 6

/** Looks for `until 31 Dec` or the like anywhere in a text. */
export function readDayBehind(
  { keywords, edge }: { readonly keywords: ReadonlySet<string>; readonly edge: 'first' | 'last' },
  text: string,
  locale: string,
  today: Day,
): DaySaid {
  const words = wordsOf(text)
  const at = words.findIndex(({ word }) => keywords.has(word))
  if (at < 0) return { day: null, rest: text }
  for (let count = Math.min(phraseWordsMax, words.length - at - 1); count > 0; count -= 1) {
    const phrase = words.slice(at + 1, at + 1 + count).map(({ word }) => word)
    const day = readFutureDay(phrase.filter((word) => word !== 'on' && word !== 'el').join(' '), locale, today, edge)
    if (day !== null) return { day, rest: blanked(text, words, at, at + 1 + count) }
  }
  return { day: 'unreadable', rest: text }
}
