import type { View } from '../../chat/view.js'
import type { Situation } from '../../decision/command.js'
import { type GroupId, isId, type ProposalId } from '../../ids.js'
import type { Proposal, ProposalContent, ProposalStatus } from '../../ledger/change.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { amountOf } from '../entries/entry-amount.js'
import { titleOf } from '../entries/entry-card.js'

// A card older than a day speaks of a tab that has most likely moved on.
const proposalAgeMaxHours = 24

/** Until when a proposal made now may be pressed. */
export const proposalExpiry = (now: Date): Date => new Date(now.getTime() + proposalAgeMaxHours * 3_600_000)

/** A card whose buttons are gone: what it was about, and what became of it. */
export function closedCard(content: ProposalContent, told: string, words: Words): View {
  if (content.kind !== 'draft') return view([text(told)])
  const what = `${titleOf(content.content, words)} · ${amountOf(content.content, words)}`
  return view([text({ text: what, style: 'strike' }), text(told)])
}

/** Why nothing can be done any more with the proposal of a card. */
export function notOpen(status: Exclude<ProposalStatus, 'open'>): Refusal {
  switch (status) {
    case 'recorded':
      return refuse('proposalRecorded')
    case 'discarded':
      return refuse('proposalDiscarded')
    case 'expired':
      return refuse('proposalExpired')
  }
}

/** The proposal a button means, if it is this group's, open and not too old. */
export async function openProposal(
  situation: Situation,
  id: string,
): Promise<(Proposal & { readonly group: GroupId }) | Refusal> {
  const proposal = isId(id) ? await situation.books.proposals.find(id as ProposalId) : null
  if (proposal === null) return refuse('buttonExpired')
  if (proposal.group !== situation.group.id) return refuse('buttonOfAnotherGroup')
  if (proposal.status !== 'open' || proposal.expiresAt <= situation.now) return refuse('buttonExpired')
  return proposal
}
