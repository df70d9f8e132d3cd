import type { Command, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here } from '../../decision/effects.js'
import { openSums } from '../../decision/open-sums.js'
import type { MemberId } from '../../ids.js'
import type { Transfer } from '../../ledger/group.js'
import { householdsOf, withMates } from '../../ledger/households.js'
import { plansOf } from '../../ledger/plan.js'
import { isRefusal, type Refusal, refuse, type WordedValue } from '../../ledger/refusal.js'
import { sentence, text, view } from '../../present/view.js'
import { wallTimeOf } from '../../time/local-time.js'
import { settleButton } from '../balances/plan.js'
import { membersNamed } from '../members/named-members.js'

// Longer lists are not read, and whoever is left out is told of tomorrow.
const remindedMax = 20
const paymentsMax = 10

/** Reminds those who owe, or some of them, of what they owe: each at most once a day, whoever asks. */
export const remind: Command = {
  name: 'remind',
  aliases: ['nudge'],
  usage: '[@who]',
  looks: 'never',
  takesWords: false,
  async run(situation, typed) {
    const named = membersNamed(situation, typed)
    if (named !== 'everyone' && (isRefusal(named) || 'question' in named)) return named
    const { balances, debts } = await openSums(situation)
    const households = householdsOf(situation.members)
    const transfers = plansOf(balances, debts, situation.group.simplify, households).flatMap((plan) => plan.transfers)
    return remindOf(situation, named === 'everyone' ? [] : withMates(named, households), transfers)
  },
}

async function remindOf(
  situation: Situation,
  named: readonly MemberId[],
  transfers: readonly Transfer[],
): Promise<Effects | Refusal> {
  const { books, group, sender, now, words } = situation
  const debtors = [...new Set(transfers.map(({ from }) => from))]
  if (debtors.length === 0) return answer(sentence(words.say('remind.nobody')))
  const meant = named.length > 0 ? named : debtors.filter((member) => member !== sender)
  if (meant.length === 0) {
    return answer(
      sentence(words.say('remind.onlyYou', { member: { member: sender }, list: owedBy(sender, transfers, situation) })),
    )
  }
  const owing = meant.filter((member) => debtors.includes(member))
  if (owing.length === 0) {
    const members = { list: meant.map((member) => ({ member })) }
    return answer(sentence(words.say('remind.even', { members, count: meant.length })))
  }
  const today = wallTimeOf(now, group.timezone).day
  const remindedBefore = await books.notices.remindedOn(group.id, today)
  const due = owing.filter((member) => !remindedBefore.includes(member))
  if (due.length === 0) {
    return refuse('remindedToday', { members: { list: owing.map((member) => ({ member })) } })
  }
  return reminder(situation, due, transfers, today)
}

function reminder(
  situation: Situation,
  due: readonly MemberId[],
  transfers: readonly Transfer[],
  today: ReturnType<typeof wallTimeOf>['day'],
): Effects {
  const { group, words } = situation
  const members = due.slice(0, remindedMax)
  const rest = due.length - members.length
  const lines = members.map((member) =>
    text(...words.call([member], 'remind.line', { member: { member }, list: owedBy(member, transfers, situation) })),
  )
  const blocks = [...lines, ...(rest > 0 ? [text(words.say('remind.more', { count: rest }))] : [])]
  return effects([{ kind: 'reminded', members, on: today }], here(view(blocks, [[settleButton(group, words)]])))
}

/** `€20.00 to Ana and €5.00 to Cy`, as the plan of `/settle` has it. */
function owedBy(member: MemberId, transfers: readonly Transfer[], { words }: Situation): WordedValue {
  const payments = transfers.filter(({ from }) => from === member)
  const shown = payments.slice(0, paymentsMax)
  return {
    list: [
      ...shown.map(({ to, amount }) => words.say('remind.payment', { to: { member: to }, amount })),
      ...(payments.length > shown.length ? ['…'] : []),
    ],
  }
}
