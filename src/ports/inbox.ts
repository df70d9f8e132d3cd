import type { ChatEvent, Platform } from '../chat/event.js'
import type { MemberId, ProposalId } from '../ids.js'
import type { Group } from '../ledger/group.js'
import type { GroupState } from './groups.js'

/** What a new group starts with, until `/settings` says otherwise. */
export type GroupDefaults = Pick<Group, 'currency' | 'timezone' | 'locale'>

/** Everything a decision needs to know of the group an event came from. */
export interface Home extends GroupState {
  readonly sender: MemberId
  /** The members that the event's mentions mean, in the order of the mentions. */
  readonly mentioned: readonly MemberId[]
  /** What the sender was asked in this conversation and has not answered; oldest first. */
  readonly awaited: readonly ProposalId[]
  /** Whether an expense or a payment waits for Confirm in the group. */
  readonly hasDrafts: boolean
}

/** What became of a received event: `accepted` is to be processed, `processed` was already, `conflict` has known id but other content. */
export type Receipt =
  | { readonly status: 'accepted'; readonly inbound: bigint; readonly home: Home }
  | { readonly status: 'processed' }
  | { readonly status: 'conflict' }

/** Events that came in, each stored before it is decided, so that it is processed once however often it comes (an idempotent consumer). */
export interface Inbox {
  /** Stores the event, learns the people in it, and tells what the group looks like. Safe to repeat. */
  receive(event: ChatEvent, defaults: GroupDefaults): Promise<Receipt>
  /** Events of this platform that were stored but not processed, oldest first. */
  unprocessed(platform: Platform): Promise<readonly ChatEvent[]>
}
