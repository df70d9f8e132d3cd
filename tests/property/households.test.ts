import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelCircles } from '../../src/ledger/circles.js'
import { explainPlan } from '../../src/ledger/explain.js'
import type { Balance, Debt } from '../../src/ledger/group.js'
import { areMates, asOne, type Household, householdsOf, namelessKey, withMates } from '../../src/ledger/households.js'
import { owedBetween, restBetween } from '../../src/ledger/owing.js'
import { plansAfter, plansOf } from '../../src/ledger/plan.js'
import { currency, member, money } from '../support/money.js'
import { netsOf } from '../support/settling.js'

const people = Array.from({ length: 8 }, (_, place) => member(`m${place}`))

/** What up to eight people owe each other in two currencies; equal sums and debts both ways are frequent. */
const someDebts = fc
  .uniqueArray(
    fc.record({
      from: fc.constantFrom(...people),
      to: fc.constantFrom(...people),
      code: fc.constantFrom('EUR', 'JPY'),
      amountMinor: fc.bigInt({ min: 1n, max: 12n }),
    }),
    { selector: ({ from, to, code }) => `${[from, to].sort()} ${code}`, maxLength: 20 },
  )
  .map((list) =>
    list.flatMap(({ from, to, code, amountMinor }): readonly Debt[] =>
      from === to ? [] : [{ from, to, amount: money(amountMinor, code) }],
    ),
  )

/** Everybody lives alone or in one of three households. */
const someHouseholds = fc
  .array(fc.constantFrom(null, '1', '2', 'Loft'), { minLength: people.length, maxLength: people.length })
  .map((keys) => householdsOf(people.map((id, place) => ({ id, household: keys[place] ?? null }))))

const balancesFrom = (debts: readonly Debt[]): readonly Balance[] =>
  ['EUR', 'JPY'].flatMap((code) =>
    [...netsOf(debts.filter(({ amount }) => amount.currency === code))].map(([name, net]) => ({
      member: name,
      net: money(net, code),
    })),
  )

/** How many pay as one or alone, of those who are not even. */
const unitsOf = (balances: readonly Balance[], households: readonly Household[]): number =>
  new Set(balances.map((balance) => withMates([balance.member], households).toSorted().join())).size

test.each([true, false])('a plan between households comes to nothing for each of them, simplify %s', (simplify) => {
  fc.assert(
    fc.property(someDebts, someHouseholds, (debts, households) => {
      const balances = balancesFrom(debts)
      const before = structuredClone(balances)

      const transfers = plansOf(balances, debts, simplify, households).flatMap((plan) => plan.transfers)

      // Nobody's own balance is touched by planning, and once all is paid what is left of each household sums to zero.
      expect(balances).toEqual(before)
      const paid = transfers.map(({ from, to, amount }) => ({ from: to, to: from, amount }))
      for (const { member: one, net } of balancesFrom([...debts, ...paid])) {
        const mates = withMates([one], households)
        const left = balancesFrom([...debts, ...paid]).filter(
          (balance) => mates.includes(balance.member) && balance.net.currency === net.currency,
        )
        expect(left.reduce((sum, balance) => sum + balance.net.amountMinor, 0n)).toBe(0n)
      }
      for (const { from, to, amount } of transfers) {
        expect(areMates(from, to, households)).toBe(false)
        expect(amount.amountMinor).toBeGreaterThan(0n)
      }
    }),
  )
})

test('it has at most one payment less than there are households, a currency', () => {
  fc.assert(
    fc.property(someDebts, someHouseholds, (debts, households) => {
      const balances = balancesFrom(debts)

      for (const { currency: code, transfers } of plansOf(balances, debts, true, households)) {
        const open = balances.filter(({ net }) => net.currency === code)
        expect(transfers.length).toBeLessThanOrEqual(Math.max(0, unitsOf(open, households) - 1))
      }
    }),
  )
})

test('whoever of a household owes most pays for it, and whoever gets back most is paid', () => {
  fc.assert(
    fc.property(someDebts, someHouseholds, (debts, households) => {
      const balances = balancesFrom(debts)
      const netOf = (one: (typeof people)[number], code: string): bigint =>
        balances.find((balance) => balance.member === one && balance.net.currency === code)?.net.amountMinor ?? 0n

      for (const { from, to, amount } of plansOf(balances, debts, true, households).flatMap((plan) => plan.transfers)) {
        for (const mate of withMates([from], households))
          expect(netOf(mate, amount.currency)).toBeGreaterThanOrEqual(netOf(from, amount.currency))
        for (const mate of withMates([to], households))
          expect(netOf(mate, amount.currency)).toBeLessThanOrEqual(netOf(to, amount.currency))
      }
    }),
  )
})

test('the payments of a plan can be made one after the other, whoever of the payer’s household hands the money over', () => {
  fc.assert(
    fc.property(someDebts, someHouseholds, fc.infiniteStream(fc.nat()), (all, households, picks) => {
      const shown = {
        simplify: true,
        transfers: plansOf(balancesFrom(all), all, true, households).flatMap((plan) => plan.transfers),
      }
      const paid: Debt[] = []
      for (const [place, transfer] of shown.transfers.entries()) {
        const payers = withMates([transfer.from], households)
        const from = payers[(picks.next().value ?? 0) % payers.length] ?? transfer.from
        paid.push({ from: transfer.to, to: from, amount: transfer.amount })

        const now = plansAfter(shown, balancesFrom([...all, ...paid]), [...all, ...paid], true, households)

        const left = shown.transfers.slice(place + 1)
        expect(now.flatMap((plan) => plan.transfers)).toEqual(left)
      }
    }),
  )
})

test('what a transfer stands for are debts between the households', () => {
  fc.assert(
    fc.property(someDebts, someHouseholds, (debts, households) => {
      const balances = balancesFrom(debts)
      const transfers = plansOf(balances, debts, true, households).flatMap((plan) => plan.transfers)
      const owed = cancelCircles(asOne(balances, debts, households).debts).debts

      const explained = explainPlan(owed, transfers)

      for (const { from, to, amount } of transfers) {
        const parts = explained.filter(
          (part) =>
            part.amount.currency === amount.currency &&
            part.transfers.some((pair) => pair.from === from && pair.to === to),
        )
        expect(parts.reduce((sum, part) => sum + part.amount.amountMinor, 0n)).toBe(amount.amountMinor)
      }
    }),
  )
})

test('anybody of a household may pay the rest of it, and what two of one household owe each other stays between them', () => {
  const [ana, ben, cy] = [member('ana'), member('ben'), member('cy')]
  const debts: Debt[] = [
    { from: ana, to: cy, amount: money(3000n) },
    { from: ben, to: cy, amount: money(2500n) },
    { from: ben, to: ana, amount: money(400n) },
  ]
  const sums = { balances: balancesFrom(debts), debts }
  const households = [{ name: null, members: [ana, ben] }]

  expect(restBetween(sums, [ben, cy], true, households)).toEqual([money(5500n)])
  expect(owedBetween(sums, [ana, cy], currency('EUR'), households)).toBe(5500n)
  expect(owedBetween(sums, [ben, ana], currency('EUR'), households)).toBe(400n)
  expect(plansOf(sums.balances, debts, true, households).flatMap(({ transfers }) => transfers)).toEqual([
    { from: ben, to: cy, amount: money(5500n) },
  ])
})

test('somebody who is alone in a household is in none, and a number is no name', () => {
  const [ana, ben, cy] = [member('ana'), member('ben'), member('cy')]
  const lives = [
    { id: ana, household: '1' },
    { id: ben, household: '1' },
    { id: cy, household: 'Loft' },
  ]

  expect(householdsOf(lives)).toEqual([{ name: null, members: [ana, ben] }])
  expect(namelessKey(lives)).toBe('2')
})
