import type { View } from '../../chat/view.js'
import type { Command, Situation } from '../../decision/command.js'
import { answer } from '../../decision/effects.js'
import { openSums } from '../../decision/open-sums.js'
import type { MemberId } from '../../ids.js'
import { householdsOf } from '../../ledger/households.js'
import { plansOf } from '../../ledger/plan.js'
import { isRefusal } from '../../ledger/refusal.js'
import { membersNamed } from '../members/named-members.js'
import { balancesCard, squareCard } from './balances.js'

/** Tells who gets back and who owes, and who owes whom; with names, only what concerns these. */
export const balance: Command = {
  name: 'balance',
  aliases: ['balances', 'bal'],
  usage: '[me or @who]',
  takesWords: false,
  looks: 'always',
  async run(situation, typed) {
    const named = membersNamed(situation, typed)
    if (named !== 'everyone' && (isRefusal(named) || 'question' in named)) return named
    return answer(await balanceView(situation, named === 'everyone' ? [] : named))
  },
}

/** The balances as they are now, of those `asked` for or of all. */
export async function balanceView(situation: Situation, asked: readonly MemberId[]): Promise<View> {
  const { group, members, words } = situation
  const { balances, debts } = await openSums(situation)
  const plans = plansOf(balances, debts, group.simplify, householdsOf(members))
  const isSquare = balances.length === 0 && plans.length === 0
  return isSquare ? squareCard(situation, words) : balancesCard({ asked, balances, plans }, words)
}
