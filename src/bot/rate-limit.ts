import type { ChatEvent } from '../chat/event.js'
import type { Handle } from '../ports/delivery.js'
import type { GroupDefaults } from '../ports/inbox.js'
import { createWords } from '../present/words.js'
import { unwritten } from './in-vain.js'

/** Whether something may happen once more now on behalf of a key. */
export type MayPass = (keys: readonly string[]) => Promise<boolean>

export interface RateLimitDeps {
  readonly ofPerson: MayPass
  readonly ofChat: MayPass
  readonly ofAll: MayPass
  /** Whether somebody may be told once more to slow down. */
  readonly mayTell: MayPass
  readonly defaults: GroupDefaults
  readonly log: { warn(facts: object, message: string): void }
}

/**
 * Rate limits in front of the books: what exceeds the limits of a person, a chat or all of them is not stored and not answered,
 * but for one sentence a minute. The limits are far above what people do, so that nobody meets one by living. What counts is when
 * something was sent: what waited while the bot was down is no flood, however fast it is caught up with.
 */
export function rateLimited(handle: Handle, deps: RateLimitDeps): Handle {
  return async (event, onStored) => {
    if (await passes(deps, event)) return handle(event, onStored)
    // It must not come again: the platform would only make the flood last.
    onStored?.()
    if (!(await deps.mayTell([chatKey(event)]))) return []
    deps.log.warn({ event: event.eventId }, 'more came in than is let through')
    return unwritten(event, createWords(deps.defaults, []).say('failure.rateLimited'))
  }
}

async function passes({ ofPerson, ofChat, ofAll }: RateLimitDeps, event: ChatEvent): Promise<boolean> {
  const { platform, id } = event.from
  const minute = event.at.slice(0, 'yyyy-mm-ddThh:mm'.length)
  if (!(await ofPerson([`${platform} ${id} ${minute}`]))) return false
  if (!(await ofChat([`${chatKey(event)} ${minute}`]))) return false
  return ofAll([minute])
}

const chatKey = ({ chat }: ChatEvent): string => `${chat.platform} ${chat.chat}`
