import type { BoardId, MemberId } from '../../src/ids.js'
import type { Category } from '../../src/ledger/entry.js'
import { readCourse } from '../../src/ledger/rhythm.js'
import type { Budget, BudgetMark, SeriesState } from '../../src/ledger/standing.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { Plans } from '../../src/ports/plans.js'
import type { Budget as BudgetRow, PrismaClient } from './generated/client.js'
import { toDay } from './rows.js'

/** Schedules, series, budgets and the board, on PostgreSQL. */
export const createPlans = (prisma: PrismaClient): Plans => ({
  schedules: async (group) => {
    const rows = await prisma.schedule.findMany({
      where: { groupId: group },
      orderBy: [{ kind: 'asc' }, { name: 'asc' }],
    })
    return rows.map(({ kind, name, rule, dueAt }) => ({ kind, name, rule, dueAt }))
  },
  // Found through an index of the keys that last: its condition has to stand in the text of the statement.
  hadOccurrence: async (group, kind, period) => {
    const rows = await prisma.$queryRaw<[{ had: boolean }]>`
      SELECT EXISTS (SELECT FROM job WHERE lasts AND key = ${`${kind}:${group}:${period}`}) AS had`
    return rows[0].had
  },
  // The members that a draft names may have turned out to be others since: the database puts them right.
  series: async (group) => {
    const rows = await prisma.$queryRaw<SeriesRow[]>`
      SELECT r.number, r.rule, present_members(r.group_id, r.draft) AS draft, r.locale,
        coalesce(m.merged_into, m.id)::text AS created_by, r.state
      FROM recurring r JOIN member m ON m.id = r.created_by
      WHERE r.group_id = ${group}::uuid ORDER BY r.number`
    return rows.map(({ rule, created_by, state, ...series }) => ({
      ...series,
      course: readCourse(rule),
      createdBy: created_by as MemberId,
      state: state as SeriesState,
    }))
  },
  hasSeriesEntry: async (group, number, day) => {
    const entries = await prisma.recurringEntry.count({ where: { groupId: group, number, day: new Date(day) } })
    return entries > 0
  },
  budgets: async (group) => {
    const rows = await prisma.budget.findMany({ where: { groupId: group }, orderBy: { category: 'asc' } })
    return rows.map(toBudget)
  },
  board: async (group) => {
    const row = await prisma.board.findUnique({ where: { groupId: group } })
    return row === null ? null : { id: row.id as BoardId, since: row.since }
  },
})

interface SeriesRow {
  readonly number: number
  readonly rule: string
  readonly draft: object
  readonly locale: string
  readonly created_by: string
  readonly state: string
}

const toBudget = ({ category, currency, limitMinor, period, toldPercent, toldFrom }: BudgetRow): Budget => ({
  category: category === '' ? null : (category as Category),
  limit: { amountMinor: limitMinor, currency: currency as CurrencyCode },
  period: period as Budget['period'],
  told:
    toldPercent === null || toldFrom === null ? null : { percent: toldPercent as BudgetMark, from: toDay(toldFrom) },
})
