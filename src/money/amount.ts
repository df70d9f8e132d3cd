import { evaluate, type Term } from './arithmetic.js'
import { exponentOf, readCurrency } from './currency.js'
import { toDecimal } from './format.js'
import type { CurrencyCode, Money } from './money.js'
import { type Numeral, readNumeral } from './numeral.js'
import { plainText } from './plain-text.js'
import { floor, multiply, type Rational, ratio, whole } from './rational.js'
import { otherZerosOf, zerosOf } from './scales.js'
import { separatorsOf } from './separators.js'
import { readTokens, type Token } from './tokens.js'

/** In what an amount is written: the group's locale, and the currency it has when the text names none. */
export interface AmountContext {
  readonly currency: CurrencyCode
  readonly locale: string
}

/** Why an amount was not read. */
export type AmountProblem =
  | { readonly problem: 'unreadable' }
  /** Two readings, both as decimal strings: `1.250` in an English group is 1250.00 or 1.25. */
  | { readonly problem: 'ambiguous'; readonly first: string; readonly second: string }
  | { readonly problem: 'tooManyDecimals'; readonly currency: CurrencyCode; readonly decimals: number }
  | { readonly problem: 'notPositive' }
  /** Arithmetic that leaves a fraction of a minor unit, with the sums just below and above it. */
  | { readonly problem: 'notEven'; readonly nearest: readonly Money[] }

/**
 * Reads an amount as people write it: `60`, `60,50`, `1.250,50`, `₹1,00,000`, `5k`, `1.5 lakh`, `80 cents`, `€60`, `60 EUR`, `3*110+45`. The currency of
 * the answer is the one written, else the context's; two different ones are unreadable. The amount is above zero.
 */
export const readAmount = (text: string, context: AmountContext): Money | AmountProblem => {
  const read = readSignedAmount(text, context)
  if ('problem' in read) return isBelowZero(read) ? { problem: 'notPositive' } : read
  return read.amountMinor > 0n ? read : { problem: 'notPositive' }
}

/** Reads an adjustment, `+5` or `-5`, by the same grammar; it may be zero or below. */
export const readSignedAmount = (text: string, context: AmountContext): Money | AmountProblem => {
  const tokens = text.length <= textMax ? readTokens(plainText(text)) : null
  const currency = tokens === null ? null : currencyOf(tokens, context.currency)
  if (tokens === null || currency === null) return { problem: 'unreadable' }

  const numbers = readNumbers(tokens, context.locale, currency)
  if (numbers === null) return { problem: 'unreadable' }
  const grouped = amountOf(numbers, 'grouped', currency)
  if ('problem' in grouped || numbers.every((number) => number.kind !== 'unsure')) return grouped
  const decimal = amountOf(numbers, 'decimal', currency)
  if ('problem' in decimal) return decimal
  return { problem: 'ambiguous', first: toDecimal(grouped), second: toDecimal(decimal) }
}

const isBelowZero = (problem: AmountProblem): boolean =>
  problem.problem === 'notEven' && problem.nearest.every(({ amountMinor }) => amountMinor < 0n)

type NumberOrOperator = (Numeral & { readonly factor: Rational }) | Extract<Token, { kind: 'operator' }>

const readNumbers = (
  tokens: readonly Token[],
  locale: string,
  currency: CurrencyCode,
): readonly NumberOrOperator[] | null => {
  const numbers: NumberOrOperator[] = []
  for (const token of tokens) {
    if (token.kind === 'word') continue
    if (token.kind === 'operator') {
      numbers.push(token)
      continue
    }
    const number = numeralOf(token, locale, currency)
    if (number === null) return null
    numbers.push(number)
  }
  return numbers
}

const numeralOf = (
  { text, scale }: Extract<Token, { kind: 'number' }>,
  locale: string,
  currency: CurrencyCode,
): NumberOrOperator | null => {
  const exponent = exponentOf(currency)
  const zeros = scale === null ? 0 : (zerosOf(scale) ?? 0)
  // Yen have no cents.
  if (zeros < 0 && exponent !== -zeros) return null
  const numeral = readNumeral(text, separatorsOf(locale, currency), exponent + zeros)
  const otherZeros = scale === null ? null : otherZerosOf(scale, locale)
  if (numeral === null || otherZeros === null) return numeral && { ...numeral, factor: powerOfTen(zeros) }
  const value = numeral.kind === 'sure' ? numeral.value : numeral.decimal
  const [grouped, decimal] = [multiply(value, powerOfTen(zeros)), multiply(value, powerOfTen(otherZeros))]
  return { kind: 'unsure', grouped, decimal, factor: whole(1n) }
}

const powerOfTen = (zeros: number): Rational =>
  zeros < 0 ? ratio(1n, 10n ** BigInt(-zeros)) : whole(10n ** BigInt(zeros))

const amountOf = (
  numbers: readonly NumberOrOperator[],
  reading: 'grouped' | 'decimal',
  currency: CurrencyCode,
): Money | AmountProblem => {
  const value = evaluate(numbers.map((number) => termOf(number, reading)))
  if (value === null) return { problem: 'unreadable' }
  const exponent = exponentOf(currency)
  const minor = multiply(value, whole(10n ** BigInt(exponent)))
  if (minor.denominator === 1n) return { amountMinor: minor.numerator, currency }
  if (numbers.filter((number) => number.kind !== 'operator').length === 1) {
    return { problem: 'tooManyDecimals', currency, decimals: exponent }
  }
  const nearest = [floor(minor), floor(minor) + 1n].filter((amountMinor) => amountMinor !== 0n)
  return { problem: 'notEven', nearest: nearest.map((amountMinor) => ({ amountMinor, currency })) }
}

const termOf = (number: NumberOrOperator, reading: 'grouped' | 'decimal'): Term => {
  if (number.kind === 'operator') return number
  return { kind: 'number', value: multiply(number.kind === 'sure' ? number.value : number[reading], number.factor) }
}

/** The one currency all words agree on; a sign that may be several, as in `$60 CAD`, agrees with the clearer word. */
const currencyOf = (tokens: readonly Token[], fallback: CurrencyCode): CurrencyCode | null => {
  const isName = (text: string) => readCurrency(text, fallback) !== null
  const words = tokens.flatMap((token) =>
    token.kind === 'word' ? (isName(token.text) ? [token.text] : token.text.split(' ')) : [],
  )
  const candidates = words.map((word) => readCurrency(word, fallback))
  if (words.length === 0) return fallback
  return (
    candidates.find(
      (candidate) => candidate !== null && words.every((word) => readCurrency(word, candidate) === candidate),
    ) ?? null
  )
}

// Longer than any sum a person writes, and short enough that nothing below can be slow.
const textMax = 200
