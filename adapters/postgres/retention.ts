import type { Retention } from '../../src/ports/retention.js'
import type { PrismaClient } from './generated/client.js'
import { retryConflicts } from './retry.js'

/** Old events and replies, on PostgreSQL. */
export const createRetention = (prisma: PrismaClient): Retention => ({
  clear: async (what, before, after, limit) => {
    const [row] = await retryConflicts(() =>
      what === 'events'
        ? prisma.$queryRaw<[{ next: bigint | null }]>`
            SELECT clear_events(${before}::timestamptz, ${after}::bigint, ${limit}::integer) AS next`
        : prisma.$queryRaw<[{ next: bigint | null }]>`
            SELECT clear_replies(${before}::timestamptz, ${after}::bigint, ${limit}::integer) AS next`,
    )
    return row.next
  },
  forgetWords: async (limit) => {
    const [row] = await retryConflicts(
      () => prisma.$queryRaw<[{ count: number }]>`SELECT forget_words(${limit}::integer) AS count`,
    )
    return row.count
  },
})
