import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compare,
  percentOf,
  reportByCategory,
  reportByMember,
  reportOfMember,
} from '../../src/features/reports/spending.js'
import type { MemberId } from '../../src/ids.js'
import { categories } from '../../src/ledger/entry.js'
import type { ShareSum, SpendingSum } from '../../src/ledger/spending.js'
import { currency, member } from '../support/money.js'

const euro = currency('EUR')
const codes = fc.constantFrom('EUR', 'USD', 'JPY').map(currency)
const amounts = fc.bigInt(0n, 10n ** 15n)
const someCategory = fc.constantFrom(null, ...categories)

const spendingSums: fc.Arbitrary<readonly SpendingSum[]> = fc.array(
  fc.record({
    isCurrent: fc.boolean(),
    isCompared: fc.boolean(),
    currency: codes,
    category: someCategory,
    totalMinor: amounts,
    entries: fc.nat(50),
  }),
)

const shareSums: fc.Arbitrary<readonly ShareSum[]> = fc.array(
  fc.record({
    isCurrent: fc.boolean(),
    isCompared: fc.boolean(),
    currency: codes,
    category: someCategory,
    member: fc.constantFrom<MemberId>(...['ana', 'bo', 'cy'].map(member)),
    paidMinor: amounts,
    owedMinor: amounts,
    entries: fc.nat(50),
  }),
)

const total = (parts: readonly bigint[]): bigint => parts.reduce((sum, part) => sum + part, 0n)

test('the categories of a report add up to what was spent, each currency apart', () => {
  fc.assert(
    fc.property(spendingSums, (sums) => {
      for (const report of reportByCategory(sums, euro)) {
        const own = sums.filter((sum) => sum.currency === report.currency)

        expect(report.amountMinor).toBe(total(own.filter((sum) => sum.isCurrent).map((sum) => sum.totalMinor)))
        const before = own.filter((sum) => !sum.isCurrent)
        expect(report.wholeBeforeMinor).toBe(total(before.map((sum) => sum.totalMinor)))
        expect(report.beforeMinor).toBe(total(before.filter((sum) => sum.isCompared).map((sum) => sum.totalMinor)))
        expect(total(report.lines.map((line) => line.amountMinor))).toBe(report.amountMinor)
        expect(total(report.lines.map((line) => line.beforeMinor))).toBe(report.beforeMinor)
      }
    }),
  )
})

test('the members of a report add up to it, and a member’s categories to the member', () => {
  fc.assert(
    fc.property(shareSums, (sums) => {
      for (const report of reportByMember(sums, euro)) {
        expect(total(report.lines.map((line) => line.amountMinor))).toBe(report.amountMinor)
        expect(total(report.lines.map((line) => line.paidMinor))).toBe(report.paidMinor)
        for (const line of report.lines) {
          const own = reportOfMember(sums, line.key, euro).find((one) => one.currency === report.currency)
          expect([own?.amountMinor, own?.paidMinor]).toEqual([line.amountMinor, line.paidMinor])
        }
      }
    }),
  )
})

test('the group’s own currency comes first, and the largest line of each report', () => {
  const sum = { isCurrent: true, isCompared: true, category: null, entries: 1 } as const
  const sums: readonly SpendingSum[] = [
    { ...sum, currency: currency('AED'), totalMinor: 900n },
    { ...sum, currency: euro, totalMinor: 1n },
    { ...sum, currency: euro, category: 'food', totalMinor: 5n },
  ]

  const reports = reportByCategory(sums, euro)

  expect(reports.map((report) => report.currency)).toEqual(['EUR', 'AED'])
  expect(reports[0]?.lines.map((line) => line.key)).toEqual(['food', null])
})

test('a comparison is whole percent, exact for any size, and never says that something is nothing', () => {
  const huge = 10n ** 30n

  expect(compare(112n, 100n)).toEqual({ kind: 'more', percent: 12n })
  expect(compare(2n * huge - 1n, 2n * huge)).toEqual({ kind: 'slightlyLess' })
  expect(compare(1005n, 1000n)).toEqual({ kind: 'more', percent: 1n })
  expect(compare(1004n, 1000n)).toEqual({ kind: 'slightlyMore' })
  expect(compare(0n, 70n)).toEqual({ kind: 'less', percent: 100n })
  expect(compare(70n, 70n)).toEqual({ kind: 'same' })
  expect(compare(70n, 0n)).toEqual({ kind: 'nothingBefore' })
  expect(compare(12_345n, 1000n)).toEqual({ kind: 'times', times: 12n })
  expect(percentOf(1n, 3n)).toBe(33n)
  expect(percentOf(2n, 3n)).toBe(67n)
})
