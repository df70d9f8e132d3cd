import { expect, test } from 'vitest'
import type { MemberId } from '../../src/ids.js'
import type { Balance } from '../../src/ledger/group.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import { settleUp } from '../../src/ledger/settle-up.js'
import { computeShares } from '../../src/ledger/shares.js'
import { allocate } from '../../src/money/allocate.js'
import { readAmount } from '../../src/money/amount.js'
import { formatMoney, toDecimal } from '../../src/money/format.js'
import { currency, money } from '../support/money.js'
import { afterTransfers, balancesOf } from '../support/settling.js'
import {
  expectNets,
  type Kinds,
  netsOfBooks,
  ofKind,
  sharersOf,
  sumOf,
  type VectorSplit,
  vectors,
} from '../support/vectors.js'

const shareOut = (amount: number, split: VectorSplit, rotation = 0) =>
  computeShares(money(BigInt(amount)), { kind: 'parts', sharers: sharersOf(split) }, rotation)

const toBalances = (nets: ReadonlyMap<MemberId, bigint>): Balance[] => balancesOf(Object.fromEntries(nets))

const accepted = ofKind('shares').filter(({ id, input }) => input.amount > 0 && id !== 'spliit-pct-normal')

test.each(accepted)('shares: $id', ({ input, expect: wanted }) => {
  for (const rotation of [0, 1, 2]) {
    const shares = shareOut(input.amount, input.split, rotation)
    if (isRefusal(shares)) return expect.fail(`refused: ${shares.refused}`)

    expect(sumOf(shares.values())).toBe(BigInt(input.amount))
    expectNets(shares, wanted.shares ?? {})
    const sorted = [...shares.values()].map(Number).sort((left, right) => left - right)
    expect(sorted).toEqual(wanted.multiset ?? sorted)
  }
})

test.each(ofKind('shares').filter(({ input }) => input.amount < 0))('a refund: $id', ({ input, expect: wanted }) => {
  const parts = allocate(
    BigInt(input.amount),
    sharersOf(input.split).map(() => 1n),
    1,
  )

  expect(sumOf(parts)).toBe(BigInt(input.amount))
  const sorted = parts.map(Number).sort((left, right) => left - right)
  expect(sorted).toEqual(wanted.multiset ?? sorted)
})

test('percentages that sum to 80 are refused and not stretched: spliit-pct-normal', () => {
  const vector = ofKind('shares').find(({ id }) => id === 'spliit-pct-normal')
  if (vector === undefined) return expect.fail('the vector is there')

  expect(shareOut(vector.input.amount, vector.input.split)).toEqual({
    refused: 'percentNotHundred',
    values: { sum: '80', difference: '20' },
  })
})

test.each(ofKind('rejects'))('refused: $id', ({ input }) => {
  expect(isRefusal(shareOut(input.amount, input.split))).toBe(true)
})

test.each(ofKind('shares_ordered'))('parts in order: $id', ({ input, expect: wanted }) => {
  const parts = allocate(
    BigInt(input.amount),
    Array.from({ length: input.n }, () => 1n),
    0,
  )

  expect(sumOf(parts)).toBe(BigInt(input.amount))
  for (const [index, part] of parts.entries()) {
    const off = part - BigInt(wanted.shares[index] ?? 0)
    expect(off >= -1n && off <= 1n).toBe(true)
  }
})

test.each(ofKind('balances'))('balances: $id', ({ input, expect: wanted }) => {
  const nets = netsOfBooks(input)

  expect(sumOf(nets.values())).toBe(0n)
  expectNets(nets, wanted.balances)
})

test.each(ofKind('balances_property'))('balances sum to zero: $id', ({ input }) => {
  const nets = netsOfBooks(input)

  expect(nets.size).toBeGreaterThan(0)
  expect(sumOf(nets.values())).toBe(0n)
})

test.each(ofKind('settlement'))('settled with the fewest transfers: $id', ({ input, expect: wanted }) => {
  const nets = netsOfBooks(input)
  const [plan] = settleUp(toBalances(nets))

  expectNets(nets, wanted.balances ?? wanted.net ?? {})
  expect(plan?.isMinimal).toBe(true)
  expect(plan?.transfers).toHaveLength(wanted.min_transfers)
  const transfers = plan?.transfers.map(({ from, to, amount }) => [from, to, Number(amount.amountMinor)])
  for (const transfer of wanted.transfers ?? []) expect(transfers).toContainEqual(transfer)
})

test.each(ofKind('settlement_property'))('every transfer made, everybody is even: $id', ({ input, expect: wanted }) => {
  const nets = netsOfBooks(input)
  const balances = toBalances(nets)
  const transfers = settleUp(balances).flatMap((plan) => plan.transfers)

  expectNets(nets, wanted.net ?? {})
  expect(transfers.length).toBeGreaterThan(0)
  expect(transfers.every(({ from, to }) => from !== to)).toBe(true)
  expect(afterTransfers(balances, transfers).every((net) => net === 0n)).toBe(true)
})

test.each(ofKind('parse_amount'))('read: $id', ({ input, expect: wanted }) => {
  const read = readAmount(input.text, { currency: currency(input.currency), locale: input.locale })

  // Nothing is an amount elsewhere; here an expense of nothing is refused where it is read.
  expect(read).toEqual(wanted.minor === 0 ? { problem: 'notPositive' } : money(BigInt(wanted.minor), input.currency))
})

test.each(ofKind('clean_amount_text'))('cleaned, or refused: $id', ({ input, expect: wanted }) => {
  const read = readAmount(input.text, { currency: currency('USD'), locale: input.locale })

  switch (input.text) {
    // Cutting decimals off would write another sum than the one that was typed.
    case '1,234.56789':
      return expect(read).toEqual({ problem: 'tooManyDecimals', currency: 'USD', decimals: 2 })
    // Letters around a number may be a name or a unit, so the number among them is nobody's amount.
    case 'abc123.45xyz':
      return expect(read).toEqual({ problem: 'unreadable' })
    default:
      return expect('problem' in read ? read : toDecimal(read)).toBe(wanted.text)
  }
})

test.each(ofKind('format'))('written: $id', ({ input, expect: wanted }) => {
  const text = formatMoney(money(BigInt(input.minor), input.currency), input.locale)

  // Between sum and sign the locale puts a space that does not break.
  expect(text.replaceAll('\u00a0', ' ')).toBe(wanted.text)
})

test('no vector is left out', () => {
  const kinds: readonly (keyof Kinds)[] = [
    'shares',
    'rejects',
    'shares_ordered',
    'balances',
    'balances_property',
    'settlement',
    'settlement_property',
    'parse_amount',
    'clean_amount_text',
    'format',
  ]

  expect(kinds.flatMap((kind) => ofKind(kind))).toHaveLength(vectors.length)
})
