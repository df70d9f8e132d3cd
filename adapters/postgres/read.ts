import type { ChatEvent, ChatRef, Platform } from '../../src/chat/event.js'
import type { Delivery, Reply } from '../../src/chat/reply.js'
import type { EntryId, GroupId, MemberId } from '../../src/ids.js'
import type { OperationStep } from '../../src/ledger/decide.js'
import type { Entry } from '../../src/ledger/entry.js'
import type { Balance, Debt, Group, Member } from '../../src/ledger/group.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { Effect, EntryEvent, HistoryFilter } from '../../src/ports.js'
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
): Promise<{ readonly group: Group; readonly members: readonly Member[] } | null> {
  const rows = await prisma.$queryRaw<[{ state: GroupStateRow | null }]>`SELECT group_state(${id}::uuid) AS state`
  const { state } = rows[0]
  return state === null ? null : { group: toGroup(state), members: toMembers(state) }
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
  const rows = await prisma.balance.findMany({
    where: { groupId: group, amountMinor: { not: 0n } },
    orderBy: [{ currency: 'asc' }, { memberId: 'asc' }],
  })
  return rows.map((row) => ({
    member: row.memberId as MemberId,
    net: { amountMinor: row.amountMinor, currency: row.currency as CurrencyCode },
  }))
}

/** What each pair owes, from the one who owes to the one who gets. */
export async function debts(prisma: PrismaClient, group: GroupId): Promise<readonly Debt[]> {
  const rows = await prisma.debt.findMany({
    where: { groupId: group, amountMinor: { not: 0n } },
    orderBy: [{ currency: 'asc' }, { lowId: 'asc' }, { highId: 'asc' }],
  })
  return rows.map((row) => {
    const [from, to] = row.amountMinor > 0n ? [row.lowId, row.highId] : [row.highId, row.lowId]
    const amountMinor = row.amountMinor > 0n ? row.amountMinor : -row.amountMinor
    return {
      from: from as MemberId,
      to: to as MemberId,
      amount: { amountMinor, currency: row.currency as CurrencyCode },
    }
  })
}

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
    SELECT v.number, CASE WHEN e.turn = 0 THEN 'recorded' WHEN e.turn % 2 = 1 THEN 'reversed' ELSE 'restored' END AS what,
      e.created_by AS by, e.created_at AS at, e.id::text AS place
    FROM version v JOIN entry e ON e.id = v.id OR e.turned = v.id
    UNION ALL
    SELECT v.number, a.what, a.member_id, a.at, '' FROM version v JOIN activity a ON a.entry_id = v.id
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
      Prisma.sql`EXISTS (SELECT FROM posting p WHERE p.entry_id = e.id AND p.member_id = ${filter.member}::uuid)`,
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
    SELECT e.*, p.paid_minor - p.owed_minor AS effect
    FROM posting p JOIN numbered_entry e ON e.id = p.entry_id
    WHERE p.member_id = ${member}::uuid AND e.group_id = ${group}::uuid AND e.currency = ${currency}
      AND p.paid_minor <> p.owed_minor AND e.turns % 2 = 0
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
    SELECT e.*, (CASE WHEN o.debtor = ${pair.from}::uuid THEN o.owed_minor ELSE -o.owed_minor END)::bigint AS effect
    FROM posting p
      JOIN posting q ON q.entry_id = p.entry_id AND q.member_id = ${pair.to}::uuid
      JOIN numbered_entry e ON e.id = p.entry_id
      CROSS JOIN LATERAL entry_debts(p.entry_id) o
    WHERE p.member_id = ${pair.from}::uuid AND e.group_id = ${group}::uuid AND e.currency = ${currency}
      AND e.turns % 2 = 0 AND (o.debtor, o.creditor) IN
        ((${pair.from}::uuid, ${pair.to}::uuid), (${pair.to}::uuid, ${pair.from}::uuid))
    ORDER BY e.number DESC LIMIT ${limit}`
  return rows.map((row) => ({ entry: toEntry(row), amountMinor: row.effect }))
}

type StepRow = { entry: string; number: number; turn: number; turns_now: number; standing: number | null }

/** What the member's latest event that touched entries did. */
export async function lastOperation(
  prisma: PrismaClient,
  group: GroupId,
  member: MemberId,
): Promise<readonly OperationStep[]> {
  const rows = await prisma.$queryRaw<StepRow[]>`
    SELECT root.id AS entry, root.number, step.turn,
      (SELECT coalesce(max(t.turn), 0) FROM entry t WHERE t.turned = root.id) AS turns_now,
      (SELECT min(v.number) FROM numbered_entry v
        WHERE v.group_id = root.group_id AND v.original = root.original AND v.id <> root.id AND v.turns % 2 = 0) AS standing
    FROM entry step JOIN entry root ON root.id = coalesce(step.turned, step.id)
    WHERE step.inbound_id = (
      SELECT l.inbound_id FROM entry l
      WHERE l.group_id = ${group}::uuid AND l.created_by = ${member}::uuid AND l.inbound_id IS NOT NULL
      ORDER BY l.id DESC LIMIT 1
    )
    ORDER BY step.id`
  return rows.map((row) => ({
    entry: row.entry as EntryId,
    number: row.number,
    turn: row.turn,
    turnsNow: row.turns_now,
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
  return rows.map((row) => ({ sequence: row.sequence, reply: fromJson<Reply>(row.reply as Json) }))
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
