import { isDeepStrictEqual } from 'node:util'
import type { View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { PressHandler, Situation } from '../../decision/command.js'
import { type Effects, effects, redraw, toast } from '../../decision/effects.js'
import { openSums } from '../../decision/open-sums.js'
import { newProposalId, type ProposalId } from '../../ids.js'
import type { Change } from '../../ledger/change.js'
import type { Balance, Transfer } from '../../ledger/group.js'
import { householdsOf } from '../../ledger/households.js'
import { type Plan, plansOf } from '../../ledger/plan.js'
import { isRefusal, refuse } from '../../ledger/refusal.js'
import { bold, text, view } from '../../present/view.js'
import { openProposal, proposalExpiry } from '../proposals/proposals.js'
import { squareCard } from './balances.js'
import { conversionsCard, isInOne, type ShownInOne } from './convert.js'
import { valuesOf } from './plan.js'
import { recordTransfers } from './record-transfer.js'
import { freshInOne, recordInOne } from './settle-in-one.js'

// As many as are read before a button is pressed.
const namedMax = 30

/** One question about the whole plan: every payment by name, and a button that says all of them were made. */
export function askAll(
  situation: Situation,
  plans: readonly Plan[],
): { readonly card: View; readonly changes: readonly Change[] } {
  const { group, now, words } = situation
  const transfers = plans.flatMap((plan) => plan.transfers)
  const id = newProposalId()
  return {
    card: allCard(id, transfers, words),
    changes: [
      {
        kind: 'proposal',
        id,
        content: { kind: 'plan', simplify: group.simplify, transfers },
        expiresAt: proposalExpiry(now),
      },
    ],
  }
}

function allCard(id: ProposalId, transfers: readonly Transfer[], words: Situation['words']): View {
  const rest = transfers.length - namedMax
  return view(
    [
      text(bold(words.say('settle.askAll'))),
      ...transfers.slice(0, namedMax).map((transfer) => text(words.say('settle.paid', valuesOf(transfer)))),
      ...(rest > 0 ? [text(words.say('settle.more', { count: rest }))] : []),
    ],
    [
      [
        button(words.say('button.settleAll', { count: transfers.length }), 'settleAll', id),
        button(words.say('button.cancel'), 'settleNot', id),
      ],
    ],
  )
}

/** Everybody has paid: each payment of the plan is written, unless something has changed since it was asked. */
export const pressSettleAll: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const { group, members, words, sender } = situation
    const proposal = await openProposal(situation, press.id)
    if (isRefusal(proposal)) return proposal
    if (proposal.content.kind !== 'plan') return refuse('buttonExpired')
    const { balances, debts } = await openSums(situation)
    if (isInOne(proposal.content, balances)) return pressAllInOne(situation, proposal.content, balances, proposal.id)
    const plans = plansOf(balances, debts, group.simplify, householdsOf(members))
    const transfers = plans.flatMap((plan) => plan.transfers)
    if (!isDeepStrictEqual(transfers, proposal.content.transfers)) return askedAnew(situation, plans)
    const recorded = recordTransfers(situation, transfers)
    if (isRefusal(recorded)) return recorded
    const told = recorded.flatMap((change) => (change.kind === 'entry' ? [change.entry.number] : []))
    const lines = transfers.map((transfer, place) =>
      text(words.say('settle.wroteOne', { number: told[place] ?? 0, ...valuesOf(transfer) })),
    )
    const card = view([
      text(bold(words.say('settle.wroteAll', { who: { member: sender } }))),
      ...lines.slice(0, namedMax),
    ])
    return effects([{ kind: 'proposalClosed', id: proposal.id, status: 'recorded' }, ...recorded], redraw(card))
  },
}

/** Everything is converted, and each payment of the plan is written. */
async function pressAllInOne(situation: Situation, shown: ShownInOne, balances: readonly Balance[], id: ProposalId) {
  const recorded = recordInOne(situation, shown, balances, shown.transfers)
  if (recorded === null) return freshInOne(situation, balances, shown.inOne.currency)
  if (isRefusal(recorded)) return recorded
  const { plan, conversions, payments } = recorded
  return effects(
    [{ kind: 'proposalClosed', id, status: 'recorded' }, ...conversions, ...payments],
    redraw(conversionsCard(situation, plan, conversions)),
  )
}

function askedAnew(situation: Situation, plans: readonly Plan[]): Effects {
  const told = toast(situation.words.refusal(refuse('planChanged')))
  if (plans.length === 0) return effects([], redraw(squareCard(situation, situation.words)), told)
  const { card, changes } = askAll(situation, plans)
  return effects(changes, redraw(card), told)
}

/** Not yet: nothing is written. */
export const pressSettleNot: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const proposal = await openProposal(situation, press.id)
    if (isRefusal(proposal)) return proposal
    if (proposal.content.kind !== 'plan') return refuse('buttonExpired')
    const told = view([text(situation.words.say('question.cancelled'))])
    return effects([{ kind: 'proposalClosed', id: proposal.id, status: 'discarded' }], redraw(told))
  },
}
