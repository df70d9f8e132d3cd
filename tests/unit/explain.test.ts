import { expect, test } from 'vitest'
import { explainPlan } from '../../src/ledger/explain.js'
import type { Debt } from '../../src/ledger/group.js'
import { member, money } from '../support/money.js'

const debt = (from: string, to: string, amountMinor: bigint, code = 'EUR'): Debt => ({
  from: member(from),
  to: member(to),
  amount: money(amountMinor, code),
})

test('a debt that is paid directly is its own explanation', () => {
  const owed = debt('bo', 'ana', 2000n)

  expect(explainPlan([owed], [owed])).toEqual([
    { amount: money(2000n), transfers: [{ from: 'bo', to: 'ana' }], debts: [{ from: 'bo', to: 'ana' }] },
  ])
})

test('a transfer past somebody in between names the chain of debts it replaces', () => {
  const explained = explainPlan([debt('ana', 'bo', 1000n), debt('bo', 'cy', 1000n)], [debt('ana', 'cy', 1000n)])

  expect(explained).toEqual([
    {
      amount: money(1000n),
      transfers: [{ from: 'ana', to: 'cy' }],
      debts: [
        { from: 'ana', to: 'bo' },
        { from: 'bo', to: 'cy' },
      ],
    },
  ])
})

test('the debt between the same two comes first, the rest goes along the chain', () => {
  const debts = [debt('ana', 'bo', 1000n), debt('bo', 'cy', 1000n), debt('ana', 'cy', 500n)]

  const explained = explainPlan(debts, [debt('ana', 'cy', 1500n)])

  expect(explained.map(({ amount, debts: replaced }) => [amount.amountMinor, replaced.length])).toEqual([
    [500n, 1],
    [1000n, 2],
  ])
})

test('two transfers that only together stand for two debts are told together', () => {
  const debts = [debt('ana', 'bo', 1000n), debt('cy', 'dan', 1000n)]

  const explained = explainPlan(debts, [debt('ana', 'dan', 1000n), debt('cy', 'bo', 1000n)])

  expect(explained).toHaveLength(1)
  expect(explained[0]?.transfers).toHaveLength(2)
  expect(explained[0]?.debts).toHaveLength(2)
})

test('debts of one currency never explain a transfer of another', () => {
  const debts = [debt('ana', 'bo', 1000n), debt('ana', 'bo', 700n, 'USD')]

  const explained = explainPlan(debts, debts)

  expect(explained.map(({ amount }) => amount)).toEqual([money(1000n), money(700n, 'USD')])
})
