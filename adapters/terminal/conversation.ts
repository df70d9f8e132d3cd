import type { Readable, Writable } from 'node:stream'
import type { Account, ChatRef, MessageRef } from '../../src/chat/event.js'
import type { Delivery } from '../../src/chat/reply.js'
import type { Clock } from '../../src/ports/clock.js'
import type { Handle, Outbound } from '../../src/ports/delivery.js'
import type { FileDesk } from './files.js'
import { isReaderGone } from './streams.js'

/** What both modes of the terminal are given. */
export interface TerminalDeps extends FileDesk {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; hasColors?(): boolean }
  /** Names known from the start, as they are written. */
  readonly people: readonly string[]
  readonly clock: Clock
  /** Told whom a line of the machine mode calls an admin of its chat. */
  markAdmin(chat: ChatRef, account: Account, isAdmin: boolean): void
  readonly handle: Handle
  /**
   * Does what waits from before, and gives the replies that nobody has seen yet. Asked before the first line is read, and
   * again when the books have been away.
   */
  undelivered(): Promise<readonly Delivery[]>
  /** Does what is due until then, moving the clock there, and gives what each piece of work said before the next is done. */
  runDue(until: Date): AsyncIterable<readonly Delivery[]>
  /** Told after each delivery is out. */
  delivered(sequence: bigint, message: MessageRef | null): Promise<void>
  /** Told of every failure; the person gets one plain sentence and the conversation goes on. */
  onError(error: unknown): void
}

/** One open terminal. `outbound` may also be used from elsewhere (a worker) while `run` is on its way. */
export interface Terminal {
  readonly outbound: Outbound
  /** Talks until the input ends or nobody reads any more. */
  run(): Promise<void>
}

/** Answers one input: asks what it brings about and shows that, in order. Says whether all of it was shown. */
export type Answer = (ask: () => Promise<readonly Delivery[]>) => Promise<boolean>

/**
 * Answers inputs one after the other. What fails is reported and holds up nothing else; a reader who is gone ends
 * everything. What could not be written or ticked off, because the books were away, is made up for before the next input
 * is answered: the person may be asking what became of it.
 */
export function createAnswer(deps: TerminalDeps, outbound: Outbound): Answer {
  let isBehind = false

  async function deliver({ sequence, reply }: Delivery): Promise<void> {
    const message = await outbound.deliver({ sequence, reply })
    const isKnown = sequence !== null && (await attempt(deps, () => deps.delivered(sequence, message)))
    if (!isKnown) isBehind = true
  }

  async function answer(ask: () => Promise<readonly Delivery[]>): Promise<boolean> {
    let isShown = true
    const isAsked = await attempt(deps, async () => {
      for (const delivery of await ask()) isShown = (await attempt(deps, () => deliver(delivery))) && isShown
    })
    if (!isAsked || !isShown) isBehind = true
    return isAsked && isShown
  }

  async function catchUp(): Promise<void> {
    isBehind = false
    await answer(async () => {
      const left = await deps.undelivered()
      const written = left.filter(({ sequence }) => sequence !== null)
      // What is not written tells of the outage once more; whoever speaks now is told that anyway.
      if (written.length < left.length) isBehind = true
      return written
    })
  }

  return async (ask) => {
    if (isBehind) await catchUp()
    return await answer(ask)
  }
}

/** Shows what is said by work that is due, one piece after the other; says whether all of it was done and shown. */
export async function showDue(deps: TerminalDeps, answer: Answer, until: Date): Promise<boolean> {
  const pieces = deps.runDue(until)[Symbol.asyncIterator]()
  for (let isOver = false; !isOver; ) {
    const isShown = await answer(async () => {
      const piece = await pieces.next()
      isOver = piece.done === true
      return piece.done === true ? [] : piece.value
    })
    if (!isShown) return false
  }
  return true
}

/** Takes a step and reports its failure; says whether it succeeded. */
async function attempt(deps: TerminalDeps, step: () => Promise<void>): Promise<boolean> {
  try {
    await step()
    return true
  } catch (error) {
    if (isReaderGone(error)) throw error
    deps.onError(error)
    return false
  }
}

/** Runs the whole conversation and ends it quietly when the reader goes away. */
export async function whileRead(deps: TerminalDeps, conversation: () => Promise<void>): Promise<void> {
  // A broken pipe also arrives as an event, and an event nobody hears would end the process.
  deps.output.on('error', () => undefined)
  try {
    await conversation()
  } catch (error) {
    if (!isReaderGone(error)) throw error
  }
}
