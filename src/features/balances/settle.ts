import type { View } from '../../chat/view.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, redraw, toast } from '../../decision/effects.js'
import { openSums } from '../../decision/open-sums.js'
import { newProposalId, type ProposalId } from '../../ids.js'
import type { Change, ProposalContent } from '../../ledger/change.js'
import type { Group, Transfer } from '../../ledger/group.js'
import { householdsOf, withMates } from '../../ledger/households.js'
import type { OpenSums } from '../../ledger/owing.js'
import { isSameTransfer, type Plan, type PlanPart, plansAfter, plansOf } from '../../ledger/plan.js'
import { isRefusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import { cardsOf } from '../entries/recorded.js'
import { openProposal, proposalExpiry } from '../proposals/proposals.js'
import { squareCard } from './balances.js'
import { isInOne } from './convert.js'
import { howToPayButton } from './how-to-pay.js'
import { buttonsMax, doneCard, type Pressable, planCard, valuesOf } from './plan.js'
import { recordTransfers } from './record-transfer.js'
import { askAll } from './settle-all.js'
import { pressFirstInOne, suggestInOne } from './settle-in-one.js'
import { partOf, type SettleRequest, settleRequest } from './settle-part.js'

/** Suggests how to get even, with a button for each payment. */
export const settle: Command = {
  name: 'settle',
  aliases: ['settleup'],
  usage: '[me, @who, currency, all or in currency]',
  takesWords: false,
  looks: 'always',
  async run(situation, typed) {
    const request = settleRequest(situation, typed)
    if (isRefusal(request) || 'question' in request) return request
    return request.shows === 'inOne' ? suggestInOne(situation, request.currency) : suggest(situation, request)
  },
}

/** The button under a message that tells of debts does the same as the command. */
export const pressSettle: PressHandler = { isForAll: false, run: (situation) => suggest(situation, { shows: 'whole' }) }

async function suggest(
  situation: Situation,
  request: Exclude<SettleRequest, { readonly shows: 'inOne' }>,
): Promise<Effects> {
  const { group, members, words } = situation
  const { balances, debts } = await openSums(situation)
  const plans = plansOf(balances, debts, group.simplify, householdsOf(members))
  if (plans.length === 0) return answer(squareCard(situation, words))
  if (request.shows === 'part' && partOf(plans, request.part).length === 0)
    return answer(sentence(words.say('settle.noPart', { count: countOf(plans) })))
  const { card, changes } =
    request.shows === 'atOnce' ? askAll(situation, plans) : await propose(situation, plans, partShown(request))
  return effects(changes, here(card))
}

const partShown = (request: Exclude<SettleRequest, { readonly shows: 'inOne' }>): PlanPart | null =>
  request.shows === 'part' ? request.part : null

const countOf = (plans: readonly Plan[]): number => plans.flatMap(({ transfers }) => transfers).length

/** Somebody says that a transfer of a plan was made: it becomes a payment, and the card shows what is left. */
export const pressTransfer: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const proposal = await openProposal(situation, press.id)
    if (isRefusal(proposal)) return proposal
    if (proposal.content.kind !== 'transfer') return refuse('buttonExpired')
    const { transfer, plan } = proposal.content
    if (!mayPress(situation, transfer)) {
      const both = [{ member: transfer.from }, { member: transfer.to }]
      return refuse('notYourButton', { members: { list: both } })
    }

    const shown = await shownPlan(situation, plan)
    const { balances, debts } = await openSums(situation)
    if (isInOne(shown, balances)) {
      const { currency } = shown.inOne
      return pressFirstInOne(situation, shown, balances, { id: proposal.id, transfer }, (transfers) =>
        propose(situation, transfers.length === 0 ? [] : [{ currency, transfers, basis: 'fewest' }], null),
      )
    }
    const plans = plansFollowing(situation, shown, { balances, debts })
    const isStillDue = plans.some(({ transfers }) => transfers.some((due) => isSameTransfer(due, transfer)))
    const isWholeCard = shown?.isWithin === undefined
    if (!isStillDue) return freshCard(situation, plans, isWholeCard)

    const recorded = recordTransfers(situation, [transfer])
    if (isRefusal(recorded)) return recorded
    const { words, sender } = situation
    const left = isWholeCard ? await propose(situation, without(transfer, plans), shown?.part ?? null) : null
    return effects(
      [{ kind: 'proposalClosed', id: proposal.id, status: 'recorded' }, ...recorded, ...(left?.changes ?? [])],
      ...(left === null ? [] : [redraw(left.card)]),
      toast(words.say('settle.recorded', valuesOf(transfer))),
      ...cardsOf(recorded, situation, { arrival: transfer.to === sender ? 'confirmed' : 'asked' }).map(here),
    )
  },
}

/** The payer, the payee and their households may; where all are guests nobody else could, so anybody may, as with `/pay`. */
function mayPress({ members, sender }: Situation, { from, to }: Transfer): boolean {
  const ends = withMates([from, to], householdsOf(members))
  return ends.includes(sender) || members.every(({ id, person }) => !ends.includes(id) || person === null)
}

type ProposedPlan = Extract<ProposalContent, { kind: 'plan' }>

/** The plan that the pressed button belongs to. */
async function shownPlan({ books }: Situation, id: ProposalId): Promise<ProposedPlan | null> {
  const proposal = await books.proposals.find(id)
  return proposal?.content.kind === 'plan' ? proposal.content : null
}

/** The plans as they are now, along the one that was shown. */
function plansFollowing(
  { group, members }: Situation,
  shown: ProposedPlan | null,
  { balances, debts }: OpenSums,
): readonly Plan[] {
  const households = householdsOf(members)
  if (shown === null) return plansOf(balances, debts, group.simplify, households)
  return plansAfter(shown, balances, debts, group.simplify, households)
}

const without = (made: Transfer, plans: readonly Plan[]): readonly Plan[] =>
  plans
    .map((plan) => ({ ...plan, transfers: plan.transfers.filter((transfer) => !isSameTransfer(transfer, made)) }))
    .filter(({ transfers }) => transfers.length > 0)

/** A message that tells more than a plan stays as it is; the card of the plan comes after it. */
async function freshCard(situation: Situation, plans: readonly Plan[], isWholeCard: boolean): Promise<Effects> {
  const { words } = situation
  const told = toast(words.refusal(refuse('planChanged')))
  const { card, changes } =
    plans.length === 0 ? { card: squareCard(situation, words), changes: [] } : await propose(situation, plans, null)
  return isWholeCard ? effects(changes, redraw(card), told) : effects(changes, told, here(card))
}

/** The card of the plans, and what its buttons need to be understood later. */
async function propose(
  situation: Situation,
  plans: readonly Plan[],
  part: PlanPart | null,
): Promise<{ readonly card: View; readonly changes: readonly Change[] }> {
  const { books, group, members, now, words } = situation
  if (plans.length === 0) return { card: doneCard(words), changes: [] }
  const ways = await books.paying.waysIn(group.id)
  const terms = { buttonsMax, expiresAt: proposalExpiry(now) }
  if (part === null) {
    const { pressable, changes } = pressablePlan(group, plans, terms)
    const card = planCard(plans, pressable, { members, hidden: 0 }, words)
    return { card: withWays(card, howToPayButton(plans, ways, { words, id: group.id })), changes }
  }
  const shown = partOf(plans, part)
  const hidden = countOf(plans) - countOf(shown)
  if (shown.length === 0) return { card: sentence(words.say('settle.partDone', { count: hidden })), changes: [] }
  const { pressable, changes } = pressablePlan(group, plans, { ...terms, part })
  const card = planCard(shown, pressable, { members, hidden }, words)
  return { card: withWays(card, howToPayButton(shown, ways, { words, id: group.id })), changes }
}

const withWays = (card: View, rows: View['buttons']): View => ({ ...card, buttons: [...card.buttons, ...rows] })

/** How the transfers of a plan are proposed. */
interface PlanTerms {
  /** So many transfers get a button. */
  readonly buttonsMax: number
  readonly expiresAt: Date
  /** Only this part of the plan is shown. */
  readonly part?: PlanPart
  /** The plan is only a part of its message, which is not to be redrawn as a plan. */
  readonly isWithin?: 'digest'
}

/** The transfers of the plans that can be pressed, and the proposals that their buttons mean. */
export function pressablePlan(
  group: Pick<Group, 'simplify'>,
  plans: readonly Plan[],
  { buttonsMax: max, expiresAt, part, isWithin }: PlanTerms,
): { readonly pressable: readonly Pressable[]; readonly changes: readonly Change[] } {
  const transfers = plans.flatMap((plan) => plan.transfers)
  const plan = newProposalId()
  const shown = part === undefined ? transfers : partOf(plans, part).flatMap((plan) => plan.transfers)
  const pressable = shown.slice(0, max).map((transfer) => ({ id: newProposalId(), transfer }))
  const whole = {
    kind: 'plan',
    simplify: group.simplify,
    transfers,
    ...(part === undefined ? {} : { part }),
    ...(isWithin === undefined ? {} : { isWithin }),
  } as const
  return {
    pressable,
    changes: [
      { kind: 'proposal', id: plan, content: whole, expiresAt },
      ...pressable.map(
        ({ id, transfer }): Change => ({
          kind: 'proposal',
          id,
          content: { kind: 'transfer', transfer, plan },
          expiresAt,
        }),
      ),
    ],
  }
}
