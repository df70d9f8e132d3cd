import type { Situation, Typed } from '../../decision/command.js'
import type { MemberId } from '../../ids.js'
import { monthNamed } from '../../language/date-shapes.js'
import { today } from '../../language/dates.js'
import { cleanLine, fold } from '../../language/fold.js'
import { categoryOf } from '../../language/grammar-words.js'
import type { NameQuestion } from '../../language/interpret.js'
import { findSpan } from '../../language/span.js'
import type { Category, Day } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { shortened } from '../../present/shortened.js'
import { memberNamed } from '../members/named-member.js'
import {
  allOf,
  isReachable,
  type Period,
  type PeriodKind,
  type Place,
  periodAfter,
  periodWith,
  spanOf,
} from './period.js'

/**
 * How a report divides what was spent: by category, by member, by both, one category by member, one member's share by category, or
 * one member's share of one category.
 */
export type Lens =
  | { readonly by: 'category' | 'member' | 'memberAndCategory' }
  | { readonly by: 'memberOfCategory'; readonly category: Category }
  | { readonly by: 'categoryOfMember'; readonly member: MemberId }
  | { readonly by: 'memberInCategory'; readonly member: MemberId; readonly category: Category }

export interface ReportRequest {
  readonly period: Period
  readonly lens: Lens
}

/** What a report needs to know to read which days are meant. */
type Here = Pick<Situation, 'group' | 'members' | 'sender' | 'now'>

// Folded, in English and Spanish, which are understood in every group.
const kindWords: ReadonlyMap<string, PeriodKind> = new Map([
  ...['week', 'weekly', 'semana', 'semanal'].map((word) => [word, 'week'] as const),
  ...['month', 'monthly', 'mes', 'mensual'].map((word) => [word, 'month'] as const),
  ...['year', 'yearly', 'annual', 'ano', 'anual'].map((word) => [word, 'year'] as const),
])
const categoryWords: ReadonlySet<string> = new Set(split('category categories categoria categorias'))
const memberWords: ReadonlySet<string> = new Set(
  split('member members people person persons who miembro miembros persona personas gente quien'),
)
const lastWords: ReadonlySet<string> = new Set(split('last previous past pasado pasada anterior ultimo ultima'))
const fillWords: ReadonlySet<string> = new Set(
  split('this the of by per in for on and since from este esta el la los las de del por en para y desde'),
)
const allWords: ReadonlySet<string> = new Set(
  split('all everything ever always overall beginning start todo toda todos todas siempre principio inicio comienzo'),
)

/** Reads what stands behind `/report`; the current month by category where nothing does. */
export function readReportRequest(here: Here, typed: Typed): ReportRequest | Refusal | NameQuestion {
  const day = today(here.now, here.group.timezone)
  const said = take(typed, here.group.locale, day)
  const period = said.span === null ? calendarPeriod(said, day, here.group) : saysNoOther(said) ? said.span : null
  if (period === null || !isReachable(period, day)) return refuse('reportUnreadable', { text: told(typed) })
  const lens = lensOf(here, typed, said)
  if (lens === null) return refuse('reportUnreadable', { text: told(typed) })
  if (isRefusal(lens) || 'question' in lens) return lens
  return { period, lens }
}

interface Said {
  readonly kind: PeriodKind | null
  readonly isLast: boolean
  readonly year: number | null
  readonly month: number | null
  /** Days that were said one by one, or that all are meant. */
  readonly span: Period | null
  readonly lens: Lens | null
  /** The argument with all that was understood blanked out, so that every place in it stays the same. */
  readonly rest: string
}

/** Takes the words that are known, in any order. Those behind an `@` or of a mention are somebody's name. */
function take({ argument, mentions }: Typed, locale: string, day: Day): Said {
  const named = mentions.reduce((text, { offset, length }) => blanked(text, offset, offset + length), argument)
  const found = findSpan(named, locale, day)
  const span = found === null ? null : spanOf(found.first ?? allOf(day).from, found.last)
  const rest = found === null ? argument : blanked(argument, found.start, found.end)
  let said: Said = { kind: null, isLast: false, year: null, month: null, span, lens: null, rest }
  for (const match of rest.matchAll(/\S+/gu)) {
    const end = match.index + match[0].length
    const isName = mentions.some(({ offset, length }) => offset < end && offset + length > match.index)
    if (isName || match[0].startsWith('@')) continue
    const more = understood(fold(match[0]).replace(/[,;.!?]+$/u, ''), said, { locale, day })
    if (more !== null) said = { ...said, ...more, rest: blanked(said.rest, match.index, end) }
  }
  return said
}

const blanked = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

/** What a word adds to what was said; null where it adds nothing that is known, or says a thing a second time. */
function understood(
  word: string,
  said: Said,
  { locale, day }: { readonly locale: string; readonly day: Day },
): Partial<Said> | null {
  if (fillWords.has(word)) return {}
  if (lastWords.has(word)) return { isLast: true }
  if (allWords.has(word)) return said.span === null ? { span: allOf(day) } : null
  // “Of all time”, “de todo el tiempo”.
  if (said.span?.kind === 'all' && (word === 'time' || word === 'tiempo')) return {}
  const asked = lensWord(word)
  if (asked !== null) {
    const lens = together(said.lens, asked)
    return lens === null ? null : { lens }
  }
  const more = periodWord(word, locale)
  if (more === null) return null
  const isSaid = (['kind', 'year', 'month'] as const).some((part) => part in more && said[part] !== null)
  return isSaid ? null : more
}

/** Two ways to divide as one: by member and by category, or those of a category. Null where they are two. */
function together(said: Lens | null, more: Lens): Lens | null {
  if (said === null) return more
  const plain = said.by === 'memberOfCategory' ? more : said
  const other = said.by === 'memberOfCategory' ? said : more
  if (plain.by !== 'category' && plain.by !== 'member') return null
  if (other.by === 'memberOfCategory') return other
  return other.by !== plain.by && (other.by === 'category' || other.by === 'member')
    ? { by: 'memberAndCategory' }
    : null
}

function periodWord(word: string, locale: string): Partial<Said> | null {
  const kind = kindWords.get(word)
  if (kind !== undefined) return { kind }
  const [, year, month] = /^(\d{4})(?:-(\d{1,2}))?$/u.exec(word) ?? []
  if (year !== undefined) return { year: Number(year), ...(month === undefined ? {} : { month: Number(month) }) }
  const named = monthNamed(word, locale)
  return named === null ? null : { month: named }
}

function lensWord(word: string): Lens | null {
  if (categoryWords.has(word)) return { by: 'category' }
  if (memberWords.has(word)) return { by: 'member' }
  const category = categoryOf(word.replace(/^#/u, ''))
  return category === null ? null : { by: 'memberOfCategory', category }
}

const saysNoOther = ({ kind, isLast, year, month }: Said): boolean =>
  kind === null && year === null && month === null && !isLast

/** The period of the calendar that was meant; null where there is none such. A month without a year is the latest that has begun. */
function calendarPeriod({ kind, isLast, year, month }: Said, day: Day, place: Place): Period | null {
  if (month !== null) {
    if (month < 1 || month > 12 || (kind !== null && kind !== 'month')) return null
    const thisYear = Number(day.slice(0, 4))
    const latest = month <= Number(day.slice(5, 7)) ? thisYear : thisYear - 1
    const isCurrent = latest === thisYear && month === Number(day.slice(5, 7))
    return periodWith('month', firstDay(year ?? (isLast && isCurrent ? latest - 1 : latest), month), place)
  }
  if (year !== null) return kind === null || kind === 'year' ? periodWith('year', firstDay(year, 1), place) : null
  const current = periodWith(kind ?? 'month', day, place)
  return isLast ? periodAfter(current, -1) : current
}

const firstDay = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01` as Day

/** What is left has to be a member, whose share may be that of one category; null where it is none. */
function lensOf(here: Here, typed: Typed, { lens, rest }: Said): Lens | Refusal | NameQuestion | null {
  if (rest.trim() === '') return lens ?? { by: 'category' }
  if (lens !== null && lens.by !== 'category' && lens.by !== 'memberOfCategory') return null
  const named = memberNamed(here, { argument: rest, mentions: typed.mentions })
  if (typeof named === 'string') {
    return lens?.by === 'memberOfCategory'
      ? { by: 'memberInCategory', member: named, category: lens.category }
      : { by: 'categoryOfMember', member: named }
  }
  if (isRefusal(named) || named.question === 'ambiguousName') return named
  return rest.trim().startsWith('@') ? refuse('memberUnknown', { name: named.name }) : null
}

const told = ({ argument }: Typed): string => shortened(cleanLine(argument))

function split(text: string): readonly string[] {
  return text.split(' ')
}
