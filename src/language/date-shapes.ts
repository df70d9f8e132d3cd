import { memo } from '../bounds/memo.js'
import { fold } from './fold.js'

/** What a date phrase says, before anybody looked at a calendar: `3 Nov` or `32 Nov` alike. */
export type DateShape =
  | {
      readonly kind: 'calendar'
      readonly year: number | null
      readonly month: number
      readonly day: number
      /** Monday is 1; null where none was said, else it must agree. */
      readonly weekday: number | null
    }
  /** `the 3rd`: of the latest month that had it. */
  | { readonly kind: 'dayOfMonth'; readonly day: number }
  | { readonly kind: 'daysAgo'; readonly days: number }
  /** Monday is 1. `last` is never today. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly last: boolean }
  /** Surely a date, but in words that need the big reader: `next friday`. */
  | { readonly kind: 'words' }

/** Recognises the usual ways to write a day in English, Spanish and, for names of months and weekdays, the locale. Null: no date. */
export const dateShapeOf = (phrase: string, locale: string): DateShape | null => {
  const written = fold(phrase)
    .replace(/,/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
  // "friday the" goes on with something that is no date.
  if (fillers.has(written.at(-1) ?? '')) return null
  const words = written.filter((word) => !fillers.has(word))
  const text = words.join(' ')
  const weekday = weekdaysOf(locale).get(words[0] ?? '')
  if (weekday !== undefined && words.length > 1) {
    const rest = calendarShape(words.slice(1), locale)
    if (rest?.kind === 'calendar') return { ...rest, weekday }
  }
  return relativeShape(text) ?? weekdayShape(words, locale) ?? calendarShape(words, locale)
}

const relativeShape = (text: string): DateShape | null => {
  const days = dayWords.get(text)
  if (days !== undefined) return { kind: 'daysAgo', days }
  const match =
    /^(?:hace )?(\d{1,5}|an?|one|two|three|uno?|una|dos|tres) (days?|dias?|weeks?|semanas?)( ago| atras)?$/.exec(text)
  if (match === null || (match[3] === undefined && !text.startsWith('hace '))) return null
  const count = smallNumbers.get(match[1] ?? '') ?? Number(match[1])
  return { kind: 'daysAgo', days: /^[ws]/.test(match[2] ?? '') ? count * 7 : count }
}

const weekdayShape = (words: readonly string[], locale: string): DateShape | null => {
  const [first = '', second = ''] = words
  const weekdays = weekdaysOf(locale)
  if (words.length === 1) return weekdayOrNull(weekdays.get(first), false)
  if (words.length !== 2) return null
  if (nextWords.has(first) && weekdays.has(second)) return { kind: 'words' }
  if (first === 'this') return weekdayOrNull(weekdays.get(second), false)
  if (lastWords.has(first)) return weekdayOrNull(weekdays.get(second), true)
  return lastWords.has(second) ? weekdayOrNull(weekdays.get(first), true) : null
}

const weekdayOrNull = (weekday: number | undefined, last: boolean): DateShape | null =>
  weekday === undefined ? null : { kind: 'weekday', weekday, last }

const calendarShape = (words: readonly string[], locale: string): DateShape | null => {
  const [first = '', second = '', third] = words
  if (words.length === 1) return numericShape(first, locale)
  if (words.length > 3 || (third !== undefined && !/^\d{4}$/.test(third))) return null
  const year = third === undefined ? null : Number(third)
  const months = monthsOf(locale)
  const dayFirst = dayNumber.exec(first)
  const monthSecond = months.get(withoutDot(second))
  if (dayFirst !== null && monthSecond !== undefined) return calendar(year, monthSecond, dayFirst[1])
  const monthFirst = months.get(withoutDot(first))
  const daySecond = dayNumber.exec(second)
  return monthFirst !== undefined && daySecond !== null ? calendar(year, monthFirst, daySecond[1]) : null
}

/** `2026-11-03`, `--11-03`, `3.11.`, `3.11.2026`, `3/11`, `3-11-2026`, `3rd`. */
const numericShape = (text: string, locale: string): DateShape | null => {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso !== null) return calendar(Number(iso[1]), Number(iso[3]), iso[4])
  const yearless = /^--(\d\d)-(\d\d)$/.exec(text)
  if (yearless !== null) return calendar(null, Number(yearless[1]), yearless[2])
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/.exec(text)
  if (dotted !== null) return calendar(fullYear(dotted[3]), Number(dotted[2]), dotted[1])
  const dotless = /^(\d{1,2})\.(\d{1,2})$/.exec(text)
  if (dotless !== null) return calendar(null, Number(dotless[2]), dotless[1])
  const slashed = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text)
  if (slashed !== null) return byOrderOf(locale, Number(slashed[1]), Number(slashed[3]), fullYear(slashed[4]))
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text)
  return ordinal === null ? null : { kind: 'dayOfMonth', day: Number(ordinal[1]) }
}

/** `3/11` is 3 November, but 11 March where the locale puts the month first; `25/12` can only be one thing anywhere. */
const byOrderOf = (locale: string, first: number, second: number, year: number | null): DateShape => {
  const isMonthFirst = second > 12 || (first <= 12 && putsMonthFirst(locale))
  return isMonthFirst ? calendar(year, first, second) : calendar(year, second, first)
}

const putsMonthFirst = (locale: string): boolean => {
  const parts = new Intl.DateTimeFormat(locale, { month: 'numeric', day: 'numeric' }).formatToParts(new Date(0))
  return parts.find((part) => part.type === 'month' || part.type === 'day')?.type === 'month'
}

const calendar = (year: number | null, month: number, day: string | number | undefined): DateShape => ({
  kind: 'calendar',
  year,
  month,
  day: Number(day),
  weekday: null,
})

const fullYear = (year: string | undefined): number | null => {
  if (year === undefined) return null
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

const withoutDot = (word: string): string => word.replace(/\.$/, '')

// Folding turns the º of 3º into an o.
const dayNumber = /^(\d{1,2})(?:st|nd|rd|th|er|o|\.)?$/

const fillers: ReadonlySet<string> = new Set(['the', 'of', 'de', 'del', 'el', 'le', 'am', 'den'])

const lastWords: ReadonlySet<string> = new Set(['last', 'pasado', 'pasada'])

const nextWords: ReadonlySet<string> = new Set(['next', 'proximo'])

const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['hoy', 0],
  ['yesterday', 1],
  ['last night', 1],
  ['ayer', 1],
  ['anoche', 1],
  ['day before yesterday', 2],
  ['anteayer', 2],
  ['antier', 2],
  ['antes ayer', 2],
  ['tomorrow', -1],
  ['manana', -1],
])

const smallNumbers: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['un', 1],
  ['uno', 1],
  ['una', 1],
  ['dos', 2],
  ['tres', 3],
])

const localesMax = 100

/** Names of the months, also as they stand behind a day (`3 ноября`), in the locale, English and Spanish. */
const monthsOf = memo(localesMax, (locale: string): ReadonlyMap<string, number> => {
  const styles = [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const
  const entries = [locale, 'es', 'en'].flatMap((language) =>
    styles.flatMap((style) => namesIn(language, style, 'month', 12, (index) => Date.UTC(2026, index, 1))),
  )
  return new Map([...entries, ['sept', 9]])
})

/** The month, 1 to 12, that a folded word names in the locale, in English or Spanish; null where it names none. */
export const monthNamed = (word: string, locale: string): number | null =>
  monthsOf(locale).get(word.replace(/\.$/u, '')) ?? null

/** Names of the weekdays, Monday 1 to Sunday 7. */
const weekdaysOf = memo(localesMax, (locale: string): ReadonlyMap<string, number> => {
  // 5 January 2026 was a Monday.
  const instantOf = (index: number) => Date.UTC(2026, 0, 5 + index)
  const entries = [locale, 'es', 'en'].flatMap((language) =>
    namesIn(language, { weekday: 'long' }, 'weekday', 7, instantOf),
  )
  // Short names in English only: in Spanish `mar` is the sea as well.
  return new Map([
    ...namesIn('en', { weekday: 'short' }, 'weekday', 7, instantOf),
    ['tues', 2],
    ['thurs', 4],
    ...entries,
  ])
})

const namesIn = (
  locale: string,
  style: Intl.DateTimeFormatOptions,
  type: 'month' | 'weekday',
  count: number,
  instantOf: (index: number) => number,
): readonly (readonly [string, number])[] => {
  const formatter = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })
  return Array.from({ length: count }, (_, index) => {
    const name = formatter.formatToParts(instantOf(index)).find((part) => part.type === type)?.value ?? ''
    return [withoutDot(fold(name)), index + 1] as const
  }).filter(([name]) => /^\p{L}+$/u.test(name))
}
