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
import type { Remedy } from '../ports/remedy.js'
import { sentence } from '../present/view.js'
import { createWords, type Words } from '../present/words.js'
import { withAwaited } from './awaited.js'
import { createPatience, type Patience } from './patience.js'
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
  /** What is to be done about an error of the books. */
  readonly remedyOf: (error: unknown) => Remedy
  /** Whether the platform sends again what it was not told to be stored: for as long as it takes, a few times, or not at all. */
  readonly sendsAgain: 'always' | 'sometimes' | 'never'
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
  const patience = createPatience()
  return async (event, onStored = () => undefined) => {
    const key = laneOf(event.chat)
    const handling = inTurn(key, () => handleSafely(deps, event, null, patience, onStored))
    // Whatever is said at the new address from now on waits for the tab to be there.
    if (event.kind === 'chatMoved') void inTurn(laneOf(event.to), () => handling)
    const handled = await handling
    if (!('ask' in handled)) return handled
    const heard = await handled.ask().catch((error: unknown): Unheard => ({ kind: 'unheard', error }))
    const answered = await inTurn(key, () => handleSafely(deps, event, heard, patience, () => undefined))
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

/**
 * An event that fails for good is over too: done at the next start instead, it would surprise everybody. One that only cannot be
 * written now waits: where it is stored in its row, else at its platform, which is not told that it arrived.
 */
async function handleSafely(
  deps: HandleDeps,
  event: ChatEvent,
  known: Heard | Unheard | null,
  patience: Patience,
  onStored: () => void,
): Promise<Handled> {
  let stored: Accepted | null = null
  const decideOn = (accepted: Accepted, attempt: number): Promise<Decision<Asking>> => {
    stored = accepted
    return decide(deps, event, accepted, known, attempt)
  }
  const inVain = async (error: unknown): Promise<readonly Delivery[]> => {
    logFailure(deps, event, error)
    if (deps.remedyOf(error) !== 'giveUp') return postponed(deps, event, stored, patience)
    onStored()
    return unwritten(event, unexpected(createWords(deps.defaults, []), event))
  }
  try {
    const handled = await receiveAndCommit(deps, event, onStored, decideOn)
    patience.isOver(event)
    return handled
  } catch (error) {
    if (stored === null || deps.remedyOf(error) !== 'giveUp') return inVain(error)
    logFailure(deps, event, error)
    return receiveAndCommit(deps, event, onStored, async (accepted) => failed(deps, event, accepted)).catch(inVain)
  }
}

/** Says once to whoever waits that they do, through the outbox where that takes it. */
async function postponed(
  deps: HandleDeps,
  event: ChatEvent,
  stored: Accepted | null,
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
  const told = unexpected(createWords(group, []), event)
  const replies = repliesOf([here(sentence(told))], originOf(event, chats))
  return { inbound, group, by: sender, at: clock.now(), changes: [], replies }
}

function tellOfReading({ onRead }: HandleDeps, heard: Heard | Unheard | null): void {
  if (heard?.kind === 'read') onRead?.(heard.by, heard.reading.kind)
  if (heard?.kind === 'changed') onRead?.(heard.by, heard.draft === null ? 'correctionUnread' : 'corrected')
  if (heard?.kind === 'answered' || heard?.kind === 'decided') onRead?.('offline', heard.kind)
  if (heard?.kind === 'unheard') onRead?.('model', 'failed')
}

const unexpected = (words: Words, { eventId }: ChatEvent): string => words.say('failure.unexpected', { event: eventId })

function logFailure(deps: HandleDeps, event: ChatEvent, error: unknown): void {
  const message = deps.remedyOf(error) === 'giveUp' ? 'an event failed' : 'an event cannot be written now and waits'
  deps.log.error({ err: error, event: event.eventId }, message)
}

/** A sentence that cannot be written into the outbox first. */
export const unwritten = (event: ChatEvent, told: string): readonly Delivery[] =>
  repliesOf([sayTo(event, told)], originOf(event, [])).map((reply) => ({ sequence: null, reply }))

const sayTo = (event: ChatEvent, told: string): Say => (isAwaited(event) ? toast(told) : here(sentence(told)))

const keyOf = ({ chat, eventId }: ChatEvent): string => `${chat.platform}:${eventId}`

const originOf = (event: ChatEvent, chats: readonly ChatRef[]): Origin => ({ key: keyOf(event), chats, event })
