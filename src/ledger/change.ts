import type { EntryId, MemberId, ProposalId } from '../ids.js'
import type { EntryContent } from './entry.js'
import type { Member, Settings, Transfer } from './group.js'

/** A new numbered entry. The number is the group's next one; `original` is the first version of an edited entry. */
export interface NewEntry extends EntryContent {
  readonly id: EntryId
  readonly number: number
  readonly replaces: number | null
  readonly original: number
}

/** A thing that waits: a transfer for a press, the plan it belongs to, or a command that could not name somebody yet. */
export type ProposalContent =
  /** `plan` is the proposal that holds the whole plan of the card. */
  | { readonly kind: 'transfer'; readonly transfer: Transfer; readonly plan: ProposalId }
  /** What a card of `/settle` suggested in all, so that the payments left stay the same while people pay. */
  | { readonly kind: 'plan'; readonly simplify: boolean; readonly transfers: readonly Transfer[] }
  | {
      readonly kind: 'question'
      readonly command: string
      readonly argument: string
      /** Places of the argument whose members are known already, in UTF-16 units. */
      readonly mentions: readonly { readonly offset: number; readonly length: number; readonly member: MemberId }[]
      readonly name: string
      readonly candidates: readonly MemberId[]
    }
  /** What a message was understood to say and what Confirm writes. The draft is the language's own; nobody here looks inside. */
  | { readonly kind: 'draft'; readonly draft: object; readonly content: EntryContent; readonly rotation: number }

export type ProposalStatus = 'open' | 'recorded' | 'discarded' | 'expired'

export interface Proposal {
  readonly id: ProposalId
  readonly content: ProposalContent
  readonly status: ProposalStatus
  readonly createdBy: MemberId
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Which conversation of which platform. */
interface ChatAddress {
  readonly platform: string
  readonly chat: string
}

/** What a decision writes. All changes of one event are written in one statement, or none. */
export type Change =
  | { readonly kind: 'entry'; readonly entry: NewEntry }
  /** Reverses (odd turn) or restores (even turn) a numbered entry. A second turn with the same count is refused by the database. */
  | { readonly kind: 'turn'; readonly id: EntryId; readonly entry: EntryId; readonly turn: number }
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'group'; readonly group: Settings }
  | { readonly kind: 'proposal'; readonly id: ProposalId; readonly content: ProposalContent; readonly expiresAt: Date }
  | { readonly kind: 'proposalRevised'; readonly id: ProposalId; readonly content: ProposalContent }
  | { readonly kind: 'proposalClosed'; readonly id: ProposalId; readonly status: Exclude<ProposalStatus, 'open'> }
  /** The bot is no longer in the chat, so that nothing more is said there, or it is back. */
  | { readonly kind: 'chatLeft' | 'chatReturned'; readonly chat: ChatAddress }
  /**
   * The platform gave the chat another address. `along`: the same group goes on there, which makes the write stale where
   * something was written there in the meantime; otherwise the old address is left.
   */
  | { readonly kind: 'chatMoved'; readonly from: ChatAddress; readonly to: ChatAddress; readonly along: boolean }
  /** Something that happened to the tab and is worth telling later: joins, settings, a payment confirmed by its payee. */
  | { readonly kind: 'activity'; readonly what: ActivityKind; readonly entry: EntryId | null; readonly detail: string }

export type ActivityKind =
  | 'joined'
  | 'left'
  | 'guestAdded'
  | 'guestClaimed'
  | 'weightSet'
  | 'settingsChanged'
  | 'paymentConfirmed'
