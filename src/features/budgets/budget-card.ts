import type { Block, View } from '../../chat/view.js'
import type { Day } from '../../ledger/entry.js'
import type { Budget } from '../../ledger/standing.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { capitalized } from '../reports/period-words.js'
import type { BudgetStanding } from './standing.js'

const barCells = 10

/** What a budget is for: a category, or everything. */
export const budgetName = ({ category }: Pick<Budget, 'category'>, words: Words): string =>
  words.say(category === null ? 'budget.everything' : `category.${category}`)

/** All budgets, each with what is spent and what is left. */
export const budgetsCard = (standings: readonly BudgetStanding[], today: Day, words: Words): View =>
  view([text(bold(words.say('budget.title'))), ...budgetBlocks(standings, today, words)])

/** A few lines a budget: its name and sums, a bar, and what is left a day. */
export const budgetBlocks = (standings: readonly BudgetStanding[], today: Day, words: Words): readonly Block[] =>
  standings.flatMap((standing) => {
    const { budget, spentMinor } = standing
    const { amountMinor, currency } = budget.limit
    const percent = (spentMinor * 100n) / amountMinor
    const name = words.say('budget.of', { name: budgetName(budget, words), period: budget.period })
    const sums = words.say('budget.sums', { spent: { amountMinor: spentMinor, currency }, limit: budget.limit })
    return [
      text(bold(capitalized(name, words.locale)), ` · ${sums}`),
      text(`${barOf(percent)} ${words.say('budget.percent', { percent: String(percent) })}`),
      text(leftSaid(standing, today, words)),
    ]
  })

/** The same in one line. */
export function budgetLine({ budget, spentMinor }: BudgetStanding, words: Words): string {
  const { amountMinor, currency } = budget.limit
  return words.say('budget.line', {
    name: capitalized(budgetName(budget, words), words.locale),
    period: budget.period,
    spent: { amountMinor: spentMinor, currency },
    limit: budget.limit,
    percent: String((spentMinor * 100n) / amountMinor),
  })
}

/** Full only when all is spent, and empty also where more came back than was spent. */
function barOf(percent: bigint): string {
  const full = Math.max(0, Math.min(barCells, Number(percent / 10n)))
  return '▓'.repeat(full) + '░'.repeat(barCells - full)
}

function leftSaid(standing: BudgetStanding, today: Day, words: Words): string {
  const { left, days } = leftOf(standing, today)
  if (left.amountMinor < 0n) return words.say('budget.over', { amount: { ...left, amountMinor: -left.amountMinor } })
  if (left.amountMinor === 0n) return words.say('budget.nothingLeft')
  const daily = { ...left, amountMinor: left.amountMinor / days }
  return words.say('budget.left', { amount: left, count: Number(days), daily })
}

/** What is left of a budget, below zero where it is overspent, and the days it has to last, today with them. */
function leftOf({ budget: { limit }, period, spentMinor }: BudgetStanding, today: Day) {
  const days = Math.round((Date.parse(period.until) - Date.parse(today)) / 86_400_000)
  return { left: { amountMinor: limit.amountMinor - spentMinor, currency: limit.currency }, days: BigInt(days) }
}

/** One sentence that tells of a budget that is nearly spent, or spent. */
export function budgetAlert(standing: BudgetStanding, today: Day, words: Words): string {
  const { budget, spentMinor } = standing
  const { left, days } = leftOf(standing, today)
  const values = {
    name: budgetName(budget, words),
    period: budget.period,
    limit: budget.limit,
    spent: { amountMinor: spentMinor, currency: budget.limit.currency },
    percent: String((spentMinor * 100n) / budget.limit.amountMinor),
  }
  if (left.amountMinor < 0n) {
    return words.say('budget.alertOver', { ...values, over: { ...left, amountMinor: -left.amountMinor } })
  }
  if (left.amountMinor === 0n) return words.say('budget.alertSpent', values)
  return words.say('budget.alertNear', { ...values, left, count: Number(days) })
}
