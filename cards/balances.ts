import { balancesCard, squareCard } from '../src/features/balances/balances.js'
import { balanceExplained, debtExplained, replacementsExplained } from '../src/features/balances/explanation.js'
import { askForgiveness } from '../src/features/balances/forgive.js'
import { doneCard, type Pressable, planCard, settleButton } from '../src/features/balances/plan.js'
import { boardView, formerBoard } from '../src/features/board/board-view.js'
import { cancelCircles } from '../src/ledger/circles.js'
import { explainPlan } from '../src/ledger/explain.js'
import { type Plan, plansOf } from '../src/ledger/plan.js'
import { text, view } from '../src/present/view.js'
import {
  ana,
  balances,
  bo,
  type Chapter,
  crowd,
  cy,
  debt,
  debts,
  dinner,
  entry,
  eur,
  euros,
  group,
  hotel,
  idOf,
  members,
  now,
  payment,
} from './sample.js'

const fewest = plansOf(balances, debts, true, [])
const pairwise = plansOf(balances, debts, false, [])

/** A button for each payment, as far as there is room. */
export const pressableOf = (plans: readonly Plan[], most = 20): readonly Pressable[] =>
  plans
    .flatMap(({ transfers }) => transfers)
    .slice(0, most)
    .map((transfer, place) => ({ id: idOf(600 + place), transfer }))

const square = { group, members, sender: ana.id, where: { size: null } }

export const standing: Chapter = {
  title: 'Balances',
  cards: (words) => [
    { title: 'of all, with fewest payments', view: balancesCard({ asked: [], balances, plans: fewest }, words) },
    { title: 'of all, with fewest payments off', view: balancesCard({ asked: [], balances, plans: pairwise }, words) },
    {
      title: 'of two, one of them even',
      view: balancesCard({ asked: [cy.id, ...crowd.slice(0, 1).map(({ id }) => id)], balances, plans: fewest }, words),
    },
    { title: 'nobody owes anybody', view: squareCard(square, words) },
    { title: 'nobody owes anybody, in a larger chat', view: squareCard({ ...square, where: { size: 6 } }, words) },
    { title: 'nothing logged yet', view: squareCard({ ...square, group: { nextNumber: 1 } }, words) },
    { title: 'nobody else on the tab', view: squareCard({ ...square, members: [ana] }, words) },
  ],
}

export const settling: Chapter = {
  title: 'Settling up',
  cards: (words) => [
    { title: 'the fewest payments', view: planCard(fewest, pressableOf(fewest), { members, hidden: 0 }, words) },
    {
      title: 'everybody pays those they owe',
      view: planCard(pairwise, pressableOf(pairwise), { members, hidden: 0 }, words),
    },
    {
      title: 'more payments than buttons',
      view: planCard(fewest, pressableOf(fewest, 2), { members, hidden: 0 }, words),
    },
    { title: 'what concerns one of them', view: planCard(fewest, pressableOf(fewest), { members, hidden: 2 }, words) },
    { title: 'all are made', view: doneCard(words) },
    { title: 'what somebody owes shall be let go', view: askForgiveness(idOf(650), [debt(bo, ana, 2_000n)], words) },
  ],
}

const effects = [
  { entry: entry(14, payment(bo, ana, 2_000n)), amountMinor: -2_000n },
  { entry: entry(12, dinner), amountMinor: 2_000n },
  { entry: entry(10, hotel), amountMinor: 6_150n },
]
const older = Array.from({ length: 20 }, (_, place) => ({ entry: entry(40 - place, dinner), amountMinor: 100n }))
const replaced = explainPlan(
  cancelCircles(debts).debts,
  fewest.flatMap(({ transfers }) => transfers),
)

export const reasons: Chapter = {
  title: 'Why',
  cards: (words) => {
    const behind = { currency: eur, totalMinor: 6_150n, effects }
    const pair = { from: bo.id, to: ana.id }
    return [
      { title: 'somebody gets back', view: view(balanceExplained(ana.id, behind, words)) },
      { title: 'somebody owes', view: view(balanceExplained(bo.id, { ...behind, totalMinor: -6_150n }, words)) },
      {
        title: 'more entries than are shown',
        view: view(balanceExplained(ana.id, { currency: eur, totalMinor: 2_000n, effects: older }, words)),
      },
      { title: 'one owes another, a circle cancelled', view: view(debtExplained(pair, behind, 1_000n, words)) },
      { title: 'one has paid another off', view: view(debtExplained(pair, behind, 6_150n, words)) },
      { title: 'what payments of the plan stand for', view: view(replacementsExplained(replaced, words)) },
      { title: 'too many debts to tell', view: view(replacementsExplained(null, words)) },
    ]
  },
}

const board = { id: idOf<Parameters<typeof boardView>[0]['board']['id']>(700), since: now }

export const boards: Chapter = {
  title: 'Board',
  cards: (words) => {
    const shown = { balances, plans: fewest, members, at: now, board }
    return [
      { title: 'kept', view: boardView(shown, words) },
      { title: 'kept, nobody owes anybody', view: boardView({ ...shown, balances: [], plans: [] }, words) },
      { title: 'begun anew elsewhere', view: formerBoard(boardView(shown, words), words.say('board.moved')) },
      { title: 'ended', view: formerBoard(boardView(shown, words), words.say('board.stopped')) },
    ]
  },
}

export const reminders: Chapter = {
  title: 'Reminders and alerts',
  cards: (words) => {
    const { from, to, amount } = debt(bo, ana, 1_650n)
    const list = { list: [words.say('remind.payment', { to: { member: to }, amount })] }
    const line = words.say('remind.line', { member: `${words.name(from)} (@bo)`, list })
    const due = words.say('alert.due', { member: { member: from }, amount, threshold: euros(1_000n) })
    return [
      { title: 'asked for', view: view([text(line)], [[settleButton(group, words)]]) },
      { title: 'a debt above the alert', view: view([text(due)], [[settleButton(group, words)]]) },
    ]
  },
}
