import type { GroupId, MemberId } from '../../src/ids.js'
import type { Category, Day } from '../../src/ledger/entry.js'
import type { Waiting, Week, WeekEdge, WeekSpending } from '../../src/ledger/week.js'
import type { CurrencyCode } from '../../src/money/money.js'
import { Prisma, type PrismaClient } from './generated/client.js'
import { type EntryRow, toEntry } from './rows.js'

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

/** What stands of a week and of the one before, with the `biggestMax` biggest expenses. */
export async function weekSpending(
  prisma: PrismaClient,
  group: GroupId,
  { before, from, until }: Week,
  biggestMax: number,
): Promise<WeekSpending> {
  const standing = Prisma.sql`
    e.group_id = ${group}::uuid AND e.date >= ${before.day}::date AND e.date <= ${until.day}::date
    AND ${isBehind(before)} AND NOT ${isBehind(until)}
    AND (SELECT coalesce(max(t.reversal_number), 0) FROM entry t WHERE t.reversal_of = e.id) % 2 = 0`
  const rows = await prisma.$queryRaw<[{ week: WeekRow }]>`
    WITH expense AS MATERIALIZED (
      SELECT e.number, e.description, e.currency, e.category, e.total_minor, ${isBehind(from)} AS current
      FROM entry e JOIN entry o ON o.group_id = e.group_id AND o.number = e.original
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
      SELECT count(*) AS made FROM entry e JOIN entry o ON o.group_id = e.group_id AND o.number = e.original
      WHERE e.kind = 'payment' AND ${standing} AND ${isBehind(from)}
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

// A payment that nobody has confirmed for so long is no news.
const waitingDays = 14
const waitingMax = 20

/** What waits for somebody's word on that day. Guests are not waited for. */
export async function waiting(prisma: PrismaClient, group: GroupId, now: Date, today: Day): Promise<Waiting> {
  const [payments, proposals] = await Promise.all([
    prisma.$queryRaw<(EntryRow & { payee: string })[]>`
      SELECT e.*, m.id AS payee
      FROM numbered_entry e JOIN posting q ON q.entry_id = e.id AND q.owed_minor <> 0
        JOIN member own ON own.id = q.member_id JOIN member m ON m.id = coalesce(own.merged_into, own.id)
      WHERE e.group_id = ${group}::uuid AND e.kind = 'payment' AND e.date > ${today}::date - ${waitingDays}::integer
        AND e.reversals % 2 = 0 AND m.person_id IS NOT NULL AND m.id <> e.created_by
        AND NOT EXISTS (SELECT FROM activity a WHERE a.entry_id = e.id AND a.what = 'paymentConfirmed')
      ORDER BY e.number DESC LIMIT ${waitingMax}`,
    prisma.$queryRaw<[{ open: number }]>`
      SELECT count(*)::integer AS open FROM proposal p
      WHERE p.group_id = ${group}::uuid AND p.status = 'open' AND p.expires_at > ${now}::timestamptz
        AND p.content ->> 'kind' = 'draft'`,
  ])
  return {
    payments: payments.map((row) => ({ entry: toEntry(row), to: row.payee as MemberId })),
    proposals: proposals[0].open,
  }
}
