import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, isRefund } from '../../src/ledger/entry.js'
import { expenseContent } from '../../src/ledger/expense.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import { computeShares, splitTotal } from '../../src/ledger/shares.js'
import type { Extra, Item, Part, Sharer } from '../../src/ledger/split.js'
import { currency, member, money } from '../support/money.js'

const names = ['ana', 'bo', 'cy', 'dee', 'eve', 'fay']
const hundredths = fc.bigInt({ min: 0n, max: 500n })
const totalMinor = fc.bigInt({ min: 1n, max: 1_000_000_000n })
const turn = fc.integer({ min: 1, max: 1_000_000 })

const part = fc.oneof<fc.Arbitrary<Part>[]>(
  fc.constant({ kind: 'equal' }),
  fc.bigInt({ min: 0n, max: 5000n }).map((amountMinor) => ({ kind: 'exact', amountMinor })),
  fc.bigInt({ min: 0n, max: 3000n }).map((value) => ({ kind: 'percent', hundredths: value })),
  hundredths.map((value) => ({ kind: 'shares', hundredths: value })),
  fc.bigInt({ min: -2000n, max: 2000n }).map((amountMinor) => ({ kind: 'adjust', amountMinor })),
)

const sharers = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), part, hundredths), { minLength: 1, selector: ([name]) => name })
  .map((list) =>
    list.map(([name, how, weightHundredths]): Sharer => ({ member: member(name), part: how, weightHundredths })),
  )

const item = fc
  .tuple(fc.bigInt({ min: 0n, max: 100_000n }), sharers)
  .map(([amountMinor, list]): Item => ({ label: 'item', amountMinor, sharers: list }))

const extra = fc.oneof<fc.Arbitrary<Extra>[]>(
  fc.bigInt({ min: 0n, max: 9999n }).map((amountMinor) => ({ label: 'tax', kind: 'amount', amountMinor })),
  fc.bigInt({ min: 0n, max: 3000n }).map((value) => ({ label: 'tip', kind: 'percent', hundredths: value })),
)

const sum = (parts: Iterable<bigint>): bigint => [...parts].reduce((left, right) => left + right, 0n)

test('shares are never negative and sum to the total, or the split is refused', () => {
  fc.assert(
    fc.property(totalMinor, sharers, turn, (amountMinor, list, rotation) => {
      const shares = computeShares(money(amountMinor), { kind: 'parts', sharers: list }, rotation)

      if (isRefusal(shares)) return
      expect([...shares.keys()]).toEqual(list.map((sharer) => sharer.member))
      expect(sum(shares.values())).toBe(amountMinor)
      expect([...shares.values()].every((share) => share >= 0n)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('an exact amount that is accepted is the amount stored', () => {
  fc.assert(
    fc.property(totalMinor, sharers, turn, (amountMinor, list, rotation) => {
      const shares = computeShares(money(amountMinor), { kind: 'parts', sharers: list }, rotation)

      if (isRefusal(shares)) return
      for (const { member: who, part: how } of list) {
        if (how.kind === 'exact') expect(shares.get(who)).toBe(how.amountMinor)
      }
    }),
    { numRuns: 1000 },
  )
})

test('a percentage is less than a cent off', () => {
  fc.assert(
    fc.property(totalMinor, sharers, turn, (amountMinor, list, rotation) => {
      const shares = computeShares(money(amountMinor), { kind: 'parts', sharers: list }, rotation)

      if (isRefusal(shares) || list.every(({ part: { kind } }) => kind === 'exact' || kind === 'percent')) return
      for (const { member: who, part: how } of list) {
        if (how.kind !== 'percent') continue
        const off = (shares.get(who) ?? 0n) * 10_000n - amountMinor * how.hundredths
        expect(off > -10_000n && off < 10_000n).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

test('any equal split is accepted, and nobody pays more than a cent above another', () => {
  fc.assert(
    fc.property(totalMinor, fc.integer({ min: 1, max: 100 }), turn, (amountMinor, count, rotation) => {
      const list = Array.from(
        { length: count },
        (_, index): Sharer => ({
          member: member(`m${index}`),
          part: { kind: 'equal' },
          weightHundredths: 100n,
        }),
      )

      const shares = computeShares(money(amountMinor), { kind: 'parts', sharers: list }, rotation)

      if (isRefusal(shares)) expect.fail('an equal split was refused')
      const sorted = [...shares.values()].sort((left, right) => Number(left - right))
      expect(sum(sorted)).toBe(amountMinor)
      expect((sorted.at(-1) ?? 0n) - (sorted[0] ?? 0n)).toBeLessThanOrEqual(1n)
    }),
  )
})

test('the shares of a bill sum to its items and extras', () => {
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 6 }),
      fc.array(extra, { maxLength: 3 }),
      turn,
      (items, extras, rotation) => {
        const split = { kind: 'items', items, extras } as const

        const shares = computeShares(money(splitTotal(split)), split, rotation)

        if (isRefusal(shares)) return
        expect(sum(shares.values())).toBe(splitTotal(split))
        expect([...shares.values()].every((share) => share >= 0n)).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})

test('the postings of an expense sum to its total on both sides', () => {
  fc.assert(
    fc.property(
      totalMinor,
      sharers,
      turn,
      fc.bigInt({ min: 0n, max: 100n }),
      fc.boolean(),
      (amountMinor, list, rotation, percentOfFirst, comesBack) => {
        const firstPaid = (amountMinor * percentOfFirst) / 100n
        const content = expenseContent(
          {
            isRefund: comesBack,
            currency: currency('EUR'),
            totalMinor: amountMinor,
            payers: [
              { member: member('ana'), paidMinor: firstPaid },
              { member: member('zoe'), paidMinor: amountMinor - firstPaid },
            ],
            split: { kind: 'parts', sharers: list },
            date: '2026-11-03' as Day,
            category: null,
            description: '',
          },
          rotation,
          { maxParticipants: 1000, maxExpenseMajor: 10_000_000n },
        )

        if (isRefusal(content)) return
        const sign = comesBack ? -1n : 1n
        expect(isRefund(content)).toBe(comesBack)
        expect(sum(content.postings.map(({ paidMinor }) => paidMinor))).toBe(sign * amountMinor)
        expect(sum(content.postings.map(({ owedMinor }) => owedMinor))).toBe(sign * amountMinor)
        expect(
          content.postings.every(({ paidMinor, owedMinor }) => sign * paidMinor >= 0n && sign * owedMinor >= 0n),
        ).toBe(true)
        expect(new Set(content.postings.map((posting) => posting.member)).size).toBe(content.postings.length)
      },
    ),
  )
})
