import type { Platform } from '../../src/chat/event.js'
import type { GroupId, MemberId, PersonId } from '../../src/ids.js'
import type { Claim, LinkEvent, Links } from '../../src/ports/links.js'
import type { PrismaClient } from './generated/client.js'

/** Links of accounts and chats, on PostgreSQL. */
export const createLinks = (prisma: PrismaClient): Links => ({
  code: async (hash) => {
    const row = await prisma.linkCode.findUnique({ where: { hash, usedAt: null }, include: { person: true } })
    if (row === null) return null
    return {
      // Whose code it is may have become somebody else meanwhile.
      person: (row.person.joinedInto ?? row.personId) as PersonId,
      personName: row.person.name,
      group: row.groupId as GroupId | null,
      expiresAt: row.expiresAt,
    }
  },
  use: async (person, since) => {
    const [codes, tries] = await Promise.all([
      prisma.linkCode.count({ where: { personId: person, createdAt: { gt: since } } }),
      prisma.linkTry.count({ where: { personId: person, at: { gt: since } } }),
    ])
    return { codes, tries }
  },
  accountsOf: async (person) => {
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
  },
  memberOf: async (group, { platform, id }) => {
    const [row] = await prisma.$queryRaw<{ member: string }[]>`
      SELECT m.id AS member FROM account a JOIN member m ON m.person_id = a.person_id
      WHERE a.platform = ${platform} AND a.account = ${id} AND m.group_id = ${group}::uuid AND m.merged_into IS NULL`
    return row === undefined ? null : (row.member as MemberId)
  },
  callable: async (members) =>
    await prisma.$queryRaw<{ member: MemberId; platform: Platform; id: string }[]>`
      SELECT m.id AS member, a.platform, a.account AS id
      FROM member m JOIN person p ON p.id = m.person_id JOIN account a ON a.person_id = p.id
      WHERE m.id = ANY (${[...members]}::uuid[]) AND NOT p.uncalled ORDER BY a.platform, a.account`,
  privateChatOf: async ({ platform, id }) => {
    const [row] = await prisma.$queryRaw<{ chat: string }[]>`
      SELECT c.chat FROM private_chat_of(${platform}, ${id}) JOIN chat c USING (platform, chat) WHERE c.left_at IS NULL`
    return row === undefined ? null : { platform, chat: row.chat }
  },
  claims: async (group) =>
    await prisma.$queryRaw<Claim[]>`
      SELECT g.id AS guest, g.name, g.merged_into AS member, (
        SELECT min(r.number) FROM posting p
          JOIN entry e ON e.id = p.entry_id
          JOIN entry r ON r.group_id = e.group_id AND r.number = e.number AND r.version > e.version
        WHERE p.member_id = g.id AND r.created_at >= claim.at
          AND EXISTS (SELECT FROM posting q WHERE q.entry_id = r.id AND q.member_id = g.merged_into)
          AND (SELECT count(*) FROM entry t WHERE t.reversal_of = r.id) % 2 = 0
      ) AS changed
      FROM member g CROSS JOIN LATERAL (
        SELECT max(a.at) AS at FROM activity a JOIN member m ON m.id = a.member_id
        WHERE a.group_id = g.group_id AND a.what = 'guestClaimed' AND a.detail = g.name
          AND coalesce(m.merged_into, m.id) = g.merged_into
      ) claim
      WHERE g.group_id = ${group}::uuid AND g.merged_into IS NOT NULL AND g.person_id IS NULL AND g.person_before IS NULL
        AND claim.at IS NOT NULL
      ORDER BY claim.at DESC`,
  // With how many entries came after each, in one round trip.
  events: async (group, limit) => {
    const rows = await prisma.$queryRaw<
      { what: LinkEvent['what']; by: string; at: Date; detail: string; newer: number }[]
    >`
      SELECT a.what, coalesce(m.merged_into, m.id) AS by, a.at, a.detail,
        entries_since(a.group_id, a.at) AS newer
      FROM activity a JOIN member m ON m.id = a.member_id
      WHERE a.group_id = ${group}::uuid AND a.what IN ('accountLinked', 'accountUnlinked', 'chatLinked', 'chatUnlinked')
      ORDER BY a.id DESC LIMIT ${limit}`
    return rows.map(({ by, newer, ...event }) => ({ ...event, by: by as MemberId, newerEntries: newer }))
  },
})
