import { expect, test } from 'vitest'
import { cancelCircles } from '../../src/ledger/circles.js'
import type { Debt } from '../../src/ledger/group.js'
import { member, money } from '../support/money.js'

const debt = (from: string, to: string, amountMinor: bigint, code = 'EUR'): Debt => ({
  from: member(from),
  to: member(to),
  amount: money(amountMinor, code),
})

test('debts without a circle stay as they are', () => {
  const debts = [debt('ana', 'bo', 500n), debt('bo', 'cy', 300n), debt('ana', 'cy', 100n)]

  expect(cancelCircles(debts)).toEqual({ debts, circles: [] })
})

test('a circle is cancelled by its smallest debt', () => {
  const debts = [debt('ana', 'bo', 500n), debt('bo', 'cy', 300n), debt('cy', 'ana', 400n)]

  expect(cancelCircles(debts)).toEqual({
    debts: [debt('ana', 'bo', 200n), debt('cy', 'ana', 100n)],
    circles: [{ members: ['ana', 'bo', 'cy'], amount: money(300n) }],
  })
})

test('two who owe each other are a circle of two', () => {
  expect(cancelCircles([debt('ana', 'bo', 500n), debt('bo', 'ana', 500n)])).toEqual({
    debts: [],
    circles: [{ members: ['ana', 'bo'], amount: money(500n) }],
  })
})

test('circles that share a debt are both found', () => {
  const debts = [
    debt('ana', 'bo', 500n),
    debt('bo', 'cy', 300n),
    debt('cy', 'ana', 300n),
    debt('bo', 'dee', 200n),
    debt('dee', 'ana', 200n),
  ]

  const { debts: left, circles } = cancelCircles(debts)

  expect(left).toEqual([])
  expect(circles.map(({ amount }) => amount.amountMinor)).toEqual([300n, 200n])
})

test('debts of two currencies make no circle', () => {
  const debts = [debt('ana', 'bo', 500n), debt('bo', 'ana', 500n, 'USD')]

  expect(cancelCircles(debts)).toEqual({ debts, circles: [] })
})

test('a circle found behind a long tail leaves the tail alone', () => {
  const debts = [debt('a', 'b', 10n), debt('b', 'c', 20n), debt('c', 'd', 30n), debt('d', 'b', 20n)]

  expect(cancelCircles(debts)).toEqual({
    debts: [debt('a', 'b', 10n), debt('c', 'd', 10n)],
    circles: [{ members: ['b', 'c', 'd'], amount: money(20n) }],
  })
})

test('a group of thousands of debts comes out without a circle', () => {
  const debts: Debt[] = []
  for (let index = 0; index < 5000; index++) {
    debts.push(debt(`m${index % 200}`, `m${(index * 31 + 7) % 200}`, BigInt((index % 97) + 1)))
  }
  const others = debts.filter(({ from, to }) => from !== to)

  const { debts: left } = cancelCircles(others)

  expect(left.length).toBeGreaterThan(0)
  expect(cancelCircles(left)).toEqual({ debts: left, circles: [] })
})
