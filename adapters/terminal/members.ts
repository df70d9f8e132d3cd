import type { ChatEvent } from '../../src/chat/event.js'
import { eventIdOf, rememberPeople, roomChat } from './ids.js'

/**
 * The event by which people known from the start come into the room; null for none. The same list is told once in a
 * group's life, so that a restart does not put back somebody who left.
 */
export function membersEvent(people: readonly string[], at: Date): ChatEvent | null {
  const { account } = rememberPeople(people)
  const [from, ...joined] = people.map(account)
  if (from === undefined) return null
  return {
    kind: 'membersChanged',
    eventId: eventIdOf('members', people.join(',')),
    chat: roomChat,
    isPrivate: false,
    from,
    at: at.toISOString(),
    joined,
    left: [],
  }
}
