import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelCircles } from '../../src/ledger/circles.js'
import type { Debt } from '../../src/ledger/group.js'
import { settleUp } from '../../src/ledger/settle-up.js'
import { member, money } from '../support/money.js'
import { afterTransfers, balancesOf, netsOf } from '../support/settling.js'

/** Nets of members, small so that groups which are even among themselves occur. */
const nets = (membersMax: number, most: bigint) =>
  fc.array(fc.bigInt({ min: -most, max: most }), { minLength: 1, maxLength: membersMax - 1 }).map((list) => {
    const all = [...list, -list.reduce((sum, net) => sum + net, 0n)]
    return Object.fromEntries(all.map((net, index) => [`m${index.toString().padStart(3, '0')}`, net]))
  })

/** The fewest transfers by trying everything: the first one who is not even settles with each other one in full, in turn. */
const fewestTransfers = (open: readonly bigint[]): number => {
  const [first, ...others] = open.filter((net) => net !== 0n)
  if (first === undefined) return 0
  const counts = others.map((other, index) =>
    other > 0n === first > 0n ? Number.POSITIVE_INFINITY : 1 + fewestTransfers(others.with(index, other + first)),
  )
  return Math.min(...counts)
}

test('a plan for few members has the fewest transfers, as trying everything shows', () => {
  fc.assert(
    fc.property(nets(7, 12n), (netByName) => {
      const transfers = settleUp(balancesOf(netByName)).flatMap((plan) => plan.transfers)

      expect(transfers).toHaveLength(fewestTransfers(Object.values(netByName)))
    }),
    { numRuns: 500 },
  )
})

test.each([
  [20, 30n],
  [60, 1000n],
])('after the transfers of up to %i members everybody is even', (membersMax, most) => {
  fc.assert(
    fc.property(nets(membersMax, most), (netByName) => {
      const balances = balancesOf(netByName)

      const transfers = settleUp(balances).flatMap((plan) => plan.transfers)

      expect(afterTransfers(balances, transfers).every((net) => net === 0n)).toBe(true)
      expect(transfers.every(({ amount }) => amount.amountMinor > 0n)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('only who owes pays, only who gets money back is paid, and never more than that', () => {
  fc.assert(
    fc.property(nets(30, 500n), (netByName) => {
      const balances = balancesOf(netByName)
      const netOf = new Map(balances.map((balance) => [balance.member, balance.net.amountMinor]))

      const transfers = settleUp(balances).flatMap((plan) => plan.transfers)

      for (const { from, to, amount } of transfers) {
        expect(-(netOf.get(from) ?? 0n)).toBeGreaterThanOrEqual(amount.amountMinor)
        expect(netOf.get(to) ?? 0n).toBeGreaterThanOrEqual(amount.amountMinor)
      }
    }),
    { numRuns: 50 },
  )
})

const debts = fc
  .array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.bigInt({ min: 1n, max: 50n })), { maxLength: 40 })
  .map((list) =>
    list
      .filter(([from, to]) => from !== to)
      .map(
        ([from, to, amountMinor]): Debt => ({
          from: member(`m${from}`),
          to: member(`m${to}`),
          amount: money(amountMinor),
        }),
      ),
  )

test('cancelling circles changes nobody’s balance and leaves no circle', () => {
  fc.assert(
    fc.property(debts, (list) => {
      const { debts: left, circles } = cancelCircles(list)

      expect(netsOf(left)).toEqual(netsOf(list))
      expect(hasCircle(left)).toBe(false)
      expect(circles.every(({ members }) => new Set(members).size === members.length)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('nobody owes anybody new, nor more than before', () => {
  fc.assert(
    fc.property(debts, (list) => {
      const before = owedByPair(list)

      const after = owedByPair(cancelCircles(list).debts)

      for (const [pair, amountMinor] of after) expect(before.get(pair) ?? 0n).toBeGreaterThanOrEqual(amountMinor)
    }),
  )
})

/** Takes away, again and again, the debts to those who owe nobody; what cannot be taken away goes in a circle. */
const hasCircle = (list: readonly Debt[]): boolean => {
  let left = list
  for (;;) {
    const debtors = new Set(left.map(({ from }) => from))
    const rest = left.filter(({ to }) => debtors.has(to))
    if (rest.length === left.length) return left.length > 0
    left = rest
  }
}

const owedByPair = (list: readonly Debt[]): Map<string, bigint> => {
  const owed = new Map<string, bigint>()
  for (const { from, to, amount } of list) {
    const pair = `${from} to ${to}`
    owed.set(pair, (owed.get(pair) ?? 0n) + amount.amountMinor)
  }
  return owed
}
