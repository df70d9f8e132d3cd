import { type Rational, ratio } from '../../money/rational.js'
import type { Cut } from './cut.js'
import type { Lexicon } from './lexicon.js'
import { spelledAt } from './spelled.js'

/** A sum with the cents behind it, and the index of the cut behind them. */
export interface CentsRead {
  readonly value: Rational
  readonly next: number
}

/** `5 euros 40`, `1234€50`, `5€40`. */
export const centsAt = (cuts: readonly Cut[], at: number, values: readonly Rational[]): CentsRead | null => {
  const [before, cut] = [cuts[at - 1], cuts[at]]
  if (cut?.kind !== 'number' || !/^\d{2}$/.test(cut.text) || before === undefined) return null
  const isGlued = before.kind === 'mark' || before.text.length === 1
  if (cut.start - before.end > (isGlued ? 0 : 1)) return null
  return withCents(values, Number(cut.text), at + 1)
}

/** `zwölf Euro fünfzig`, `twelve fifty`, `trinta e oito e noventa`: behind a number in words, perhaps with its currency. */
export const spelledCentsAt = (
  cuts: readonly Cut[],
  at: number,
  values: readonly Rational[],
  lexicon: Lexicon,
): CentsRead | null => {
  const isJoined = lexicon.joints.has(cuts[at]?.key ?? '') || decimalWords.has(cuts[at]?.key ?? '')
  const cents = spelledAt(cuts, isJoined ? at + 1 : at, lexicon)
  if (cents === null || cents.value < 10 || cents.value > 99 || !Number.isInteger(cents.value)) return null
  return withCents(values, cents.value, cents.next)
}

const withCents = ([value, other]: readonly Rational[], cents: number, next: number): CentsRead | null =>
  value?.denominator === 1n && other === undefined
    ? { value: ratio(value.numerator * 100n + BigInt(cents), 100n), next }
    : null

const decimalWords: ReadonlySet<string> = new Set('point con com coma komma comma virgola virgule virgula'.split(' '))
