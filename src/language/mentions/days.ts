import { DateTime } from 'luxon'
import type { Day } from '../../ledger/entry.js'
import type { ReadContext } from '../context.js'
import { dayPhrase, isYearOpen, readPlainDay } from '../dates.js'
import { type CalendarNames, calendarNames, namedBy } from './calendar-names.js'
import { currencyAt } from './currencies.js'
import type { Cut } from './cut.js'
import { type Lexicon, type Meaning, phraseAt, withoutOwner, wordAt } from './lexicon.js'
import type { DayMention } from './mention.js'
import { spelledAt } from './spelled.js'

/** A day, and the index of the cut behind it. */
export type DayRead = DayMention & { readonly next: number }

/** Where days are read: the text, its words in one language, and today. */
interface DayPlace {
  readonly plain: string
  readonly cuts: readonly Cut[]
  readonly lexicon: Lexicon
  readonly context: ReadContext
  readonly now: DateTime
  readonly names: CalendarNames
}

/** Reads the day that begins at a cut. A day without a year is the last one that has come. */
export const dayReader = (plain: string, cuts: readonly Cut[], lexicon: Lexicon, context: ReadContext) => {
  let today: DateTime | undefined
  const place: DayPlace = {
    plain,
    cuts,
    lexicon,
    context,
    names: calendarNames(lexicon.language),
    // Most texts name no day.
    get now() {
      today ??= DateTime.fromJSDate(context.now, { zone: context.group.timezone }).startOf('day')
      return today
    },
  }
  return (at: number): DayRead | null =>
    mayBegin(cuts[at], lexicon, place.names)
      ? (agoAt(place, at) ??
        wordsAt(place, at) ??
        calendarAt(place, at) ??
        weekdayDay(place, at) ??
        dayOfMonthAt(place, at))
      : null
}

/** Whether a day can begin with a cut; most cannot. */
const mayBegin = (cut: Cut | undefined, lexicon: Lexicon, { weekdays, months }: CalendarNames): boolean => {
  if (cut === undefined || cut.kind === 'mark') return false
  const key = withoutOwner(cut)
  if (cut.kind === 'number' || lexicon.dayStarts.has(key) || oneWords.has(key)) return true
  return lexicon.numberStarts.has(key.slice(0, 2)) || namedBy(key, weekdays) !== null || namedBy(key, months) !== null
}

const dayOf = (
  { cuts, now }: DayPlace,
  at: number,
  next: number,
  date: DateTime,
  year: 'said' | 'unsaid' = 'said',
): DayRead => {
  const day = date.isValid ? ((date.toISODate() ?? null) as Day | null) : null
  return {
    kind: 'day',
    day,
    phrase: day === null ? null : dayPhrase(day, year === 'unsaid' && isYearOpen(day, now)),
    isAhead: date > now,
    start: cuts[at]?.start ?? 0,
    end: cuts[next - 1]?.end ?? 0,
    next,
  }
}

type When = Extract<Meaning, { kind: 'when' }>['of']

/** A phrase of one of some classes, and the index of the cut behind it. */
const when = ({ cuts, lexicon }: DayPlace, at: number, wanted: readonly When[]) => {
  for (const phrase of [phraseAt(lexicon, cuts, at), wordAt(lexicon, cuts, at)]) {
    const found = phrase?.meanings.find((each) => each.kind === 'when' && wanted.includes(each.of))
    if (phrase !== null && found?.kind === 'when') return { of: found.of, next: at + phrase.words.length }
  }
  return null
}

const countAt = ({ cuts, lexicon }: DayPlace, at: number): { readonly value: number; readonly next: number } | null => {
  const cut = cuts[at]
  if (cut?.kind === 'number' && /^\d{1,3}$/.test(cut.key)) return { value: Number(cut.key), next: at + 1 }
  const spelled = spelledAt(cuts, at, lexicon)
  if (spelled !== null && spelled.value < 100 && Number.isInteger(spelled.value)) return spelled
  return oneWords.has(cut?.key ?? '') ? { value: 1, next: at + 1 } : null
}

/** `3 days`, `a week`. */
const spanAt = (place: DayPlace, at: number) => {
  const count = countAt(place, at)
  const unit = count === null ? null : when(place, count.next, ['day', 'week'])
  if (count === null || unit === null) return null
  return { days: count.value * (unit.of === 'week' ? 7 : 1), next: unit.next }
}

/** `3 days ago`, `hace 3 días`. */
const agoAt = (place: DayPlace, at: number): DayRead | null => {
  const ago = when(place, at, ['ago'])
  const behind = ago === null ? null : spanAt(place, ago.next)
  if (behind !== null) return dayOf(place, at, behind.next, place.now.minus({ days: behind.days }))
  const span = spanAt(place, at)
  const after = span === null ? null : when(place, span.next, ['ago'])
  return span === null || after === null ? null : dayOf(place, at, after.next, place.now.minus({ days: span.days }))
}

const wordsAt = (place: DayPlace, at: number): DayRead | null => {
  const said = when(place, at, daysSaid)
  const days = said === null ? undefined : daysAhead[said.of]
  if (said !== null && days !== undefined) return dayOf(place, at, said.next, place.now.plus({ days }))
  const side = when(place, at, ['last', 'next'])
  const weekday = side === null ? null : weekdayAt(place, side.next)
  if (side === null || weekday === null) return null
  const date = lastWeekday(place.now, weekday, side.of === 'last')
  return dayOf(place, at, side.next + 1, side.of === 'last' ? date : date.plus({ days: 7 }))
}

const daysAhead: Readonly<Partial<Record<When, number>>> = {
  today: 0,
  yesterday: -1,
  beforeYesterday: -2,
  tomorrow: 1,
  afterTomorrow: 2,
}

const daysSaid: readonly When[] = ['beforeYesterday', 'yesterday', 'today', 'afterTomorrow', 'tomorrow']

const weekdayAt = ({ cuts, names }: DayPlace, at: number): number | null => {
  const cut = cuts[at]
  // `Wed's fuel`
  return cut?.kind === 'word' ? namedBy(withoutOwner(cut), names.weekdays) : null
}

const lastWeekday = (now: DateTime, weekday: number, isLast: boolean): DateTime => {
  const back = (now.weekday - weekday + 7) % 7
  return now.minus({ days: back === 0 && isLast ? 7 : back })
}

const weekdayDay = (place: DayPlace, at: number): DayRead | null => {
  const weekday = weekdayAt(place, at)
  if (weekday === null) return null
  const date = calendarAt(place, at + 1)
  if (date !== null) return { ...date, start: place.cuts[at]?.start ?? 0 }
  const side = when(place, at + 1, ['last', 'next'])
  // `minggu lalu` is the week before, `hari minggu lalu` a Sunday.
  if (side !== null && when(place, at, ['week']) !== null && when(place, at - 1, ['day']) === null) return null
  const last = lastWeekday(place.now, weekday, side?.of === 'last')
  return dayOf(place, at, side?.next ?? at + 1, side?.of === 'next' ? last.plus({ days: 7 }) : last)
}

/** `el día 24`, `on the 3rd`, `am 5.`, `15 числа`: of the latest month that has come to it. */
const dayOfMonthAt = (place: DayPlace, at: number): DayRead | null => {
  const { cuts, lexicon } = place
  const lead = when(place, at, ['onDay'])
  const number = dayNumberAt(cuts, lead?.next ?? at)
  if (number === null) return null
  const behind = when(place, number.next, ['ofMonth'])
  const isOrdinal = number.next > (lead?.next ?? at) + 1
  const isPlain = lead === null && behind === null && !/^о?го$/u.test(cuts[number.next - 1]?.key ?? '')
  if (lead === null ? isPlain : !isOrdinal && (ordinals.has(lexicon.language) || isCounted(place, number.next)))
    return null
  const { now } = place
  const months = [0, 1, 2].map((back) => now.startOf('month').minus({ months: back }))
  const date = months
    .map((month) => month.set({ day: number.day }))
    .find((each) => each <= now && each.day === number.day)
  return date === undefined ? null : dayOf(place, at, behind?.next ?? number.next, date)
}

// Their articles stand before any number, so a day says that it is one.
const ordinals: ReadonlySet<string> = new Set(['en', 'de', 'nl'])

/** Whether something behind a number says that it is a sum or a count: `el 50%`, `le 20€`. */
const isCounted = ({ cuts, lexicon, context }: DayPlace, at: number): boolean =>
  cuts[at]?.text === '%' ||
  phraseAt(lexicon, cuts, at)?.meanings.some(({ kind }) => kind === 'unit') === true ||
  currencyAt(cuts, at, context.group.currency, [lexicon]) !== null

const calendarAt = (place: DayPlace, at: number): DayRead | null => {
  const { cuts, plain, context } = place
  const cut = cuts[at]
  if (cut?.kind !== 'number') return monthAt(place, at)
  const written = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}(?:\1(?:\d{4}|\d{2})|\.)?)(?![\p{L}\p{Nd}])/u.exec(
    plain.slice(cut.start, cut.start + 12),
  )?.[0]
  if (written === undefined || /^\d\/\d$/.test(written)) return monthAt(place, at)
  let next = at
  while (next < cuts.length && (cuts[next]?.end ?? 0) <= cut.start + written.length) next += 1
  // `1.2.3.4` is one number to the cutter and no day.
  if (next === at) return monthAt(place, at)
  const { timezone, locale, currency } = context.group
  // English is read month first only where American money is spent.
  const order = /^en(?:-US)?$/.test(locale) && currency !== 'USD' ? 'en-GB' : locale
  const day = readPlainDay(written, { now: context.now, timezone, locale: order })
  return typeof day === 'string'
    ? dayOf(place, at, next, DateTime.fromISO(day, { zone: timezone }), saysYear(written) ? 'said' : 'unsaid')
    : monthAt(place, at)
}

/** `3.11.2026`, `3/11/26`, `2026-11-03`, but not `3.11.` */
const saysYear = (written: string): boolean => /\d\D\d+\D\d/.test(written)

/** `3 Nov`, `3. November 2026`, `3 de noviembre`, `Nov 3rd`. */
const monthAt = (place: DayPlace, at: number): DayRead | null => {
  const { cuts, names } = place
  const number = dayNumberAt(cuts, at)
  if (number !== null) {
    const isOf = /^(?:of|de|di|d|van)$/.test(cuts[number.next]?.key ?? '')
    const next = isOf ? number.next + 1 : number.next
    const month = namedBy(cuts[next]?.key ?? '', names.months)
    if (month !== null) return withYear(place, at, next + 1, month, number.day)
  }
  const month = namedBy(cuts[at]?.key ?? '', names.months)
  const behind = month === null ? null : dayNumberAt(cuts, at + 1)
  return month === null || behind === null ? null : withYear(place, at, behind.next, month, behind.day)
}

const withYear = (place: DayPlace, at: number, next: number, month: number, day: number): DayRead => {
  const { cuts, now } = place
  const year = /^20\d\d$/.test(cuts[next]?.key ?? '') ? Number(cuts[next]?.key) : null
  const date = DateTime.fromObject({ year: year ?? now.year, month, day }, { zone: now.zone })
  if (year !== null) return dayOf(place, at, next + 1, date)
  return dayOf(place, at, next, date > now ? date.minus({ years: 1 }) : date, 'unsaid')
}

const oneWords: ReadonlySet<string> = new Set(
  'a an un una une um uma ein eine einer einem een seminggu неделю'.split(' '),
)

const dayNumberAt = (cuts: readonly Cut[], at: number): { readonly day: number; readonly next: number } | null => {
  const cut = cuts[at]
  if (cut?.kind !== 'number' || !/^\d{1,2}$/.test(cut.key)) return null
  const day = Number(cut.key)
  if (day < 1 || day > 31) return null
  const behind = cuts[at + 1]
  const isOrdinal = behind?.start === cut.end && /^(?:st|nd|rd|th|er|e|ste|de|ro|o|º|ª|\.|го|ого|е)$/u.test(behind.key)
  // `15-го`
  const isDashed = behind?.text === '-' && behind.start === cut.end && /^(?:го|е|ого)$/u.test(cuts[at + 2]?.key ?? '')
  return { day, next: isDashed ? at + 3 : isOrdinal ? at + 2 : at + 1 }
}
