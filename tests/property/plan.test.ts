import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelCircles } from '../../src/ledger/circles.js'
import { explainPlan, type Pair, type Replacement } from '../../src/ledger/explain.js'
import type { Balance, Debt, Transfer } from '../../src/ledger/group.js'
import { owedBetween, restBetween } from '../../src/ledger/owing.js'
import { isSameTransfer, openTransfers, plansAfter, plansOf } from '../../src/ledger/plan.js'
import { member, money } from '../support/money.js'
import { netsOf } from '../support/settling.js'

/** Pairwise debts among up to nine members, small sums so that equal ones and circles are frequent. */
const someDebts = fc
  .uniqueArray(
    fc.record({
      low: fc.integer({ min: 0, max: 7 }),
      step: fc.integer({ min: 1, max: 8 }),
      isUp: fc.boolean(),
      amountMinor: fc.bigInt({ min: 1n, max: 12n }),
    }),
    { selector: ({ low, step }) => `${low} ${low + step}`, maxLength: 24 },
  )
  .map((list) =>
    list.map(({ low, step, isUp, amountMinor }): Debt => {
      const [from, to] = isUp ? [low, low + step] : [low + step, low]
      return { from: member(`m${from}`), to: member(`m${to}`), amount: money(amountMinor) }
    }),
  )

const balancesFrom = (debts: readonly Debt[]): Balance[] =>
  [...netsOf(debts)].map(([name, net]) => ({ member: name, net: money(net) }))

const transfersOf = (debts: readonly Debt[], simplify: boolean): readonly Transfer[] =>
  plansOf(balancesFrom(debts), debts, simplify, []).flatMap((plan) => plan.transfers)

/** The debts once a payment from `from` to `to` is written: it is owed the other way round. */
const afterPaying = (debts: readonly Debt[], { from, to, amount }: Transfer): Debt[] => {
  const isPair = (debt: Debt): boolean =>
    (debt.from === from && debt.to === to) || (debt.from === to && debt.to === from)
  const before = debts.filter(isPair).reduce((sum, debt) => {
    return sum + (debt.from === from ? debt.amount.amountMinor : -debt.amount.amountMinor)
  }, 0n)
  const left = before - amount.amountMinor
  const others = debts.filter((debt) => !isPair(debt))
  if (left === 0n) return others
  return [...others, left > 0n ? { from, to, amount: money(left) } : { from: to, to: from, amount: money(-left) }]
}

const owing = (pairs: readonly Pair[], amountMinor: bigint): Debt[] =>
  pairs.map(({ from, to }) => ({ from, to, amount: money(amountMinor) }))

const sumOf = (replacements: readonly Replacement[], kind: 'debts' | 'transfers', pair: Pair): bigint =>
  replacements
    .filter((replacement) => replacement[kind].some(({ from, to }) => from === pair.from && to === pair.to))
    .reduce((sum, { amount }) => sum + amount.amountMinor, 0n)

test('every debt and every transfer is explained exactly once', () => {
  fc.assert(
    fc.property(someDebts, (all) => {
      const { debts } = cancelCircles(all)
      const transfers = transfersOf(all, true)

      const replacements = explainPlan(debts, transfers)

      for (const debt of debts) expect(sumOf(replacements, 'debts', debt)).toBe(debt.amount.amountMinor)
      for (const transfer of transfers)
        expect(sumOf(replacements, 'transfers', transfer)).toBe(transfer.amount.amountMinor)
    }),
  )
})

test('what stands in place of a transfer does to every balance what the transfer does', () => {
  fc.assert(
    fc.property(someDebts, (all) => {
      const transfers = transfersOf(all, true)

      const replacements = explainPlan(cancelCircles(all).debts, transfers)

      for (const transfer of transfers) {
        const isIt = ({ from, to }: Pair): boolean => from === transfer.from && to === transfer.to
        const inPlace = replacements
          .filter((replacement) => replacement.transfers.some(isIt))
          .flatMap(({ amount, debts, transfers: made }) => {
            const others = made.filter((pair) => !isIt(pair)).map(({ from, to }) => ({ from: to, to: from }))
            return owing([...debts, ...others], amount.amountMinor)
          })
        expect(netsOf(inPlace)).toEqual(netsOf([transfer]))
      }
    }),
  )
})

test('with simplify off each transfer is explained by its own debt', () => {
  fc.assert(
    fc.property(someDebts, (all) => {
      const { debts } = cancelCircles(all)

      const replacements = explainPlan(debts, transfersOf(all, false))

      expect(replacements.every((replacement) => replacement.debts.length === 1)).toBe(true)
      expect(replacements).toHaveLength(debts.length)
    }),
  )
})

test.each([true, false])('the payments of a plan can be made in any order, simplify %s', (simplify) => {
  fc.assert(
    fc.property(someDebts, fc.infiniteStream(fc.nat()), (all, picks) => {
      const shown = { simplify, transfers: transfersOf(all, simplify) }
      let debts: readonly Debt[] = all
      let open = shown.transfers
      while (open.length > 0) {
        const made = open[(picks.next().value ?? 0) % open.length]
        if (made === undefined) break
        debts = afterPaying(debts, made)
        open = open.filter((transfer) => transfer !== made)

        const now = plansAfter(shown, balancesFrom(debts), debts, simplify, []).flatMap((plan) => plan.transfers)

        expect(now).toEqual(open)
      }
    }),
  )
})

test('a plan that is followed stays one with the fewest payments', () => {
  fc.assert(
    fc.property(someDebts, (all) => {
      const shown = { simplify: true, transfers: transfersOf(all, true) }
      const [made] = shown.transfers
      fc.pre(made !== undefined && shown.transfers.length > 1)
      const debts = made === undefined ? all : afterPaying(all, made)

      const [plan] = plansAfter(shown, balancesFrom(debts), debts, true, [])

      expect(plan?.basis).toBe('fewest')
    }),
  )
})

test('a plan is only followed while the balances come out even by it', () => {
  fc.assert(
    fc.property(someDebts, someDebts, (before, more) => {
      const shown = transfersOf(before, true)
      const balances = balancesFrom([...before, ...more])

      const open = openTransfers(shown, balances)

      if (open !== null)
        expect(netsOf(open)).toEqual(new Map(balances.map(({ member: name, net }) => [name, net.amountMinor])))
    }),
  )
})

test('a transfer of which a part was paid is no longer followed', () => {
  const shown: Transfer[] = [{ from: member('bo'), to: member('ana'), amount: money(2000n) }]
  const balances: Balance[] = [
    { member: member('ana'), net: money(1500n) },
    { member: member('bo'), net: money(-1500n) },
  ]

  const plans = plansAfter({ simplify: true, transfers: shown }, balances, [], true, [])

  expect(plans.flatMap(({ transfers }) => transfers)).toEqual([
    { from: member('bo'), to: member('ana'), amount: money(1500n) },
  ])
})

test('two transfers are the same only with the same people, sum and currency', () => {
  const transfer: Transfer = { from: member('bo'), to: member('ana'), amount: money(2000n) }

  const others: Transfer[] = [
    { ...transfer, from: member('cy') },
    { ...transfer, to: member('cy') },
    { ...transfer, amount: money(1999n) },
    { ...transfer, amount: money(2000n, 'USD') },
  ]

  expect(isSameTransfer(transfer, { ...transfer })).toBe(true)
  expect(others.filter((other) => isSameTransfer(transfer, other))).toEqual([])
})

test('what a plan suggests is never more than is owed, and paying the rest of each in turn leaves everybody even', () => {
  fc.assert(
    fc.property(someDebts, fc.boolean(), (all, simplify) => {
      let debts: readonly Debt[] = all
      for (const { from, to, amount } of transfersOf(all, simplify)) {
        const books = { balances: balancesFrom(all), debts: all }
        expect(owedBetween(books, [from, to], amount.currency, [])).toBeGreaterThanOrEqual(amount.amountMinor)
        expect(restBetween(books, [from, to], simplify, [])).toEqual([amount])
        debts = afterPaying(debts, { from, to, amount })
      }

      expect(balancesFrom(debts).filter(({ net }) => net.amountMinor !== 0n)).toEqual([])
    }),
  )
})
