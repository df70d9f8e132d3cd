import type { MessageRef } from '../../src/chat/event.js'
import type { Reply } from '../../src/chat/reply.js'
import type { PrismaClient } from './generated/client.js'
import { fromJson, type Json } from './json.js'

// No platform's message id begins like this.
const prefix = 'outbox/'

/** How a message is named that is still on its way: by its place in the outbox. */
export const awaitedMessageId = (sequence: bigint): string => `${prefix}${sequence}`

/**
 * A reply with the message it edits named as its platform does. What an edit waits for stands before it in the same lane,
 * so by the time it is asked for, that is out; where it was given up instead, the edit's view is posted.
 */
export async function withKnownTarget(prisma: PrismaClient, reply: Reply, key: string): Promise<Reply> {
  if (reply.op !== 'edit' || !reply.target.id.startsWith(prefix)) return reply
  const sequence = BigInt(reply.target.id.slice(prefix.length))
  const row = await prisma.outbox.findUnique({ where: { sequence }, select: { message: true } })
  const message = row === null ? null : fromJson<MessageRef | null>(row.message as Json)
  return message === null ? { op: 'post', to: reply.target.chat, view: reply.view, key } : { ...reply, target: message }
}
