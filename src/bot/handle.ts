import { createFloor } from '../bounds/floor.js'
import { startsBesideMax, startsMax } from '../bounds/tries.js'
import type { ChatEvent, ChatRef } from '../chat/event.js'
import { isHandedOn } from '../chat/presence.js'
import type { Delivery } from '../chat/reply.js'
import { withCalls } from '../decision/calls.js'
import { type Decision, decideAndCommit } from '../decision/commit.js'
import { withBothSides } from '../decision/conversions.js'
import { type Effects, effects, here, toast } from '../decision/effects.js'
import { noted } from '../decision/noted.js'
import { repliesOf } from '../decision/replies.js'
import { refusedByRights } from '../decision/rights.js'
import type { GroupSituation } from '../decision/situation.js'
import { bringsImport } from '../features/files/brings.js'
import { arrivalOf } from '../features/joining/newcomers.js'
import { mirrored } from '../features/linking/mirror.js'
import type { ModelAccess } from '../features/proposals/ask-model.js'
import { calledByName } from '../features/proposals/called.js'
import { type Edited, withAskedOver } from '../features/proposals/edited.js'
import { type Asking, type Heard, hear } from '../features/proposals/hear.js'
import { initialSettingsOf } from '../features/settings/initial-settings.js'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { Handle } from '../ports/delivery.js'
import type { Home, Inbox, Stored } from '../ports/inbox.js'
import { sentence } from '../present/view.js'
import { createWords } from '../present/words.js'
import { asSaid } from './as-said.js'
import { withAwaited } from './awaited.js'
import { comeFirst } from './come-first.js'
import { afterFailure, failed, type InVainDeps, logFailure, originOf, setAside, unwritten } from './in-vain.js'
import { createPatience, type Patience } from './patience.js'
import { createQueue } from './queue.js'
import { type OnRead, tellOfReading, type Unheard } from './reading.js'
import { type EventDeps, situationAt } from './situation-at.js'
import { understand } from './understand.js'

export interface HandleDeps extends EventDeps, InVainDeps {
  readonly inbox: Pick<Inbox, 'receive' | 'putBack' | 'tried'>
  /** Reads what the offline reader does not understand; null for nothing. */
  readonly reader: ModelAccess | null
  readonly onRead?: OnRead
  /** Told that a model reads something said in a chat, and with the function it returns, that it has. */
  readonly onAsking?: (chat: ChatRef) => () => void
}

/**
 * What adapters call for every event. Events of one chat are taken one after the other; only while a model reads a message,
 * others go on, and the message takes its turn again when it has been read. An event that may have ended processes is done
 * while nothing else is, and set aside when it did so again and again.
 */
export function createHandle(deps: HandleDeps): Handle {
  const inTurn = createQueue()
  const floor = createFloor()
  const patience = createPatience()

  return async (event, onStored = () => undefined) => {
    const key = laneOf(event.chat)
    const tryIt = (how: Try) => handleSafely(deps, event, patience, onStored, how)
    const handling = inTurn(key, async () => {
      const handled = await floor.beside(() => tryIt({ known: null, startsMax: startsBesideMax }))
      return 'suspect' in handled ? floor.alone(() => tryAlone(event, tryIt)) : handled
    })
    // Whatever is said at the new address from now on waits for the tab to be there.
    if (event.kind === 'chatMoved') void inTurn(laneOf(event.to), () => handling)
    const handled = await handling
    if (!('ask' in handled)) return saidIn(handled)
    const known = await readingIn(event, handled)
    return saidIn(await inTurn(key, () => floor.beside(() => tryIt({ known }))))
  }

  async function readingIn({ chat }: ChatEvent, asking: Asking): Promise<Heard | Unheard> {
    const done = deps.onAsking?.(chat)
    return answerOf(asking).finally(done)
  }

  async function tryAlone(event: ChatEvent, tryIt: (how: Try) => Promise<Handled>): Promise<Handled> {
    const handled = await tryIt({ known: null, startsMax })
    return 'ask' in handled ? tryIt({ known: await readingIn(event, handled) }) : handled
  }
}

/** How an event is tried: with what a model made of it, or as a start that is counted. */
type Try =
  | { readonly known: null; readonly startsMax: number }
  | { readonly known: Heard | Unheard; readonly startsMax?: never }

const answerOf = ({ ask }: Asking): Promise<Heard | Unheard> =>
  ask().catch((error: unknown): Unheard => ({ kind: 'unheard', error }))

const saidIn = (handled: Handled): readonly Delivery[] => ('ask' in handled || 'suspect' in handled ? [] : handled)

const laneOf = ({ platform, chat }: ChatRef): string => `${platform} ${chat}`

type Handled = readonly Delivery[] | Asking | Suspect

/** Begun so often that it may be what ends processes; it has to be alone. */
interface Suspect {
  readonly suspect: Stored
}

/**
 * An event that fails for good is over too. One that only cannot be written now waits: where it is stored in its row, else at its
 * platform, which is not told that it arrived.
 */
async function handleSafely(
  deps: HandleDeps,
  event: ChatEvent,
  patience: Patience,
  onStored: () => void,
  { known, startsMax: limit }: Try,
): Promise<Handled> {
  let stored: Stored | null = null
  const saidFirst: Delivery[] = []
  const decideOn = (accepted: Stored, attempt: number): Promise<Decision<Asking>> => {
    stored = accepted
    return decide(deps, event, accepted, known, attempt, saidFirst)
  }
  const inVain = (error: unknown): Promise<readonly Delivery[]> => {
    if (deps.remedyOf(error) === 'giveUp') onStored()
    return afterFailure(deps, event, error, stored, patience)
  }
  try {
    const handled = await receiveAndCommit(deps, event, onStored, decideOn, limit)
    if ('suspect' in handled && limit === startsMax) return setAside(deps, event, handled.suspect, patience)
    patience.isOver(event)
    return 'ask' in handled || 'suspect' in handled ? handled : [...saidFirst, ...handled]
  } catch (error) {
    if (stored === null || deps.remedyOf(error) !== 'giveUp') return inVain(error)
    logFailure(deps, event, error)
    return receiveAndCommit(deps, event, onStored, async (accepted) => failed(deps, event, accepted)).catch(inVain)
  }
}

/** Every attempt receives the event anew, since that tells what the group looks like now. */
const receiveAndCommit = (
  deps: HandleDeps,
  event: ChatEvent,
  onStored: () => void,
  decideOn: (accepted: Stored, attempt: number) => Promise<Decision<Asking>>,
  limit?: number,
): Promise<Handled> =>
  decideAndCommit<Handled>(deps.commit, async (attempt) => {
    const begins = attempt === 1 ? limit : undefined
    const receipt = await deps.inbox.receive(event, initialSettingsOf(event, deps.defaults), begins)
    if (attempt === 1) onStored()
    switch (receipt.status) {
      case 'processed':
      case 'overheard':
        return { end: [] }
      case 'conflict':
        deps.log.warn({ event: event.eventId }, 'an event came again with other content')
        return { end: unwritten(event, createWords(deps.defaults, []).refusal(refuse('eventChanged'))) }
      case 'suspect':
        return { end: { suspect: receipt } }
      case 'accepted':
        return decideOn(receipt, attempt)
    }
  })

async function decide(
  deps: HandleDeps,
  given: ChatEvent,
  { inbound, home }: Stored,
  known: Heard | Unheard | null,
  attempt: number,
  said: Delivery[],
): Promise<Decision<Asking>> {
  const { event, edited } = await asSaid(deps.books, given, home, deps.clock.now())
  const situation = situationAt(deps, event, home)
  const arrival = arrivalOf(situation, event, home)
  if (arrival !== null) {
    said.push(...(await comeFirst(deps, event, home, arrival)))
    return 'stale'
  }
  const called =
    event.kind === 'message' && known === null && !isHandedOn(event)
      ? await calledByName(situation, event, home, (command) =>
          understand(situation, command, { ...home, edited }, null),
        )
      : null
  const heard = called === null ? (known ?? (await listen(deps, event, home, edited))) : null
  if (heard?.kind === 'asking') return { end: heard }
  if (attempt === 1) tellOfReading(deps.onRead, heard)
  if (heard?.kind === 'unheard') throw heard.error
  const understood = called ?? (await understand(situation, event, { ...home, edited }, heard))
  const outcome = edited?.is === 'fresh' ? withAskedOver(situation, understood, edited.asked) : understood
  const whole = isRefusal(outcome) ? outcome : await withBothSides(situation, outcome)
  const allowed = isRefusal(whole) ? whole : ((await refusedByRights(situation, whole.changes)) ?? whole)
  const done = isRefusal(allowed) ? refused(event, situation, allowed) : allowed
  const copies = await mirrored(situation, done, event.kind === 'press' ? event : null)
  return {
    inbound,
    group: home.group,
    by: done.by ?? home.sender,
    at: situation.now,
    changes: withAwaited([...done.changes, ...noted(done.changes)], given, home),
    replies: await withCalls(
      deps.books,
      repliesOf([...done.says, ...copies], originOf(event, home.chats)),
      // Whoever has come said nothing that an answer could stand below.
      event.kind === 'membersChanged' ? null : home.sender,
    ),
  }
}

const listen = async (
  deps: HandleDeps,
  event: ChatEvent,
  home: Home,
  edited: Edited | null,
): Promise<Heard | Asking | null> =>
  event.kind === 'message' && !bringsImport(event) && !isHandedOn(event)
    ? hear(deps, event, home, deps.clock.now(), edited)
    : null

function refused(event: ChatEvent, { words }: Pick<GroupSituation, 'words'>, refusal: Refusal): Effects {
  const told = words.refusal(refusal)
  const isUnseen =
    event.kind === 'press' ||
    (event.kind === 'command' && event.isUnseen === true) ||
    (event.kind === 'message' && event.pickedBy !== undefined)
  return effects([], isUnseen ? toast(told) : here(sentence(told)))
}
