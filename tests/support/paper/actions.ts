import fc from 'fast-check'
import type { Part } from './shares.js'
import { type Currency, type Name, names, type Payer, type Sharing } from './tab.js'

/**
 * Something a person does. Entries and buttons are chosen by a number that counts round those there are; one below zero
 * counts from the newest entry backwards.
 */
export type Action = { readonly by: Name } & (
  | {
      readonly does: 'add'
      readonly currency: Currency
      readonly total: bigint
      readonly payers: readonly Payer[]
      readonly sharing: Sharing
    }
  | {
      readonly does: 'bill'
      readonly dishes: readonly { readonly minor: bigint; readonly eaters: readonly Name[] }[]
      readonly tipPercent: bigint
    }
  | { readonly does: 'pay'; readonly to: Name; readonly currency: Currency; readonly total: bigint }
  | { readonly does: 'edit'; readonly entry: number; readonly total: bigint | null }
  | { readonly does: 'delete' | 'restore'; readonly entry: number }
  | { readonly does: 'pressUndo' | 'pressRestore'; readonly entry: number; readonly isStale: boolean }
  | { readonly does: 'undo' | 'undoTwice' | 'join' | 'leave' | 'settle' }
  | { readonly does: 'weight'; readonly of: Name; readonly hundredths: bigint }
  | { readonly does: 'simplify'; readonly on: boolean }
  | { readonly does: 'pressTransfer'; readonly button: number }
  | { readonly does: 'settleAll'; readonly order: readonly number[] }
)

const anybody = fc.constantFrom(...names)
const some = fc.subarray([...names], { minLength: 1 })
const minor = fc.bigInt({ min: 1n, max: 20_000n })
const currency = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Currency>('EUR') },
  { weight: 1, arbitrary: fc.constant<Currency>('JPY') },
)

const weight: fc.Arbitrary<Action> = fc.record({
  does: fc.constant('weight' as const),
  by: anybody,
  of: anybody,
  hundredths: fc.bigInt({ min: 0n, max: 6n }).map((halves) => halves * 50n),
})

const settleAll: fc.Arbitrary<Action> = fc.record({
  does: fc.constant('settleAll' as const),
  by: anybody,
  // Among four people there are at most six debts a currency.
  order: fc.array(fc.nat(30), { minLength: 12, maxLength: 12 }),
})

/** Cuts a whole into parts above zero that make it up, or miss it by one where `off` says so. */
function cut(whole: bigint, cuts: readonly number[], off: bigint): bigint[] {
  const parts: bigint[] = []
  let left = whole
  for (const percent of cuts) {
    const part = (left * BigInt(percent)) / 100n
    parts.push(part > 0n ? part : 1n)
    left -= parts.at(-1) ?? 0n
  }
  return [...parts, left + off > 0n ? left + off : 1n]
}

const named = (who: readonly Name[], partOf: (place: number) => Part): Sharing['named'] =>
  who.map((name, at) => [name, partOf(at)])

const base = fc.constantFrom<Sharing['base']>('payersAnd', 'only', 'allBut')
const cuts = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 })
const off = fc.oneof({ weight: 5, arbitrary: fc.constant(0n) }, { weight: 1, arbitrary: fc.constantFrom(-1n, 1n) })

/** All the ways to say who shares a total and how; some do not add up. */
const sharingOf = (total: bigint): fc.Arbitrary<Sharing> =>
  fc.oneof(
    fc.constant<Sharing>({ base: 'everyone', named: [] }),
    fc.tuple(base, some).map(([by, who]): Sharing => ({ base: by, named: named(who, () => ({ kind: 'equal' })) })),
    fc.tuple(some, cuts, off).map(([who, at, by]): Sharing => {
      const parts = cut(total, at.slice(0, who.length - 1), by)
      return { base: 'only', named: named(who, (one) => ({ kind: 'exact', minor: parts[one] ?? 1n })) }
    }),
    fc.tuple(some, cuts, off).map(([who, at, by]): Sharing => {
      const parts = cut(10_000n, at.slice(0, who.length - 1), by)
      return { base: 'only', named: named(who, (one) => ({ kind: 'percent', hundredths: parts[one] ?? 1n })) }
    }),
    fc.tuple(some, fc.array(fc.bigInt({ min: 1n, max: 12n }), { minLength: 4, maxLength: 4 })).map(
      ([who, weights]): Sharing => ({
        base: 'only',
        named: named(who, (one) => ({ kind: 'shares', hundredths: (weights[one] ?? 1n) * 25n })),
      }),
    ),
    fc.tuple(some, minor, fc.constantFrom<'adjust' | 'exact'>('adjust', 'exact')).map(
      ([who, by, kind]): Sharing => ({
        base: 'only',
        // The first has a sum of their own, the others divide what is left.
        named: named(who, (one) => (one === 0 ? { kind, minor: by } : { kind: 'equal' })),
      }),
    ),
    fc.tuple(some, minor).map(
      ([who, less]): Sharing => ({
        base: 'only',
        named: named(who, (one) => (one === 0 ? { kind: 'adjust', minor: -less } : { kind: 'equal' })),
      }),
    ),
  )

const payersOf = (by: Name, total: bigint): fc.Arbitrary<readonly Payer[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([{ name: by, minor: null }]) },
    { weight: 1, arbitrary: anybody.map((name) => [{ name, minor: null }]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.subarray([...names], { minLength: 2, maxLength: 2 }), fc.bigInt({ min: 1n, max: total + 1n }), off)
        .map(([pair, first, by]) =>
          pair.map((name, at) => ({ name, minor: at === 0 ? first : by === 0n ? null : total - first + by + 1n })),
        )
        .filter((payers) => payers.every(({ minor: paid }) => paid === null || paid > 0n)),
    },
  )

const add: fc.Arbitrary<Action> = fc.tuple(anybody, currency, minor).chain(([by, code, total]) =>
  fc.record({
    does: fc.constant('add' as const),
    by: fc.constant(by),
    currency: fc.constant(code),
    total: fc.constant(total),
    payers: payersOf(by, total),
    sharing: sharingOf(total),
  }),
)

const bill: fc.Arbitrary<Action> = fc.record({
  does: fc.constant('bill' as const),
  by: anybody,
  dishes: fc.array(fc.record({ minor, eaters: some }), { minLength: 2, maxLength: 2 }),
  tipPercent: fc.bigInt({ min: 1n, max: 20n }),
})

const pay: fc.Arbitrary<Action> = fc
  .record({ does: fc.constant('pay' as const), by: anybody, to: anybody, currency, total: minor })
  .filter(({ by, to }) => by !== to)

const simple = (does: 'undo' | 'undoTwice' | 'join' | 'leave' | 'settle'): fc.Arbitrary<Action> =>
  anybody.map((by) => ({ does, by }))

const about = (who: fc.Arbitrary<Name>, which: fc.Arbitrary<number>) => ({
  edit: fc.record({
    does: fc.constant('edit' as const),
    by: who,
    entry: which,
    total: fc.option(minor, { nil: null, freq: 2 }),
  }),
  take: fc.record({
    does: fc.constantFrom('delete' as const, 'restore' as const),
    by: who,
    entry: which,
  }),
  press: fc.record({
    does: fc.constantFrom('pressUndo' as const, 'pressRestore' as const),
    by: who,
    entry: which,
    isStale: fc.integer({ min: 1, max: 5 }).map((dice) => dice === 5),
  }),
})

const { edit, take, press } = about(anybody, fc.oneof(fc.nat(30), fc.integer({ min: -4, max: -1 })))

/** What people do in an evening, expenses most often. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: add },
  { weight: 2, arbitrary: bill },
  { weight: 2, arbitrary: pay },
  { weight: 6, arbitrary: edit },
  { weight: 5, arbitrary: take },
  { weight: 4, arbitrary: press },
  { weight: 5, arbitrary: simple('undo') },
  { weight: 1, arbitrary: simple('undoTwice') },
  { weight: 1, arbitrary: simple('join') },
  { weight: 1, arbitrary: simple('leave') },
  { weight: 2, arbitrary: simple('settle') },
  { weight: 1, arbitrary: weight },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('simplify' as const), by: anybody, on: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('pressTransfer' as const), by: anybody, button: fc.nat(30) }) },
  { weight: 1, arbitrary: settleAll },
)

const rival = fc.constantFrom<Name>('Ana', 'Bo')
const rivals = about(rival, fc.integer({ min: -3, max: -1 }))

/** What two people do who cannot agree on one expense. */
export const quarrel: fc.Arbitrary<Action> = fc.oneof(
  { weight: 1, arbitrary: pay },
  { weight: 6, arbitrary: rivals.edit },
  { weight: 12, arbitrary: rivals.take },
  { weight: 3, arbitrary: rivals.press },
  { weight: 6, arbitrary: rival.map((by) => ({ does: 'undo' as const, by })) },
)
