import type { Situation, Typed } from '../../decision/command.js'
import type { MemberId } from '../../ids.js'
import { monthNamed } from '../../language/date-shapes.js'
import { today } from '../../language/dates.js'
import { cleanLine, fold } from '../../language/fold.js'
import { categoryOf } from '../../language/grammar-words.js'
import type { NameQuestion } from '../../language/interpret.js'
import type { Category, Day } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { shortened } from '../../present/shortened.js'
import { memberNamed } from '../members/named-member.js'
import { isWithin, type Period, type PeriodKind, periodAfter, periodWith } from './period.js'

/** How a report divides what was spent: by category, by member, one category by member, or one member's share by category. */
export type Lens =
  | { readonly by: 'category' | 'member' }
  | { readonly by: 'memberOfCategory'; readonly category: Category }
  | { readonly by: 'categoryOfMember'; readonly member: MemberId }

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
  split('this the of by per in for on and este esta el la los las de del por en para y'),
)

// Dates go as far as they may in an entry, and a year begins before its days do.
const yearsBackMax = 20
const yearsAheadMax = 1

/** Reads what stands behind `/report`; the current month by category where nothing does. */
export function readReportRequest(here: Here, typed: Typed): ReportRequest | Refusal | NameQuestion {
  const day = today(here.now, here.group.timezone)
  const said = take(typed, here.group.locale)
  const period = periodSaid(said, day, here.group.locale)
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
  readonly lens: Lens | null
  /** The argument with all that was understood blanked out, so that every place in it stays the same. */
  readonly rest: string
}

/** Takes the words that are known, in any order. Those behind an `@` or of a mention are somebody's name. */
function take({ argument, mentions }: Typed, locale: string): Said {
  let said: Said = { kind: null, isLast: false, year: null, month: null, lens: null, rest: argument }
  for (const match of argument.matchAll(/\S+/gu)) {
    const end = match.index + match[0].length
    const isName = mentions.some(({ offset, length }) => offset < end && offset + length > match.index)
    if (isName || match[0].startsWith('@')) continue
    const more = understood(fold(match[0]).replace(/[,;.!?]+$/u, ''), said, locale)
    if (more === null) continue
    const blank = ' '.repeat(match[0].length)
    said = { ...said, ...more, rest: said.rest.slice(0, match.index) + blank + said.rest.slice(end) }
  }
  return said
}

/** What a word adds to what was said; null where it adds nothing that is known, or says a thing a second time. */
function understood(word: string, said: Said, locale: string): Partial<Said> | null {
  if (fillWords.has(word)) return {}
  if (lastWords.has(word)) return { isLast: true }
  const more = periodWord(word, locale) ?? lensWord(word)
  if (more === null) return null
  const isSaid = (['kind', 'year', 'month', 'lens'] as const).some((part) => part in more && said[part] !== null)
  return isSaid ? null : more
}

function periodWord(word: string, locale: string): Partial<Said> | null {
  const kind = kindWords.get(word)
  if (kind !== undefined) return { kind }
  const [, year, month] = /^(\d{4})(?:-(\d{1,2}))?$/u.exec(word) ?? []
  if (year !== undefined) return { year: Number(year), ...(month === undefined ? {} : { month: Number(month) }) }
  const named = monthNamed(word, locale)
  return named === null ? null : { month: named }
}

function lensWord(word: string): Partial<Said> | null {
  if (categoryWords.has(word)) return { lens: { by: 'category' } }
  if (memberWords.has(word)) return { lens: { by: 'member' } }
  const category = categoryOf(word.replace(/^#/u, ''))
  return category === null ? null : { lens: { by: 'memberOfCategory', category } }
}

/** The period that was meant; null where there is none such. A month without a year is the latest that has begun. */
function periodSaid({ kind, isLast, year, month }: Said, day: Day, locale: string): Period | null {
  if (month !== null) {
    if (month < 1 || month > 12 || (kind !== null && kind !== 'month')) return null
    const thisYear = Number(day.slice(0, 4))
    const latest = month <= Number(day.slice(5, 7)) ? thisYear : thisYear - 1
    const isCurrent = latest === thisYear && month === Number(day.slice(5, 7))
    return periodWith('month', firstDay(year ?? (isLast && isCurrent ? latest - 1 : latest), month), locale)
  }
  if (year !== null) return kind === null || kind === 'year' ? periodWith('year', firstDay(year, 1), locale) : null
  const current = periodWith(kind ?? 'month', day, locale)
  return isLast ? periodAfter(current, -1) : current
}

const firstDay = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01` as Day

/** Whether entries may have dates in it. */
export function isReachable(period: Period, day: Day): boolean {
  const years = Number(period.from.slice(0, 4)) - Number(day.slice(0, 4))
  return years >= -yearsBackMax && years <= yearsAheadMax
}

/** What is left has to be a member, and only one side can be asked for; null where neither is so. */
function lensOf(here: Here, typed: Typed, { lens, rest }: Said): Lens | Refusal | NameQuestion | null {
  if (rest.trim() === '') return lens ?? { by: 'category' }
  if (lens !== null) return null
  const named = memberNamed(here, { argument: rest, mentions: typed.mentions })
  if (typeof named === 'string') return { by: 'categoryOfMember', member: named }
  if (isRefusal(named) || named.question === 'ambiguousName') return named
  return rest.trim().startsWith('@') ? refuse('memberUnknown', { name: named.name }) : null
}

const told = ({ argument }: Typed): string => shortened(cleanLine(argument))

/** The same days seen as another kind of period: the one with today in it where these have today, else with their first day. */
export function periodOfKind(kind: PeriodKind, period: Period, day: Day, locale: string): Period {
  return periodWith(kind, isWithin(day, period) ? day : period.from, locale)
}

function split(text: string): readonly string[] {
  return text.split(' ')
}
