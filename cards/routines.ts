import { budgetAlert, budgetsCard } from '../src/features/budgets/budget-card.js'
import { type BudgetStanding, budgetStanding } from '../src/features/budgets/standing.js'
import { digestState } from '../src/features/digest/digest.js'
import { type DigestShown, digestCard } from '../src/features/digest/digest-card.js'
import { periodWith } from '../src/features/reports/period.js'
import { reportButtons } from '../src/features/reports/report-buttons.js'
import { reportCard } from '../src/features/reports/report-card.js'
import { emptyReport, type ReportShown } from '../src/features/reports/report-words.js'
import {
  reportByCategory,
  reportByMember,
  reportByMemberAndCategory,
  reportOfMember,
} from '../src/features/reports/spending.js'
import type { ComingDay } from '../src/features/series/coming.js'
import {
  changedSeriesCard,
  missedTooLong,
  newSeriesCard,
  occurrenceCard,
  seriesStopped,
} from '../src/features/series/series-card.js'
import { seriesList } from '../src/features/series/series-list.js'
import type { ExpenseDraft } from '../src/language/draft.js'
import type { Category } from '../src/ledger/entry.js'
import { plansOf } from '../src/ledger/plan.js'
import { refuse } from '../src/ledger/refusal.js'
import { usualDigest } from '../src/ledger/routines.js'
import type { ShareSum, SpendingSum } from '../src/ledger/spending.js'
import type { Budget, Series } from '../src/ledger/standing.js'
import { sentence, text, view } from '../src/present/view.js'
import { pressableOf } from './balances.js'
import {
  ana,
  balances,
  bo,
  type Chapter,
  cy,
  day,
  debts,
  entry,
  eur,
  euros,
  eve,
  expense,
  now,
  payment,
  today,
  usd,
} from './sample.js'

const spent = (category: Category | null, nowMinor: bigint, beforeMinor: bigint, currency = eur): SpendingSum[] => [
  { isCurrent: true, isCompared: true, currency, category, entries: 2, totalMinor: nowMinor },
  { isCurrent: false, isCompared: true, currency, category, entries: 1, totalMinor: beforeMinor },
]
const sums = [
  ...spent('travel', 30_000n, 10_000n),
  ...spent('food', 12_450n, 15_000n),
  ...spent('housing', 1_300n, 0n),
  ...spent(null, 1_250n, 0n),
  ...spent('transport', 3_000n, 3_000n, usd),
]
// Later in the month before than the days that are compared.
const late: SpendingSum = {
  isCurrent: false,
  isCompared: false,
  currency: eur,
  category: 'housing',
  entries: 1,
  totalMinor: 80_000n,
}
const payments = [{ currency: eur, payments: 2, totalMinor: 7_500n }]
const shares: readonly ShareSum[] = [ana, bo, cy].flatMap(({ id: member }, place) => [
  {
    isCurrent: true,
    isCompared: true,
    currency: eur,
    category: 'food',
    entries: 1,
    member,
    paidMinor: place === 0 ? 12_450n : 0n,
    owedMinor: 4_150n,
  },
])

const plans = plansOf(balances, debts, true, [])
const week: DigestShown = {
  days: { first: day('2026-03-02'), last: day('2026-03-08') },
  currency: eur,
  spending: {
    sums,
    biggest: [
      { number: 10, description: 'hotel in the old town', category: 'travel', total: euros(30_000n) },
      { number: 12, description: '', category: 'food', total: euros(6_000n) },
    ],
    payments: 1,
  },
  balances,
  plans,
  pressable: pressableOf(plans, 6),
  waiting: { payments: [{ entry: entry(14, payment(bo, ana, 2_000n)), to: ana.id }], proposals: 2 },
  budgets: [],
}
const quietWeek: DigestShown = {
  ...week,
  spending: { sums: [], biggest: [], payments: 0 },
  balances: [],
  plans: [],
  pressable: [],
  waiting: { payments: [], proposals: 0 },
}

export const summaries: Chapter = {
  title: 'Weekly summary',
  cards: (words) => [
    { title: 'of a week', view: digestCard({ ...week, budgets: standings(words.locale) }, words) },
    { title: 'of now', view: digestCard({ ...week, days: null }, words) },
    { title: 'of a week without entries', view: digestCard(quietWeek, words) },
    {
      title: 'when it comes',
      view: digestState({ ...usualDigest, isOn: true }, new Date('2026-03-16T09:00:00Z'), words),
    },
    { title: 'it does not come', view: digestState(null, null, words) },
  ],
}

export const reports: Chapter = {
  title: 'Reports',
  cards: (words) => {
    const period = periodWith('month', today, { locale: words.locale, timezone: 'Europe/Berlin' })
    const shown = (lens: ReportShown['lens'], made: ReportShown['reports']): ReportShown => ({
      period,
      day: today,
      lens,
      reports: made,
      payments: [],
    })
    const empty = shown({ by: 'category' }, [])
    return [
      {
        title: 'by category',
        view: reportCard({ ...shown({ by: 'category' }, reportByCategory([...sums, late], eur)), payments }, words),
      },
      { title: 'by member', view: reportCard(shown({ by: 'member' }, reportByMember(shares, eur)), words) },
      {
        title: 'by member and category',
        view: reportCard(shown({ by: 'memberAndCategory' }, reportByMemberAndCategory(shares, eur)), words),
      },
      {
        title: 'of a category',
        view: reportCard(shown({ by: 'memberOfCategory', category: 'food' }, reportByMember(shares, eur)), words),
      },
      {
        title: 'of a member',
        view: reportCard(shown({ by: 'categoryOfMember', member: ana.id }, reportOfMember(shares, ana.id, eur)), words),
      },
      {
        title: 'of a time without expenses',
        view: view([text(emptyReport(empty, words))], reportButtons(empty, words)),
      },
    ]
  },
}

const budget = (category: Category | null, limitMinor: bigint): Budget => ({
  category,
  limit: euros(limitMinor),
  period: 'month',
  told: null,
})

const standings = (locale: string): readonly BudgetStanding[] =>
  [budget(null, 100_000n), budget('food', 15_000n), budget('travel', 30_000n), budget('housing', 1_000n)].map((one) =>
    budgetStanding(
      one,
      periodWith('month', today, { locale, timezone: 'Europe/Berlin' }),
      sums.filter(({ isCurrent }) => isCurrent),
    ),
  )

export const budgets: Chapter = {
  title: 'Budgets',
  cards: (words) => [
    { title: 'all of them', view: budgetsCard(standings(words.locale), today, words) },
    ...standings(words.locale)
      .filter(({ mark }) => mark !== null)
      .map((standing) => ({
        title: `${(standing.spentMinor * 100n) / standing.budget.limit.amountMinor} % spent`,
        view: sentence(budgetAlert(standing, today, words)),
      })),
  ],
}

const draft: ExpenseDraft = {
  kind: 'expense',
  isRefund: false,
  amount: '900',
  currency: 'EUR',
  payers: [],
  sharing: { base: 'everyone', named: [], except: [] },
  items: [],
  extras: [],
  date: null,
  category: 'housing',
  description: 'rent',
}
const series: Series = {
  number: 1,
  course: { rhythm: { unit: 'month', every: 1, day: 1 }, first: day('2026-04-01'), until: null },
  draft,
  locale: 'en',
  createdBy: ana.id,
  state: 'active',
}
const weekly: Series = {
  ...series,
  number: 2,
  course: { rhythm: { unit: 'week', every: 2, weekday: 5 }, first: day('2026-03-13'), until: day('2026-06-05') },
  draft: { ...draft, description: 'cleaning', amount: '40' },
  state: 'paused',
}
const rent = expense('rent', [[ana, 90_000n]], [ana, bo, cy], { category: 'housing', date: day('2026-04-01') })
const coming: readonly ComingDay[] = [
  { day: day('2026-04-01'), amount: euros(90_000n) },
  { day: day('2026-05-01'), amount: euros(95_000n) },
  { day: day('2026-06-01'), amount: euros(95_000n) },
]
const april = new Date('2026-04-01T08:00:00Z')
const may = new Date('2026-05-01T08:00:00Z')

export const recurring: Chapter = {
  title: 'Expenses that come round',
  cards: (words) => {
    const turn = { series, entry: entry(15, rent), left: [], next: day('2026-05-01'), missed: 'shown' } as const
    const begun = { first: april, next: april, isToday: false, now, coming }
    return [
      { title: 'begun', view: newSeriesCard(series, rent, begun, words) },
      { title: 'begun today', view: newSeriesCard(series, rent, { ...begun, next: may, isToday: true }, words) },
      {
        title: 'only today',
        view: newSeriesCard(series, rent, { ...begun, next: null, isToday: true, coming: [] }, words),
      },
      {
        title: 'changed',
        view: changedSeriesCard(
          series,
          { ...rent, date: day('2026-05-01') },
          { coming, dropped: day('2026-07-01') },
          words,
        ),
      },
      { title: 'written', view: occurrenceCard(turn, words) },
      { title: 'written without somebody who left', view: occurrenceCard({ ...turn, left: [eve.id] }, words) },
      { title: 'written after earlier days', view: occurrenceCard({ ...turn, missed: 'firstShown' }, words) },
      { title: 'written for the last time', view: occurrenceCard({ ...turn, next: null }, words) },
      {
        title: 'not written',
        view: seriesStopped(series, turn.next, refuse('repeatPayerLeft', { member: { member: eve.id } }), words),
      },
      { title: 'too long ago', view: missedTooLong(series, turn.next, words) },
      {
        title: 'all of them',
        view: seriesList(
          [
            { series, coming },
            { series: weekly, coming: [] },
          ],
          words,
        ),
      },
      { title: 'none', view: seriesList([], words) },
    ]
  },
}
