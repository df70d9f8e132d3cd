import type { ChatEvent } from '../chat/event.js'
import type { Delivery } from '../chat/reply.js'
import { repliesOf } from '../decision/replies.js'
import type { Arrival } from '../features/joining/newcomers.js'
import type { Clock } from '../ports/clock.js'
import type { Commit } from '../ports/commit.js'
import type { Home } from '../ports/inbox.js'
import { originOf } from './in-vain.js'

/**
 * Puts whoever an event brings onto the tab before the event is decided, so that it is decided with them there. What is said of
 * that comes first; it is nothing where somebody else has written meanwhile, and then the next look tells what is left to do.
 */
export async function comeFirst(
  { commit, clock }: { readonly commit: Commit; readonly clock: Clock },
  event: ChatEvent,
  { group, sender, chats }: Home,
  { changes, says }: Arrival,
): Promise<readonly Delivery[]> {
  const origin = originOf(event, chats)
  const replies = repliesOf(says, {
    ...origin,
    event: event.kind === 'press' ? null : event,
    key: `${origin.key}:came`,
  })
  const committed = await commit({ inbound: null, group, by: sender, at: clock.now(), changes, replies })
  return committed.status === 'written' ? committed.deliveries : []
}
