import type { ChatRef, MessageRef } from '../chat/event.js'
import type { GroupId, MemberId, ProposalId } from '../ids.js'
import type { Proposal } from '../ledger/change.js'

/** A proposal and the group it was made in. */
export type GroupProposal = Proposal & { readonly group: GroupId }

/** A proposal and the message that shows it; null while that is not known to be out. */
export interface ShownProposal {
  readonly proposal: Proposal
  readonly card: MessageRef | null
}

/** Drafts, questions and plans that wait for a press, found by whatever points at them. */
export interface Proposals {
  find(id: ProposalId): Promise<GroupProposal | null>
  /** The proposal that a message shows, and the message; null where it shows none of this group's. */
  onCard(group: GroupId, card: MessageRef): Promise<ShownProposal | null>
  /** The newest proposal still open whose card stands in this thread; null where none of this group's does. */
  inThread(group: GroupId, thread: ChatRef): Promise<ShownProposal | null>
  /** The proposal that a message's words made, and the message that shows it; null where they made none of this group's. */
  ofMessage(group: GroupId, words: MessageRef): Promise<ShownProposal | null>
  /** The group's expenses and payments that wait for Confirm, the newest first, at most `limit`. */
  drafts(group: GroupId, limit: number): Promise<readonly ShownProposal[]>
  /** Whether a newcomer was asked which guest they are, and has not answered. */
  asksNewcomer(group: GroupId, member: MemberId): Promise<boolean>
  /** The newest proposal that the member's words made and that is still open, with the message that shows it. */
  latest(group: GroupId, member: MemberId): Promise<ShownProposal | null>
}
