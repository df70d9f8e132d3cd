import { type Delivery, platformOf, type Reply } from '../../src/chat/reply.js'
import type { Committed, Write } from '../../src/ports/commit.js'
import { listsOf } from './change-rows.js'
import type { PrismaClient } from './generated/client.js'
import type { Rows } from './written-rows.js'

/** Places count from 1; the sequences are those of all written replies, in their order. */
interface CommitRow {
  readonly written: readonly number[]
  readonly processed: readonly number[]
  readonly sequences: readonly string[]
}

/** The statement that writes events, alone or within a transaction. */
export async function commitOnce(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  writes: readonly Write[],
): Promise<readonly Committed[]> {
  const rowsToWrite = JSON.stringify(writes.map(toWriteRow))
  const rows = await prisma.$queryRaw<[{ result: CommitRow }]>`SELECT commit_events(${rowsToWrite}::jsonb) AS result`
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
  set_aside: write.setAside ?? null,
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
