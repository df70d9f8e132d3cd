import type { Delivery, Reply } from '../chat/reply.js'
import type { MemberId } from '../ids.js'
import type { Change } from '../ledger/change.js'
import type { Group } from '../ledger/group.js'

/** All that one event does, written at once or not at all. */
export interface Write {
  /** Null where nothing came in: a sentence about an event that was refused at the door, or work that was due. */
  readonly inbound: bigint | null
  /** Why what came in is set aside instead of done. */
  readonly setAside?: string
  /** The group as the decision saw it; another version in the database makes the write stale. */
  readonly group: Pick<Group, 'id' | 'version'>
  /** Null where nobody did it: work that was due. Entries need somebody. */
  readonly by: MemberId | null
  readonly at: Date
  readonly changes: readonly Change[]
  readonly replies: readonly Reply[]
}

/** `stale`: the group has moved on, nothing was written, decide again. `processed`: somebody else finished this event, nothing was written. */
export type Committed =
  | { readonly status: 'written'; readonly deliveries: readonly Delivery[] }
  | { readonly status: 'stale' }
  | { readonly status: 'processed' }

/**
 * Writes everything an event does under optimistic concurrency: its changes, its replies in the outbox, and that it is processed.
 * One function, not one a noun, because these stand or fall together: a reply without its entry, or an entry whose event comes
 * again, would be wrong money. Safe to repeat.
 */
export type Commit = (write: Write) => Promise<Committed>
