import { v7 } from 'uuid'
import type { PrismaClient } from '../adapters/postgres/generated/client.js'
import { accountOf } from './events.js'

/** What it takes to log an expense without the product: the group and its members, by id. */
export interface BareGroup {
  readonly chat: string
  readonly id: string
  readonly members: readonly string[]
}

// Concurrent transactions wait for their turn; none may give up and so look quick.
const patience = { maxWait: 30_000, timeout: 30_000 }

/** A group as the bare transaction needs it. The product made it. */
export async function readBareGroup(prisma: PrismaClient, chat: string): Promise<BareGroup> {
  const { group } = await prisma.chat.findUniqueOrThrow({
    where: { platform_chat: { platform: 'terminal', chat } },
    include: { group: { include: { members: { orderBy: { id: 'asc' } } } } },
  })
  return { chat, id: group.id, members: group.members.map(({ id }) => id) }
}

/**
 * Logs the same expense as `/add 60 dinner` with Prisma's own means: the event, the group as the decision needs it, its
 * next number, the entry with its postings, and the answer, in one interactive transaction. Nothing is parsed or worded.
 */
export async function logInteractively(prisma: PrismaClient, { chat, id, members }: BareGroup): Promise<void> {
  const [entryId, eventId, now] = [v7(), v7(), new Date()]
  const share = 6_000n / BigInt(members.length)
  await prisma.$transaction(async (transaction) => {
    const event = await transaction.inboundEvent.create({
      data: {
        platform: 'terminal',
        eventId,
        contentHash: new Uint8Array(32),
        payload: { kind: 'command', name: 'add', argument: '60 dinner', from: { ...accountOf(chat, 0) } },
        receivedAt: now,
      },
    })
    const known = await transaction.group.update({
      where: { id },
      data: { nextNumber: { increment: 1 }, version: { increment: 1 } },
      include: { members: { include: { person: { include: { accounts: true } } } } },
    })
    const number = known.nextNumber - 1
    await transaction.entry.create({
      data: {
        id: entryId,
        groupId: id,
        kind: 'expense',
        number,
        version: 1,
        currency: 'EUR',
        totalMinor: 6_000n,
        description: 'dinner',
        date: now,
        createdAt: now,
        createdBy: members[0] ?? '',
        inboundId: event.id,
      },
    })
    await transaction.posting.createMany({
      data: members.map((memberId, line) => ({
        entryId,
        line: line + 1,
        memberId,
        paidMinor: line === 0 ? 6_000n : 0n,
        owedMinor: share,
      })),
    })
    await transaction.inboundEvent.update({ where: { id: event.id }, data: { processedAt: now } })
    await transaction.outbox.create({
      data: { platform: 'terminal', key: eventId, reply: { op: 'post', text: `#${number} dinner` }, createdAt: now },
    })
  }, patience)
}
