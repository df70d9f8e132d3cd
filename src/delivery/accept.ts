import type { ChatEvent } from '../chat/event.js'
import type { Delivery } from '../chat/reply.js'
import type { Handle } from '../ports/delivery.js'

/** Takes an event in. Resolves as soon as it is stored, long before it is answered; rejects where it could not be stored. */
export type Accept = (event: ChatEvent) => Promise<void>

/** More events than wait at a platform while the books are away. */
const toldMax = 10_000

/** Hands events to the core, and what comes of them to `offer`, whenever that is. */
export function createAccept(handle: Handle, offer: (deliveries: readonly Delivery[]) => void): Accept {
  // An event that could not be stored comes again and again until it is; its sender needs to be told of that once.
  const told = new Set<string>()

  return (event) =>
    new Promise((resolve, reject) => {
      let isStored = false
      const onStored = (): void => {
        isStored = true
        told.delete(keyOf(event))
        resolve()
      }
      handle(event, onStored)
        .then((deliveries) => {
          if (isStored || !told.has(keyOf(event))) offer(deliveries)
          if (isStored) return
          told.add(keyOf(event))
          for (const oldest of told) {
            if (told.size <= toldMax) break
            told.delete(oldest)
          }
          reject(new Error('the event could not be stored'))
        })
        .catch(reject)
    })
}

const keyOf = ({ chat, eventId }: ChatEvent): string => `${chat.platform} ${eventId}`
