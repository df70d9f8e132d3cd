import type { MemberId } from '../../src/ids.js'
import type { Category } from '../../src/ledger/entry.js'
import type { ReportDays } from '../../src/ledger/spending.js'
import type { WeekEdge } from '../../src/ledger/week.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { Spending } from '../../src/ports/spending.js'
import { Prisma, type PrismaClient } from './generated/client.js'

/** Sums of standing expenses, on PostgreSQL. */
export const createSpending = (prisma: PrismaClient): Spending => ({
  byCategory: async (group, days) => {
    const rows = await prisma.$queryRaw<(SpendingRow & { total_minor: bigint })[]>`
      SELECT * FROM report_spending(${group}::uuid, ${edgesOf(days)})`
    return rows.map((row) => ({ ...toSpending(row), totalMinor: row.total_minor }))
  },
  byMember: async (group, days) => {
    const rows = await prisma.$queryRaw<
      (SpendingRow & { member_id: string; paid_minor: bigint; owed_minor: bigint })[]
    >`SELECT * FROM report_shares(${group}::uuid, ${edgesOf(days)})`
    return rows.map((row) => ({
      ...toSpending(row),
      member: row.member_id as MemberId,
      paidMinor: row.paid_minor,
      owedMinor: row.owed_minor,
    }))
  },
  payments: async (group, { from, until }) => {
    const rows = await prisma.$queryRaw<{ currency: string; payments: bigint; total_minor: bigint }[]>`
      SELECT e.currency, count(*) AS payments, sum(e.total_minor)::bigint AS total_minor
      FROM entry e
      WHERE e.group_id = ${group}::uuid AND e.kind = 'payment' AND NOT e.forgiven AND e.date >= ${from}::date AND e.date < ${until}::date
        AND ${stands} AND NOT is_converted(e.id)
      GROUP BY e.currency ORDER BY e.currency`
    return rows.map((row) => ({
      currency: row.currency as CurrencyCode,
      payments: Number(row.payments),
      totalMinor: row.total_minor,
    }))
  },
  ofWeek: ofWeek(prisma),
})

/** Whether an entry counts: it was not reversed, or restored as often. */
const stands = Prisma.sql`(SELECT coalesce(max(t.reversal_number), 0) FROM entry t WHERE t.reversal_of = e.id) % 2 = 0`

const edgesOf = ({ before, beforeUntil, from, nowUntil, until }: ReportDays): Prisma.Sql =>
  Prisma.sql`${[before, beforeUntil, from, nowUntil, until]}::date[]`

interface SpendingRow {
  readonly is_current: boolean
  readonly is_compared: boolean
  readonly currency: string
  readonly category: string | null
  readonly entries: bigint
}

const toSpending = (row: SpendingRow) => ({
  isCurrent: row.is_current,
  isCompared: row.is_compared,
  currency: row.currency as CurrencyCode,
  category: row.category as Category | null,
  entries: Number(row.entries),
})

interface WeekRow {
  readonly sums:
    | readonly {
        readonly current: boolean
        readonly currency: string
        readonly category: string | null
        readonly total: string
        readonly entries: number
      }[]
    | null
  readonly biggest:
    | readonly {
        readonly number: number
        readonly description: string
        readonly category: string | null
        readonly currency: string
        readonly total: string
      }[]
    | null
  readonly payments: number
}

const ofWeek =
  (prisma: PrismaClient): Spending['ofWeek'] =>
  async (group, { before, from, until }, biggestMax) => {
    const standing = Prisma.sql`
      e.group_id = ${group}::uuid AND e.date >= ${before.day}::date AND e.date <= ${until.day}::date
      AND ${isBehind(before)} AND NOT ${isBehind(until)}
      AND ${stands}`
    const rows = await prisma.$queryRaw<[{ week: WeekRow }]>`
      WITH expense AS MATERIALIZED (
        SELECT e.number, e.description, e.currency, e.category, e.total_minor, ${isBehind(from)} AS current
        FROM entry e JOIN entry o ON o.group_id = e.group_id AND o.number = e.number AND o.version = 1
        WHERE e.kind = 'expense' AND ${standing}
      ), spent AS (
        SELECT current, currency, category, sum(total_minor)::text AS total, count(*) AS entries
        FROM expense GROUP BY current, currency, category
      ), biggest AS (
        SELECT b.number, b.description, b.category, b.currency, b.total_minor::text AS total
        FROM expense b JOIN "group" g ON g.id = ${group}::uuid
        WHERE b.current
        ORDER BY b.currency = g.currency DESC, b.total_minor DESC, b.number LIMIT ${biggestMax}
      ), payment AS (
        SELECT count(*) AS made FROM entry e JOIN entry o ON o.group_id = e.group_id AND o.number = e.number AND o.version = 1
        WHERE e.kind = 'payment' AND NOT e.forgiven AND NOT is_converted(e.id) AND ${standing} AND ${isBehind(from)}
      )
      SELECT json_build_object(
        'sums', (SELECT json_agg(s) FROM spent s), 'biggest', (SELECT json_agg(b) FROM biggest b),
        'payments', (SELECT made FROM payment)
      ) AS week`
    const { sums, biggest, payments } = rows[0].week
    return {
      payments,
      sums: (sums ?? []).map(({ current, currency, category, total, entries }) => ({
        isCurrent: current,
        isCompared: true,
        currency: currency as CurrencyCode,
        category: category as Category | null,
        totalMinor: BigInt(total),
        entries,
      })),
      biggest: (biggest ?? []).map(({ number, description, category, currency, total }) => ({
        number,
        description,
        category: category as Category | null,
        total: { amountMinor: BigInt(total), currency: currency as CurrencyCode },
      })),
    }
  }

/** Whether the entry e, whose first version is o, comes behind the edge. */
const isBehind = ({ day, dayStartsAt, at }: WeekEdge): Prisma.Sql => Prisma.sql`(
  e.date > ${day}::date
  OR e.date = ${day}::date AND NOT (o.created_at >= ${dayStartsAt}::timestamptz AND o.created_at < ${at}::timestamptz)
)`
