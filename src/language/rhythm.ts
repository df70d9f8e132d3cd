import type { Day } from '../ledger/entry.js'
import type { Rhythm } from '../ledger/rhythm.js'
import { dateShapeOf } from './date-shapes.js'
import { fold } from './fold.js'
import {
  adverbs,
  counts,
  dayWords,
  everyFillers,
  everyWords,
  lastFillers,
  lastWords,
  nouns,
  ofWords,
  onWords,
} from './rhythm-words.js'
import { readWeeklyTime } from './weekly-time.js'

/** What a text says of how often something comes. What it leaves open is taken from the first day. */
export interface RhythmSaid {
  readonly unit: Rhythm['unit']
  readonly every: number
  readonly weekday: number | null
  readonly month: number | null
  readonly day: number | null
}

/** One way to read a rhythm, and the text with all that was understood blanked out, so that every place in it stays the same. */
export interface RhythmReading {
  readonly said: RhythmSaid
  readonly rest: string
}

interface Word {
  /** Folded, without the comma behind it. */
  readonly word: string
  readonly from: number
  readonly to: number
}

/** What was read of the words from a place on, and the place behind it. */
interface Read {
  readonly said: RhythmSaid
  readonly next: number
}

// More units than this between two times is a slip of the finger.
const everyMax = 60

/**
 * The ways to read `monthly 15 60 rent` or `60 rent every month`: the rhythm stands at the beginning, at the end, or between. A number
 * behind it may be the day or the amount, so the reading that takes more comes first. Empty where no rhythm stands there.
 */
export function readRhythm(text: string, locale: string): readonly RhythmReading[] {
  const words = wordsOf(text)
  const ahead = readingsAt(words, 0, locale)
  if (ahead.length > 0) return ahead.map(({ said, next }) => ({ said, rest: blanked(text, words, 0, next) }))
  const behind = words.flatMap((_, at) => readingsAt(words, at, locale).map((read) => ({ ...read, at })))
  const atEnd = behind.find(({ next }) => next === words.length)
  // Amid other words it must be the only one, or nobody could say which is meant.
  const [first] = behind
  const isAlone = first !== undefined && behind.every(({ at }) => at < first.next)
  const found = atEnd === undefined ? (isAlone ? behind.filter(({ at }) => at === first.at) : []) : [atEnd]
  return found.map(({ said, at, next }) => ({ said, rest: blanked(text, words, at, next) }))
}

/** The words of a text with their places. */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/\S+/gu)].map((match) => ({
    word: fold(match[0]).replace(/[,;:]+$/u, ''),
    from: match.index,
    to: match.index + match[0].length,
  }))

/** The text with some of its words blanked out. */
export function blanked(text: string, words: readonly Word[], start: number, end: number): string {
  const [from, to] = [words[start]?.from ?? 0, words[end - 1]?.to ?? 0]
  return `${text.slice(0, from)}${' '.repeat(Math.max(0, to - from))}${text.slice(Math.max(from, to))}`
}

function readingsAt(words: readonly Word[], at: number, locale: string): readonly Read[] {
  const monthly = dayOfEveryMonthAt(words, at)
  if (monthly !== null) return [monthly]
  const unit = unitAt(words, at, locale)
  if (unit === null) return []
  const more = detailAt(words, unit, locale)
  return more === null ? [unit] : [more, unit]
}

function unitAt(words: readonly Word[], at: number, locale: string): Read | null {
  const word = words[at]?.word ?? ''
  const named = adverbs.get(word)
  if (named !== undefined) return { said: plain(...named), next: at + 1 }
  if (!everyWords.has(word)) return null
  const behind = everyFillers.has(words[at + 1]?.word ?? '') ? at + 2 : at + 1
  const count = countOf(words[behind]?.word ?? '')
  const unit = nouns.get(words[count === null ? behind : behind + 1]?.word ?? '')
  if (unit !== undefined) return { said: plain(unit, count ?? 1), next: behind + (count === null ? 1 : 2) }
  // Every second Monday; the 1st of every month is named by the month.
  const weekday = weekdayAt(words, count === null ? behind : behind + 1, locale)
  if (weekday === null) return null
  return { said: { ...plain('week', count ?? 1), weekday }, next: behind + (count === null ? 1 : 2) }
}

const plain = (unit: Rhythm['unit'], every: number): RhythmSaid => ({
  unit,
  every,
  weekday: null,
  month: null,
  day: null,
})

/** The day that stands behind the unit; null where none does. */
function detailAt(words: readonly Word[], { said, next }: Read, locale: string): Read | null {
  let at = next
  while (onWords.has(words[at]?.word ?? '')) at += 1
  switch (said.unit) {
    case 'day':
      return null
    case 'week': {
      const weekday = said.weekday === null ? weekdayAt(words, at, locale) : null
      return weekday === null ? null : { said: { ...said, weekday }, next: at + 1 }
    }
    case 'month':
      return dayOfMonthAt(words, at, said)
    case 'year':
      return dateAt(words, at, said, locale)
  }
}

/** `the 1st of every month`, `last day of the month`, `el 15 de cada mes`. */
function dayOfEveryMonthAt(words: readonly Word[], start: number): Read | null {
  let at = start
  while (onWords.has(words[at]?.word ?? '')) at += 1
  const word = words[at]?.word ?? ''
  const isLast = lastWords.has(word)
  if (!isLast && dayNamed(word) === null) return null
  at += 1
  if (isLast && dayWords.has(words[at]?.word ?? '')) at += 1
  if (!ofWords.has(words[at]?.word ?? '')) return null
  at += 1
  while (everyWords.has(words[at]?.word ?? '') || onWords.has(words[at]?.word ?? '')) at += 1
  if (nouns.get(words[at]?.word ?? '') !== 'month') return null
  return { said: { ...plain('month', 1), day: isLast ? 31 : dayNamed(word) }, next: at + 1 }
}

/** A day of the month as `1`, `1st` or `1º` name it; null for anything else. */
function dayNamed(word: string): number | null {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th|er|[.oa])?$/u.exec(word)?.[1] ?? 0)
  return day >= 1 && day <= 31 ? day : null
}

function weekdayAt(words: readonly Word[], at: number, locale: string): number | null {
  const word = words[at]?.word ?? ''
  // Shorter names are words of other languages.
  return word.length < 3 ? null : (readWeeklyTime(word, locale)?.weekday ?? null)
}

function dayOfMonthAt(words: readonly Word[], at: number, said: RhythmSaid): Read | null {
  const word = words[at]?.word ?? ''
  const day = dayNamed(word)
  if (day !== null) return { said: { ...said, day }, next: at + 1 }
  if (!lastWords.has(word)) return null
  let next = at + 1
  while (lastFillers.has(words[next]?.word ?? '')) next += 1
  // “The last beer” is no day.
  const isDay = next > at + 1 || /^\W*\d/u.test(words[next]?.word ?? '0')
  return isDay ? { said: { ...said, day: 31 }, next } : null
}

// A day of the year has as many words as `3 de noviembre`.
const dateWordsMax = 4

function dateAt(words: readonly Word[], at: number, said: RhythmSaid, locale: string): Read | null {
  for (let count = Math.min(dateWordsMax, words.length - at); count > 0; count -= 1) {
    const phrase = words.slice(at, at + count).map(({ word }) => word)
    const shape = dateShapeOf(phrase.join(' '), locale)
    if (shape?.kind !== 'calendar' || shape.year !== null) continue
    const { month, day } = shape
    if (month < 1 || month > 12 || day < 1 || day > (monthLengths[month - 1] ?? 0)) continue
    return { said: { ...said, month, day }, next: at + count }
  }
  return null
}

// The 29th of February comes on the 28th where there is none.
const monthLengths: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function countOf(word: string): number | null {
  const count = counts.get(word) ?? Number(/^\d{1,2}$/u.exec(word)?.[0] ?? 0)
  return count >= 1 && count <= everyMax ? count : null
}

/** The rhythm that is meant, what was left open filled in from its first day. */
export function rhythmFrom({ unit, every, weekday, month, day }: RhythmSaid, first: Day): Rhythm {
  const dayHere = Number(first.slice(8, 10))
  switch (unit) {
    case 'day':
      return { unit, every }
    case 'week':
      return { unit, every, weekday: weekday ?? (new Date(first).getUTCDay() || 7) }
    case 'month':
      return { unit, every, day: day ?? dayHere }
    case 'year':
      return { unit, every, month: month ?? Number(first.slice(5, 7)), day: day ?? dayHere }
  }
}
