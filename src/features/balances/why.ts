import type { Block } from '../../chat/view.js'
import type { Command, Situation } from '../../decision/command.js'
import { answer } from '../../decision/effects.js'
import { openSums } from '../../decision/open-sums.js'
import type { MemberId } from '../../ids.js'
import { cancelCircles } from '../../ledger/circles.js'
import { explainPlan, type Pair, type Replacement } from '../../ledger/explain.js'
import type { Balance, Debt } from '../../ledger/group.js'
import { asOne, householdsOf, withMates } from '../../ledger/households.js'
import { plansOf } from '../../ledger/plan.js'
import { isRefusal, refuse } from '../../ledger/refusal.js'
import { sentence, text, view } from '../../present/view.js'
import { membersNamed } from '../members/named-members.js'
import { balanceExplained, debtExplained, effectsReadMax, replacementsExplained } from './explanation.js'

// Tracing every payment through more debts than this would keep the others waiting.
const tracedDebtsMax = 5000

/** Explains a balance, or what one member owes another, by the entries it comes from. */
export const why: Command = {
  name: 'why',
  aliases: ['explain'],
  usage: '[@who] [@other]',
  takesWords: false,
  looks: 'always',
  async run(situation, typed) {
    const { sender, words } = situation
    const named = membersNamed(situation, typed)
    if (named === 'everyone') return refuse('nameMissing', { command: 'why' })
    if (isRefusal(named) || 'question' in named) return named
    const [who = sender, other, third] = named
    if (third !== undefined) return answer(sentence(words.say('why.atMostTwo')))

    const { balances, debts } = await openSums(situation)
    const blocks =
      other === undefined
        ? await explainMember(situation, who, balances, debts)
        : await explainPair(situation, { from: who, to: other }, balances, debts)
    return answer(view(blocks))
  },
}

async function explainMember(
  situation: Situation,
  member: MemberId,
  balances: readonly Balance[],
  debts: readonly Debt[],
): Promise<readonly Block[]> {
  const { books, group, members, words } = situation
  const mates = withMates([member], householdsOf(members))
  const own = balances.filter((balance) => balance.member === member)
  if (own.length === 0) return [text(words.say('why.even', { member: { member } }))]

  const blocks: Block[] = []
  for (const { net } of own) {
    const { currency, amountMinor: totalMinor } = net
    const effects = await books.balances.effects(group.id, member, currency, effectsReadMax)
    blocks.push(...balanceExplained(member, { currency, totalMinor, effects }, words))
  }
  const concerns = ({ transfers }: Replacement): boolean =>
    transfers.some(({ from, to }) => mates.includes(from) || mates.includes(to))
  return [...blocks, ...householdSaid(situation, mates), ...explainTransfers(situation, balances, debts, concerns)]
}

/** That somebody pays and is paid together with others. */
const householdSaid = ({ words }: Situation, mates: readonly MemberId[]): readonly Block[] =>
  mates.length < 2
    ? []
    : [text(words.say('household.counts', { members: { list: mates.map((member) => ({ member })) } }))]

async function explainPair(
  situation: Situation,
  pair: Pair,
  balances: readonly Balance[],
  debts: readonly Debt[],
): Promise<readonly Block[]> {
  const { books, group, words } = situation
  const { circles } = cancelCircles(debts)
  const blocks: Block[] = []
  for (const { from, to, amount } of debts.filter((debt) => isBetween(pair, debt))) {
    const { currency, amountMinor: totalMinor } = amount
    const circlesMinor = circles
      .filter((circle) => circle.amount.currency === currency && goesThrough(circle.members, { from, to }))
      .reduce((sum, circle) => sum + circle.amount.amountMinor, 0n)
    const effects = await books.balances.debtEffects(group.id, from, to, currency, effectsReadMax)
    blocks.push(...debtExplained({ from, to }, { currency, totalMinor, effects }, circlesMinor, words))
  }
  if (blocks.length === 0) {
    blocks.push(text(words.say('why.noDebt', { from: { member: pair.from }, to: { member: pair.to } })))
  }
  const concerns = ({ transfers, debts: replaced }: Replacement): boolean =>
    [...transfers, ...replaced].some((edge) => isBetween(pair, edge))
  return [...blocks, ...explainTransfers(situation, balances, debts, concerns)]
}

/** With simplify off the plan is the debts themselves, and there is nothing to tell. */
function explainTransfers(
  { group, members, words }: Situation,
  balances: readonly Balance[],
  debts: readonly Debt[],
  concerns: (replacement: Replacement) => boolean,
): readonly Block[] {
  if (!group.simplify) return []
  if (debts.length > tracedDebtsMax) return replacementsExplained(null, words)
  const households = householdsOf(members)
  const transfers = plansOf(balances, debts, true, households).flatMap((plan) => plan.transfers)
  const owed = cancelCircles(asOne(balances, debts, households).debts).debts
  return replacementsExplained(explainPlan(owed, transfers).filter(concerns), words)
}

const isBetween = (pair: Pair, { from, to }: Pair): boolean =>
  (from === pair.from && to === pair.to) || (from === pair.to && to === pair.from)

const goesThrough = (members: readonly MemberId[], { from, to }: Pair): boolean =>
  members.some((member, place) => member === from && members[(place + 1) % members.length] === to)
