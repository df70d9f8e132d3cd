import type { MessageRef } from '../../src/chat/event.js'
import type { GroupId, MemberId, ProposalId } from '../../src/ids.js'
import type { ProposalStatus } from '../../src/ledger/change.js'
import type { Cards } from '../../src/ports/cards.js'
import type { GroupProposal, Proposals } from '../../src/ports/proposals.js'
import type { PrismaClient } from './generated/client.js'
import { fromJson, type Json } from './json.js'

/** What waits for a press, on PostgreSQL. A card knows its proposal through places in JSON that have an index. */
export const createProposals = (prisma: PrismaClient, cards: Cards): Proposals => ({
  find: (id) => find(prisma, id),
  onCard: async (group, card) => {
    const [row] = await prisma.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM outbox o JOIN proposal p ON p.id::text = o.reply #>> '{view,buttons,0,0,press,id}'
      WHERE o.platform = ${card.chat.platform} AND o.message #>> '{chat,chat}' = ${card.chat.chat}
        AND o.message ->> 'id' = ${card.id} AND p.group_id = ${group}::uuid
      ORDER BY o.sequence DESC LIMIT 1`
    return row === undefined ? null : shownOn(prisma, row.id, card)
  },
  inThread: async (group, { platform, chat, thread = '' }) => {
    const [row] = await prisma.$queryRaw<{ id: string; message: MessageRef }[]>`
      SELECT p.id, o.message FROM proposal p JOIN outbox o ON o.reply #>> '{view,buttons,0,0,press,id}' = p.id::text
      WHERE p.group_id = ${group}::uuid AND p.status = 'open' AND p.content ->> 'kind' = 'draft'
        AND o.platform = ${platform} AND o.message #>> '{chat,chat}' = ${chat} AND o.message #>> '{chat,thread}' = ${thread}
      ORDER BY p.position DESC LIMIT 1`
    return row === undefined ? null : shownOn(prisma, row.id, row.message)
  },
  // By the first answer to the message.
  ofMessage: async (group, words) => {
    const [row] = await prisma.$queryRaw<{ id: string; message: MessageRef | null }[]>`
      SELECT p.id, o.message
      FROM inbound_event i
        JOIN outbox o ON o.key = i.platform || ':' || i.event_id || ':0'
        JOIN proposal p ON p.id::text = o.reply #>> '{view,buttons,0,0,press,id}'
      WHERE i.payload ->> 'kind' = 'message' AND i.platform = ${words.chat.platform}
        AND i.payload #>> '{message,chat,chat}' = ${words.chat.chat} AND i.payload #>> '{message,id}' = ${words.id}
        AND p.group_id = ${group}::uuid
      ORDER BY i.id LIMIT 1`
    return row === undefined ? null : shownOn(prisma, row.id, row.message)
  },
  drafts: async (group, limit) => {
    const rows = await prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM proposal WHERE group_id = ${group}::uuid AND status = 'open' AND content ->> 'kind' = 'draft'
      ORDER BY id DESC LIMIT ${limit}`
    const shown = await Promise.all(rows.map(async ({ id }) => shownOn(prisma, id, await cards.of(id as ProposalId))))
    return shown.filter((one) => one !== null)
  },
  asksNewcomer: async (group, member) => {
    const [row] = await prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM proposal WHERE group_id = ${group}::uuid AND status = 'open'
        AND content ->> 'kind' = 'newcomer' AND content ->> 'member' = ${member} LIMIT 1`
    return row !== undefined
  },
  latest: async (group, member) => {
    const [row] = await prisma.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM proposal p JOIN member m ON m.id = p.created_by
      WHERE p.group_id = ${group}::uuid AND coalesce(m.merged_into, m.id) = ${member}::uuid AND p.status = 'open'
        AND p.content ->> 'kind' = 'draft'
      ORDER BY p.position DESC LIMIT 1`
    return row === undefined ? null : shownOn(prisma, row.id, await cards.of(row.id as ProposalId))
  },
})

interface ProposalRow {
  readonly id: string
  readonly group: string
  readonly content: Json
  readonly status: string
  readonly by: string
  readonly created: Date
  readonly expires: Date
}

async function find(prisma: PrismaClient, id: ProposalId): Promise<GroupProposal | null> {
  // The members it names may have turned out to be others since.
  const [row] = await prisma.$queryRaw<ProposalRow[]>`
    SELECT p.id, p.group_id AS group, present_members(p.group_id, p.content) AS content, p.status,
      coalesce(m.merged_into, m.id) AS by, p.created_at AS created, p.expires_at AS expires
    FROM proposal p JOIN member m ON m.id = p.created_by WHERE p.id = ${id}::uuid`
  return row === undefined ? null : toProposal(row)
}

const toProposal = (row: ProposalRow): GroupProposal => ({
  id: row.id as ProposalId,
  group: row.group as GroupId,
  content: fromJson(row.content),
  status: row.status as ProposalStatus,
  createdBy: row.by as MemberId,
  createdAt: row.created,
  expiresAt: row.expires,
})

async function shownOn(prisma: PrismaClient, id: string, card: MessageRef | null) {
  const proposal = await find(prisma, id as ProposalId)
  return proposal === null ? null : { proposal, card }
}
