import { type Rational, ratio, whole } from '../../money/rational.js'
import type { Cut } from './cut.js'
import type { Lexicon } from './lexicon.js'
import { spelledAt } from './spelled.js'

/** A sum with the cents behind it, and the index of the cut behind them. */
export interface CentsRead {
  /** More than one where it may be said short: `two fifty`. */
  readonly values: readonly Rational[]
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

/**
 * What goes on behind a number in words, perhaps with its currency: `zwölf Euro fünfzig`, `twelve fifty`, `trinta e oito e noventa`.
 * English leaves out its hundreds too, and Russian its thousands: `two fifty`, `две триста`.
 */
export const spelledRestAt = (
  cuts: readonly Cut[],
  at: number,
  values: readonly Rational[],
  lexicon: Lexicon,
): CentsRead | null => {
  const isJoined = lexicon.joints.has(cuts[at]?.key ?? '') || decimalWords.has(cuts[at]?.key ?? '')
  const rest = spelledAt(cuts, isJoined ? at + 1 : at, lexicon)
  const [value, other] = values
  if (rest === null || value?.denominator !== 1n || other !== undefined || !Number.isInteger(rest.value)) return null
  const { next } = rest
  if (lexicon.language === 'ru' && value.numerator < 100n && rest.value >= 100 && rest.value < 1000)
    return { values: [whole(value.numerator * 1000n + BigInt(rest.value))], next }
  if (rest.value < 10 || rest.value > 99) return null
  const cents = withCents(values, rest.value, next)
  const isShort = lexicon.language === 'en' && value.numerator < 10n && !isJoined
  const hundreds = whole(value.numerator * 100n + BigInt(rest.value))
  return cents === null || !isShort ? cents : { values: [...cents.values, hundreds], next }
}

const withCents = ([value, other]: readonly Rational[], cents: number, next: number): CentsRead | null =>
  value?.denominator === 1n && other === undefined
    ? { values: [ratio(value.numerator * 100n + BigInt(cents), 100n)], next }
    : null

const decimalWords: ReadonlySet<string> = new Set('point con com coma komma comma virgola virgule virgula'.split(' '))
