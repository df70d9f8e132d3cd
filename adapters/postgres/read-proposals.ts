import type { ChatRef, MessageRef } from '../../src/chat/event.js'
import type { BoardId, GroupId, MemberId, ProposalId } from '../../src/ids.js'
import type { Proposal, ProposalStatus } from '../../src/ledger/change.js'
import type { Category } from '../../src/ledger/entry.js'
import type { ShownProposal } from '../../src/ports/books.js'
import type { PrismaClient } from './generated/client.js'
import { fromJson, type Json } from './json.js'

interface ProposalRow {
  readonly id: string
  readonly group: string
  readonly content: Json
  readonly status: string
  readonly by: string
  readonly created: Date
  readonly expires: Date
}

const toProposal = (row: ProposalRow): Proposal & { readonly group: GroupId } => ({
  id: row.id as ProposalId,
  group: row.group as GroupId,
  content: fromJson(row.content),
  status: row.status as ProposalStatus,
  createdBy: row.by as MemberId,
  createdAt: row.created,
  expiresAt: row.expires,
})

export async function proposal(
  prisma: PrismaClient,
  id: ProposalId,
): Promise<(Proposal & { readonly group: GroupId }) | null> {
  // The members it names may have turned out to be others since.
  const [row] = await prisma.$queryRaw<ProposalRow[]>`
    SELECT p.id, p.group_id AS group, present_members(p.group_id, p.content) AS content, p.status,
      coalesce(m.merged_into, m.id) AS by, p.created_at AS created, p.expires_at AS expires
    FROM proposal p JOIN member m ON m.id = p.created_by WHERE p.id = ${id}::uuid`
  return row === undefined ? null : toProposal(row)
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

/** The newest open draft with a card in a thread. */
export async function proposalInThread(
  prisma: PrismaClient,
  group: GroupId,
  { platform, chat, thread = '' }: ChatRef,
): Promise<ShownProposal | null> {
  const [row] = await prisma.$queryRaw<{ id: string; message: MessageRef }[]>`
    SELECT p.id, o.message FROM proposal p JOIN outbox o ON o.reply #>> '{view,buttons,0,0,press,id}' = p.id::text
    WHERE p.group_id = ${group}::uuid AND p.status = 'open' AND p.content ->> 'kind' = 'draft'
      AND o.platform = ${platform} AND o.message #>> '{chat,chat}' = ${chat} AND o.message #>> '{chat,thread}' = ${thread}
    ORDER BY p.id DESC LIMIT 1`
  const found = row === undefined ? null : await proposal(prisma, row.id as ProposalId)
  return row === undefined || found === null ? null : { proposal: found, card: row.message }
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
  const [row] = await prisma.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM proposal p JOIN member m ON m.id = p.created_by
    WHERE p.group_id = ${group}::uuid AND coalesce(m.merged_into, m.id) = ${member}::uuid AND p.status = 'open'
      AND p.content ->> 'kind' = 'draft'
    ORDER BY p.id DESC LIMIT 1`
  const found = row === undefined ? null : await proposal(prisma, row.id as ProposalId)
  return found === null ? null : { proposal: found, card: await cardOf(prisma, found.id) }
}

/** The message that shows a proposal or a board, by its first button. */
export async function cardOf(prisma: PrismaClient, id: ProposalId | BoardId): Promise<MessageRef | null> {
  const cards = await prisma.$queryRaw<{ message: MessageRef }[]>`
    SELECT o.message FROM outbox o
    WHERE o.reply #>> '{view,buttons,0,0,press,id}' = ${id} AND o.message IS NOT NULL
    ORDER BY o.sequence DESC LIMIT 1`
  return cards[0]?.message ?? null
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
