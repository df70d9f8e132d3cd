import { expect, test } from 'vitest'
import { isRefusal } from '../../src/ledger/refusal.js'
import { computeShares, type ItemsSplit, splitTotal } from '../../src/ledger/shares.js'
import { money, sharer } from '../support/money.js'

const bill = (extras: ItemsSplit['extras']): ItemsSplit => ({
  kind: 'items',
  items: [
    { label: 'pizza', amountMinor: 2400n, sharers: [sharer('ana'), sharer('bo')] },
    { label: 'wine', amountMinor: 1800n, sharers: [sharer('ana')] },
  ],
  extras,
})

const share = (split: ItemsSplit, totalMinor = splitTotal(split), rotation = 0) => {
  const result = computeShares(money(totalMinor), split, rotation)
  return isRefusal(result) ? result : Object.fromEntries(result)
}

test('every item is shared by its own sharers', () => {
  expect(share(bill([]))).toEqual({ ana: 3000n, bo: 1200n })
})

test('a tip in percent is spread in proportion to the items', () => {
  const split = bill([{ label: 'tip', kind: 'percent', hundredths: 1000n }])

  expect(splitTotal(split)).toBe(4620n)
  expect(share(split)).toEqual({ ana: 3300n, bo: 1320n })
})

test('a tax in money is spread in proportion to the items', () => {
  const split = bill([{ label: 'tax', kind: 'amount', amountMinor: 140n }])

  expect(share(split)).toEqual({ ana: 3100n, bo: 1240n })
})

test('half a cent of a percentage is rounded up', () => {
  const split: ItemsSplit = {
    kind: 'items',
    items: [{ label: 'tea', amountMinor: 105n, sharers: [sharer('ana')] }],
    extras: [{ label: 'tip', kind: 'percent', hundredths: 1000n }],
  }

  expect(splitTotal(split)).toBe(116n)
})

test('a bill of many lines is rounded once a member', () => {
  const trio = [sharer('ana'), sharer('bo'), sharer('cy')]
  const items = Array.from({ length: 3 }, (_, line) => ({ label: `line ${line}`, amountMinor: 100n, sharers: trio }))

  expect(share({ kind: 'items', items, extras: [] })).toEqual({ ana: 100n, bo: 100n, cy: 100n })
})

test('an item may be shared by amounts and percent, too', () => {
  const split: ItemsSplit = {
    kind: 'items',
    items: [
      {
        label: 'pizza',
        amountMinor: 2400n,
        sharers: [sharer('ana', { kind: 'exact', amountMinor: 400n }), sharer('bo'), sharer('cy')],
      },
    ],
    extras: [],
  }

  expect(share(split)).toEqual({ ana: 400n, bo: 1000n, cy: 1000n })
})

test('a discount lowers all parts in proportion', () => {
  const split = bill([{ label: 'discount', kind: 'percent', hundredths: -5000n }])

  expect(share(split)).toEqual({ ana: 1500n, bo: 600n })
})

test('a total that the items do not make up is refused with the difference', () => {
  expect(share(bill([]), 6000n)).toEqual({
    refused: 'sharesBelowTotal',
    values: { total: money(6000n), sum: money(4200n), difference: money(1800n) },
  })
})

test('an item that nobody shares, or whose amounts do not fit, is refused', () => {
  const unshared: ItemsSplit = { kind: 'items', items: [{ label: 'tea', amountMinor: 100n, sharers: [] }], extras: [] }
  const misfit: ItemsSplit = {
    kind: 'items',
    items: [{ label: 'tea', amountMinor: 100n, sharers: [sharer('ana', { kind: 'exact', amountMinor: 90n })] }],
    extras: [],
  }

  expect(share(unshared)).toEqual({ refused: 'nobodyShares', values: {} })
  expect(share(misfit)).toMatchObject({ refused: 'sharesBelowTotal' })
})

test('a bill without items is refused, also when it has a tip', () => {
  const empty: ItemsSplit = { kind: 'items', items: [], extras: [{ label: 'tip', kind: 'amount', amountMinor: 100n }] }

  expect(share(empty)).toEqual({ refused: 'nobodyShares', values: {} })
})

test('a tip on items that cost nothing is refused', () => {
  const free: ItemsSplit = {
    kind: 'items',
    items: [{ label: 'water', amountMinor: 0n, sharers: [sharer('ana')] }],
    extras: [{ label: 'tip', kind: 'amount', amountMinor: 100n }],
  }

  expect(share(free)).toEqual({ refused: 'sharesAllZero', values: {} })
})

test('an item below zero is refused', () => {
  const coupon: ItemsSplit = {
    kind: 'items',
    items: [
      { label: 'pizza', amountMinor: 2400n, sharers: [sharer('ana')] },
      { label: 'coupon', amountMinor: -400n, sharers: [sharer('ana')] },
    ],
    extras: [],
  }

  expect(share(coupon)).toEqual({ refused: 'amountNotPositive', values: { text: '-4.00' } })
})
