import { expect, test } from 'vitest'
import { allocate, allocateIdeals } from '../../src/money/allocate.js'
import { ratio } from '../../src/money/rational.js'

const equal = (count: number): bigint[] => Array.from({ length: count }, () => 1n)

test('the odd cent goes round', () => {
  const holders = [0, 1, 2, 3, 4, 5].map((entry) => allocate(100n, equal(3), entry).indexOf(34n))

  expect(holders).toEqual([0, 1, 2, 0, 1, 2])
})

test('two odd cents go to two neighbours in turn', () => {
  expect(allocate(500n, equal(3), 0)).toEqual([167n, 167n, 166n])
  expect(allocate(500n, equal(3), 2)).toEqual([167n, 166n, 167n])
})

test('over a full turn everybody has paid the same', () => {
  const totals = [0n, 0n, 0n, 0n, 0n, 0n, 0n]
  for (let entry = 0; entry < 7; entry++) {
    for (const [index, part] of allocate(1000n, equal(7), entry).entries()) totals[index] = (totals[index] ?? 0n) + part
  }

  expect(totals).toEqual([1000n, 1000n, 1000n, 1000n, 1000n, 1000n, 1000n])
})

test('the largest fraction is served first, whoever has the turn', () => {
  for (const entry of [0, 1, 2]) expect(allocate(100n, [1n, 2n, 0n], entry)).toEqual([33n, 67n, 0n])
})

test('only equal fractions take turns', () => {
  const holders = [0, 1, 2, 3].map((entry) => allocate(2n, [3n, 5n, 3n, 5n], entry))

  expect(holders.every(([first, , third]) => first === 0n && third === 0n)).toBe(true)
})

test('a negative total is the mirror of the positive one', () => {
  expect(allocate(-9500n, equal(3), 1)).toEqual(allocate(9500n, equal(3), 1).map((part) => -part))
})

test('nobody without weight is given anything', () => {
  expect(allocate(101n, [0n, 1n, 1n, 0n], 0)).toEqual([0n, 51n, 50n, 0n])
})

test('a thousand members share to the cent', () => {
  const parts = allocate(1_000_001n, equal(1000), 999)

  expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(1_000_001n)
  expect(parts[999]).toBe(1001n)
})

test('weights that give nobody anything are a mistake of the caller', () => {
  expect(() => allocate(100n, [0n, 0n], 0)).toThrow('somebody has a weight')
  expect(() => allocate(100n, [], 0)).toThrow('somebody has a weight')
  expect(() => allocate(100n, [2n, -1n], 0)).toThrow('below zero')
})

test('ideal parts are rounded without moving a whole one', () => {
  const ideals = [ratio(5n, 1n), ratio(5n, 2n), ratio(5n, 2n)]

  expect(allocateIdeals(10n, ideals, 0)).toEqual([5n, 3n, 2n])
  expect(allocateIdeals(10n, ideals, 1)).toEqual([5n, 2n, 3n])
})

test('ideal parts that miss the total are a mistake of the caller', () => {
  expect(() => allocateIdeals(10n, [ratio(19n, 2n)], 0)).toThrow('sum to the total')
})
