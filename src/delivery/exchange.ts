import type { Platform } from '../chat/event.js'
import { type Delivery, platformOf } from '../chat/reply.js'

/** Tells a sender of replies that were just written. */
type Offer = (deliveries: readonly Delivery[]) => void

/**
 * Where the senders of one process meet: an event of one platform may have something to say on another, and that sender need
 * not wait for its next sweep.
 */
export interface Exchange {
  /** Takes a platform's sender in; gives what that platform's events are to be told to. */
  join(platform: Platform, offer: Offer): Offer
  /** Tells the senders of all platforms. */
  readonly offer: Offer
}

export function createExchange(): Exchange {
  const offers = new Map<Platform, Offer>()
  const offerAll: Offer = (deliveries) => {
    for (const [platform, tell] of offers) {
      const theirs = deliveries.filter(({ reply }) => platformOf(reply) === platform)
      if (theirs.length > 0) tell(theirs)
    }
  }
  return {
    join: (platform, offer) => {
      offers.set(platform, offer)
      return offerAll
    },
    offer: offerAll,
  }
}
