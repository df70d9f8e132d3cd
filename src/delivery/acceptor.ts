import { isDeepStrictEqual } from 'node:util'
import { contentOf } from '../chat/content.js'
import type { Platform } from '../chat/event.js'
import type { Delivery } from '../chat/reply.js'
import type { Clock } from '../ports/clock.js'
import type { Handle } from '../ports/delivery.js'
import type { Inbox } from '../ports/inbox.js'
import { type Accept, type Taken, take } from './accept.js'

export interface AcceptorDeps {
  readonly platform: Platform
  readonly inbox: Pick<Inbox, 'unprocessed'>
  readonly handle: Handle
  readonly clock: Clock
  /** Told of the replies to an event when they are written. */
  readonly offer: (deliveries: readonly Delivery[]) => void
}

/** Where a platform puts its events, which must not wait until they are answered. */
export interface Acceptor {
  readonly accept: Accept
  /**
   * Does what was stored and not processed, because a process died or the books were away. Events younger than this may be
   * under way in another process and are left alone; those that are under way here always are.
   */
  catchUp(ageMinMs: number): Promise<void>
  /** Returns when nothing is under way. */
  settled(): Promise<void>
}

export function createAcceptor({ platform, inbox, handle, clock, offer }: AcceptorDeps): Acceptor {
  const underWay = new Map<string, Taken>()

  async function follow(taken: Taken): Promise<void> {
    const { eventId } = taken.event
    underWay.set(eventId, taken)
    await taken.done
    if (underWay.get(eventId) === taken) underWay.delete(eventId)
  }

  // What comes again while it is under way is not begun once more: that would count as if a process had ended meanwhile.
  const accept: Accept = (event) => {
    const same = underWay.get(event.eventId)
    if (same !== undefined && isDeepStrictEqual(contentOf(same.event), contentOf(event))) return same.stored
    const taken = take(handle, offer, event)
    void follow(taken)
    return taken.stored
  }

  return {
    accept,
    catchUp: async (ageMinMs) => {
      const bornBefore = clock.now().getTime() - ageMinMs
      for (const event of await inbox.unprocessed(platform)) {
        if (underWay.has(event.eventId) || Date.parse(event.at) > bornBefore) continue
        await accept(event)
      }
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ done }) => done))
    },
  }
}
