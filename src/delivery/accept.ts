import type { ChatEvent } from '../chat/event.js'
import type { Delivery } from '../chat/reply.js'
import type { Handle } from '../ports/delivery.js'

/** Takes an event in. Resolves as soon as it is stored, long before it is answered; rejects where it could not be stored. */
export type Accept = (event: ChatEvent) => Promise<void>

/** Hands events to the core, and what comes of them to `offer`, whenever that is. */
export function createAccept(handle: Handle, offer: (deliveries: readonly Delivery[]) => void): Accept {
  return (event) =>
    new Promise((resolve, reject) => {
      let isStored = false
      const onStored = (): void => {
        isStored = true
        resolve()
      }
      handle(event, onStored)
        .then((deliveries) => {
          offer(deliveries)
          if (!isStored) reject(new Error('the event could not be stored'))
        })
        .catch(reject)
    })
}
