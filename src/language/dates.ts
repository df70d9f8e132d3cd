import { DateTime } from 'luxon'
import type { Day } from '../ledger/entry.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import { type DateShape, dateShapeOf } from './date-shapes.js'

/** Where and when a date phrase was said. */
interface DayContext {
  readonly now: Date
  /** IANA name, such as `Europe/Berlin`. */
  readonly timezone: string
  readonly locale: string
}

/** The calendar day that it is in a time zone. */
export const today = (now: Date, timezone: string): Day => toDay(DateTime.fromJSDate(now, { zone: timezone }))

/**
 * The day a phrase means: `2026-11-03`, `3 Nov`, `3/11` in the locale's order, `yesterday`, `last friday`. A day without a year is
 * the latest one that has come; where the next one is nearer, it is refused as `dateAmbiguous`, since that may be meant. Refused as
 * `dateUnreadable` when there is no such day, as `dateOutOfRange` more than a year ahead
 * or twenty years back. Asynchronous because other words load the big reader, which would slow every start.
 */
export const readDay = async (phrase: string, context: DayContext): Promise<Day | Refusal> => {
  const plain = readPlainDay(phrase, context)
  const now = startOfToday(context)
  const words = plain === null ? await readWords(phrase, context) : null
  const day = plain ?? dayInRange(words?.date ?? null, phrase, now)
  const saysYear = words?.saysYear ?? saysNoOpenYear(phrase, context)
  if (typeof day !== 'string' || saysYear || !isYearOpen(day, now)) return day
  return refuse('dateAmbiguous', { text: phrase, first: day, second: toDay(dateOf(day, now).plus({ years: 1 })) })
}

/** Whether a phrase names a year, or a day that needs none: `yesterday`. */
const saysNoOpenYear = (phrase: string, { locale }: DayContext): boolean => {
  const shape = dateShapeOf(phrase, locale)
  return shape?.kind !== 'calendar' || shape.year !== null
}

/** Whether the same day of the next year is nearer than a day that has passed, so that either may be meant where no year is said. */
export const isYearOpen = (day: Day, now: DateTime): boolean => {
  const [last, next] = [dateOf(day, now), dateOf(day, now).plus({ years: 1 })]
  return next > now && last.day === next.day && +next - +now < +now - +last
}

/** A day as a draft keeps it; one of an open year is `--03-20`, as ISO 8601 writes a day of any year. */
export const dayPhrase = (day: Day, isOpen: boolean): string => (isOpen ? `--${day.slice(5)}` : day)

const dateOf = (day: Day, { zone }: DateTime): DateTime => DateTime.fromISO(day, { zone })

/** The day of a phrase that needs no big reader, by the same rules; null for other words. */
export const readPlainDay = (phrase: string, context: DayContext): Day | Refusal | null => {
  const shape = dateShapeOf(phrase, context.locale)
  if (shape === null || shape.kind === 'words') return null
  const now = startOfToday(context)
  return dayInRange(resolve(shape, now), phrase, now)
}

const startOfToday = ({ now, timezone }: DayContext): DateTime =>
  DateTime.fromJSDate(now, { zone: timezone }).startOf('day')

const dayInRange = (date: DateTime | null, phrase: string, now: DateTime): Day | Refusal => {
  if (date === null || !date.isValid) return refuse('dateUnreadable', { text: phrase })
  const isInRange = date <= now.plus({ years: yearsAheadMax }) && date >= now.minus({ years: yearsBackMax })
  return isInRange ? toDay(date) : refuse('dateOutOfRange', { text: phrase })
}

const yearsAheadMax = 1
const yearsBackMax = 20

// The locales whose words chrono can read, each loaded when a group that speaks it needs it first.
const readers = {
  de: () => import('chrono-node/de'),
  en: () => import('chrono-node/en'),
  es: () => import('chrono-node/es'),
  fr: () => import('chrono-node/fr'),
  it: () => import('chrono-node/it'),
  ja: () => import('chrono-node/ja'),
  nl: () => import('chrono-node/nl'),
  pt: () => import('chrono-node/pt'),
  ru: () => import('chrono-node/ru'),
  sv: () => import('chrono-node/sv'),
  uk: () => import('chrono-node/uk'),
}

const isReadable = (language: string): language is keyof typeof readers => Object.hasOwn(readers, language)

const readWords = async (phrase: string, context: DayContext): Promise<DayInWords | null> => {
  const language = context.locale.split('-')[0] ?? ''
  const languages = new Set([...(isReadable(language) ? [language] : []), 'en'] as const)
  for (const each of languages) {
    const read = readWithChrono((await readers[each]()).casual, phrase, context)
    if (read !== null) return read
  }
  return null
}

/** A day in words that only the big reader knows, and whether they say its year, or need none. */
interface DayInWords {
  readonly date: DateTime
  readonly saysYear: boolean
}

type Chrono = Awaited<ReturnType<typeof readers.en>>['casual']

/** Believed only where the whole phrase is one day: neither a time of day nor "next year" nor a date amid other words. */
const readWithChrono = (chrono: Chrono, phrase: string, { now, timezone }: DayContext): DayInWords | null => {
  const here = DateTime.fromJSDate(now, { zone: timezone })
  const [found, ...others] = chrono.parse(phrase, { instant: now, timezone: here.offset })
  if (found === undefined || others.length > 0 || found.text.trim() !== phrase.trim()) return null
  const { start } = found
  if (found.end !== undefined && found.end !== null) return null
  if (!start.isCertain('day') && !start.isCertain('weekday')) return null
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')]
  if (year === null || month === null || day === null) return null
  const date = DateTime.fromObject({ year, month, day }, { zone: timezone })
  const saysYear = start.isCertain('year') || !start.isCertain('month')
  return { date: date > here && !saysYear ? date.minus({ years: 1 }) : date, saysYear }
}

/** The day of a shape, seen from the start of today; null or an invalid date where there is none. */
const resolve = (shape: Exclude<DateShape, { kind: 'words' }>, now: DateTime): DateTime | null => {
  switch (shape.kind) {
    case 'daysAgo':
      return now.minus({ days: shape.days })
    case 'weekday': {
      const days = (now.weekday - shape.weekday + 7) % 7
      return now.minus({ days: days === 0 && shape.last ? 7 : days })
    }
    case 'dayOfMonth':
      return latest(now, shape.day, (back) => now.startOf('month').minus({ months: back }))
    case 'calendar':
      return resolveCalendar(shape, now)
  }
}

const resolveCalendar = (shape: Extract<DateShape, { kind: 'calendar' }>, now: DateTime): DateTime | null => {
  const { year, month, day, weekday } = shape
  const monthBack = (back: number) => DateTime.fromObject({ year: now.year - back, month }, { zone: now.zone })
  const date =
    year === null ? latest(now, day, monthBack) : DateTime.fromObject({ year, month, day }, { zone: now.zone })
  return weekday === null || date?.weekday === weekday ? date : null
}

/** The day in the latest of two months that has it and has come to it. */
const latest = (now: DateTime, day: number, monthBack: (back: number) => DateTime): DateTime | null => {
  for (const back of [0, 1]) {
    const month = monthBack(back)
    if (!month.isValid || day < 1 || day > (month.daysInMonth ?? 0)) continue
    const date = month.set({ day })
    if (date <= now) return date
  }
  return null
}

const toDay = (date: DateTime): Day => (date.toISODate() ?? '') as Day
