import { evaluate, type Term } from '../../money/arithmetic.js'
import type { CurrencyCode } from '../../money/money.js'
import { type Rational, whole } from '../../money/rational.js'
import type { AmountRead } from './amounts.js'
import type { Cut } from './cut.js'
import type { AmountPlace } from './place.js'

/** Sums that join amounts by `+ - * / x`: `4 x 12.50`, `2x12`, `12*3+5`. */
export const sumsOf = (
  { cuts }: AmountPlace,
  amounts: readonly AmountRead[],
  group: CurrencyCode,
): readonly AmountRead[] => {
  const longest = new Map<number, AmountRead>()
  for (const amount of amounts) if (!longest.has(amount.from)) longest.set(amount.from, amount)
  return [...longest.values()].flatMap((first) => sumFrom(cuts, first, longest, group) ?? [])
}

const sumFrom = (
  cuts: readonly Cut[],
  first: AmountRead,
  longest: ReadonlyMap<number, AmountRead>,
  group: CurrencyCode,
): AmountRead | null => {
  if (first.values.length !== 1) return null
  const chain = [first]
  const terms: Term[] = [termOf(first)]
  let sum: AmountRead | null = null
  for (let last = first; chain.length < chainMax; ) {
    const sign = signs.get(cuts[last.next]?.key ?? '')
    const next = sign === undefined ? undefined : longest.get(last.next + 1)
    if (sign === undefined || next?.values.length !== 1) break
    terms.push({ kind: 'operator', sign }, termOf(next))
    chain.push(next)
    last = next
    const value = evaluate(terms)
    if (value !== null && value.numerator > 0n) sum = joined(chain, value, group)
  }
  return sum
}

const chainMax = 12

const termOf = ({ values }: AmountRead): Term => ({ kind: 'number', value: values[0] ?? whole(0n) })

const joined = (chain: readonly AmountRead[], value: Rational, group: CurrencyCode): AmountRead => {
  const [first, last] = [chain[0] as AmountRead, chain.at(-1) as AmountRead]
  const all = [...new Set(chain.filter(({ isMarked }) => isMarked).map(({ currencies }) => currencies[0] ?? group))]
  return {
    ...first,
    values: [value],
    currencies: chain.some(({ currencies }) => currencies.length > 0) ? all : [],
    isMarked: all.length > 0,
    isPerHead: last.isPerHead,
    isSum: true,
    doubt: chain.find(({ doubt }) => doubt !== null)?.doubt ?? null,
    end: last.end,
    next: last.next,
  }
}

const signs: ReadonlyMap<string, string> = new Map([
  ['x', '*'],
  ['*', '*'],
  ['×', '*'],
  ['+', '+'],
  ['-', '-'],
  ['−', '-'],
  ['/', '/'],
  ['÷', '/'],
])
