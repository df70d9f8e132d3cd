import { expect, test } from 'vitest'
import { isRefusal } from '../../src/ledger/refusal.js'
import { computeShares } from '../../src/ledger/shares.js'
import type { Sharer } from '../../src/ledger/split.js'
import { member, money, sharer } from '../support/money.js'

const exact = (name: string, amountMinor: bigint) => sharer(name, { kind: 'exact', amountMinor })
const percent = (name: string, hundredths: bigint) => sharer(name, { kind: 'percent', hundredths })
const shares = (name: string, hundredths: bigint) => sharer(name, { kind: 'shares', hundredths })
const adjust = (name: string, amountMinor: bigint) => sharer(name, { kind: 'adjust', amountMinor })

const share = (totalMinor: bigint, sharers: readonly Sharer[], rotation = 0) => {
  const result = computeShares(money(totalMinor), { kind: 'parts', sharers }, rotation)
  return isRefusal(result) ? result : Object.fromEntries(result)
}

const named = (count: number): Sharer[] => Array.from({ length: count }, (_, index) => sharer(`m${index}`))

test.each([
  [1000n, 6],
  [100n, 3],
  [1n, 3],
  [10_000n, 3],
])('10.00 among 6, 100 among 3, 1 among 3: shares always sum to the total (%i among %i)', (totalMinor, count) => {
  for (let entry = 0; entry < count; entry++) {
    const parts = Object.values(share(totalMinor, named(count), entry))

    expect(parts).toHaveLength(count)
    expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(totalMinor)
  }
})

test('the odd cent goes round from entry to entry', () => {
  const trio = [sharer('ana'), sharer('bo'), sharer('cy')]

  expect(share(100n, trio, 3)).toEqual({ ana: 34n, bo: 33n, cy: 33n })
  expect(share(100n, trio, 4)).toEqual({ ana: 33n, bo: 34n, cy: 33n })
  expect(share(100n, trio, 5)).toEqual({ ana: 33n, bo: 33n, cy: 34n })
})

test('the amounts given are the amounts stored', () => {
  expect(share(12_000n, [exact('john', 5000n), exact('sarah', 7000n)])).toEqual({ john: 5000n, sarah: 7000n })
})

test('who has no number shares what the exact amounts leave', () => {
  expect(share(12_000n, [exact('john', 5000n), sharer('sarah'), sharer('me')])).toEqual({
    john: 5000n,
    sarah: 3500n,
    me: 3500n,
  })
})

test('a standing weight counts in equal parts', () => {
  expect(share(9000n, [sharer('ana', { kind: 'equal' }, 200n), sharer('bo')])).toEqual({ ana: 6000n, bo: 3000n })
})

test('shares count beside equal parts, in halves too', () => {
  expect(share(9000n, [shares('ana', 150n), shares('bo', 50n), sharer('cy')])).toEqual({
    ana: 4500n,
    bo: 1500n,
    cy: 3000n,
  })
})

test('an adjustment is added to an equal part', () => {
  expect(share(8400n, [sharer('ana'), sharer('bo'), adjust('cy', -1000n)])).toEqual({
    ana: 3134n,
    bo: 3133n,
    cy: 2133n,
  })
  expect(share(6000n, [adjust('ana', 600n), sharer('bo')])).toEqual({ ana: 3300n, bo: 2700n })
})

test('percent is of the total, and the others share the rest', () => {
  expect(share(10_000n, [percent('ana', 5000n), exact('bo', 1000n), sharer('cy'), sharer('dee')])).toEqual({
    ana: 5000n,
    bo: 1000n,
    cy: 2000n,
    dee: 2000n,
  })
})

test('87.56 + 10.01 + 2.43 percent is exactly 100', () => {
  expect(share(10_000n, [percent('ana', 8756n), percent('bo', 1001n), percent('cy', 243n)])).toEqual({
    ana: 8756n,
    bo: 1001n,
    cy: 243n,
  })
})

test('a member with zero percent owes nothing', () => {
  expect(share(101n, [percent('ana', 5000n), percent('bo', 5000n), percent('cy', 0n)])).toEqual({
    ana: 51n,
    bo: 50n,
    cy: 0n,
  })
})

test.each([
  [5000n, 3000n, '80', '20'],
  [5000n, 6050n, '110.5', '10.5'],
  [3333n, 6666n, '99.99', '0.01'],
])('percentages of %i and %i hundredths are refused with the difference', (first, second, sum, difference) => {
  expect(share(100n, [percent('ana', first), percent('bo', second)])).toEqual({
    refused: 'percentNotHundred',
    values: { sum, difference },
  })
})

test('over 100 percent is refused even when others share the rest', () => {
  expect(share(100n, [percent('ana', 10_100n), sharer('bo')])).toEqual({
    refused: 'percentNotHundred',
    values: { sum: '101', difference: '1' },
  })
})

test('exact amounts below or above the total are refused with the difference', () => {
  expect(share(12_000n, [exact('john', 5000n), exact('sarah', 6000n)])).toEqual({
    refused: 'sharesBelowTotal',
    values: { total: money(12_000n), sum: money(11_000n), difference: money(1000n) },
  })
  expect(share(12_000n, [exact('john', 5000n), exact('sarah', 8000n)])).toEqual({
    refused: 'sharesExceedTotal',
    values: { total: money(12_000n), sum: money(13_000n), difference: money(1000n) },
  })
})

test('exact amounts above the total are refused though others were to share the rest', () => {
  expect(share(1000n, [exact('ana', 1100n), sharer('bo')])).toEqual({
    refused: 'sharesExceedTotal',
    values: { total: money(1000n), sum: money(1100n), difference: money(100n) },
  })
})

test('a part of a cent over the total is said as a whole one', () => {
  expect(share(1000n, [percent('ana', 3333n), exact('bo', 667n), sharer('cy')])).toEqual({
    refused: 'sharesExceedTotal',
    values: { total: money(1000n), sum: money(1001n), difference: money(1n) },
  })
})

test('percent and exact amounts must make up the total together', () => {
  expect(share(10_000n, [percent('ana', 5000n), exact('bo', 5000n)])).toEqual({ ana: 5000n, bo: 5000n })
  expect(share(10_000n, [percent('ana', 5000n), exact('bo', 4000n)])).toEqual({
    refused: 'sharesBelowTotal',
    values: { total: money(10_000n), sum: money(9000n), difference: money(1000n) },
  })
})

test('half of an odd total fits either exact half', () => {
  expect(share(1001n, [percent('ana', 5000n), exact('bo', 500n)])).toEqual({ ana: 501n, bo: 500n })
  expect(share(1001n, [percent('ana', 5000n), exact('bo', 501n)])).toEqual({ ana: 500n, bo: 501n })
})

test('a share below zero is refused by name', () => {
  expect(share(10_000n, [adjust('ana', 8000n), adjust('bo', 5000n), sharer('cy')])).toEqual({
    refused: 'shareNegative',
    values: { member: { member: member('cy') } },
  })
  expect(share(1000n, [sharer('ana'), adjust('bo', -2000n)])).toEqual({
    refused: 'shareNegative',
    values: { member: { member: member('bo') } },
  })
})

test('shares of zero for everybody are refused', () => {
  expect(share(10_000n, [shares('ana', 0n), shares('bo', 0n)])).toEqual({ refused: 'sharesAllZero', values: {} })
})

test('nobody, or somebody twice, is refused', () => {
  expect(share(100n, [])).toEqual({ refused: 'nobodyShares', values: {} })
  expect(share(100n, [sharer('ana'), sharer('bo'), exact('ana', 10n)])).toEqual({
    refused: 'memberNamedTwice',
    values: { member: { member: member('ana') } },
  })
})
