import type { View } from '../../chat/view.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, redraw, toast } from '../../decision/effects.js'
import { newProposalId, type ProposalId } from '../../ids.js'
import { today } from '../../language/dates.js'
import type { Change, ProposalContent } from '../../ledger/change.js'
import { record } from '../../ledger/decide.js'
import { paymentContent } from '../../ledger/expense.js'
import type { Group, Transfer } from '../../ledger/group.js'
import { isSameTransfer, type Plan, plansAfter, plansOf } from '../../ledger/plan.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { cardsOf } from '../entries/recorded.js'
import { openProposal, proposalExpiry } from '../proposals/proposals.js'
import { squareCard } from './balances.js'
import { buttonsMax, doneCard, type Pressable, planCard, valuesOf } from './plan.js'

/** Suggests how to get even, with a button for each payment. */
export const settle: Command = {
  name: 'settle',
  aliases: ['settleup'],
  usage: '',
  takesWords: false,
  looks: 'always',
  run: suggest,
}

/** The button under a message that tells of debts does the same as the command. */
export const pressSettle: PressHandler = { isForAll: false, run: suggest }

async function suggest(situation: Situation): Promise<Effects> {
  const { books, group, words } = situation
  const [balances, debts] = await Promise.all([books.balances.of(group.id), books.balances.debts(group.id)])
  const plans = plansOf(balances, debts, group.simplify)
  if (plans.length === 0) return answer(squareCard(situation, words))
  const { card, changes } = propose(situation, plans)
  return effects(changes, here(card))
}

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
    const plans = await plansFollowing(situation, shown)
    const isStillDue = plans.some(({ transfers }) => transfers.some((due) => isSameTransfer(due, transfer)))
    const isWholeCard = shown?.isWithin === undefined
    if (!isStillDue) return freshCard(situation, plans, isWholeCard)

    const recorded = recordTransfer(situation, transfer)
    if (isRefusal(recorded)) return recorded
    const { words, sender } = situation
    const left = isWholeCard ? propose(situation, without(transfer, plans)) : null
    return effects(
      [{ kind: 'proposalClosed', id: proposal.id, status: 'recorded' }, ...recorded, ...(left?.changes ?? [])],
      ...(left === null ? [] : [redraw(left.card)]),
      toast(words.say('settle.recorded', valuesOf(transfer))),
      ...cardsOf(recorded, situation, { arrival: transfer.to === sender ? 'confirmed' : 'asked' }).map(here),
    )
  },
}

/** The payer and the payee may; where both are guests nobody else could, so anybody may, as with `/pay`. */
function mayPress({ members, sender }: Situation, { from, to }: Transfer): boolean {
  if (sender === from || sender === to) return true
  return members.every((member) => (member.id !== from && member.id !== to) || member.person === null)
}

type ProposedPlan = Extract<ProposalContent, { kind: 'plan' }>

/** The plan that the pressed button belongs to. */
async function shownPlan({ books }: Situation, id: ProposalId): Promise<ProposedPlan | null> {
  const proposal = await books.proposals.find(id)
  return proposal?.content.kind === 'plan' ? proposal.content : null
}

/** The plans as they are now, along the one that was shown. */
async function plansFollowing({ books, group }: Situation, shown: ProposedPlan | null): Promise<readonly Plan[]> {
  const [balances, debts] = await Promise.all([books.balances.of(group.id), books.balances.debts(group.id)])
  if (shown === null) return plansOf(balances, debts, group.simplify)
  return plansAfter(shown, balances, debts, group.simplify)
}

function recordTransfer(
  { group, sender, now, limits }: Situation,
  { from, to, amount: { amountMinor, currency } }: Transfer,
): readonly Change[] | Refusal {
  const date = today(now, group.timezone)
  const content = paymentContent({ currency, amountMinor, from, to, date, description: '' }, limits)
  if (isRefusal(content)) return content
  const recorded = record(content, group)
  if (to !== sender) return recorded
  const confirmed = recorded.flatMap((change): Change[] =>
    change.kind === 'entry' ? [{ kind: 'activity', what: 'paymentConfirmed', entry: change.entry.id, detail: '' }] : [],
  )
  return [...recorded, ...confirmed]
}

const without = (made: Transfer, plans: readonly Plan[]): readonly Plan[] =>
  plans
    .map((plan) => ({ ...plan, transfers: plan.transfers.filter((transfer) => !isSameTransfer(transfer, made)) }))
    .filter(({ transfers }) => transfers.length > 0)

/** A message that tells more than a plan stays as it is; the card of the plan comes after it. */
function freshCard(situation: Situation, plans: readonly Plan[], isWholeCard: boolean): Effects {
  const { words } = situation
  const told = toast(words.refusal(refuse('planChanged')))
  const { card, changes } =
    plans.length === 0 ? { card: squareCard(situation, words), changes: [] } : propose(situation, plans)
  return isWholeCard ? effects(changes, redraw(card), told) : effects(changes, told, here(card))
}

/** The card of the plans, and what its buttons need to be understood later. */
function propose(
  { group, members, now, words }: Situation,
  plans: readonly Plan[],
): { readonly card: View; readonly changes: readonly Change[] } {
  if (plans.length === 0) return { card: doneCard(words), changes: [] }
  const { pressable, changes } = pressablePlan(group, plans, { buttonsMax, expiresAt: proposalExpiry(now) })
  return { card: planCard(plans, pressable, members, words), changes }
}

/** How the transfers of a plan are proposed. */
interface PlanTerms {
  /** So many transfers get a button. */
  readonly buttonsMax: number
  readonly expiresAt: Date
  /** The plan is only a part of its message, which is not to be redrawn as a plan. */
  readonly isWithin?: 'digest'
}

/** The transfers of the plans that can be pressed, and the proposals that their buttons mean. */
export function pressablePlan(
  group: Pick<Group, 'simplify'>,
  plans: readonly Plan[],
  { buttonsMax: max, expiresAt, isWithin }: PlanTerms,
): { readonly pressable: readonly Pressable[]; readonly changes: readonly Change[] } {
  const transfers = plans.flatMap((plan) => plan.transfers)
  const plan = newProposalId()
  const pressable = transfers.slice(0, max).map((transfer) => ({ id: newProposalId(), transfer }))
  const whole = {
    kind: 'plan',
    simplify: group.simplify,
    transfers,
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
