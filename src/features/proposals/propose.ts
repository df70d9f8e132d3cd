import type { View } from '../../chat/view.js'
import type { Situation } from '../../decision/command.js'
import { type MemberId, newProposalId, type ProposalId } from '../../ids.js'
import { commandText } from '../../language/command-text.js'
import type { Draft, Who } from '../../language/draft.js'
import { interpretExpense, interpretPayment, type NameQuestion } from '../../language/interpret.js'
import type { Change, ProposalContent } from '../../ledger/change.js'
import type { EntryContent } from '../../ledger/entry.js'
import { expenseContent, paymentContent } from '../../ledger/expense.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import type { Words } from '../../present/words.js'
import { paymentEnds } from '../entries/entry-card.js'
import { overpaid } from '../entries/overpaid.js'
import { isSharedByAll } from '../entries/shared-by-all.js'
import type { Revision } from '../entries/was-now.js'
import { reachOf } from '../members/reach.js'
import { proposalCard } from './proposal-card.js'
import { proposalExpiry } from './proposals.js'

/** The part of a proposal's content that waits for Confirm. */
export type DraftContent = Extract<ProposalContent, { kind: 'draft' }>

/** A draft worked out: what would be written, and from what. */
export interface WorkedOut {
  readonly draft: Draft
  readonly content: EntryContent
  readonly rotation: number
  /** Why it should be looked at twice: a payment of more than is owed. */
  readonly doubt: Refusal | null
}

/**
 * Works out what a draft would write now. Whoever said it is named as the payer and the date becomes a day, so that it
 * means the same when somebody else confirms it tomorrow.
 */
export async function workOut(
  situation: Situation,
  said: Draft,
  rotation: number = situation.group.nextNumber,
): Promise<WorkedOut | Refusal | NameQuestion> {
  const draft = saidBy(said, situation.sender)
  const content = await contentOf(situation, draft, rotation)
  if (isRefusal(content) || 'question' in content) return content
  const doubt = content.kind === 'payment' ? await doubtOf(situation, content) : null
  return { draft: { ...draft, date: content.date }, content, rotation, doubt }
}

const doubtOf = (situation: Situation, content: EntryContent): Promise<Refusal | null> =>
  overpaid(situation, { ...paymentEnds(content), ...content, amountMinor: content.totalMinor })

function saidBy(draft: Draft, sender: MemberId): Draft {
  const speaker: Who = { kind: 'member', member: sender }
  if (draft.kind === 'payment') return { ...draft, from: draft.from ?? speaker }
  return draft.payers.length > 0 ? draft : { ...draft, payers: [{ who: speaker, amount: null }] }
}

async function contentOf(
  situation: Situation,
  draft: Draft,
  rotation: number,
): Promise<EntryContent | Refusal | NameQuestion> {
  const { limits } = situation
  if (draft.kind === 'payment') {
    const request = await interpretPayment(draft, situation)
    return isRefusal(request) || 'question' in request ? request : paymentContent(request, limits)
  }
  const request = await interpretExpense(draft, situation)
  return isRefusal(request) || 'question' in request ? request : expenseContent(request, rotation, limits)
}

/** A new proposal: the change that stores it and the card that shows it. */
export function openProposalFor(
  situation: Situation,
  worked: WorkedOut,
): { readonly change: Change; readonly card: View } {
  const id = newProposalId()
  return {
    change: { kind: 'proposal', id, content: stored(worked), expiresAt: proposalExpiry(situation.now) },
    card: cardFor(situation, id, worked),
  }
}

/** What a proposal keeps of a draft that was worked out. */
export const stored = ({ draft, content, rotation }: WorkedOut): DraftContent => ({
  kind: 'draft',
  draft,
  content,
  rotation,
})

/** The draft inside a proposal: the ledger keeps it without looking inside, and only `stored` puts one there. */
export const draftOf = (content: DraftContent): Draft => content.draft as Draft

/** Typed with its reason it needs no confirmation. */
const withReason = (draft: Draft, { say }: Words): Draft => ({
  ...draft,
  description: `${draft.description} ${say('payment.loan')}`.trim(),
})

/** The card of a proposal as it is now. */
export function cardFor(
  situation: Situation,
  id: ProposalId,
  worked: WorkedOut,
  revision: Revision | null = null,
): View {
  const { draft, content, doubt } = worked
  const { members, words, where } = situation
  const count = members.filter((member) => member.active).length
  return proposalCard(
    {
      id,
      content,
      doubt,
      revision,
      command: commandText(doubt === null ? draft : withReason(draft, words), situation),
      everyone: isSharedByAll(draft, content, members) ? { count, reach: reachOf(members, where.size) } : null,
    },
    words,
  )
}
