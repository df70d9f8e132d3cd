import { createHash } from 'node:crypto'
import { contentOf } from '../../src/chat/content.js'
import type { Account, ChatEvent, MessageRef } from '../../src/chat/event.js'
import { type Delivery, platformOf, type Reply } from '../../src/chat/reply.js'
import { type MemberId, newGroupId, newMemberId, newPersonId } from '../../src/ids.js'
import type { Committed, GroupDefaults, Receipt, Write } from '../../src/ports/books.js'
import { changesByTable } from './change-rows.js'
import { Prisma, type PrismaClient } from './generated/client.js'
import { canonicalJson } from './json.js'
import { isStaleWrite, retryConflicts } from './retry.js'
import { type GroupStateRow, toGroup, toMembers } from './rows.js'
import { writerOf } from './writers.js'

/** An event on its way in, and what its group starts with if it is new. */
export interface Arrival {
  readonly event: ChatEvent
  readonly defaults: GroupDefaults
}

type ReceiptRow =
  | { readonly status: 'processed' | 'conflict' }
  | {
      readonly status: 'accepted'
      readonly inbound: string
      readonly people: readonly string[]
      readonly group: GroupStateRow
    }

/** Stores events and learns the people in them, in one round trip. */
export async function receive(prisma: PrismaClient, arrivals: readonly Arrival[]): Promise<readonly Receipt[]> {
  const events = JSON.stringify(arrivals.map(toEventRow))
  const rows = await retryConflicts(
    () => prisma.$queryRaw<[{ receipts: readonly ReceiptRow[] }]>`SELECT receive_events(${events}::jsonb) AS receipts`,
  )
  return rows[0].receipts.map(toReceipt)
}

function toEventRow({ event, defaults }: Arrival): object {
  const { from, chat } = event
  const { at, chatName } = event
  return {
    platform: chat.platform,
    event: event.eventId,
    hash: createHash('sha256')
      .update(canonicalJson(contentOf(event)))
      .digest('hex'),
    payload: event,
    at,
    chat: chat.chat,
    fresh: newGroupId(),
    defaults: { ...defaults, name: chatName ?? (event.isPrivate ? from.name : chat.chat) },
    people: [from, ...namedIn(event)].map(({ id, name, username }) => ({
      id,
      name,
      username,
      person: newPersonId(),
      member: newMemberId(),
    })),
  }
}

function toReceipt(row: ReceiptRow): Receipt {
  if (row.status !== 'accepted') return row
  const [sender, ...mentioned] = row.people as readonly MemberId[]
  if (sender === undefined) throw new Error('receive_events names the sender first')
  return {
    status: 'accepted',
    inbound: BigInt(row.inbound),
    home: { group: toGroup(row.group), members: toMembers(row.group), chats: row.group.chats, sender, mentioned },
  }
}

function namedIn(event: ChatEvent): readonly Account[] {
  switch (event.kind) {
    case 'message':
    case 'command':
      return event.mentions.map((mention) => mention.account)
    case 'membersChanged':
      return [...event.joined, ...event.left]
    case 'press':
    case 'botAdded':
    case 'botRemoved':
    case 'chatMoved':
      return []
  }
}

/** Places count from 1; the sequences are those of all written replies, in their order. */
interface CommitRow {
  readonly written: readonly number[]
  readonly processed: readonly number[]
  readonly sequences: readonly string[]
}

/**
 * Writes everything that events do in one round trip, of each all or nothing. A link or a move that rests on what has changed
 * fails what it is written together with; alone it is stale like any other write.
 */
export async function commit(prisma: PrismaClient, writes: readonly Write[]): Promise<readonly Committed[]> {
  try {
    return await commitTogether(prisma, writes)
  } catch (error) {
    if (writes.length > 1 || !isStaleWrite(error)) throw error
    return [{ status: 'stale' }]
  }
}

const commitTogether = (prisma: PrismaClient, writes: readonly Write[]): Promise<readonly Committed[]> =>
  retryConflicts(() => commitOnce(prisma, writes))

/** The one statement that `commit` carries out, here or within a transaction. */
export async function commitOnce(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  writes: readonly Write[],
): Promise<readonly Committed[]> {
  const rowsToWrite = JSON.stringify(writes.map(toWriteRow))
  const also = new Set(writes.flatMap(({ changes }) => changes.flatMap(({ kind }) => writerOf[kind] ?? [])))
  const calls = [...also].map((writer) => Prisma.sql`, ${Prisma.raw(writer)}(${rowsToWrite}::jsonb, result)`)
  const rows =
    calls.length > 0
      ? await prisma.$queryRaw<[{ result: CommitRow }]>`
          WITH done AS MATERIALIZED (SELECT commit_events(${rowsToWrite}::jsonb) AS result)
          SELECT result FROM done${Prisma.join(calls, '')}`
      : await prisma.$queryRaw<[{ result: CommitRow }]>`SELECT commit_events(${rowsToWrite}::jsonb) AS result`

  const { written, processed, sequences } = rows[0].result
  const sequencesLeft = sequences.values()
  return writes.map(({ replies }, index): Committed => {
    if (processed.includes(index + 1)) return { status: 'processed' }
    if (!written.includes(index + 1)) return { status: 'stale' }
    return { status: 'written', deliveries: replies.map((reply) => toDelivery(reply, sequencesLeft)) }
  })
}

function toDelivery(reply: Reply, sequencesLeft: Iterator<string, undefined>): Delivery {
  const { value } = sequencesLeft.next()
  if (value === undefined) throw new Error('commit_events numbers every reply')
  return { sequence: BigInt(value), reply }
}

const toWriteRow = (write: Write): object => ({
  inbound: write.inbound === null ? null : String(write.inbound),
  group: write.group.id,
  version: String(write.group.version),
  by: write.by,
  at: write.at,
  changes: write.changes.length > 0,
  ...changesByTable(write.changes),
  replies: write.replies.map((reply) => ({
    platform: platformOf(reply),
    key: reply.op === 'post' ? reply.key : null,
    reply,
  })),
})

/** Notes that a reply is out, and as which message. */
export async function delivered(
  prisma: PrismaClient,
  sequence: bigint,
  message: MessageRef | null,
  at: Date,
): Promise<void> {
  await prisma.$executeRaw`
    UPDATE outbox SET delivered_at = ${at}::timestamptz, message = ${JSON.stringify(message)}::jsonb
    WHERE sequence = ${sequence}`
}
