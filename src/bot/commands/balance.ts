import { plansOf } from '../../ledger/plan.js'
import { isRefusal } from '../../ledger/refusal.js'
import { answer, type Command } from '../command.js'
import { membersNamed } from '../named-members.js'
import { balancesCard, squareCard } from '../present/balances.js'

/** Tells who gets back and who owes, and who owes whom; with names, only what concerns these. */
export const balance: Command = {
  name: 'balance',
  aliases: ['balances', 'bal'],
  usage: '[me or @who]',
  async run(situation, typed) {
    const { books, group, members, sender, words } = situation
    const named = membersNamed(situation, typed)
    if (named !== 'everyone' && (isRefusal(named) || 'question' in named)) return named
    const asked = named === 'everyone' ? [] : named

    const [balances, debts] = await Promise.all([books.balances(group.id), books.debts(group.id)])
    const plans = plansOf(balances, debts, group.simplify)
    const isSquare = balances.length === 0 && plans.length === 0
    if (isSquare) return answer(squareCard(group, members, sender, words))
    return answer(balancesCard({ asked, balances, plans }, words))
  },
}
