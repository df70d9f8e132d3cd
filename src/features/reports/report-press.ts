import type { Press } from '../../chat/event.js'
import type { Situation } from '../../decision/command.js'
import { today } from '../../language/dates.js'
import { categories, type Day } from '../../ledger/entry.js'
import { type PeriodKind, periodWith } from './period.js'
import { isReachable, type Lens, type ReportRequest } from './report-request.js'

/** A request as a button carries it: the kind's first letter, the first day, and what it is divided by. */
export function compactRequest({ period, lens }: ReportRequest): string {
  return `${period.kind.slice(0, 1)}${period.from.replaceAll('-', '')}${compactLens(lens)}`
}

function compactLens(lens: Lens): string {
  switch (lens.by) {
    case 'category':
      return 'c'
    case 'member':
      return 'm'
    case 'memberOfCategory':
      return `#${lens.category}`
    case 'categoryOfMember':
      return `@${lens.member}`
  }
}

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
  const [, letter = '', year, month, date, by = ''] = /^([wmy])(\d{4})(\d\d)(\d\d)([cm]|[#@].+)$/u.exec(id) ?? []
  const kind = kindsByLetter.get(letter)
  const day = `${year}-${month}-${date}` as Day
  const lens = lensPressed(here, by)
  if (kind === undefined || lens === null || !isDay(day)) return null
  const period = periodWith(kind, day, here.group.locale)
  return isReachable(period, today(here.now, here.group.timezone)) ? { period, lens } : null
}

/** Whether there is such a day: 31 February is none. */
const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

function lensPressed({ members }: Pick<Situation, 'members'>, by: string): Lens | null {
  if (by === 'c' || by === 'm') return { by: by === 'c' ? 'category' : 'member' }
  const category = categories.find((candidate) => `#${candidate}` === by)
  if (category !== undefined) return { by: 'memberOfCategory', category }
  const member = members.find(({ id }) => `@${id}` === by)
  return member === undefined ? null : { by: 'categoryOfMember', member: member.id }
}
