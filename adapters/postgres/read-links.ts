import type { Account, ChatRef, MessageRef, Platform } from '../../src/chat/event.js'
import type { EntryId, GroupId, MemberId, PersonId } from '../../src/ids.js'
import type { CardCopy, LinkCode, LinkEvent, OwnAccount } from '../../src/ports/links.js'
import { awaitedMessageId } from './awaited.js'
import type { PrismaClient } from './generated/client.js'

// A card is posted once a chat, and again where somebody asks for it; older copies than this stay as they were.
const copiesMax = 100

/** A digest that nobody used yet. */
export async function linkCode(prisma: PrismaClient, hash: string): Promise<LinkCode | null> {
  const row = await prisma.linkCode.findUnique({ where: { hash, usedAt: null }, include: { person: true } })
  if (row === null) return null
  return {
    // Whose code it is may have become somebody else meanwhile.
    person: (row.person.joinedInto ?? row.personId) as PersonId,
    personName: row.person.name,
    group: row.groupId as GroupId | null,
    expiresAt: row.expiresAt,
  }
}

/** Codes asked for and codes tried since then. */
export async function linkUse(
  prisma: PrismaClient,
  person: PersonId,
  since: Date,
): Promise<{ readonly codes: number; readonly tries: number }> {
  const [codes, tries] = await Promise.all([
    prisma.linkCode.count({ where: { personId: person, createdAt: { gt: since } } }),
    prisma.linkTry.count({ where: { personId: person, at: { gt: since } } }),
  ])
  return { codes, tries }
}

/** A person's accounts, in the order of their platforms. */
export async function accountsOf(prisma: PrismaClient, person: PersonId): Promise<readonly OwnAccount[]> {
  const rows = await prisma.account.findMany({
    where: { personId: person },
    orderBy: [{ platform: 'asc' }, { account: 'asc' }],
  })
  return rows.map(({ platform, account, name, personBefore }) => ({
    platform: platform as Platform,
    id: account,
    name,
    isLinked: personBefore !== null,
  }))
}

/** The chat of the account's latest event that nobody else could read. */
export async function privateChatOf(prisma: PrismaClient, account: Account): Promise<ChatRef | null> {
  const rows = await prisma.$queryRaw<{ chat: string }[]>`
    SELECT c.chat FROM (
      SELECT i.payload #>> '{chat,chat}' AS chat FROM inbound_event i
      WHERE i.platform = ${account.platform} AND i.payload #>> '{from,id}' = ${account.id}
        AND i.payload ->> 'isPrivate' = 'true'
      ORDER BY i.id DESC LIMIT 1
    ) latest JOIN chat c ON c.platform = ${account.platform} AND c.chat = latest.chat
    WHERE c.left_at IS NULL`
  const [row] = rows
  return row === undefined ? null : { platform: account.platform, chat: row.chat }
}

/** Links and their ends, newest first, each with how many entries came after it. */
export async function linkEvents(prisma: PrismaClient, group: GroupId, limit: number): Promise<readonly LinkEvent[]> {
  const rows = await prisma.$queryRaw<
    { what: LinkEvent['what']; by: string; at: Date; detail: string; newer: bigint }[]
  >`
    SELECT a.what, coalesce(m.merged_into, m.id) AS by, a.at, a.detail,
      (SELECT count(*) FROM entry e WHERE e.group_id = a.group_id AND e.number IS NOT NULL AND e.created_at > a.at) AS newer
    FROM activity a JOIN member m ON m.id = a.member_id
    WHERE a.group_id = ${group}::uuid AND a.what IN ('accountLinked', 'accountUnlinked', 'chatLinked', 'chatUnlinked')
    ORDER BY a.id DESC LIMIT ${limit}`
  return rows.map(({ what, by, at, detail, newer }) => ({
    what,
    by: by as MemberId,
    at,
    detail,
    newerEntries: Number(newer),
  }))
}

/** A standing entry in which both have a line. */
export async function sharedEntry(prisma: PrismaClient, one: MemberId, other: MemberId): Promise<number | null> {
  const rows = await prisma.$queryRaw<{ number: number }[]>`
    SELECT e.number FROM posting p
      JOIN member mine ON mine.id = p.member_id AND ${one}::uuid IN (mine.id, mine.merged_into)
      JOIN posting q ON q.entry_id = p.entry_id
      JOIN member theirs ON theirs.id = q.member_id AND ${other}::uuid IN (theirs.id, theirs.merged_into)
      JOIN numbered_entry e ON e.id = p.entry_id
    WHERE mine.group_id = theirs.group_id AND e.reversals % 2 = 0
    LIMIT 1`
  return rows[0]?.number ?? null
}

/**
 * Every message with a button of one of these entries. One that waits in the outbox is named by its place there, until it
 * is known as which message it came out.
 */
export async function cardCopies(prisma: PrismaClient, entries: readonly EntryId[]): Promise<readonly CardCopy[]> {
  const rows = await prisma.$queryRaw<
    { entry: string; message: MessageRef | null; target: MessageRef | null; to: ChatRef | null; sequence: bigint }[]
  >`
    SELECT o.reply #>> '{view,buttons,0,0,press,id}' AS entry, o.message, o.reply -> 'target' AS target,
      o.reply -> 'to' AS to, o.sequence
    FROM outbox o
    WHERE o.reply #>> '{view,buttons,0,0,press,id}' = ANY (${[...entries]}::text[]) AND o.dropped_at IS NULL
    ORDER BY o.sequence DESC LIMIT ${copiesMax}`
  const copies = new Map<string, CardCopy>()
  for (const { entry, message, target, to, sequence } of rows) {
    const shown = message ?? target ?? (to === null ? null : { chat: to, id: awaitedMessageId(sequence) })
    if (shown === null) continue
    const { platform, chat } = shown.chat
    copies.set(`${platform} ${chat} ${shown.id}`, { entry: entry as EntryId, message: shown })
  }
  return [...copies.values()].reverse()
}
