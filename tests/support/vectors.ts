import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { MemberId } from '../../src/ids.js'
import type { Day } from '../../src/ledger/entry.js'
import { expenseContent } from '../../src/ledger/expense.js'
import type { Debt } from '../../src/ledger/group.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import type { Sharer } from '../../src/ledger/split.js'
import { allocate } from '../../src/money/allocate.js'
import { currency, member, money, sharer } from './money.js'
import { netsOf } from './settling.js'

/** How the fixture writes a split. */
export type VectorSplit =
  | { readonly mode: 'equal'; readonly among: readonly string[] }
  | { readonly mode: 'shares'; readonly weights: Readonly<Record<string, number>> }
  | { readonly mode: 'exact'; readonly amounts: Readonly<Record<string, number>> }
  | { readonly mode: 'percent'; readonly percents: Readonly<Record<string, string>> }
  | { readonly mode: 'adjustment'; readonly adjust: Readonly<Record<string, number>> }

interface VectorExpense {
  readonly paid_by: string
  readonly amount: number
  readonly split: VectorSplit
}

interface Books {
  readonly expenses?: readonly VectorExpense[]
  readonly payments?: readonly { readonly from: string; readonly to: string; readonly amount: number }[]
  readonly debts?: readonly (readonly [from: string, to: string, amountMinor: number])[]
}

type Nets = Readonly<Record<string, number>>

/** What a vector of each kind holds. */
export interface Kinds {
  readonly shares: {
    input: { amount: number; split: VectorSplit }
    expect: { sum?: number; multiset?: number[]; shares?: Nets }
  }
  readonly rejects: { input: { amount: number; split: VectorSplit }; expect: { error: string } }
  readonly shares_ordered: { input: { amount: number; n: number }; expect: { shares: number[] } }
  readonly balances: { input: Books; expect: { balances: Nets } }
  readonly balances_property: { input: Books; expect: { properties: string[] } }
  readonly settlement: {
    input: Books
    expect: { balances?: Nets; net?: Nets; transfers?: (readonly [string, string, number])[]; min_transfers: number }
  }
  readonly settlement_property: { input: Books; expect: { net?: Nets; properties: string[] } }
  readonly parse_amount: { input: { text: string; currency: string; locale: string }; expect: { minor: number } }
  readonly clean_amount_text: { input: { text: string; locale: string }; expect: { text: string } }
  readonly format: { input: { minor: number; currency: string; locale: string }; expect: { text: string } }
}

type VectorOf<Kind extends keyof Kinds> = { readonly id: string; readonly kind: Kind } & Kinds[Kind]
type Vector = { [Kind in keyof Kinds]: VectorOf<Kind> }[keyof Kinds]

/** All numbers of the fixture. */
export const { vectors }: { readonly vectors: readonly Vector[] } = JSON.parse(
  readFileSync(new URL('../fixtures/vectors.json', import.meta.url), 'utf8'),
)

/** Those of one kind. */
export const ofKind = <Kind extends keyof Kinds>(kind: Kind): Extract<Vector, { kind: Kind }>[] =>
  vectors.filter((vector): vector is Extract<Vector, { kind: Kind }> => vector.kind === kind)

const hundredthsOf = (percent: string): bigint => {
  const [major = '', decimals = ''] = percent.split('.')
  return BigInt(major + decimals.padEnd(2, '0'))
}

/** The sharers of a split in our words. */
export const sharersOf = (split: VectorSplit): Sharer[] => {
  switch (split.mode) {
    case 'equal':
      return split.among.map((name) => sharer(name))
    case 'shares':
      return Object.entries(split.weights).map(([name, weight]) =>
        sharer(name, { kind: 'shares', hundredths: BigInt(weight) * 100n }),
      )
    case 'exact':
      return Object.entries(split.amounts).map(([name, amount]) =>
        sharer(name, { kind: 'exact', amountMinor: BigInt(amount) }),
      )
    case 'percent':
      return Object.entries(split.percents).map(([name, percent]) =>
        sharer(name, { kind: 'percent', hundredths: hundredthsOf(percent) }),
      )
    case 'adjustment':
      return Object.entries(split.adjust).map(([name, amount]) =>
        sharer(name, { kind: 'adjust', amountMinor: BigInt(amount) }),
      )
  }
}

/** What an expense does to the nets. A refund is no expense here, so its parts come from `allocate` alone. */
const netsOfExpense = ({ paid_by, amount, split }: VectorExpense, number: number): [MemberId, bigint][] => {
  const total = BigInt(amount)
  if (amount < 0) {
    const sharers = sharersOf(split)
    const parts = allocate(
      total,
      sharers.map(() => 1n),
      number,
    )
    return [
      [member(paid_by), total],
      ...sharers.map((one, index): [MemberId, bigint] => [one.member, -(parts[index] ?? 0n)]),
    ]
  }
  const content = expenseContent(
    {
      isRefund: false,
      currency: currency('EUR'),
      totalMinor: total,
      payers: [{ member: member(paid_by), paidMinor: total }],
      split: { kind: 'parts', sharers: sharersOf(split) },
      date: '2026-11-03' as Day,
      category: null,
      description: '',
    },
    number,
    { maxParticipants: 1000, maxExpenseMajor: 10_000_000n },
  )
  if (isRefusal(content)) return expect.fail(`refused: ${content.refused}`)
  return content.postings.map(({ member: who, paidMinor, owedMinor }) => [who, paidMinor - owedMinor])
}

/** What everybody gets back (above zero) or owes (below zero). */
export const netsOfBooks = ({ expenses = [], payments = [], debts = [] }: Books): Map<MemberId, bigint> => {
  const owed = [
    ...debts.map(([from, to, amount]) => ({ from, to, amount })),
    ...payments.map((payment) => ({
      from: payment.to,
      to: payment.from,
      amount: payment.amount,
    })),
  ]
  const nets = netsOf(
    owed.map(({ from, to, amount }): Debt => ({ from: member(from), to: member(to), amount: money(BigInt(amount)) })),
  )
  for (const [index, expense] of expenses.entries()) {
    for (const [who, netMinor] of netsOfExpense(expense, index + 1)) nets.set(who, (nets.get(who) ?? 0n) + netMinor)
  }
  return nets
}

/** The nets are those expected, but for an odd unit that may fall to anybody. */
export const expectNets = (nets: ReadonlyMap<MemberId, bigint>, expected: Nets): void => {
  for (const [name, netMinor] of Object.entries(expected)) {
    const off = (nets.get(member(name)) ?? 0n) - BigInt(netMinor)
    expect(off >= -1n && off <= 1n, `${name} is at most an odd unit off`).toBe(true)
  }
}

/** The sum of minor units. */
export const sumOf = (parts: Iterable<bigint>): bigint => [...parts].reduce((left, right) => left + right, 0n)
