import { expect, test } from 'vitest'
import type { Balance } from '../../src/ledger/group.js'
import { settleUp } from '../../src/ledger/settle-up.js'
import { currency, member, money } from '../support/money.js'
import { afterTransfers, balancesOf } from '../support/settling.js'

const transfersOf = (nets: Readonly<Record<string, bigint>>): readonly (readonly [string, string, bigint])[] =>
  settleUp(balancesOf(nets)).flatMap(({ transfers }) =>
    transfers.map(({ from, to, amount }) => [from, to, amount.amountMinor] as const),
  )

test('nobody pays when all are even', () => {
  expect(settleUp([])).toEqual([])
  expect(settleUp(balancesOf({ ana: 0n, bo: 0n }))).toEqual([])
})

test('who owes pays who gets money back', () => {
  expect(settleUp(balancesOf({ ana: 5000n, bo: -1000n, cy: -4000n }))).toEqual([
    {
      currency: 'EUR',
      transfers: [
        { from: 'bo', to: 'ana', amount: money(1000n) },
        { from: 'cy', to: 'ana', amount: money(4000n) },
      ],
      isMinimal: true,
    },
  ])
})

test('every currency has its own plan, in the order of the codes', () => {
  const dollars: Balance[] = [
    { member: member('ana'), net: money(-700n, 'USD') },
    { member: member('bo'), net: money(700n, 'USD') },
  ]
  const plans = settleUp([...dollars, ...balancesOf({ ana: 300n, bo: -300n })])

  expect(plans.map(({ currency: code, transfers }) => [code, transfers])).toEqual([
    ['EUR', [{ from: 'bo', to: 'ana', amount: money(300n) }]],
    ['USD', [{ from: 'ana', to: 'bo', amount: money(700n, 'USD') }]],
  ])
})

test('groups that are even among themselves settle among themselves, where the greedy plan needs one transfer more', () => {
  const transfers = transfersOf({ a: 800n, b: -500n, c: -300n, d: 700n, e: -600n, f: -100n })

  expect(transfers).toEqual([
    ['b', 'a', 500n],
    ['c', 'a', 300n],
    ['e', 'd', 600n],
    ['f', 'd', 100n],
  ])
})

test('twenty members in four groups of five need sixteen transfers', () => {
  const nets: Record<string, bigint> = {}
  for (const [group, scale] of [1n, 1000n, 1_000_000n, 1_000_000_000n].entries()) {
    for (const [index, part] of [1n, 3n, 7n, 20n, -31n].entries()) nets[`${index}${group}`] = part * scale
  }

  const [plan] = settleUp(balancesOf(nets))

  expect(plan?.transfers).toHaveLength(16)
  expect(plan?.isMinimal).toBe(true)
})

test('twenty-one members without opposites get a good plan that says it is not proven', () => {
  const nets: Record<string, bigint> = {}
  for (let index = 0; index < 20; index++) nets[`m${index}`] = 3n ** BigInt(index)
  nets['debtor'] = -Object.values(nets).reduce((sum, net) => sum + net, 0n)

  const [plan] = settleUp(balancesOf(nets))

  expect(plan?.isMinimal).toBe(false)
  expect(plan?.transfers).toHaveLength(20)
})

test('a large group of pairs is settled pair by pair, and that is proven', () => {
  const nets: Record<string, bigint> = {}
  for (let index = 1; index <= 500; index++) {
    nets[`creditor${index}`] = BigInt(index)
    nets[`debtor${index}`] = -BigInt(index)
  }

  const [plan] = settleUp(balancesOf(nets))

  expect(plan?.transfers).toHaveLength(500)
  expect(plan?.isMinimal).toBe(true)
})

test('a large group of triples is settled triple by triple', () => {
  const nets: Record<string, bigint> = {}
  for (let index = 1; index <= 30; index++) {
    const base = 4n ** BigInt(index)
    Object.assign(nets, { [`a${index}`]: base, [`b${index}`]: 2n * base, [`c${index}`]: -3n * base })
  }

  const [plan] = settleUp(balancesOf(nets))

  expect(plan?.transfers).toHaveLength(60)
})

test('a thousand members end up even', () => {
  const nets: Record<string, bigint> = {}
  let sum = 0n
  for (let index = 0; index < 999; index++) {
    const net = BigInt(((index * 7919 + 13) % 20_011) - 10_005)
    nets[`m${index}`] = net
    sum += net
  }
  nets['last'] = -sum
  const balances = balancesOf(nets)

  const [plan] = settleUp(balances)

  expect(afterTransfers(balances, plan?.transfers ?? []).every((net) => net === 0n)).toBe(true)
  expect(plan?.transfers.length).toBeLessThan(960)
})

test('sums above what a double can hold are settled to the cent', () => {
  const large = 2n ** 53n
  const nets = { a: large, b: large + 1n, c: -1n - 2n * large, d: 5n * large, e: -3n * large, f: -2n * large }

  const [plan] = settleUp(balancesOf(nets))

  expect(plan?.transfers).toHaveLength(4)
  expect(afterTransfers(balancesOf(nets), plan?.transfers ?? []).every((net) => net === 0n)).toBe(true)
})

test('the order in which the balances come does not matter', () => {
  const balances = balancesOf({ a: 700n, b: -300n, c: -400n, d: 900n, e: -1100n, f: 200n })

  expect(settleUp([...balances].reverse())).toEqual(settleUp(balances))
})

test('balances that do not sum to zero, or name a member twice, are a mistake of the caller', () => {
  const ana = { member: member('ana'), net: { amountMinor: 100n, currency: currency('EUR') } }

  expect(() => settleUp([ana])).toThrow('sum to zero')
  expect(() => settleUp([ana, { ...ana, net: money(-100n) }])).toThrow('one balance')
})
