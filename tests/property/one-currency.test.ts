import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../src/ledger/entry.js'
import type { Balance, Transfer } from '../../src/ledger/group.js'
import { settleInOne } from '../../src/ledger/one-currency.js'
import type { SourcedRate } from '../../src/ledger/rates.js'
import { currency, member } from '../support/money.js'

// With decimals of every number there is.
const codes = ['EUR', 'JPY', 'KWD', 'CZK'] as const

const nets = fc
  .array(fc.bigInt({ min: -2_000_000n, max: 2_000_000n }), { minLength: 1, maxLength: 7 })
  .map((list) => [...list, -list.reduce((sum, net) => sum + net, 0n)])

const balances = fc.array(nets, { minLength: 2, maxLength: 4 }).map((all) =>
  all.flatMap((list, place) =>
    list.map(
      (amountMinor, at): Balance => ({
        member: member(`m${at}`),
        net: { amountMinor, currency: currency(codes[place] ?? 'EUR') },
      }),
    ),
  ),
)

const unitsOf = fc
  .tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 0, max: 9_999 }))
  .map(([whole, decimals]) => `${whole}.${String(decimals).padStart(4, '0')}`)

const rates = fc.tuple(unitsOf, unitsOf, unitsOf, unitsOf).map(([toUnits, ...others]) =>
  others.map(
    (fromUnits, place): SourcedRate => ({
      from: currency(codes[place + 1] ?? 'JPY'),
      to: currency('EUR'),
      fromUnits,
      toUnits,
      day: '2026-03-12' as Day,
      source: 'ecb',
    }),
  ),
)

test('settling in one currency leaves exactly zero in all, with at most one payment less than members', () => {
  fc.assert(
    fc.property(balances, rates, (open, known) => {
      const plan = settleInOne(open, currency('EUR'), known, [])
      if ('unknown' in plan) return expect.fail('every rate is known')

      const paid = (transfer: Transfer) => ledger.push(transfer)
      const ledger: Transfer[] = []
      for (const { settles, worth } of plan.conversions) {
        paid(settles)
        paid({ from: settles.to, to: settles.from, amount: worth })
      }
      for (const transfer of plan.transfers) paid(transfer)

      const left = new Map<string, bigint>()
      const move = (who: string, code: string, minor: bigint) =>
        left.set(`${who} ${code}`, (left.get(`${who} ${code}`) ?? 0n) + minor)
      for (const { member: who, net } of open) move(who, net.currency, net.amountMinor)
      for (const { from, to, amount } of ledger) {
        move(from, amount.currency, amount.amountMinor)
        move(to, amount.currency, -amount.amountMinor)
      }
      expect([...left.values()].filter((minor) => minor !== 0n)).toEqual([])
      expect(plan.transfers.every(({ amount }) => amount.currency === 'EUR' && amount.amountMinor > 0n)).toBe(true)
      const members = new Set(open.map((balance) => balance.member)).size
      expect(plan.transfers.length).toBeLessThan(members)
      expect(plan.isMinimal).toBe(true)
    }),
  )
})

test('nothing is planned where a rate is missing, and it is said which', () => {
  const open = ['EUR', 'JPY', 'CZK'].flatMap((code): Balance[] => [
    { member: member('ana'), net: { amountMinor: 100n, currency: currency(code) } },
    { member: member('bo'), net: { amountMinor: -100n, currency: currency(code) } },
  ])

  expect(settleInOne(open, currency('EUR'), [], [])).toEqual({ unknown: ['CZK', 'JPY'] })
})
