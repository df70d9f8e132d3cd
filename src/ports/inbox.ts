import type { ChatEvent, Platform } from '../chat/event.js'
import type { MemberId, ProposalId } from '../ids.js'
import type { Group } from '../ledger/group.js'
import type { GroupState } from './groups.js'
import type { Failure } from './jobs.js'

/** What a new group starts with, until `/settings` says otherwise. */
export type GroupDefaults = Pick<Group, 'currency' | 'timezone' | 'locale'>

/** Everything a decision needs to know of the group an event came from. */
export interface Home extends GroupState {
  readonly sender: MemberId
  /** The members that the event's mentions mean, in the order of the mentions. */
  readonly mentioned: readonly MemberId[]
  /** Those of the sender and the mentioned who were never on the tab: seen, but sharing nothing. */
  readonly newcomers: readonly MemberId[]
  /** What the sender was asked in this conversation and has not answered; oldest first. */
  readonly awaited: readonly ProposalId[]
  /** Whether an expense or a payment waits for Confirm in the group. */
  readonly hasDrafts: boolean
}

/** An event in its row, and the group it came from as it is in the same moment. */
export interface Stored {
  readonly inbound: bigint
  readonly home: Home
}

/**
 * What became of a received event: `accepted` is to be processed, `processed` was already, `conflict` has known id but other
 * content, `overheard` is nothing for the bot and was not stored. `suspect` was begun so often already, and nobody knows how that ended: whoever was at it may have died of it.
 */
export type Receipt =
  | (Stored & { readonly status: 'accepted' | 'suspect' })
  | { readonly status: 'processed' }
  | { readonly status: 'conflict' }
  | { readonly status: 'overheard' }

/** Events that came in, each stored before it is decided, so that it is processed once however often it comes (an idempotent consumer). */
export interface Inbox {
  /**
   * Stores the event, learns the people in it, and tells what the group looks like. Safe to repeat. With `startsMax` it is about
   * to be processed, and that start is counted, unless it is suspect.
   */
  receive(event: ChatEvent, defaults: GroupDefaults, startsMax?: number): Promise<Receipt>
  /** What `receive` would tell of the group, without keeping anything of the event; null where it would not be processed. */
  look(event: ChatEvent, defaults: GroupDefaults): Promise<Home | null>
  /** Takes the count of a start back: it came to nothing for a reason that has nothing to do with the event. */
  putBack(inbound: bigint): Promise<void>
  /**
   * Notes an attempt in vain: after the first it waits for the first of these pauses, after the last it is `spent`. Starts of
   * which nobody knows how they ended count as well.
   */
  tried(inbound: bigint, pausesMs: readonly number[]): Promise<'open' | 'spent'>
  /** Events of this platform that were stored but not processed and whose pause is over, oldest first. */
  unprocessed(platform: Platform): Promise<readonly ChatEvent[]>
  /** The newest events that were set aside. */
  failures(limit: number): Promise<readonly Failure[]>
  /** Has one processed after all, as if it had never been tried. False where none of this id was set aside. */
  retry(failure: string): Promise<boolean>
  /** Leaves one unprocessed for good. False as for `retry`. */
  drop(failure: string): Promise<boolean>
}
