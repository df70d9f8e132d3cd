import type { BoardId, GroupId, MemberId } from '../../src/ids.js'
import type { Category, Day } from '../../src/ledger/entry.js'
import { readCourse } from '../../src/ledger/rhythm.js'
import type { Board, Budget, BudgetMark, Series, SeriesState } from '../../src/ledger/standing.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { PrismaClient } from './generated/client.js'

interface SeriesRow {
  readonly number: number
  readonly rule: string
  readonly draft: object
  readonly locale: string
  readonly created_by: string
  readonly state: string
}

/** The expenses that come round, in the order of their numbers. */
export async function series(prisma: PrismaClient, group: GroupId): Promise<readonly Series[]> {
  const rows = await prisma.$queryRaw<SeriesRow[]>`
    SELECT r.number, r.rule, present_members(r.group_id, r.draft) AS draft, r.locale,
      coalesce(m.merged_into, m.id)::text AS created_by, r.state
    FROM recurring r JOIN member m ON m.id = r.created_by
    WHERE r.group_id = ${group}::uuid ORDER BY r.number`
  return rows.map(({ number, rule, draft, locale, created_by, state }) => ({
    number,
    course: readCourse(rule),
    draft,
    locale,
    createdBy: created_by as MemberId,
    state: state as SeriesState,
  }))
}

/** Whether that day of a series has its entry. */
export async function hasSeriesEntry(prisma: PrismaClient, group: GroupId, number: number, day: Day): Promise<boolean> {
  const rows = await prisma.$queryRaw<[{ has: boolean }]>`
    SELECT EXISTS (
      SELECT FROM recurring_entry WHERE group_id = ${group}::uuid AND number = ${number}::integer AND day = ${day}::date
    ) AS has`
  return rows[0].has
}

interface BudgetRow {
  readonly category: string
  readonly currency: string
  readonly limit_minor: bigint
  readonly period: string
  readonly told_percent: number | null
  readonly told_from: string | null
}

/** What may be spent, on everything first. */
export async function budgets(prisma: PrismaClient, group: GroupId): Promise<readonly Budget[]> {
  const rows = await prisma.$queryRaw<BudgetRow[]>`
    SELECT category, currency, limit_minor, period, told_percent, told_from::text FROM budget
    WHERE group_id = ${group}::uuid ORDER BY category`
  return rows.map(({ category, currency, limit_minor, period, told_percent, told_from }) => ({
    category: category === '' ? null : (category as Category),
    limit: { amountMinor: limit_minor, currency: currency as CurrencyCode },
    period: period as Budget['period'],
    told:
      told_percent === null || told_from === null
        ? null
        : { percent: told_percent as BudgetMark, from: told_from as Day },
  }))
}

/** The message that always shows the balances; null where there is none. */
export async function board(prisma: PrismaClient, group: GroupId): Promise<Board | null> {
  const [row] = await prisma.$queryRaw<{ id: string; since: Date }[]>`
    SELECT id, since FROM board WHERE group_id = ${group}::uuid`
  return row === undefined ? null : { id: row.id as BoardId, since: row.since }
}
