import { DateTime } from 'luxon'
import type { Day } from '../ledger/entry.js'
import { type DateShape, dateShapeOf, monthNamed } from './date-shapes.js'
import { fold } from './fold.js'

/** Some days in a row, both ends with them; `first` is null where all before is meant. */
export interface Span {
  readonly first: Day | null
  readonly last: Day
}

/** Where a span stands in a text. */
export interface FoundSpan extends Span {
  readonly start: number
  readonly end: number
}

// Folded, in English and Spanish, which are understood in every group.
const openers: ReadonlySet<string> = new Set(split('from between de del desde entre'))
const sinceWords: ReadonlySet<string> = new Set(split('since from desde'))
const untilWords: ReadonlySet<string> = new Set(split('until till til before through thru hasta'))
const joiners: ReadonlySet<string> = new Set([...split('to until till til through thru and a al hasta y'), '-'])
const fillers: ReadonlySet<string> = new Set(split('the of on day days el la los las dia dias'))
const ofWords: ReadonlySet<string> = new Set(split('de del'))
const lastWords: ReadonlySet<string> = new Set(split('last past previous ultimo ultima ultimos ultimas'))
const unitsByWord: ReadonlyMap<string, 'days' | 'weeks' | 'months' | 'years'> = new Map([
  ...split('day days dia dias').map((word) => [word, 'days'] as const),
  ...split('week weeks semana semanas').map((word) => [word, 'weeks'] as const),
  ...split('month months mes meses').map((word) => [word, 'months'] as const),
  ...split('year years ano anos').map((word) => [word, 'years'] as const),
])

// More words than `desde el 1 de marzo de 2025 hasta el 20 de marzo de 2026` are no span.
const wordsMax = 14

/** The longest run of words that says a span of days: `from 1 to 20 March`, `desde marzo`, `last 30 days`, `5 March`; null for none. */
export function findSpan(text: string, locale: string, today: Day): FoundSpan | null {
  const words = wordsIn(text, locale)
  for (let count = Math.min(wordsMax, words.length); count > 0; count -= 1) {
    for (let at = 0; at + count <= words.length; at += 1) {
      const run = words.slice(at, at + count)
      const [begin, end] = [run[0], run.at(-1)]
      const span = readSpan(
        run.map(({ word }) => word),
        { locale, today },
      )
      if (span !== null && begin !== undefined && end !== undefined)
        return { ...span, start: begin.start, end: end.end }
    }
  }
  return null
}

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Words and the dashes between them; what is a date with dashes in it stays whole. */
function wordsIn(text: string, locale: string): readonly Word[] {
  return [...text.matchAll(/\S+/gu)].flatMap((match): readonly Word[] => {
    const [written] = match
    const whole = {
      word: fold(written).replace(/[,;!?]+$/u, ''),
      start: match.index,
      end: match.index + written.length,
    }
    const pieces = whole.word.split(/[–—→]|\.{2,}/u)
    const dashed = pieces.length === 1 && !isDateWithDashes(whole.word, locale) ? whole.word.split('-') : pieces
    if (dashed.length !== 2) return [{ ...whole, word: /^[-–—→]+$/u.test(whole.word) ? '-' : whole.word }]
    const [from = '', to = ''] = dashed
    return [from, '-', to].filter((word) => word !== '').map((word) => ({ ...whole, word }))
  })
}

/** `1-3` beside a month is two days; `2026-03` and `3-11-2026` are one. */
const isDateWithDashes = (word: string, locale: string): boolean =>
  /^\d{4}-\d{1,2}$/u.test(word) || (!/^\d{1,2}-\d{1,2}$/u.test(word) && dateShapeOf(word, locale) !== null)

interface Here {
  readonly locale: string
  readonly today: Day
}

function readSpan(words: readonly string[], here: Here): Span | null {
  const bare = words.filter((word) => !fillers.has(word))
  return lastOnes(bare, here) ?? fromTo(bare, here) ?? openEnded(words, here) ?? oneDay(words, here)
}

/** `last 30 days`: they end today. */
function lastOnes(words: readonly string[], { today }: Here): Span | null {
  const [opener = '', count = '', unit = ''] = words
  // "los últimos 30" leaves its "días" to the fillers, as "last 30 days" does.
  const units = unitsByWord.get(unit) ?? (words.length === 2 ? 'days' : undefined)
  if (!lastWords.has(opener) || !/^\d{1,4}$/u.test(count) || units === undefined || words.length > 3) return null
  const first = toDay(
    dateOf(today)
      .minus({ [units]: Number(count) })
      .plus({ days: 1 }),
  )
  return Number(count) === 0 ? null : { first, last: today }
}

/** Two ends with a word between them, each tried. */
function fromTo(words: readonly string[], here: Here): Span | null {
  const said = openers.has(words[0] ?? '') ? words.slice(1) : words
  for (let at = 1; at < said.length - 1; at += 1) {
    if (!joiners.has(said[at] ?? '')) continue
    const begin = pointOf(said.slice(0, at), here)
    const end = pointOf(said.slice(at + 1), here)
    const span = begin === null || end === null ? null : between(begin, end, here)
    if (span !== null) return span
  }
  return null
}

/** `since March`, to today; `until 5 March`, from the beginning. */
function openEnded(words: readonly string[], here: Here): Span | null {
  const [first = '', ...rest] = words
  if (!sinceWords.has(first) && !untilWords.has(first)) return null
  const point = pointOf(rest, here)
  const ends = point === null ? null : between(point, point, here)
  if (ends === null) return null
  return untilWords.has(first)
    ? { first: null, last: ends.last }
    : ends.first <= here.today
      ? { ...ends, last: here.today }
      : null
}

/** A day alone. Whole months and years, and numbers, are read elsewhere. */
function oneDay(words: readonly string[], here: Here): Span | null {
  const point = pointOf(words, here)
  if (point === null || ('day' in point && (point.day === null || point.month === null))) return null
  return between(point, point, here)
}

/** An end of a span as it was said: a day, or what is known of one. A month or year without a day is all of it. */
type Point =
  | { readonly at: Day }
  | { readonly year: number | null; readonly month: number | null; readonly day: number | null }

function pointOf(said: readonly string[], here: Here): Point | null {
  const words = said.filter((word) => !fillers.has(word) && !ofWords.has(word))
  const [first = '', second = '', ...more] = words
  if (words.length === 0) return null
  if (words.length === 1) {
    const [, day] = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/u.exec(first) ?? []
    if (day !== undefined) return { year: null, month: null, day: Number(day) }
    const [, year, month] = /^(\d{4})(?:-(\d{1,2}))?$/u.exec(first) ?? []
    if (year !== undefined) return { year: Number(year), month: month === undefined ? null : Number(month), day: null }
  }
  const month = monthNamed(first, here.locale)
  if (month !== null && words.length === 1) return { year: null, month, day: null }
  if (month !== null && /^\d{4}$/u.test(second) && more.length === 0) return { year: Number(second), month, day: null }
  const shape = dateShapeOf(words.join(' '), here.locale)
  return shape === null ? null : pointOfShape(shape, here)
}

function pointOfShape(shape: DateShape, { today }: Here): Point | null {
  switch (shape.kind) {
    case 'calendar':
      return { year: shape.year, month: shape.month, day: shape.day }
    case 'dayOfMonth':
      return { year: null, month: null, day: shape.day }
    case 'daysAgo':
      return { at: toDay(dateOf(today).minus({ days: shape.days })) }
    case 'weekday': {
      const back = (dateOf(today).weekday - shape.weekday + 7) % 7
      return { at: toDay(dateOf(today).minus({ days: back === 0 && shape.last ? 7 : back })) }
    }
    case 'words':
      return null
  }
}

/** What one end leaves out is taken from the other, and else such that the span begins as late as it can before today. */
function between(begin: Point, end: Point, { today }: Here): { readonly first: Day; readonly last: Day } | null {
  const [from, to] = [sharing(begin, end), sharing(end, begin)]
  const begins = [0, -1].map((later) => edge(from, { seen: today, later, side: 'first' })).filter((day) => day !== null)
  const first = begins.find((day) => day <= today) ?? begins[0]
  if (first === undefined) return null
  const ends = [0, 1].map((later) => edge(to, { seen: first, later, side: 'last' })).filter((day) => day !== null)
  const last = ends.find((day) => day >= first)
  return last === undefined ? null : { first, last }
}

const sharing = (point: Point, other: Point): Point =>
  'at' in point || 'at' in other
    ? point
    : {
        year: point.year ?? other.year,
        month: point.month ?? (point.day === null ? null : other.month),
        day: point.day,
      }

interface Side {
  readonly seen: Day
  /** How many of what was not said later: months of a day alone, else years. */
  readonly later: number
  readonly side: 'first' | 'last'
}

/** The day of an end, seen from another day. Null where there is none such. */
function edge(point: Point, { seen, later, side }: Side): Day | null {
  if ('at' in point) return point.at
  const isDayAlone = point.month === null && point.day !== null
  const here = dateOf(seen)
    .startOf('month')
    .plus({ [isDayAlone ? 'months' : 'years']: point.year === null ? later : 0 })
  const year = point.year ?? here.year
  if (point.month === null && point.day === null) {
    const whole = DateTime.fromObject({ year }, { zone: 'utc' })
    return toDay(side === 'first' ? whole.startOf('year') : whole.endOf('year'))
  }
  const month = DateTime.fromObject({ year, month: point.month ?? here.month }, { zone: 'utc' })
  if (!month.isValid) return null
  if (point.day === null) return toDay(side === 'first' ? month.startOf('month') : month.endOf('month'))
  return point.day < 1 || point.day > (month.daysInMonth ?? 0) ? null : toDay(month.set({ day: point.day }))
}

const dateOf = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc' })

const toDay = (date: DateTime): Day => (date.toISODate() ?? '') as Day

function split(text: string): readonly string[] {
  return text.split(' ')
}
