import { evaluate, type Term } from '../money/arithmetic.js'
import { readCurrency } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import { plainText } from '../money/plain-text.js'
import { compare, type Rational, ratio } from '../money/rational.js'
import { fold } from './fold.js'
import { type FoundNumber, findNumbers, type NumberSetting } from './model-numbers.js'

/** The text that amounts must be traceable to, and its numbers. */
export interface NumberSource {
  readonly text: string
  readonly numbers: readonly FoundNumber[]
  readonly setting: NumberSetting
}

/** An amount of a model's answer whose every number stands in the source. */
export interface TracedAmount {
  /** The same for the reader of amounts, in plain digits: `3*110+45`. A number of two readings stays as it was written. */
  readonly text: string
  readonly value: Rational
  /** The currencies written beside its numbers. */
  readonly currencies: readonly CurrencyCode[]
  readonly isSingleNumber: boolean
}

/** The source of what is written in a text. */
export const numberSource = (text: string, setting: NumberSetting): NumberSource => ({
  text,
  numbers: findNumbers(text, setting),
  setting,
})

/**
 * Reads an amount as a model wrote it: a number of the source, or arithmetic of such with `+ - * / ( )`; a percentage only as a
 * factor, `80*50%`. Null for anything else: a number that was made up, `NaN`, `1e308`, more than 30 characters.
 */
export const traceAmount = (text: string, source: NumberSource): TracedAmount | null => {
  const plain = plainText(text).trim()
  if (plain.length > textMax) return null
  const numbers = apart(findNumbers(plain, source.setting))
  const isCopied = numbers.length === 1 && fold(source.text).includes(fold(plain))
  const pieces: Piece[] = []
  const currencies: CurrencyCode[] = []
  let at = 0
  for (const number of numbers) {
    const match = matchIn(source, number)
    const signs = signsOf(plain.slice(at, number.start), source, isCopied)
    if (match === null || signs === null) return null
    pieces.push(...signs, { kind: 'number', value: match.value, text: match.text })
    currencies.push(...match.currencies)
    at = number.end
  }
  const rest = signsOf(plain.slice(at), source, isCopied)
  const terms = rest === null ? null : withFactors([...pieces, ...rest])
  const value = terms === null ? null : evaluate(terms)
  if (terms === null || value === null) return null
  const isSingleNumber = terms.length === 1
  return {
    text: terms.map((term) => (term.kind === 'number' ? term.text : term.sign)).join(''),
    value,
    currencies,
    isSingleNumber,
  }
}

const textMax = 30

/** A number with its text, or a sign; also `%`, until it has become a division. */
type Piece = (Extract<Term, { kind: 'number' }> & { readonly text: string }) | Extract<Term, { kind: 'operator' }>

/** The longest numbers that do not overlap, from the left. */
const apart = (numbers: readonly FoundNumber[]): readonly FoundNumber[] => {
  const sorted = [...numbers].sort((left, right) => left.start - right.start || right.end - left.end)
  const kept: FoundNumber[] = []
  for (const number of sorted) {
    if (number.start >= (kept.at(-1)?.end ?? 0)) kept.push(number)
  }
  return kept
}

/** The first reading of a number that stands in the source, and how to write it. */
const matchIn = ({ numbers }: NumberSource, { values }: FoundNumber) => {
  for (const value of values) {
    const same = numbers.filter((number) => number.values.some((each) => compare(each, value) === 0))
    const [first] = same
    const digits = toDigits(value)
    if (first === undefined || digits === null) continue
    // Written so that it may be two sums, and nowhere clearer: the person is asked, the model does not choose.
    const text = same.every(({ ambiguous }) => ambiguous !== null) ? (first.ambiguous ?? digits) : digits
    return { value, text, currencies: same.flatMap(({ currency }) => currency ?? []) }
  }
  return null
}

/** The operators between two numbers; currencies are left out. Null where anything else stands there. */
const signsOf = (gap: string, { setting }: NumberSource, isCopied: boolean): readonly Piece[] | null => {
  const bare = gap.replace(/[\p{L}\p{M}]*\p{Sc}|[\p{L}\p{M}]+\.?/gu, (word) => {
    if (/^x$/iu.test(word)) return isCopied ? '' : '*'
    return isCopied || readCurrency(word, setting.currency) !== null ? '' : word
  })
  const signs = bare.replace(/\s/g, '')
  return /^[-+*/()%]*$/.test(signs) ? Array.from(signs, (sign) => ({ kind: 'operator', sign })) : null
}

/** `50%` becomes `(50/100)` where it multiplies; anywhere else nobody knows of what it is a part. */
const withFactors = (pieces: readonly Piece[]): readonly Piece[] | null => {
  const terms: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'number' || piece.sign !== '%') {
      terms.push(piece)
      continue
    }
    const number = terms.pop()
    const isFactor = [pieces[index - 2], pieces[index + 1]].some(
      (each) => each?.kind === 'operator' && each.sign === '*',
    )
    if (number?.kind !== 'number' || !isFactor) return null
    const hundred: Piece = { kind: 'number', value: ratio(100n, 1n), text: '100' }
    terms.push(operator('('), number, operator('/'), hundred, operator(')'))
  }
  return terms
}

const operator = (sign: string): Piece => ({ kind: 'operator', sign })

/** A finite decimal that cannot be taken for grouped thousands: `1250`, `12.5`, `6.7500`. Null for a third. */
const toDigits = ({ numerator, denominator }: Rational): string | null => {
  for (let decimals = 0; decimals <= decimalsMax; decimals += 1) {
    const power = 10n ** BigInt(decimals)
    if (power % denominator !== 0n) continue
    const digits = (numerator * (power / denominator)).toString().padStart(decimals + 1, '0')
    if (decimals === 0) return digits
    return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}${decimals === 3 ? '0' : ''}`
  }
  return null
}

const decimalsMax = 6
