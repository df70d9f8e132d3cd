import type { BoardId, MemberId } from '../../src/ids.js'
import type { Category, Day } from '../../src/ledger/entry.js'
import { readCourse } from '../../src/ledger/rhythm.js'
import type { Budget, BudgetMark, SeriesState } from '../../src/ledger/standing.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { Plans } from '../../src/ports/plans.js'
import type { PrismaClient } from './generated/client.js'

/** Schedules, series, budgets and the board, on PostgreSQL. */
export const createPlans = (prisma: PrismaClient): Plans => ({
  schedules: async (group) => {
    const rows = await prisma.$queryRaw<{ kind: string; name: string; rule: string; due_at: Date | null }[]>`
      SELECT kind, name, rule, due_at FROM schedule WHERE group_id = ${group}::uuid ORDER BY kind, name`
    return rows.map(({ due_at, ...row }) => ({ ...row, dueAt: due_at }))
  },
  hadOccurrence: async (group, kind, period) => {
    const rows = await prisma.$queryRaw<[{ had: boolean }]>`
      SELECT EXISTS (SELECT FROM job WHERE lasts AND key = ${`${kind}:${group}:${period}`}) AS had`
    return rows[0].had
  },
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
    const rows = await prisma.$queryRaw<[{ has: boolean }]>`
      SELECT EXISTS (
        SELECT FROM recurring_entry WHERE group_id = ${group}::uuid AND number = ${number}::integer AND day = ${day}::date
      ) AS has`
    return rows[0].has
  },
  budgets: async (group) => {
    const rows = await prisma.$queryRaw<BudgetRow[]>`
      SELECT category, currency, limit_minor, period, told_percent, told_from::text FROM budget
      WHERE group_id = ${group}::uuid ORDER BY category`
    return rows.map(toBudget)
  },
  board: async (group) => {
    const [row] = await prisma.$queryRaw<{ id: string; since: Date }[]>`
      SELECT id, since FROM board WHERE group_id = ${group}::uuid`
    return row === undefined ? null : { id: row.id as BoardId, since: row.since }
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

interface BudgetRow {
  readonly category: string
  readonly currency: string
  readonly limit_minor: bigint
  readonly period: string
  readonly told_percent: number | null
  readonly told_from: string | null
}

const toBudget = ({ category, currency, limit_minor, period, told_percent, told_from }: BudgetRow): Budget => ({
  category: category === '' ? null : (category as Category),
  limit: { amountMinor: limit_minor, currency: currency as CurrencyCode },
  period: period as Budget['period'],
  told:
    told_percent === null || told_from === null
      ? null
      : { percent: told_percent as BudgetMark, from: told_from as Day },
})
