import type { Commit, Committed, Write } from '../../src/ports/commit.js'
import { batched, usualBatches } from './batch.js'
import { commitInParts, isLarge } from './commit-in-parts.js'
import { commitOnce } from './commit-once.js'
import { isStaleWrite } from './failures.js'
import type { PrismaClient } from './generated/client.js'
import { retryConflicts } from './retry.js'

/** The atomic write on PostgreSQL. Writes that come together go together, each still all or nothing; a large one goes alone. */
export function createCommit(prisma: PrismaClient): Commit {
  const together = batched((writes: readonly Write[]) => commit(prisma, writes), usualBatches)
  return (write) => (isLarge(write) ? commitInParts(prisma, write) : together(write))
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

const commitTogether = (prisma: PrismaClient, writes: readonly Write[]): Promise<readonly Committed[]> =>
  retryConflicts(() => commitOnce(prisma, writes))
