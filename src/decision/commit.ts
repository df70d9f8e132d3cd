import { setTimeout as sleep } from 'node:timers/promises'
import type { Delivery } from '../chat/reply.js'
import type { Commit, Write } from '../ports/commit.js'

// A group that moves on this often while one thing is decided has more writers than any chat.
const decisionsMax = 40
// Two processes that lose to each other in step fall out of it by pausing at random, about as long as a decision takes.
const pauseMaxMs = 25

/** What a look at the group comes to: a write, `stale` where it has moved on already, or an end without any write. */
export type Decision<End> = Write | 'stale' | { readonly end: End }

/**
 * Optimistic concurrency: `decide` reads the group without a lock, and its write is refused when the group's version moved on
 * meanwhile; then it decides again, after a random backoff. `attempt` counts from one. Throws when the group never stood still.
 */
export async function decideAndCommit<End>(
  commit: Commit,
  decide: (attempt: number) => Promise<Decision<End>>,
): Promise<readonly Delivery[] | End> {
  for (let attempt = 1; attempt <= decisionsMax; attempt += 1) {
    const decision = await decide(attempt)
    if (decision !== 'stale') {
      if ('end' in decision) return decision.end
      const committed = await commit(decision)
      // What somebody else has finished meanwhile is seen at the next look.
      if (committed.status === 'written') return committed.deliveries
    }
    await sleep(Math.random() * Math.min(pauseMaxMs, 2 * attempt))
  }
  throw new Error(`the group moved on ${decisionsMax} times while one thing was decided`)
}
