import { isDeepStrictEqual } from 'node:util'
import type { PressHandler, Situation } from '../../decision/command.js'
import { type Effects, effects, redraw, toast } from '../../decision/effects.js'
import { isId, type ProposalId } from '../../ids.js'
import type { Proposal } from '../../ledger/change.js'
import { record } from '../../ledger/decide.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { cardsOf } from '../entries/recorded.js'
import { isSharedByAll } from '../entries/shared-by-all.js'
import { memberOf } from '../members/named-member.js'
import { reachOf } from '../members/reach.js'
import { closedCard, notOpen } from './proposals.js'
import { cardFor, type DraftContent, draftOf, stored, workOut } from './propose.js'

interface DraftProposal {
  readonly id: ProposalId
  readonly content: DraftContent
  readonly proposal: Proposal
}

/** Confirm: what the card shows is written, unless the group has changed in a way that would show another card now. */
export const pressConfirmProposal: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const open = await openDraft(situation, press.id)
    if (!('proposal' in open)) return open
    const { id, content } = open
    const now = await workOut(situation, draftOf(content), content.rotation)
    if (isRefusal(now)) return now
    if ('question' in now) return refuse('buttonExpired')
    const { words, group } = situation
    if (!isDeepStrictEqual(now.content, content.content)) {
      return effects(
        [{ kind: 'proposalRevised', id, content: stored(now) }],
        redraw(cardFor(situation, id, now)),
        toast(words.say('proposal.groupChanged')),
      )
    }
    const recorded = record(content.content, group)
    const { members, where } = situation
    const reach = isSharedByAll(now.draft, now.content, members) ? reachOf(members, where.size) : null
    const cards = cardsOf(recorded, situation, { reach })
    return effects([...recorded, { kind: 'proposalClosed', id, status: 'recorded' }], ...cards.map(redraw))
  },
}

/** Discard: nothing is written. */
export const pressDiscard: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const open = await openDraft(situation, press.id)
    if (!('proposal' in open)) return open
    const { words, sender } = situation
    return effects(
      [{ kind: 'proposalClosed', id: open.id, status: 'discarded' }],
      redraw(closedCard(open.content, words.say('proposal.discarded', { who: { member: sender } }), words)),
    )
  },
}

/** The open proposal a button means. One that is too old is closed, and its card says so. */
export async function openDraft(situation: Situation, id: string): Promise<DraftProposal | Effects | Refusal> {
  const { books, group, members, sender, now, words } = situation
  const proposal = isId(id) ? await books.proposals.find(id as ProposalId) : null
  if (proposal?.content.kind !== 'draft') return refuse('buttonExpired')
  if (proposal.group !== group.id) return refuse('buttonOfAnotherGroup')
  if (!memberOf(members, sender).active) return refuse('notAMember')
  if (proposal.status !== 'open') return notOpen(proposal.status)
  if (proposal.expiresAt <= now) {
    return effects(
      [{ kind: 'proposalClosed', id: proposal.id, status: 'expired' }],
      redraw(closedCard(proposal.content, words.say('proposal.expired'), words)),
    )
  }
  return { id: proposal.id, content: proposal.content, proposal }
}
