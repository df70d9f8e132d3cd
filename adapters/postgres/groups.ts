import type { Platform } from '../../src/chat/event.js'
import type { GroupId, MemberId } from '../../src/ids.js'
import type { Groups } from '../../src/ports/groups.js'
import type { PrismaClient } from './generated/client.js'
import { type GroupStateRow, toGroup, toGroupState } from './rows.js'

/** The groups, their members and chats, on PostgreSQL. A group with all that is in it is one value, one round trip. */
export const createGroups = (prisma: PrismaClient): Groups => ({
  find: async (id) => {
    const rows = await prisma.$queryRaw<[{ state: GroupStateRow | null }]>`SELECT group_state(${id}::uuid) AS state`
    const { state } = rows[0]
    return state === null ? null : toGroupState(state)
  },
  at: async ({ platform, chat }) => {
    const [row] = await prisma.$queryRaw<{ state: GroupStateRow }[]>`
      SELECT group_state(c.group_id) AS state FROM chat c WHERE c.platform = ${platform} AND c.chat = ${chat}`
    return row === undefined ? null : toGroup(row.state)
  },
  chatsOf: async (group) => {
    const rows = await prisma.chat.findMany({ where: { groupId: group, leftAt: null }, orderBy: { createdAt: 'asc' } })
    return rows.map(({ platform, chat }) => ({ platform: platform as Platform, chat }))
  },
  // A private chat in which nothing was ever written is no group that anybody shares. Counted and sorted by what other tables
  // say of each, in one round trip.
  placesOf: async (member, limit) => {
    const rows = await prisma.$queryRaw<{ group_id: string; id: string; total: bigint }[]>`
      SELECT m.group_id, m.id, count(*) OVER () AS total
      FROM member me
        JOIN member m ON m.person_id = me.person_id
        JOIN "group" g ON g.id = m.group_id
        LEFT JOIN LATERAL (
          SELECT e.position FROM entry e WHERE e.group_id = m.group_id AND e.number = g.next_number - 1 AND e.version = 1
        ) newest ON true
      WHERE me.id = ${member}::uuid
        AND (m.active OR EXISTS (
          SELECT FROM member own JOIN balance b ON b.member_id = own.id
          WHERE (own.id = m.id OR own.merged_into = m.id) AND b.amount_minor <> 0
        ))
        AND (g.next_number > 1 OR EXISTS (SELECT FROM member o WHERE o.group_id = m.group_id AND o.id <> m.id))
      ORDER BY newest.position DESC NULLS LAST, m.id DESC
      LIMIT ${limit}`
    return {
      places: rows.map((row) => ({ group: row.group_id as GroupId, member: row.id as MemberId })),
      total: Number(rows[0]?.total ?? 0n),
    }
  },
})
