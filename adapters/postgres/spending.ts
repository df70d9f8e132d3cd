import type { GroupId, MemberId } from '../../src/ids.js'
import type { Category } from '../../src/ledger/entry.js'
import type { ReportDays, ShareSum, SpendingSum } from '../../src/ledger/spending.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { PrismaClient } from './generated/client.js'

interface SpendingRow {
  readonly is_current: boolean
  readonly currency: string
  readonly category: string | null
  readonly entries: bigint
}

const toSpending = (row: SpendingRow) => ({
  isCurrent: row.is_current,
  currency: row.currency as CurrencyCode,
  category: row.category as Category | null,
  entries: Number(row.entries),
})

/** What the group's standing expenses came to, by currency and category. */
export async function spending(
  prisma: PrismaClient,
  group: GroupId,
  { before, from, until }: ReportDays,
): Promise<readonly SpendingSum[]> {
  const rows = await prisma.$queryRaw<(SpendingRow & { total_minor: bigint })[]>`
    SELECT * FROM report_spending(${group}::uuid, ${before}::date, ${from}::date, ${until}::date)`
  return rows.map((row) => ({ ...toSpending(row), totalMinor: row.total_minor }))
}

/** What each member paid and was to bear of them, by currency and category. */
export async function shares(
  prisma: PrismaClient,
  group: GroupId,
  { before, from, until }: ReportDays,
): Promise<readonly ShareSum[]> {
  const rows = await prisma.$queryRaw<
    (SpendingRow & { member_id: string; paid_minor: bigint; owed_minor: bigint })[]
  >`SELECT * FROM report_shares(${group}::uuid, ${before}::date, ${from}::date, ${until}::date)`
  return rows.map((row) => ({
    ...toSpending(row),
    member: row.member_id as MemberId,
    paidMinor: row.paid_minor,
    owedMinor: row.owed_minor,
  }))
}
