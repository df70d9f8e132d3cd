import type { ChatEvent, ChatRef } from '../chat/event.js'
import type { Delivery } from '../chat/reply.js'
import type { Situation } from '../decision/command.js'
import { type Decision, decideAndCommit } from '../decision/commit.js'
import { type Effects, effects, here, type Say, toast } from '../decision/effects.js'
import { isAwaited, type Origin, repliesOf } from '../decision/replies.js'
import { type SituationDeps, situationOf } from '../decision/situation.js'
import { bringsImport } from '../features/files/brings.js'
import { mirrored } from '../features/linking/mirror.js'
import { type Asking, type Heard, hear, type ModelAccess } from '../features/proposals/hear.js'
import { initialSettingsOf } from '../features/settings/initial-settings.js'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { Commit, Write } from '../ports/commit.js'
import type { Handle } from '../ports/delivery.js'
import type { GroupDefaults, Home, Inbox, Receipt } from '../ports/inbox.js'
import { sentence } from '../present/view.js'
import { createWords } from '../present/words.js'
import { withAwaited } from './awaited.js'
import { createQueue } from './queue.js'
import { commands } from './registry.js'
import { understand } from './understand.js'

export interface HandleDeps extends SituationDeps {
  readonly inbox: Pick<Inbox, 'receive'>
  readonly commit: Commit
  readonly defaults: GroupDefaults
  /** Reads what the offline reader does not understand; null for nothing. */
  readonly reader: ModelAccess | null
  /** Opens a file that somebody sent. Throws a PlatformError where it is gone or too large. */
  readonly openIncoming: Situation['openIncoming']
  /** Reads a file of another program beside everything else. */
  readonly readImport: Situation['readImport']
  /** Whether an error means that the database cannot be reached, so that trying again later makes sense. */
  readonly isUnreachable: (error: unknown) => boolean
  /** Told who read a message in words, and what came of it. */
  readonly onRead?: (by: 'offline' | 'model', outcome: string) => void
  readonly log: { error(details: object, message: string): void; warn(details: object, message: string): void }
}

/**
 * What adapters call for every event. Events of one chat are taken one after the other; only while a model reads a message,
 * others go on, and the message takes its turn again when it has been read.
 */
export function createHandle(deps: HandleDeps): Handle {
  const inTurn = createQueue()
  return async (event, onStored = () => undefined) => {
    const key = laneOf(event.chat)
    const handling = inTurn(key, () => handleSafely(deps, event, null, onStored))
    // Whatever is said at the new address from now on waits for the tab to be there.
    if (event.kind === 'chatMoved') void inTurn(laneOf(event.to), () => handling)
    const handled = await handling
    if (!('ask' in handled)) return handled
    const heard = await handled.ask().catch((error: unknown): Unheard => ({ kind: 'unheard', error }))
    const answered = await inTurn(key, () => handleSafely(deps, event, heard, () => undefined))
    return 'ask' in answered ? [] : answered
  }
}

const laneOf = ({ platform, chat }: ChatRef): string => `${platform} ${chat}`

type Handled = readonly Delivery[] | Asking

/** Asking a model broke in a way that nobody foresaw. */
interface Unheard {
  readonly kind: 'unheard'
  readonly error: unknown
}

/** An event that fails is over too: done at the next start instead, it would surprise everybody. */
function handleSafely(
  deps: HandleDeps,
  event: ChatEvent,
  known: Heard | Unheard | null,
  onStored: () => void,
): Promise<Handled> {
  let isAccepted = false
  const decideOn = (accepted: Accepted, attempt: number): Promise<Decision<Asking>> => {
    isAccepted = true
    return decide(deps, event, accepted, known, attempt)
  }
  return receiveAndCommit(deps, event, onStored, decideOn)
    .catch((error: unknown) => {
      if (!isAccepted || deps.isUnreachable(error)) throw error
      logFailure(deps, event, error)
      return receiveAndCommit(deps, event, onStored, async (accepted) => failed(deps, event, accepted))
    })
    .catch((error: unknown) => {
      const unreachable = deps.isUnreachable(error)
      logFailure(deps, event, error)
      // What the books cannot take, they will not take later either: it must not come again.
      if (!unreachable) onStored()
      const key = unreachable ? 'failure.booksUnreachable' : 'failure.unexpected'
      return unwritten(event, createWords(deps.defaults, []).say(key, { event: event.eventId }))
    })
}

type Accepted = Extract<Receipt, { status: 'accepted' }>

/** Every attempt receives the event anew, since that tells what the group looks like now. */
const receiveAndCommit = (
  deps: HandleDeps,
  event: ChatEvent,
  onStored: () => void,
  decideOn: (accepted: Accepted, attempt: number) => Promise<Decision<Asking>>,
): Promise<Handled> =>
  decideAndCommit<Handled>(deps.commit, async (attempt) => {
    const receipt = await deps.inbox.receive(event, initialSettingsOf(event, deps.defaults))
    if (attempt === 1) onStored()
    switch (receipt.status) {
      case 'processed':
        return { end: [] }
      case 'conflict':
        deps.log.warn({ event: event.eventId }, 'an event came again with other content')
        return { end: unwritten(event, createWords(deps.defaults, []).refusal(refuse('eventChanged'))) }
      case 'accepted':
        return decideOn(receipt, attempt)
    }
  })

async function decide(
  deps: HandleDeps,
  event: ChatEvent,
  { inbound, home }: Accepted,
  known: Heard | Unheard | null,
  attempt: number,
): Promise<Decision<Asking>> {
  const heard = known ?? (await listen(deps, event, home))
  if (heard?.kind === 'asking') return { end: heard }
  if (attempt === 1) tellOfReading(deps, heard)
  if (heard?.kind === 'unheard') throw heard.error
  const situation = situationAt(deps, event, home)
  const outcome = await understand(situation, event, home, heard)
  const done = isRefusal(outcome) ? refused(event, situation, outcome) : outcome
  const copies = await mirrored(situation, done, event.kind === 'press' ? event : null)
  return {
    inbound,
    group: home.group,
    by: done.by ?? home.sender,
    at: situation.now,
    changes: withAwaited(done.changes, event, home),
    replies: repliesOf([...done.says, ...copies], originOf(event, home.chats)),
  }
}

const listen = async (deps: HandleDeps, event: ChatEvent, home: Home): Promise<Heard | Asking | null> =>
  event.kind === 'message' && !bringsImport(event) ? hear(deps, event, home, deps.clock.now()) : null

const situationAt = (deps: HandleDeps, event: ChatEvent, home: Home): Situation => ({
  ...situationOf(deps, home),
  sender: home.sender,
  from: event.from,
  where: {
    chat: event.chat,
    name: event.chatName ?? null,
    size: event.chatSize ?? null,
    isPrivate: event.isPrivate,
    isUnseen: event.kind === 'command' && event.isUnseen === true,
    inviteLink: event.inviteLink ?? null,
  },
  chats: home.chats,
  openIncoming: deps.openIncoming,
  readImport: deps.readImport,
  commands,
})

function refused(event: ChatEvent, { words }: Situation, refusal: Refusal): Effects {
  const told = words.refusal(refusal)
  const isUnseen = event.kind === 'press' || (event.kind === 'command' && event.isUnseen === true)
  return effects([], isUnseen ? toast(told) : here(sentence(told)))
}

function failed({ clock }: HandleDeps, event: ChatEvent, { inbound, home }: Accepted): Write {
  const { group, sender, chats } = home
  const told = createWords(group, []).say('failure.unexpected', { event: event.eventId })
  const replies = repliesOf([here(sentence(told))], originOf(event, chats))
  return { inbound, group, by: sender, at: clock.now(), changes: [], replies }
}

function tellOfReading({ onRead }: HandleDeps, heard: Heard | Unheard | null): void {
  if (heard?.kind === 'read') onRead?.(heard.by, heard.reading.kind)
  if (heard?.kind === 'changed') onRead?.(heard.by, heard.draft === null ? 'correctionUnread' : 'corrected')
  if (heard?.kind === 'answered' || heard?.kind === 'decided') onRead?.('offline', heard.kind)
  if (heard?.kind === 'unheard') onRead?.('model', 'failed')
}

function logFailure(deps: HandleDeps, event: ChatEvent, error: unknown): void {
  const message = deps.isUnreachable(error) ? 'the books cannot be reached' : 'an event failed'
  deps.log.error({ err: error, event: event.eventId }, message)
}

/** A sentence that cannot be written into the outbox first. */
export function unwritten(event: ChatEvent, told: string): readonly Delivery[] {
  const say: Say = isAwaited(event) ? toast(told) : here(sentence(told))
  return repliesOf([say], originOf(event, [])).map((reply) => ({ sequence: null, reply }))
}

const originOf = (event: ChatEvent, chats: readonly ChatRef[]): Origin => ({
  key: `${event.chat.platform}:${event.eventId}`,
  chats,
  event,
})
