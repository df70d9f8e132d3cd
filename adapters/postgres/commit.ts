import { type Delivery, platformOf, type Reply } from '../../src/chat/reply.js'
import type { Commit, Committed, Write } from '../../src/ports/commit.js'
import { batched, usualBatches } from './batch.js'
import { listsOf } from './change-rows.js'
import type { PrismaClient } from './generated/client.js'
import { isStaleWrite, retryConflicts } from './retry.js'
import type { Rows } from './written-rows.js'

/** The atomic write on PostgreSQL. Writes that come together go together, each still all or nothing. */
export const createCommit = (prisma: PrismaClient): Commit =>
  batched((writes: readonly Write[]) => commit(prisma, writes), usualBatches)

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
async function commit(prisma: PrismaClient, writes: readonly Write[]): Promise<readonly Committed[]> {
  try {
    return await commitTogether(prisma, writes)
  } catch (error) {
    if (writes.length > 1 || !isStaleWrite(error)) throw error
    return [{ status: 'stale' }]
  }
}

async function commitTogether(prisma: PrismaClient, writes: readonly Write[]): Promise<readonly Committed[]> {
  const rowsToWrite = JSON.stringify(writes.map(toWriteRow))
  const rows = await retryConflicts(
    () => prisma.$queryRaw<[{ result: CommitRow }]>`SELECT commit_events(${rowsToWrite}::jsonb) AS result`,
  )

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

const toWriteRow = (write: Write): Rows['writes'] => ({
  inbound: write.inbound === null ? null : String(write.inbound),
  group: write.group.id,
  version: String(write.group.version),
  by: write.by,
  at: write.at,
  changes: write.changes.length > 0,
  ...listsOf(write.changes),
  replies: write.replies.map((reply) => ({
    platform: platformOf(reply),
    key: reply.op === 'post' ? reply.key : null,
    reply,
  })),
})
