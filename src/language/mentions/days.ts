import { DateTime } from 'luxon'
import { memo } from '../../bounds/memo.js'
import type { Day } from '../../ledger/entry.js'
import type { ReadContext } from '../context.js'
import { readPlainDay } from '../dates.js'
import { fold } from '../fold.js'
import { languages } from '../words/languages.js'
import type { Cut } from './cut.js'
import { type Lexicon, type Meaning, phraseAt } from './lexicon.js'
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
  const now = DateTime.fromJSDate(context.now, { zone: context.group.timezone }).startOf('day')
  const place: DayPlace = { plain, cuts, lexicon, context, now, names: calendarNames(lexicon.language) }
  return (at: number): DayRead | null =>
    cuts[at]?.kind === 'mark'
      ? null
      : (agoAt(place, at) ?? wordsAt(place, at) ?? calendarAt(place, at) ?? weekdayDay(place, at))
}

const dayOf = ({ cuts, now }: DayPlace, at: number, next: number, date: DateTime): DayRead => ({
  kind: 'day',
  day: date.isValid ? ((date.toISODate() ?? null) as Day | null) : null,
  isAhead: date > now,
  start: cuts[at]?.start ?? 0,
  end: cuts[next - 1]?.end ?? 0,
  next,
})

const when = ({ cuts, lexicon }: DayPlace, at: number) => {
  const phrase = phraseAt(lexicon, cuts, at)
  const of = phrase?.meanings.find((each): each is Extract<Meaning, { kind: 'when' }> => each.kind === 'when')?.of
  return phrase === null || of === undefined ? null : { of, next: at + phrase.words.length }
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
  const unit = count === null ? null : when(place, count.next)
  if (count === null || unit === null || (unit.of !== 'day' && unit.of !== 'week')) return null
  return { days: count.value * (unit.of === 'week' ? 7 : 1), next: unit.next }
}

/** `3 days ago`, `hace 3 días`. */
const agoAt = (place: DayPlace, at: number): DayRead | null => {
  const ago = when(place, at)
  const behind = ago?.of === 'ago' ? spanAt(place, ago.next) : null
  if (behind !== null) return dayOf(place, at, behind.next, place.now.minus({ days: behind.days }))
  const span = spanAt(place, at)
  const after = span === null ? null : when(place, span.next)
  const isAgo = span !== null && after?.of === 'ago'
  return isAgo ? dayOf(place, at, after.next, place.now.minus({ days: span.days })) : null
}

const wordsAt = (place: DayPlace, at: number): DayRead | null => {
  const said = when(place, at)
  if (said === null) return null
  const days = daysAhead[said.of]
  if (days !== undefined) return dayOf(place, at, said.next, place.now.plus({ days }))
  const weekday = said.of === 'last' || said.of === 'next' ? weekdayAt(place, said.next) : null
  if (weekday === null) return null
  const date = lastWeekday(place.now, weekday, said.of === 'last')
  return dayOf(place, at, said.next + 1, said.of === 'last' ? date : date.plus({ days: 7 }))
}

const daysAhead: Readonly<Partial<Record<Extract<Meaning, { kind: 'when' }>['of'], number>>> = {
  today: 0,
  yesterday: -1,
  beforeYesterday: -2,
  tomorrow: 1,
  afterTomorrow: 2,
}

const weekdayAt = ({ cuts, names }: DayPlace, at: number): number | null => {
  const cut = cuts[at]
  return cut?.kind === 'word' ? namedBy(cut.key, names.weekdays) : null
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
  const isLast = when(place, at + 1)?.of === 'last'
  return dayOf(place, at, isLast ? at + 2 : at + 1, lastWeekday(place.now, weekday, isLast))
}

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
  const { timezone, locale, currency } = context.group
  // English is read month first only where American money is spent.
  const order = /^en(?:-US)?$/.test(locale) && currency !== 'USD' ? 'en-GB' : locale
  const day = readPlainDay(written, { now: context.now, timezone, locale: order })
  return typeof day === 'string'
    ? dayOf(place, at, next, DateTime.fromISO(day, { zone: timezone }))
    : monthAt(place, at)
}

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
  return dayOf(place, at, next, date > now ? date.minus({ years: 1 }) : date)
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
  const isOrdinal = behind?.start === cut.end && /^(?:st|nd|rd|th|er|e|ro|o|º|ª|\.|го|е)$/u.test(behind.key)
  return { day, next: isOrdinal ? at + 2 : at + 1 }
}

interface CalendarNames {
  readonly weekdays: NamesOf
  readonly months: NamesOf
}

/** Names to their numbers, and the longer names by their first letters. */
interface NamesOf {
  readonly exact: ReadonlyMap<string, number>
  readonly byStart: ReadonlyMap<string, readonly string[]>
}

const namesOf = (names: readonly (readonly [name: string, at: number])[]): NamesOf => {
  const byStart = new Map<string, string[]>()
  for (const [name] of names)
    if (name.length >= 4) byStart.set(name.slice(0, 3), [...(byStart.get(name.slice(0, 3)) ?? []), name])
  return { exact: new Map(names), byStart }
}

/** What a word names, as it is or with an ending: `montags`, `субботу`, `pazartesiden`. The longest name counts. */
const namedBy = (key: string, { exact, byStart }: NamesOf): number | null => {
  const at = exact.get(key)
  if (at !== undefined) return at
  const inflected = (byStart.get(key.slice(0, 3)) ?? []).filter((name) => isInflected(key, name))
  const longest = inflected.sort((left, right) => right.length - left.length)[0]
  return exact.get(longest ?? '') ?? null
}

const isInflected = (key: string, name: string): boolean => {
  const stem = /[а-я]/u.test(name) ? name.replace(/[аьяй]$/u, '') : name
  return key.startsWith(stem) && key.length <= stem.length + 6 && endings.test(key.slice(stem.length))
}

// Of case and plural, and parts of the day that German and Dutch glue to it.
const endings =
  /^(?:[аяуюыиеьёой]{1,3}|ем|ом|s|es|abend|nacht|morgen|mittag|fruh|vormittag|nachmittag|avond|ochtend|middag|-?feira|[yn]?[iıuae]|n?[iıu]n|[dt][ae]n?|leri?|ki)$/u

const calendarNames = memo(20, (language: string): CalendarNames => {
  const name = (style: Intl.DateTimeFormatOptions, type: 'weekday' | 'month', at: number): string => {
    const parts = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).formatToParts(at)
    return fold(parts.find((part) => part.type === type)?.value ?? '').replace(/\.$/, '')
  }
  const months = [...Array(12).keys()].flatMap((index) =>
    [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }].map(
      (style) => [name(style as Intl.DateTimeFormatOptions, 'month', Date.UTC(2026, index, 1)), index + 1] as const,
    ),
  )
  // 5 January 2026 was a Monday.
  const weekdays = [...Array(7).keys()].map(
    (index) => [name({ weekday: 'long' }, 'weekday', Date.UTC(2026, 0, 5 + index)), index + 1] as const,
  )
  const spoken = (languages[language]?.days.weekdays ?? '').split(' ')
  const short = spoken.flatMap((list, index) => list.split('/').map((word) => [fold(word), index + 1] as const))
  return {
    weekdays: namesOf([...weekdays, ...short]),
    months: namesOf(months.filter(([word]) => /^\p{L}/u.test(word))),
  }
})
