import type { OpenSums } from '../ledger/owing.js'
import type { GroupSituation } from './situation.js'

/** What is open in the group as things are now. */
export async function openSums({ books, group }: Pick<GroupSituation, 'books' | 'group'>): Promise<OpenSums> {
  const [balances, debts] = await Promise.all([books.balances.of(group.id), books.balances.debts(group.id)])
  return { balances, debts }
}
