import type { ChatEvent } from '../chat/event.js'

/** More people than write while the books are away. */
const askedMax = 10_000

/**
 * Who has been told that nothing can be written now: where it will be done later, once a person in a chat and not once a try,
 * until something of theirs is written again; where it may be lost, once an event.
 */
export interface Patience {
  /** Whether this is the first time. */
  isAskedFor(event: ChatEvent, isDoneLater: boolean): boolean
  isOver(event: ChatEvent): void
}

export function createPatience(): Patience {
  const asked = new Set<string>()
  return {
    isAskedFor: (event, isDoneLater) => {
      const key = isDoneLater ? keyOf(event) : `${keyOf(event)} ${event.eventId}`
      if (asked.has(key)) return false
      asked.add(key)
      for (const oldest of asked) {
        if (asked.size <= askedMax) break
        asked.delete(oldest)
      }
      return true
    },
    isOver: (event) => void asked.delete(keyOf(event)),
  }
}

const keyOf = ({ chat, from }: ChatEvent): string => `${chat.platform} ${chat.chat} ${from.id}`
