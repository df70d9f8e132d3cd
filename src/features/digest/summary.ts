import type { View } from '../../chat/view.js'
import type { Change } from '../../ledger/change.js'
import type { Group, Member } from '../../ledger/group.js'
import { householdsOf } from '../../ledger/households.js'
import { plansOf } from '../../ledger/plan.js'
import type { Week } from '../../ledger/week.js'
import type { Books } from '../../ports/books.js'
import type { Words } from '../../present/words.js'
import { dayAfter, momentOf, wallTimeOf } from '../../time/local-time.js'
import { pressablePlan } from '../balances/settle.js'
import { budgetStandings } from '../budgets/budget-notice.js'
import { biggestMax, digestCard, transfersMax } from './digest-card.js'

/** A summary, and what its buttons mean. */
export interface Summary {
  readonly card: View
  readonly changes: readonly Change[]
  /** Whether nothing was written down in that week. */
  readonly isEmpty: boolean
}

interface SummaryDeps {
  readonly books: Pick<Books, 'spending' | 'balances' | 'waiting' | 'plans'>
  readonly group: Group
  readonly members: readonly Member[]
  readonly now: Date
  readonly words: Words
}

// The next summary takes the place of the buttons of this one.
const buttonsDays = 8

/** The summary of the week that ends at `until`; null for the one that ends now and has this moment in it. */
export async function summarise(
  { books, group, members, now, words }: SummaryDeps,
  until: Date | null,
): Promise<Summary> {
  const { timezone, simplify } = group
  const week = weekUntil(until ?? new Date(now.getTime() + 1), timezone)
  const today = wallTimeOf(now, timezone).day
  const [spending, balances, debts, waiting, budgets] = await Promise.all([
    books.spending.ofWeek(group.id, week, biggestMax),
    books.balances.of(group.id),
    books.balances.debts(group.id),
    books.waiting.inGroup(group.id, now, today),
    budgetStandings(books, group, today),
  ])
  const plans = plansOf(balances, debts, simplify, householdsOf(members))
  const expiresAt = new Date(now.getTime() + buttonsDays * 86_400_000)
  const { pressable, changes } = pressablePlan(group, plans, {
    buttonsMax: transfersMax,
    expiresAt,
    isWithin: 'digest',
  })
  const days = until === null ? null : daysOf(week, timezone)
  return {
    card: digestCard({ days, currency: group.currency, spending, balances, plans, pressable, waiting, budgets }, words),
    changes: pressable.length === 0 ? [] : changes,
    isEmpty: spending.payments === 0 && !spending.sums.some(({ isCurrent }) => isCurrent),
  }
}

/** The seven local days that end at a moment, and the seven before. */
function weekUntil(until: Date, timezone: string): Week {
  const { day, minuteOfDay } = wallTimeOf(until, timezone)
  const edge = (days: number) => {
    const there = dayAfter(day, days)
    return { day: there, dayStartsAt: momentOf(there, 0, timezone), at: momentOf(there, minuteOfDay, timezone) }
  }
  return { before: edge(-14), from: edge(-7), until: { ...edge(0), at: until } }
}

const noon = 12 * 60

/** The days as people call them: a week that ends in the morning has today's name no more than yesterday's. */
function daysOf({ until }: Week, timezone: string) {
  const last = wallTimeOf(until.at, timezone).minuteOfDay < noon ? dayAfter(until.day, -1) : until.day
  return { first: dayAfter(last, -6), last }
}
