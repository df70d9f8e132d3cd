import { isDeepStrictEqual } from 'node:util'
import type { Block } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Situation } from '../../decision/command.js'
import { answer, type Effects, effects, everywhere, here, redraw, toast } from '../../decision/effects.js'
import { openSums } from '../../decision/open-sums.js'
import { newProposalId, type ProposalId } from '../../ids.js'
import type { Change } from '../../ledger/change.js'
import type { Balance, Transfer } from '../../ledger/group.js'
import { householdsOf } from '../../ledger/households.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { CurrencyCode } from '../../money/money.js'
import { sourcedRateText } from '../../present/rates.js'
import { text, view } from '../../present/view.js'
import { cardsOf } from '../entries/recorded.js'
import { proposalExpiry } from '../proposals/proposals.js'
import { squareCard } from './balances.js'
import {
  conversionsCard,
  othersOpen,
  type PlanInOne,
  planAt,
  planInOne,
  recordConversions,
  type ShownInOne,
} from './convert.js'
import { howToPayButton } from './how-to-pay.js'
import { buttonsMax, planCard, valuesOf } from './plan.js'
import { recordTransfers } from './record-transfer.js'

/** Suggests how to get even in one currency over all of them. */
export async function suggestInOne(situation: Situation, currency: CurrencyCode): Promise<Effects | Refusal> {
  const { balances } = await openSums(situation)
  if (balances.length === 0) return answer(squareCard(situation, situation.words))
  const plan = await planInOne(situation, balances, currency)
  if (isRefusal(plan)) return plan
  const { card, changes } = await proposeInOne(situation, balances, plan)
  return effects(changes, here(card))
}

async function proposeInOne(situation: Situation, balances: readonly Balance[], plan: PlanInOne) {
  const { books, group, members, now, words } = situation
  const { currency, transfers, rates } = plan
  const ways = await books.paying.waysIn(group.id)
  const id = newProposalId()
  const expiresAt = proposalExpiry(now)
  const pressable = transfers.slice(0, buttonsMax).map((transfer) => ({ id: newProposalId(), transfer }))
  const content = { kind: 'plan', simplify: true, transfers, inOne: { currency, rates } } as const
  const changes: Change[] = [
    { kind: 'proposal', id, content, expiresAt },
    ...pressable.map(
      (one): Change => ({
        kind: 'proposal',
        id: one.id,
        content: { kind: 'transfer', transfer: one.transfer, plan: id },
        expiresAt,
      }),
    ),
  ]
  const told = toldOf(situation, balances, plan)
  if (transfers.length === 0) return { card: evenCard(situation, plan, id, told), changes }
  const plans = [{ currency, transfers, basis: plan.isMinimal ? ('fewest' as const) : ('good' as const) }]
  const shown = planCard(plans, pressable, { members, hidden: 0 }, words)
  const [title, ...blocks] = shown.blocks
  const rows = howToPayButton(plans, ways, { words, id })
  const card = {
    ...shown,
    blocks: [...(title === undefined ? [] : [title]), ...told, ...blocks],
    buttons: [...shown.buttons, ...rows],
  }
  return { card, changes }
}

/** At which rates, and what the first press does beside its payment. */
function toldOf({ words }: Situation, balances: readonly Balance[], { currency, rates, transfers }: PlanInOne) {
  const currencies = { list: othersOpen(balances, currency) }
  const lines: Block[] = rates.length === 0 ? [] : [text(words.say('settle.inOne', { currency }))]
  for (const rate of rates) lines.push(text(sourcedRateText(rate, words)))
  if (rates.length > 0 && transfers.length > 0)
    lines.push(text(words.say('settle.inOneFirst', { currencies, base: currency })))
  return lines
}

function evenCard({ words }: Situation, { currency, rates }: PlanInOne, id: ProposalId, told: readonly Block[]) {
  const currencies = { list: rates.map(({ from }) => from) }
  return view(
    [...told, text(words.say('settle.inOneEven', { currencies, base: currency }))],
    [
      [
        button(words.say('button.convert', { currency }), 'settleAll', id),
        button(words.say('button.cancel'), 'settleNot', id),
      ],
    ],
  )
}

/** What a press writes of a plan in one currency: all conversions, then what was paid. */
export interface RecordedInOne {
  readonly plan: PlanInOne
  readonly conversions: readonly Change[]
  readonly payments: readonly Change[]
}

/** The conversions of a shown plan and payments of it; null where something has changed since it was shown. */
export function recordInOne(
  situation: Situation,
  { inOne, transfers }: ShownInOne,
  balances: readonly Balance[],
  paid: readonly Transfer[],
): RecordedInOne | Refusal | null {
  const plan = planAt(balances, inOne.currency, inOne.rates, householdsOf(situation.members))
  if (isRefusal(plan) || !isDeepStrictEqual(plan.transfers, transfers)) return null
  const conversions = recordConversions(situation, plan.conversions)
  if (isRefusal(conversions)) return conversions
  const { group } = situation
  const written = conversions.filter(({ kind }) => kind === 'entry').length
  const after = { ...situation, group: { ...group, nextNumber: group.nextNumber + written } }
  const payments = recordTransfers(after, paid)
  return isRefusal(payments) ? payments : { plan, conversions, payments }
}

/** The first payment of a plan in one currency: everything is converted with it, and what is left is a plan like any other. */
export async function pressFirstInOne(
  situation: Situation,
  shown: ShownInOne,
  balances: readonly Balance[],
  { id, transfer }: { readonly id: ProposalId; readonly transfer: Transfer },
  propose: (
    left: readonly Transfer[],
  ) => Promise<{ readonly card: ReturnType<typeof view>; readonly changes: readonly Change[] }>,
): Promise<Effects | Refusal> {
  const { words, sender } = situation
  const recorded = recordInOne(situation, shown, balances, [transfer])
  if (recorded === null) return freshInOne(situation, balances, shown.inOne.currency)
  if (isRefusal(recorded)) return recorded
  const { plan, conversions, payments } = recorded
  const left = await propose(plan.transfers.filter((other) => !isDeepStrictEqual(other, transfer)))
  return effects(
    [{ kind: 'proposalClosed', id, status: 'recorded' }, ...conversions, ...payments, ...left.changes],
    redraw(left.card),
    toast(words.say('settle.recorded', valuesOf(transfer))),
    everywhere(conversionsCard(situation, plan, conversions)),
    ...cardsOf(payments, situation, { arrival: transfer.to === sender ? 'confirmed' : 'asked' }).map(here),
  )
}

/** The plan in place of one that no longer holds. */
export async function freshInOne(
  situation: Situation,
  balances: readonly Balance[],
  currency: CurrencyCode,
): Promise<Effects | Refusal> {
  const plan = await planInOne(situation, balances, currency)
  if (isRefusal(plan)) return plan
  const { card, changes } = await proposeInOne(situation, balances, plan)
  return effects(changes, redraw(card), toast(situation.words.refusal(refuse('planChanged'))))
}
