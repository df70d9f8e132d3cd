import { setTimeout as sleep } from 'node:timers/promises'
import type { ChatEvent, ChatRef } from '../chat/event.js'
import type { Delivery, Reply } from '../chat/reply.js'
import type { View } from '../chat/view.js'
import type { Outcome, Situation } from '../decision/command.js'
import { bringsImport } from '../features/files/brings.js'
import { mirrored } from '../features/linking/mirror.js'
import { postsTo } from '../features/linking/other-chats.js'
import { type Asking, type Heard, hear, type ModelAccess } from '../features/proposals/hear.js'
import { startsOf } from '../features/settings/starts.js'
import type { EntryLimits } from '../ledger/expense.js'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { Books, Committed, GroupDefaults, Home, Receipt, Write } from '../ports/books.js'
import type { Clock } from '../ports/clock.js'
import type { Handle } from '../ports/delivery.js'
import { sentence } from '../present/view.js'
import { createWords } from '../present/words.js'
import { createQueue } from './queue.js'
import { commands } from './registry.js'
import { understand } from './understand.js'

// A group that moves on this often while one event is decided has more writers than this process can see.
const decisionsMax = 40
// Two processes that lose to each other in step fall out of it by pausing at random, about as long as a decision takes.
const pauseMaxMs = 25

export interface HandleDeps {
  readonly books: Books
  readonly clock: Clock
  readonly defaults: GroupDefaults
  readonly limits: EntryLimits
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

async function handleSafely(
  deps: HandleDeps,
  event: ChatEvent,
  heard: Heard | Unheard | null,
  onStored: () => void,
): Promise<Handled> {
  try {
    return await handleEvent(deps, event, heard, onStored)
  } catch (error) {
    const unreachable = deps.isUnreachable(error)
    logFailure(deps, event, error)
    // What the books cannot take, they will not take later either: it must not come again.
    if (!unreachable) onStored()
    const key = unreachable ? 'failure.booksUnreachable' : 'failure.unexpected'
    return [unwritten(event, createWords(deps.defaults, []).say(key, { event: event.eventId }))]
  }
}

async function handleEvent(
  deps: HandleDeps,
  event: ChatEvent,
  known: Heard | Unheard | null,
  onStored: () => void,
): Promise<Handled> {
  for (let decisions = 1; ; decisions += 1) {
    const receipt = await deps.books.receive(event, startsOf(event, deps.defaults))
    if (decisions === 1) onStored()
    switch (receipt.status) {
      case 'processed':
        return []
      case 'conflict':
        deps.log.warn({ event: event.eventId }, 'an event came again with other content')
        return [unwritten(event, createWords(deps.defaults, []).refusal(refuse('eventChanged')))]
      case 'accepted': {
        const heard = known ?? (await listen(deps, event, receipt.home))
        if (heard?.kind === 'asking') return heard
        if (decisions === 1) tellOfReading(deps, heard)
        const committed = await decideAndWrite(deps, event, { ...receipt, heard }, decisions === decisionsMax)
        if (committed.status === 'written') return committed.deliveries
        if (committed.status === 'processed') return []
        await sleep(Math.random() * Math.min(pauseMaxMs, 2 * decisions))
      }
    }
  }
}

const listen = async (deps: HandleDeps, event: ChatEvent, home: Home): Promise<Heard | Asking | null> =>
  event.kind === 'message' && !bringsImport(event) ? hear(deps, event, home, deps.clock.now()) : null

/** An event that was taken in, and what was made of it where it is a message. */
type Accepted = Extract<Receipt, { status: 'accepted' }> & {
  readonly heard: Heard | Unheard | null
}

/** Writes what the event comes to. One that fails is over too: done at the next start instead, it would surprise everybody. */
async function decideAndWrite(
  deps: HandleDeps,
  event: ChatEvent,
  accepted: Accepted,
  isLastAttempt: boolean,
): Promise<Committed> {
  try {
    const committed = await deps.books.commit(await decide(deps, event, accepted))
    if (committed.status !== 'stale' || !isLastAttempt) return committed
    throw new Error(`the group moved on ${decisionsMax} times while one event was decided`)
  } catch (error) {
    if (deps.isUnreachable(error)) throw error
    logFailure(deps, event, error)
    const { inbound, home } = accepted
    const told = createWords(home.group, []).say('failure.unexpected', { event: event.eventId })
    const replies = answered(event, [post(event, sentence(told), 0)])
    return deps.books.commit({ ...writeBy(deps, home, inbound), changes: [], replies })
  }
}

async function decide(deps: HandleDeps, event: ChatEvent, { inbound, home, heard }: Accepted): Promise<Write> {
  if (heard?.kind === 'unheard') throw heard.error
  const { group, members, sender, chats } = home
  const write = writeBy(deps, home, inbound)
  const situation: Situation = {
    books: deps.books,
    group,
    members,
    sender,
    from: event.from,
    chat: event.chat,
    chats,
    chatName: event.chatName ?? null,
    isPrivate: event.isPrivate,
    chatSize: event.chatSize ?? null,
    inviteLink: event.inviteLink ?? null,
    now: write.at,
    words: createWords(group, members),
    limits: deps.limits,
    commands,
    openIncoming: deps.openIncoming,
    readImport: deps.readImport,
  }
  const outcome = await understand(situation, event, home.mentioned, heard)
  if (isRefusal(outcome)) return { ...write, changes: [], replies: refusalReplies(event, situation, outcome) }
  const pressed = event.kind === 'press' ? { id: event.press.id, on: event.on } : null
  const elsewhere = await mirrored(situation, outcome, pressed, keyOf(event))
  return { ...write, changes: outcome.changes, replies: [...repliesOf(event, outcome), ...elsewhere] }
}

function tellOfReading({ onRead }: HandleDeps, heard: Heard | Unheard | null): void {
  if (heard?.kind === 'read') onRead?.(heard.by, heard.reading.kind)
  if (heard?.kind === 'corrected') onRead?.(heard.by, heard.draft === null ? 'correctionUnread' : 'corrected')
  if (heard?.kind === 'unheard') onRead?.('model', 'failed')
}

const writeBy = (deps: HandleDeps, { group, sender }: Home, inbound: bigint) => ({
  inbound,
  group,
  by: sender,
  at: deps.clock.now(),
})

function logFailure(deps: HandleDeps, event: ChatEvent, error: unknown): void {
  const message = deps.isUnreachable(error) ? 'the books cannot be reached' : 'an event failed'
  deps.log.error({ err: error, event: event.eventId }, message)
}

function repliesOf(event: ChatEvent, outcome: Outcome): readonly Reply[] {
  const replies: Reply[] = []
  const target = outcome.cardOn ?? (event.kind === 'press' ? event.on : undefined)
  if (outcome.card !== undefined && target !== undefined) replies.push({ op: 'edit', target, view: outcome.card })
  if (outcome.toast !== undefined) replies.push(toast(event, outcome.toast))
  for (const [place, view] of outcome.posts.entries()) {
    replies.push({
      ...post(event, view, place),
      ...(place === 0 && outcome.isPinned === true ? { isPinned: true } : {}),
    })
  }
  const { privately, elsewhere } = outcome
  if (privately !== undefined) {
    if (privately.at === null) replies.push(toast(event, privately.text))
    else replies.push(...postsTo([privately.at], [sentence(privately.text)], keyOf(event)))
  }
  if (elsewhere !== undefined) replies.push(...postsTo(elsewhere.chats, elsewhere.posts, keyOf(event)))
  return answered(event, replies)
}

/** A platform that waits for the answer to a press gets one, even where nothing is to be said. */
function answered(event: ChatEvent, replies: readonly Reply[]): readonly Reply[] {
  const isWaiting = event.kind === 'press' && event.answer !== undefined
  return isWaiting && !replies.some(({ op }) => op === 'toast') ? [toast(event, ''), ...replies] : replies
}

function refusalReplies(event: ChatEvent, situation: Situation, refusal: Refusal): readonly Reply[] {
  const told = situation.words.refusal(refusal)
  const isUnseen = event.kind === 'press' || (event.kind === 'command' && event.isUnseen === true)
  return [isUnseen ? toast(event, told) : post(event, sentence(told), 0)]
}

/** A sentence that cannot be written into the outbox first. */
export const unwritten = (event: ChatEvent, told: string): Delivery => ({
  sequence: null,
  reply: event.kind === 'press' && event.answer !== undefined ? toast(event, told) : post(event, sentence(told), 0),
})

const post = (event: ChatEvent, view: View, place: number): Extract<Reply, { op: 'post' }> => ({
  op: 'post',
  // What is to be said about a move is said where the chat is now.
  to: event.kind === 'chatMoved' ? event.to : event.chat,
  view,
  key: `${keyOf(event)}:${place}`,
})

const keyOf = (event: ChatEvent): string => `${event.chat.platform}:${event.eventId}`

const toast = (event: ChatEvent, text: string): Reply => ({
  op: 'toast',
  to: event.from,
  chat: event.chat,
  text,
  ...(event.kind === 'press' && event.answer !== undefined ? { answers: event.answer } : {}),
})
