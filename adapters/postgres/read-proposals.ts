import type { MessageRef } from '../../src/chat/event.js'
import type { GroupId, MemberId, ProposalId } from '../../src/ids.js'
import type { Proposal, ProposalStatus } from '../../src/ledger/change.js'
import type { Category } from '../../src/ledger/entry.js'
import type { ShownProposal } from '../../src/ports.js'
import type { PrismaClient, Proposal as ProposalRow } from './generated/client.js'
import { fromJson, type Json } from './json.js'

const toProposal = (row: ProposalRow): Proposal & { readonly group: GroupId } => ({
  id: row.id as ProposalId,
  group: row.groupId as GroupId,
  content: fromJson(row.content as Json),
  status: row.status as ProposalStatus,
  createdBy: row.createdBy as MemberId,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
})

export async function proposal(
  prisma: PrismaClient,
  id: ProposalId,
): Promise<(Proposal & { readonly group: GroupId }) | null> {
  const row = await prisma.proposal.findUnique({ where: { id } })
  return row === null ? null : toProposal(row)
}

/** The proposal whose buttons a message bears. */
export async function proposalOnCard(
  prisma: PrismaClient,
  group: GroupId,
  card: MessageRef,
): Promise<ShownProposal | null> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM outbox o JOIN proposal p ON p.id::text = o.reply #>> '{view,buttons,0,0,press,id}'
    WHERE o.platform = ${card.chat.platform} AND o.message #>> '{chat,chat}' = ${card.chat.chat}
      AND o.message ->> 'id' = ${card.id} AND p.group_id = ${group}::uuid
    ORDER BY o.sequence DESC LIMIT 1`
  const [row] = rows
  const found = row === undefined ? null : await proposal(prisma, row.id as ProposalId)
  return found === null ? null : { proposal: found, card }
}

/** The proposal that the first answer to a message shows. */
export async function proposalOfMessage(
  prisma: PrismaClient,
  group: GroupId,
  words: MessageRef,
): Promise<ShownProposal | null> {
  const rows = await prisma.$queryRaw<{ id: string; message: MessageRef | null }[]>`
    SELECT p.id, o.message
    FROM inbound_event i
      JOIN outbox o ON o.key = i.platform || ':' || i.event_id || ':0'
      JOIN proposal p ON p.id::text = o.reply #>> '{view,buttons,0,0,press,id}'
    WHERE i.payload ->> 'kind' = 'message' AND i.platform = ${words.chat.platform}
      AND i.payload #>> '{message,chat,chat}' = ${words.chat.chat} AND i.payload #>> '{message,id}' = ${words.id}
      AND p.group_id = ${group}::uuid
    ORDER BY i.id LIMIT 1`
  const [row] = rows
  const found = row === undefined ? null : await proposal(prisma, row.id as ProposalId)
  return row === undefined || found === null ? null : { proposal: found, card: row.message }
}

/** The member's newest open draft, and where its card stands. */
export async function latestProposal(
  prisma: PrismaClient,
  group: GroupId,
  member: MemberId,
): Promise<ShownProposal | null> {
  const row = await prisma.proposal.findFirst({
    where: { groupId: group, createdBy: member, status: 'open', content: { path: ['kind'], equals: 'draft' } },
    orderBy: { id: 'desc' },
  })
  if (row === null) return null
  const cards = await prisma.$queryRaw<{ message: MessageRef }[]>`
    SELECT o.message FROM outbox o
    WHERE o.reply #>> '{view,buttons,0,0,press,id}' = ${row.id} AND o.message IS NOT NULL
    ORDER BY o.sequence DESC LIMIT 1`
  return { proposal: toProposal(row), card: cards[0]?.message ?? null }
}

/** The category of the newest correction of an expense with these very words. */
export async function learntCategory(
  prisma: PrismaClient,
  group: GroupId,
  description: string,
): Promise<Category | null> {
  if (description === '') return null
  const rows = await prisma.$queryRaw<{ category: string | null }[]>`
    SELECT e.category FROM entry e
    WHERE e.group_id = ${group}::uuid AND e.replaces IS NOT NULL AND lower(e.description) = lower(${description})
    ORDER BY e.number DESC LIMIT 1`
  return (rows[0]?.category ?? null) as Category | null
}
