import type { ChatEvent, ChatRef, Platform } from '../../src/chat/event.js'
import type { Delivery, Reply } from '../../src/chat/reply.js'
import type { EntryId, GroupId, MemberId } from '../../src/ids.js'
import type { OperationStep } from '../../src/ledger/decide.js'
import type { Entry } from '../../src/ledger/entry.js'
import type { Balance, Debt, Group, Member } from '../../src/ledger/group.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { Effect, EntryEvent, HistoryFilter } from '../../src/ports/books.js'
import { withKnownTarget } from './awaited.js'
import { Prisma, type PrismaClient } from './generated/client.js'
import { fromJson, type Json } from './json.js'
import { type EntryRow, type GroupStateRow, toEntry, toGroup, toMembers } from './rows.js'

// Enough to keep the export's memory flat and its round trips few.
const exportBatchEntries = 2000
// What waits at a start is a handful; more than this is taken in the next round.
const waitingMax = 10_000

/** The group with its members, or null. */
export async function group(
  prisma: PrismaClient,
  id: GroupId,
): Promise<{
  readonly group: Group
  readonly members: readonly Member[]
  readonly chats: readonly ChatRef[]
} | null> {
  const rows = await prisma.$queryRaw<[{ state: GroupStateRow | null }]>`SELECT group_state(${id}::uuid) AS state`
  const { state } = rows[0]
  return state === null ? null : { group: toGroup(state), members: toMembers(state), chats: state.chats }
}

/** The group that a chat belongs to, or null. */
export async function groupAt(prisma: PrismaClient, { platform, chat }: ChatRef): Promise<Group | null> {
  const row = await prisma.chat.findUnique({ where: { platform_chat: { platform, chat } } })
  const found = row === null ? null : await group(prisma, row.groupId as GroupId)
  return found?.group ?? null
}

/** Where the group talks, oldest first, without the chats that the bot has left. */
export async function chatsOf(prisma: PrismaClient, group: GroupId): Promise<readonly ChatRef[]> {
  const rows = await prisma.chat.findMany({ where: { groupId: group, leftAt: null }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ platform, chat }) => ({ platform: platform as Platform, chat }))
}

/** Balances other than zero, in the order of the members. */
export async function balances(prisma: PrismaClient, group: GroupId): Promise<readonly Balance[]> {
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
}

/** What each pair owes, from the one who owes to the one who gets. */
export async function debts(prisma: PrismaClient, group: GroupId): Promise<readonly Debt[]> {
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

/** The member's own row and those of members who turned out to be the same person: postings stay where they were written. */
const rowsOf = (member: MemberId): Prisma.Sql =>
  Prisma.sql`ARRAY(SELECT m.id FROM member m WHERE m.id = ${member}::uuid OR m.merged_into = ${member}::uuid)`

async function entries(prisma: PrismaClient, tail: Prisma.Sql): Promise<readonly Entry[]> {
  const rows = await prisma.$queryRaw<EntryRow[]>`SELECT e.* FROM numbered_entry e ${tail}`
  return rows.map(toEntry)
}

export async function entryByNumber(prisma: PrismaClient, group: GroupId, number: number): Promise<Entry | null> {
  const found = await entries(prisma, Prisma.sql`WHERE e.group_id = ${group}::uuid AND e.number = ${number}`)
  return found[0] ?? null
}

export async function entryById(prisma: PrismaClient, id: EntryId): Promise<Entry | null> {
  const found = await entries(prisma, Prisma.sql`WHERE e.id = ${id}::uuid`)
  return found[0] ?? null
}

/** All versions of an entry, oldest first. */
export function versions(prisma: PrismaClient, group: GroupId, number: number): Promise<readonly Entry[]> {
  return entries(
    prisma,
    Prisma.sql`WHERE e.group_id = ${group}::uuid AND e.original =
      (SELECT o.original FROM entry o WHERE o.group_id = ${group}::uuid AND o.number = ${number}) ORDER BY e.number`,
  )
}

/** The life of all versions of an entry, oldest first. */
export async function entryEvents(
  prisma: PrismaClient,
  group: GroupId,
  number: number,
): Promise<readonly EntryEvent[]> {
  const rows = await prisma.$queryRaw<{ number: number; what: EntryEvent['what']; by: string; at: Date }[]>`
    WITH version AS (
      SELECT e.id, e.number FROM entry e WHERE e.group_id = ${group}::uuid AND e.original =
        (SELECT o.original FROM entry o WHERE o.group_id = ${group}::uuid AND o.number = ${number})
    )
    SELECT v.number, CASE WHEN e.reversal_number = 0 THEN 'recorded' WHEN e.reversal_number % 2 = 1 THEN 'reversed' ELSE 'restored' END AS what,
      coalesce(m.merged_into, m.id) AS by, e.created_at AS at, e.id::text AS place
    FROM version v JOIN entry e ON e.id = v.id OR e.reversal_of = v.id JOIN member m ON m.id = e.created_by
    UNION ALL
    SELECT v.number, a.what, coalesce(m.merged_into, m.id), a.at, ''
    FROM version v JOIN activity a ON a.entry_id = v.id JOIN member m ON m.id = a.member_id
    ORDER BY at, place`
  return rows.map((row) => ({ number: row.number, what: row.what, by: row.by as MemberId, at: row.at }))
}

/** Newest first. Text is looked for in the description, case aside. */
export async function history(
  prisma: PrismaClient,
  group: GroupId,
  filter: HistoryFilter,
  offset: number,
  limit: number,
): Promise<{ readonly entries: readonly Entry[]; readonly total: number }> {
  const conditions = [Prisma.sql`e.group_id = ${group}::uuid AND e.number IS NOT NULL`]
  if (filter.text !== undefined) conditions.push(Prisma.sql`strpos(lower(e.description), lower(${filter.text})) > 0`)
  if (filter.category !== undefined) conditions.push(Prisma.sql`e.category = ${filter.category}`)
  if (filter.member !== undefined) {
    conditions.push(
      Prisma.sql`EXISTS (SELECT FROM posting p WHERE p.entry_id = e.id AND p.member_id = ANY (${rowsOf(filter.member)}))`,
    )
  }
  const where = Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}`
  const [found, counted] = await Promise.all([
    entries(prisma, Prisma.sql`${where} ORDER BY e.number DESC OFFSET ${offset} LIMIT ${limit}`),
    prisma.$queryRaw<[{ total: bigint }]>`SELECT count(*) AS total FROM entry e ${where}`,
  ])
  return { entries: found, total: Number(counted[0].total) }
}

/** Standing entries that change the member's balance, newest first. */
export async function balanceEffects(
  prisma: PrismaClient,
  group: GroupId,
  member: MemberId,
  currency: CurrencyCode,
  limit: number,
): Promise<readonly Effect[]> {
  const rows = await prisma.$queryRaw<(EntryRow & { effect: bigint })[]>`
    SELECT e.*, own.effect
    FROM (
      SELECT p.entry_id, sum(p.paid_minor - p.owed_minor)::bigint AS effect
      FROM posting p WHERE p.member_id = ANY (${rowsOf(member)})
      GROUP BY p.entry_id HAVING sum(p.paid_minor - p.owed_minor) <> 0
    ) own JOIN numbered_entry e ON e.id = own.entry_id
    WHERE e.group_id = ${group}::uuid AND e.currency = ${currency} AND e.reversals % 2 = 0
    ORDER BY e.number DESC LIMIT ${limit}`
  return rows.map((row) => ({ entry: toEntry(row), amountMinor: row.effect }))
}

/** Standing entries that change what `from` owes `to`, newest first; above zero `from` owes more. */
export async function debtEffects(
  prisma: PrismaClient,
  group: GroupId,
  pair: { readonly from: MemberId; readonly to: MemberId },
  currency: CurrencyCode,
  limit: number,
): Promise<readonly Effect[]> {
  const rows = await prisma.$queryRaw<(EntryRow & { effect: bigint })[]>`
    WITH side AS MATERIALIZED (SELECT ${rowsOf(pair.from)} AS debtors, ${rowsOf(pair.to)} AS creditors),
    both_in AS (
      SELECT DISTINCT p.entry_id
      FROM side, posting p
        JOIN posting q ON q.entry_id = p.entry_id
      WHERE p.member_id = ANY (side.debtors) AND q.member_id = ANY (side.creditors)
    ), between AS (
      SELECT b.entry_id, sum(CASE
          WHEN o.debtor = ANY (side.debtors) AND o.creditor = ANY (side.creditors) THEN o.owed_minor
          WHEN o.debtor = ANY (side.creditors) AND o.creditor = ANY (side.debtors) THEN -o.owed_minor
        END)::bigint AS effect
      FROM side, both_in b CROSS JOIN LATERAL entry_debts(b.entry_id) o
      GROUP BY b.entry_id
    )
    SELECT e.*, between.effect
    FROM between JOIN numbered_entry e ON e.id = between.entry_id
    WHERE between.effect <> 0 AND e.group_id = ${group}::uuid AND e.currency = ${currency} AND e.reversals % 2 = 0
    ORDER BY e.number DESC LIMIT ${limit}`
  return rows.map((row) => ({ entry: toEntry(row), amountMinor: row.effect }))
}

type StepRow = {
  entry: string
  number: number
  reversal_number: number
  reversals_now: number
  standing: number | null
}

/** What the member's latest event that touched entries did. */
export async function lastOperation(
  prisma: PrismaClient,
  group: GroupId,
  member: MemberId,
): Promise<readonly OperationStep[]> {
  const rows = await prisma.$queryRaw<StepRow[]>`
    SELECT root.id AS entry, root.number, step.reversal_number,
      (SELECT coalesce(max(t.reversal_number), 0) FROM entry t WHERE t.reversal_of = root.id) AS reversals_now,
      (SELECT min(v.number) FROM numbered_entry v
        WHERE v.group_id = root.group_id AND v.original = root.original AND v.id <> root.id AND v.reversals % 2 = 0) AS standing
    FROM entry step JOIN entry root ON root.id = coalesce(step.reversal_of, step.id)
    WHERE step.inbound_id = (
      SELECT l.inbound_id FROM entry l
      WHERE l.group_id = ${group}::uuid AND l.created_by = ANY (${rowsOf(member)}) AND l.inbound_id IS NOT NULL
      ORDER BY l.id DESC LIMIT 1
    )
    ORDER BY step.id`
  return rows.map((row) => ({
    entry: row.entry as EntryId,
    number: row.number,
    turn: row.reversal_number,
    turnsNow: row.reversals_now,
    standing: row.standing,
  }))
}

/** Every entry by number, a batch at a time. */
export async function* allEntries(prisma: PrismaClient, group: GroupId): AsyncIterable<Entry> {
  let last = 0
  for (;;) {
    const batch = await entries(
      prisma,
      Prisma.sql`WHERE e.group_id = ${group}::uuid AND e.number > ${last} ORDER BY e.number LIMIT ${exportBatchEntries}`,
    )
    yield* batch
    const end = batch.at(-1)
    if (end === undefined) return
    last = end.number
  }
}

/** Replies that were written but are not known to be out, oldest first. */
export async function undelivered(prisma: PrismaClient, platform: Platform): Promise<readonly Delivery[]> {
  const rows = await prisma.outbox.findMany({
    where: { platform, deliveredAt: null, droppedAt: null },
    orderBy: { sequence: 'asc' },
    take: waitingMax,
  })
  return Promise.all(
    rows.map(async ({ sequence, reply }) => ({
      sequence,
      reply: await withKnownTarget(prisma, fromJson<Reply>(reply as Json), `outbox/${sequence}`),
    })),
  )
}

/** Events that were stored but not processed, oldest first. */
export async function unprocessed(prisma: PrismaClient, platform: Platform): Promise<readonly ChatEvent[]> {
  const rows = await prisma.inboundEvent.findMany({
    where: { platform, processedAt: null },
    orderBy: { id: 'asc' },
    take: waitingMax,
  })
  return rows.map((row) => fromJson<ChatEvent>(row.payload as Json))
}
