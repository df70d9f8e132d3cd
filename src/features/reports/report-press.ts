import type { Press } from '../../chat/event.js'
import type { Situation } from '../../decision/command.js'
import type { MemberId } from '../../ids.js'
import { today } from '../../language/dates.js'
import { categories, type Day } from '../../ledger/entry.js'
import {
  allOf,
  isReachable,
  lastDayOf,
  type Period,
  type PeriodKind,
  type Place,
  periodWith,
  spanOf,
} from './period.js'
import type { Lens, ReportRequest } from './report-request.js'

/** A request as a button carries it: the kind's first letter, the first day (of a span the last too), and what it is divided by. */
export function compactRequest({ period, lens }: ReportRequest): string {
  const days = period.kind === 'span' ? [period.from, lastDayOf(period)] : period.kind === 'all' ? [] : [period.from]
  return `${period.kind.slice(0, 1)}${days.join('').replaceAll('-', '')}${compactLens(lens)}`
}

function compactLens(lens: Lens): string {
  switch (lens.by) {
    case 'category':
      return 'c'
    case 'member':
      return 'm'
    case 'memberAndCategory':
      return 'x'
    case 'memberOfCategory':
      return `#${lens.category}`
    case 'categoryOfMember':
      return `@${lens.member}`
    case 'memberInCategory':
      return `&${shortId(lens.member)}#${lens.category}`
  }
}

/** An id in fewer letters, so that a category fits beside it. */
const shortId = (id: MemberId): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')

const kindsByLetter: ReadonlyMap<string, PeriodKind> = new Map([
  ['w', 'week'],
  ['m', 'month'],
  ['y', 'year'],
])

/** Reads what `compactRequest` wrote; null for anything else. */
export function requestPressed(
  here: Pick<Situation, 'group' | 'members' | 'now'>,
  { id }: Press,
): ReportRequest | null {
  const [, letter = '', from = '', last = '', by = ''] = /^([wmysa])(\d{8})?(\d{8})?([cmx]|[#@&].+)$/u.exec(id) ?? []
  const day = today(here.now, here.group.timezone)
  const lens = lensPressed(here, by)
  const period = periodPressed(letter, dayOf(from), dayOf(last), day, here.group)
  return lens !== null && period !== null && isReachable(period, day) ? { period, lens } : null
}

function periodPressed(letter: string, from: Day | null, last: Day | null, today: Day, place: Place): Period | null {
  if (letter === 'a') return allOf(today)
  if (from === null) return null
  if (letter === 's') return last === null ? null : spanOf(from, last)
  const kind = kindsByLetter.get(letter)
  return kind === undefined ? null : periodWith(kind, from, place)
}

const dayOf = (digits: string): Day | null => {
  const day = digits.replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3')
  return isDay(day) ? (day as Day) : null
}

/** Whether there is such a day: 31 February is none. */
const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`)
  return day.length === 10 && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

function lensPressed({ members }: Pick<Situation, 'members'>, by: string): Lens | null {
  if (by === 'x') return { by: 'memberAndCategory' }
  if (by === 'c' || by === 'm') return { by: by === 'c' ? 'category' : 'member' }
  const category = categories.find((candidate) => `#${candidate}` === by.replace(/^&[^#]*/u, ''))
  if (by.startsWith('&')) {
    const whose = members.find(({ id }) => by.startsWith(`&${shortId(id)}#`))
    return whose === undefined || category === undefined ? null : { by: 'memberInCategory', member: whose.id, category }
  }
  if (category !== undefined) return { by: 'memberOfCategory', category }
  const member = members.find(({ id }) => `@${id}` === by)
  return member === undefined ? null : { by: 'categoryOfMember', member: member.id }
}
