import type { ChatEvent } from '../chat/event.js'
import type { Delivery } from '../chat/reply.js'
import type { Handle } from '../ports/delivery.js'

/** Takes an event in. Resolves as soon as it is stored, long before it is answered; rejects where it could not be stored. */
export type Accept = (event: ChatEvent) => Promise<void>

/** An event that is being dealt with. */
export interface Taken {
  readonly event: ChatEvent
  /** As for `Accept`. */
  readonly stored: Promise<void>
  /** Settled when nothing of it is under way any more; never rejects. */
  readonly done: Promise<void>
}

/** Hands an event to the core, and what comes of it to `offer`, whenever that is. */
export function take(handle: Handle, offer: (deliveries: readonly Delivery[]) => void, event: ChatEvent): Taken {
  let done = Promise.resolve()
  const stored = new Promise<void>((resolve, reject) => {
    let isStored = false
    const onStored = (): void => {
      isStored = true
      resolve()
    }
    done = handle(event, onStored)
      .then((deliveries) => {
        offer(deliveries)
        if (!isStored) reject(new Error('the event could not be stored'))
      })
      .catch(reject)
  })
  return { event, stored, done }
}
