import type { Block, Chart, ChartValue, View } from '../../chat/view.js'
import type { Category, Day } from '../../ledger/entry.js'
import type { Balance } from '../../ledger/group.js'
import type { Plan } from '../../ledger/plan.js'
import type { Waiting, WeekSpending } from '../../ledger/week.js'
import { toDecimal } from '../../money/format.js'
import type { CurrencyCode } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { buttonsOf, type Pressable, valuesOf } from '../balances/plan.js'
import { budgetLine } from '../budgets/budget-card.js'
import type { BudgetStanding } from '../budgets/standing.js'
import { paymentEnds } from '../entries/entry-card.js'
import { capitalized } from '../reports/period-words.js'
import { compare, type Report, type ReportLine, reportByCategory } from '../reports/spending.js'

/** How many expenses are told of by name. */
export const biggestMax = 3
/** How many transfers are told, each with a button: the whole is to be read at a glance. */
export const transfersMax = 6
const categoriesMax = 6
const balancesMax = 8
const waitingMax = 3
// A line of a table has some thirty characters on a phone, of which a sum needs ten.
const nameMaxCharacters = 18

/** What a weekly summary tells of. */
export interface DigestShown {
  /** The days it is about; null where somebody asked for it now. */
  readonly days: { readonly first: Day; readonly last: Day } | null
  readonly currency: CurrencyCode
  readonly spending: WeekSpending
  readonly balances: readonly Balance[]
  readonly plans: readonly Plan[]
  readonly pressable: readonly Pressable[]
  readonly waiting: Waiting
  /** How they stand on the day of the summary. */
  readonly budgets: readonly BudgetStanding[]
}

/** Each tells one thing of the week, or nothing where there is nothing to tell; in the order in which they are read. */
const sections: readonly ((shown: DigestShown, words: Words) => readonly Block[])[] = [
  spent,
  categoryTables,
  biggest,
  standing,
  transfers,
  budgetLines,
  waitingFor,
]

/** The weekly summary, with a picture of what was spent on what, and a button for each payment of the plan. */
export function digestCard(shown: DigestShown, words: Words): View {
  const { days } = shown
  const title =
    days === null
      ? words.say('digest.titleNow')
      : words.say('digest.title', { days: words.dates.days(days.first, days.last) })
  const blocks = sections.flatMap((section) => section(shown, words))
  return view([text(bold(title)), ...blocks, ...picture(title, shown, words)], buttonsOf(shown.pressable, words))
}

const reportsOf = ({ spending, currency }: DigestShown): readonly Report<Category | null>[] =>
  reportByCategory(spending.sums, currency)

/** How much, and how that compares with the week before, in each currency. */
function spent(shown: DigestShown, words: Words): readonly Block[] {
  const { payments, sums } = shown.spending
  if (payments === 0 && !sums.some(({ isCurrent }) => isCurrent)) return [text(words.say('digest.empty'))]
  const lines = reportsOf(shown).flatMap(({ amountMinor, beforeMinor, currency, entries }) => {
    const before = { amountMinor: beforeMinor, currency }
    if (entries === 0) return currency === shown.currency ? [words.say('digest.spentNothing', { before })] : []
    const comparison = compare(amountMinor, beforeMinor)
    const percent =
      'percent' in comparison ? Number(comparison.percent) : 'times' in comparison ? Number(comparison.times) : 0
    const values = { amount: { amountMinor, currency }, count: entries, comparison: comparison.kind, percent, before }
    return [words.say('digest.spent', values)]
  })
  if (payments > 0) lines.push(words.say('digest.payments', { count: payments }))
  return lines.map((line) => text(line))
}

/** What was spent on what, where more than one thing was. */
function categoryTables(shown: DigestShown, words: Words): readonly Block[] {
  const tables = reportsOf(shown).flatMap(({ lines, currency }): Block[] => {
    const now = spentNow(lines)
    if (now.length < 2) return []
    return [{ kind: 'table', rows: categoryRows(now, currency, words), align: ['left', 'right'] }]
  })
  return tables.length === 0 ? [] : [text(bold(words.say('digest.categories'))), ...tables]
}

const spentNow = <Key>(lines: readonly ReportLine<Key>[]) => lines.filter(({ amountMinor }) => amountMinor !== 0n)

/** A line each; the smallest share the last one. */
function categoryRows(
  lines: readonly ReportLine<Category | null>[],
  currency: CurrencyCode,
  words: Words,
): readonly (readonly string[])[] {
  const money = (amountMinor: bigint): string => words.money({ amountMinor, currency })
  const shown = lines.length > categoriesMax ? lines.slice(0, categoriesMax - 1) : lines
  const rest = lines.slice(shown.length)
  const rows = shown.map(({ key, amountMinor }) => [categoryName(key, words), money(amountMinor)])
  if (rest.length === 0) return rows
  const restMinor = rest.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)
  return [...rows, [words.say('report.others', { count: rest.length }), money(restMinor)]]
}

const categoryName = (category: Category | null, words: Words): string =>
  words.say(category === null ? 'report.noCategory' : `category.${category}`)

/** A name that leaves room for its sum on one line of a phone. */
function cut(description: string): string {
  const characters = [...description]
  if (characters.length <= nameMaxCharacters) return description
  return `${characters.slice(0, nameMaxCharacters).join('').trimEnd()}…`
}

function biggest({ spending }: DigestShown, words: Words): readonly Block[] {
  if (spending.biggest.length === 0) return []
  const rows = spending.biggest.map(({ number, description, category, total }) => [
    `#${number} ${description === '' ? categoryName(category, words) : cut(description)}`,
    words.money(total),
  ])
  const count = spending.sums.reduce((sum, { isCurrent, entries }) => (isCurrent ? sum + entries : sum), 0)
  const title = words.say(count > rows.length ? 'digest.biggest' : 'digest.all')
  return [text(bold(title)), { kind: 'table', rows, align: ['left', 'right'] }]
}

/** Who is up and who is down, currency by currency. */
function standing({ balances }: DigestShown, words: Words): readonly Block[] {
  if (balances.length === 0) return [text(words.say('digest.even'))]
  const currencies = [...new Set(balances.map(({ net }) => net.currency))]
  const ordered = currencies.flatMap((currency) =>
    balances
      .filter(({ net }) => net.currency === currency)
      .sort((one, other) => (one.net.amountMinor > other.net.amountMinor ? -1 : 1)),
  )
  const rows = ordered.slice(0, balancesMax).map(({ member, net }) => [words.name(member), words.signedMoney(net)])
  const rest = ordered.length - rows.length
  return [
    text(bold(words.say('digest.balances'))),
    { kind: 'table', rows, align: ['left', 'right'] },
    ...(rest > 0 ? [text(words.say('digest.moreBalances', { count: rest }))] : []),
  ]
}

/** How to get even; whoever does not see the buttons reads what they say. */
function transfers({ plans, pressable }: DigestShown, words: Words): readonly Block[] {
  const all = plans.flatMap((plan) => plan.transfers)
  if (all.length === 0) return []
  const rest = all.length - pressable.length
  return [
    text(bold(words.say('balance.plan'))),
    ...pressable.map(({ transfer }) => text(words.say('balance.transfer', valuesOf(transfer)))),
    ...(rest > 0 ? [text(words.say('digest.moreTransfers', { count: rest }))] : []),
  ]
}

function budgetLines({ budgets }: DigestShown, words: Words): readonly Block[] {
  if (budgets.length === 0) return []
  return [text(bold(words.say('digest.budgets'))), ...budgets.map((standing) => text(budgetLine(standing, words)))]
}

function waitingFor({ waiting: { payments, proposals } }: DigestShown, words: Words): readonly Block[] {
  if (payments.length === 0 && proposals === 0) return []
  const lines = payments.slice(0, waitingMax).map(({ entry }) => {
    const { from, to } = paymentEnds(entry)
    const amount = { amountMinor: entry.totalMinor, currency: entry.currency }
    return words.say('digest.waitingPayment', {
      number: entry.number,
      amount,
      from: { member: from },
      to: { member: to },
    })
  })
  const rest = payments.length - lines.length
  if (rest > 0) lines.push(words.say('digest.waitingMore', { count: rest }))
  if (proposals > 0) lines.push(words.say('digest.waitingProposals', { count: proposals }))
  return [text(bold(words.say('digest.waiting'))), ...lines.map((line) => text(line))]
}

/** A bar for each category of the currency that comes first, beside the week before, where there is something to compare. */
function picture(title: string, shown: DigestShown, words: Words): readonly Block[] {
  const report = reportsOf(shown).find(({ lines }) => spentNow(lines).length > 1)
  if (report === undefined) return []
  const lines = spentNow(report.lines).slice(0, categoriesMax)
  const value = (amountMinor: bigint): ChartValue => {
    const sum = { amountMinor, currency: report.currency }
    return { amount: toDecimal(sum), shown: words.money(sum) }
  }
  const labels = lines.map(({ key }) => capitalized(categoryName(key, words), words.locale))
  const subtitle = value(report.amountMinor).shown
  const before = { name: words.say('digest.weekBefore'), values: lines.map(({ beforeMinor }) => value(beforeMinor)) }
  const chart: Chart = {
    type: 'bar',
    title,
    subtitle,
    currency: report.currency,
    labels,
    series: [
      { name: words.say('digest.thisWeek'), values: lines.map(({ amountMinor }) => value(amountMinor)) },
      ...(report.beforeMinor === 0n ? [] : [before]),
    ],
    alt: words.say('report.alt', {
      title,
      amount: subtitle,
      parts: { list: lines.map(({ amountMinor }, place) => `${labels[place]} ${value(amountMinor).shown}`) },
    }),
  }
  return [{ kind: 'chart', chart }]
}
