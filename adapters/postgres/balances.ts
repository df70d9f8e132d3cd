import type { GroupId, MemberId } from '../../src/ids.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { Balances, EntryEffect } from '../../src/ports/balances.js'
import { Prisma, type PrismaClient } from './generated/client.js'
import { type EntryRow, rowsOf, toEntry } from './rows.js'

/** Balances, debts, and the entries they come from, on PostgreSQL. Sums of members who are one person are added up there. */
export const createBalances = (prisma: PrismaClient): Balances => ({
  of: async (group) => {
    const rows = await prisma.$queryRaw<{ currency: string; member: string; amount: bigint }[]>`
      SELECT b.currency, coalesce(m.merged_into, m.id) AS member, sum(b.amount_minor)::bigint AS amount
      FROM balance b JOIN member m ON m.id = b.member_id
      WHERE b.group_id = ${group}::uuid AND b.amount_minor <> 0
      GROUP BY 1, 2 HAVING sum(b.amount_minor) <> 0
      ORDER BY 1, 2`
    return rows.map((row) => ({
      member: row.member as MemberId,
      net: { amountMinor: row.amount, currency: row.currency as CurrencyCode },
    }))
  },
  debts: debts(prisma),
  effects: (group, member, currency, limit) => {
    const asked = { group, currency, limit }
    return effects(prisma, memberEffects(member, asked), asked)
  },
  debtEffects: (group, from, to, currency, limit) => {
    const asked = { group, currency, limit }
    return effects(prisma, pairEffects(from, to, asked), asked)
  },
})

const debts =
  (prisma: PrismaClient): Balances['debts'] =>
  async (group) => {
    const rows = await prisma.$queryRaw<{ currency: string; low: string; high: string; amount: bigint }[]>`
      SELECT d.currency, least(d.one, d.other) AS low, greatest(d.one, d.other) AS high,
        sum(CASE WHEN d.one < d.other THEN d.amount_minor ELSE -d.amount_minor END)::bigint AS amount
      FROM (
        SELECT d.currency, d.amount_minor, coalesce(l.merged_into, l.id) AS one, coalesce(h.merged_into, h.id) AS other
        FROM debt d JOIN member l ON l.id = d.low_id JOIN member h ON h.id = d.high_id
        WHERE d.group_id = ${group}::uuid AND d.amount_minor <> 0
      ) d
      WHERE d.one <> d.other
      GROUP BY 1, 2, 3 HAVING sum(CASE WHEN d.one < d.other THEN d.amount_minor ELSE -d.amount_minor END) <> 0
      ORDER BY 1, 2, 3`
    return rows.map((row) => {
      const [from, to] = row.amount > 0n ? [row.low, row.high] : [row.high, row.low]
      const amountMinor = row.amount > 0n ? row.amount : -row.amount
      return {
        from: from as MemberId,
        to: to as MemberId,
        amount: { amountMinor, currency: row.currency as CurrencyCode },
      }
    })
  }

interface Effects {
  readonly group: GroupId
  readonly currency: CurrencyCode
  readonly limit: number
}

/** What each entry did to the member's balance. */
const memberEffects = (member: MemberId, { currency, limit }: Effects): Prisma.Sql => Prisma.sql`
  SELECT p.entry_id, sum(p.paid_minor - p.owed_minor)::bigint AS effect
  FROM newest_of_member(${rowsOf(member)}, ${currency}, ${limit}::integer) n(entry_id) JOIN posting p USING (entry_id)
  WHERE p.member_id = ANY (${rowsOf(member)}) GROUP BY p.entry_id`

/** What each entry did to what `from` owes `to`; above zero `from` owes more. */
const pairEffects = (from: MemberId, to: MemberId, { currency, limit }: Effects): Prisma.Sql => Prisma.sql`
  SELECT * FROM newest_of_pair(${rowsOf(from)}, ${rowsOf(to)}, ${currency}, ${limit}::integer)`

async function effects(
  prisma: PrismaClient,
  effectOfEntries: Prisma.Sql,
  { group, limit }: Effects,
): Promise<readonly EntryEffect[]> {
  const rows = await prisma.$queryRaw<(EntryRow & { effect: bigint })[]>`
    SELECT e.*, own.effect
    FROM (${effectOfEntries}) own JOIN numbered_entry e ON e.id = own.entry_id
    WHERE own.effect <> 0 AND e.group_id = ${group}::uuid
    ORDER BY e.number DESC LIMIT ${limit}`
  return rows.map((row) => ({ entry: toEntry(row), amountMinor: row.effect }))
}
