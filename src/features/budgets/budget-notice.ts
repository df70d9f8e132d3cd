import type { Noticer } from '../../decision/notice.js'
import type { Day } from '../../ledger/entry.js'
import type { Group } from '../../ledger/group.js'
import type { Budget } from '../../ledger/standing.js'
import type { Books } from '../../ports/books.js'
import { text } from '../../present/view.js'
import { periodWith } from '../reports/period.js'
import { budgetAlert } from './budget-card.js'
import { type BudgetStanding, budgetStanding, isNews, knowing } from './standing.js'

/** How the budgets of a group stand in the periods that have that day in them. */
export const budgetStandings = async (
  books: Pick<Books, 'plans' | 'spending'>,
  group: Pick<Group, 'id' | 'locale' | 'timezone'>,
  today: Day,
): Promise<readonly BudgetStanding[]> => standingsOf(await books.plans.budgets(group.id), books, group, today)

/** The same of some budgets, be they written yet or not. */
export async function standingsOf(
  budgets: readonly Budget[],
  books: Pick<Books, 'spending'>,
  group: Pick<Group, 'id' | 'locale' | 'timezone'>,
  today: Day,
): Promise<readonly BudgetStanding[]> {
  const kinds = [...new Set(budgets.map(({ period }) => period))]
  const standings = await Promise.all(
    kinds.map(async (kind) => {
      const period = periodWith(kind, today, group)
      const { from, until } = period
      const sums = await books.spending.byCategory(group.id, {
        before: from,
        beforeUntil: from,
        from,
        nowUntil: until,
        until,
      })
      return budgets.filter((budget) => budget.period === kind).map((budget) => budgetStanding(budget, period, sums))
    }),
  )
  const all = standings.flat()
  return budgets.flatMap((budget) => all.filter((standing) => standing.budget === budget))
}

/** Budgets of which four fifths are spent, or all: told of each once a period, and of the whole alone where both come at once. */
export const budgetNotice: Noticer = async ({ books, group, words }, today) => {
  const standings = await budgetStandings(books, group, today)
  if (standings.length === 0) return null
  const due = standings.filter(isNews)
  return {
    blocks: due.map((standing) => text(budgetAlert(standing, today, words))),
    buttons: [],
    whenSaid: due.map((standing) => ({ kind: 'budgetSet', budget: knowing(standing) })),
    always: [],
    isMoreToCome: false,
  }
}
