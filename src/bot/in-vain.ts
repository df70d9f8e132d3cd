import { DeadlyError, pausesMs, reasonOf } from '../bounds/tries.js'
import type { ChatEvent, ChatRef } from '../chat/event.js'
import type { Delivery } from '../chat/reply.js'
import { here, type Say, toast } from '../decision/effects.js'
import { isAwaited, type Origin, repliesOf } from '../decision/replies.js'
import type { Clock } from '../ports/clock.js'
import type { Commit, Write } from '../ports/commit.js'
import type { GroupDefaults, Inbox, Stored } from '../ports/inbox.js'
import type { Remedy } from '../ports/remedy.js'
import { sentence } from '../present/view.js'
import { createWords, type Words } from '../present/words.js'
import type { Patience } from './patience.js'

export interface InVainDeps {
  readonly inbox: Pick<Inbox, 'putBack' | 'tried'>
  readonly commit: Commit
  readonly clock: Clock
  readonly defaults: GroupDefaults
  /** What is to be done about an error of the books. */
  readonly remedyOf: (error: unknown) => Remedy
  /** Whether the platform sends again what it was not told to be stored: for as long as it takes, a few times, or not at all. */
  readonly sendsAgain: 'always' | 'sometimes' | 'never'
  readonly log: { error(details: object, message: string): void; warn(details: object, message: string): void }
}

/**
 * After a try that came to nothing and could not be ended: what is stored, or comes again, waits, and what was tried so often that
 * it may be at fault itself is set aside.
 */
export async function afterFailure(
  deps: InVainDeps,
  event: ChatEvent,
  error: unknown,
  stored: Stored | null,
  patience: Patience,
): Promise<readonly Delivery[]> {
  logFailure(deps, event, error)
  if (stored !== null && (await isSpent(deps, stored, error))) return setAside(deps, event, stored, patience, error)
  // Where it is stored, not even the end of it could be written.
  if (stored !== null || deps.remedyOf(error) !== 'giveUp') return postponed(deps, event, stored, patience)
  return unwritten(event, unexpected(createWords(deps.defaults, []), event))
}

/** Ends an event that is not to be tried any more: its row keeps the reason, and its group is told, in the same write. */
export async function setAside(
  deps: InVainDeps,
  event: ChatEvent,
  stored: Stored,
  patience: Patience,
  error: unknown = new DeadlyError(),
): Promise<readonly Delivery[]> {
  const { inbound, home } = stored
  const at = deps.clock.now()
  const told = createWords(home.group, []).say('failure.setAside', { event: `event-${inbound}` })
  // Somebody may have it tried again, in vain once more.
  const key = `${keyOf(event)}:aside:${at.getTime()}`
  const replies = repliesOf([here(sentence(told))], { ...originOf(event, home.chats), key })
  deps.log.error({ err: error, event: event.eventId, inbound: String(inbound) }, 'an event is set aside')
  try {
    const write = { inbound, group: home.group, by: home.sender, at, changes: [], replies, setAside: reasonOf(error) }
    const committed = await deps.commit(write)
    patience.isOver(event)
    return committed.status === 'written' ? committed.deliveries : []
  } catch (failure) {
    logFailure(deps, event, failure)
    return postponed(deps, event, stored, patience)
  }
}

/** Whether this was the last time. An outage says nothing about the event, so it does not count. */
async function isSpent({ inbox, remedyOf, log }: InVainDeps, { inbound }: Stored, error: unknown): Promise<boolean> {
  try {
    if (remedyOf(error) !== 'later') return (await inbox.tried(inbound, pausesMs)) === 'spent'
    await inbox.putBack(inbound)
  } catch (failure) {
    log.warn({ err: failure, inbound: String(inbound) }, 'an attempt in vain could not be noted')
  }
  return false
}

/** Says once to whoever waits that they do, through the outbox where that takes it. */
async function postponed(
  deps: InVainDeps,
  event: ChatEvent,
  stored: Stored | null,
  patience: Patience,
): Promise<readonly Delivery[]> {
  const isDoneLater = stored !== null || deps.sendsAgain === 'always'
  const isNews = patience.isAskedFor(event, isDoneLater)
  if (!isNews && deps.sendsAgain !== 'never') return []
  const words = createWords(stored?.home.group ?? deps.defaults, [])
  // Whoever types every line themselves is answered every line, and at once.
  if (stored === null || deps.sendsAgain === 'never')
    return unwritten(event, words.say(isDoneLater ? 'failure.waits' : 'failure.notTaken'))
  const { group, chats } = stored.home
  const say = sayTo(event, words.say('failure.waits'))
  const replies = repliesOf([say], { ...originOf(event, chats), key: `${keyOf(event)}:waits` })
  try {
    const at = deps.clock.now()
    const committed = await deps.commit({ inbound: null, group, by: null, at, changes: [], replies })
    return committed.status === 'written' ? committed.deliveries : []
  } catch (error) {
    // In the outbox already, from an earlier try.
    if (deps.remedyOf(error) === 'giveUp') return []
    return unwritten(event, words.say('failure.waits'))
  }
}

/** Ends an event that fails for good: done at the next start instead, it would surprise everybody. */
export function failed({ clock }: InVainDeps, event: ChatEvent, { inbound, home }: Stored): Write {
  const { group, sender, chats } = home
  const told = unexpected(createWords(group, []), event)
  const replies = repliesOf([here(sentence(told))], originOf(event, chats))
  return { inbound, group, by: sender, at: clock.now(), changes: [], replies }
}

const unexpected = (words: Words, { eventId }: ChatEvent): string => words.say('failure.unexpected', { event: eventId })

export function logFailure({ remedyOf, log }: InVainDeps, event: ChatEvent, error: unknown): void {
  const message = remedyOf(error) === 'giveUp' ? 'an event failed' : 'an event cannot be written now and waits'
  log.error({ err: error, event: event.eventId }, message)
}

/** A sentence that cannot be written into the outbox first. */
export const unwritten = (event: ChatEvent, told: string): readonly Delivery[] =>
  repliesOf([sayTo(event, told)], originOf(event, [])).map((reply) => ({ sequence: null, reply }))

const sayTo = (event: ChatEvent, told: string): Say => (isAwaited(event) ? toast(told) : here(sentence(told)))

const keyOf = ({ chat, eventId }: ChatEvent): string => `${chat.platform}:${eventId}`

/** Where the answers to an event come from. */
export const originOf = (event: ChatEvent, chats: readonly ChatRef[]): Origin => ({ key: keyOf(event), chats, event })
