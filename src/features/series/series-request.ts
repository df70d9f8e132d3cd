import type { Situation, Typed } from '../../decision/command.js'
import { dateShapeOf } from '../../language/date-shapes.js'
import type { ExpenseDraft } from '../../language/draft.js'
import { cleanLine } from '../../language/fold.js'
import { readDayBehind, readFutureDay } from '../../language/future-day.js'
import { parseExpense } from '../../language/grammar.js'
import { type RhythmReading, type RhythmSaid, readRhythm, rhythmFrom } from '../../language/rhythm.js'
import { categorized } from '../../language/sentence/category.js'
import type { Day } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { type Course, dayOfCourse, firstDayOf } from '../../ledger/rhythm.js'
import { shortened } from '../../present/shortened.js'

// Folded, in English and Spanish, which are understood in every group.
const untilWords: ReadonlySet<string> = new Set(['until', 'till', 'til', 'hasta'])
const startWords: ReadonlySet<string> = new Set(['starting', 'beginning', 'effective', 'since', 'from', 'desde'])

/** An expense that is to come round: when, and what is written down each time. */
export interface SeriesRequest {
  /** Its first day is not before today. */
  readonly course: Course
  readonly draft: ExpenseDraft
}

/** Reads `monthly 1 800 rent until 2027`: a rhythm, then an expense as `/add` reads it; both may change places. */
export function readSeries(situation: Situation, typed: Typed, today: Day): SeriesRequest | Refusal {
  const { locale } = situation.group
  const until = readDayBehind({ keywords: untilWords, edge: 'last' }, typed.argument, locale, today)
  if (until.day === 'unreadable') return refuse('repeatEndUnreadable')
  const start = readStart(until.rest, locale, today)
  const from = start.day

  const readings = readRhythm(start.rest, locale)
  const read = firstReadable(situation, typed, readings)
  if (read === null) return refuse('repeatUnreadable', { text: shortened(cleanLine(typed.argument)) })
  if (isRefusal(read)) return read
  const dated = withDate(read, locale, from ?? today)
  if (isRefusal(dated)) return dated

  const rhythm = rhythmFrom(dated.said, dated.begin)
  const begun = { rhythm, first: firstDayOf(rhythm, dated.begin), until: null }
  const first = dayOfCourse(begun, today)
  if (first === null || (until.day !== null && until.day < first)) {
    return refuse('repeatEndsBefore')
  }
  return { course: { rhythm, first, until: until.day }, draft: read.draft }
}

/** “From” may belong to what was bought; only a day behind it makes it a beginning. */
export function readStart(
  text: string,
  locale: string,
  today: Day,
): { readonly day: Day | null; readonly rest: string } {
  const plain = text.replace(/\b(?:a partir del?|as of)(?=\s)/iu, (said) => 'from'.padEnd(said.length))
  const start = readDayBehind({ keywords: startWords, edge: 'first' }, plain, locale, today)
  return start.day === 'unreadable' ? { day: null, rest: text } : { day: start.day, rest: start.rest }
}

interface Read {
  readonly said: RhythmSaid
  readonly draft: ExpenseDraft
}

/** The reading that leaves an expense; where none does, what is wrong with the one that takes least for the rhythm. */
function firstReadable(
  { members, sender, group, now }: Situation,
  { mentions }: Typed,
  readings: readonly RhythmReading[],
): Read | Refusal | null {
  let refusal: Refusal | null = null
  let isSumMissing = false
  for (const { said, rest } of readings) {
    const context = { members, sender, group, now, mentions }
    const draft = parseExpense(rest, context)
    // What is the sum where the rhythm takes less is the day where it takes more: `monthly 1 rent`.
    if (!isRefusal(draft))
      return isSumMissing
        ? refuse('repeatSumMissing', { text: draft.amount ?? '' })
        : { said, draft: categorized(draft, context) }
    isSumMissing ||= draft.refused === 'amountMissing'
    // What a rhythm that takes more leaves over tells more than two numbers where it takes less.
    if (refusal?.refused !== 'wordsUnclear') refusal = draft
  }
  return refusal
}

/** A day that was said as that of the expense is a day of the rhythm, or its first one. */
function withDate(
  { said, draft }: Read,
  locale: string,
  begin: Day,
): { readonly said: RhythmSaid; readonly begin: Day } | Refusal {
  if (draft.date === null) return { said, begin }
  const shape = dateShapeOf(draft.date, locale)
  if (shape?.kind === 'dayOfMonth' && said.unit === 'month' && said.day === null) {
    return { said: { ...said, day: Math.min(shape.day, 31) }, begin }
  }
  if (shape?.kind === 'weekday' && said.unit === 'week' && said.weekday === null) {
    return { said: { ...said, weekday: shape.weekday }, begin }
  }
  const day = readFutureDay(draft.date, locale, begin, 'first')
  const isOpen = said.weekday === null && said.month === null && said.day === null
  return day === null || !isOpen || day < begin
    ? refuse('repeatDated', { text: shortened(draft.date) })
    : { said, begin: day }
}
