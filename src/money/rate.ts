import { exponentOf } from './currency.js'
import type { CurrencyCode, Money } from './money.js'
import { compare, multiply, type Rational, ratio, roundHalfEven } from './rational.js'

/** How many major units are worth how many others, as decimal strings above zero, so that no rate is ever rounded. */
export interface Rate {
  readonly from: CurrencyCode
  readonly to: CurrencyCode
  /** So many units of `from` … */
  readonly fromUnits: string
  /** … are worth so many of `to`. */
  readonly toUnits: string
}

// No two currencies of ISO 4217 were ever further apart, and no source gives more digits.
const most = ratio(100_000_000n, 1n)
const least = ratio(1n, 100_000_000n)
const ratePattern = /^(\d{1,9})(?:\.(\d{1,16}))?$/

/** The decimal string of a rate without needless zeros; null for zero, for what no two currencies are apart, and for what is no number. */
export const readRate = (text: string): string | null => {
  const value = read(text)
  return value === null ? null : rateOf(value)
}

/** The decimal string of a number that was read, in the same bounds; it must have an end. */
export const rateOf = (value: Rational): string | null =>
  compare(value, most) >= 0 || compare(value, least) <= 0 ? null : written(value)

/** The exact product of two decimal strings. */
export const timesRate = (left: string, right: string): string => written(multiply(sure(left), sure(right)))

/** Whether so many units of `to` for one of `from` are nearer to the known rate turned round than to the rate. */
export const looksTurned = (units: string, { fromUnits, toUnits }: Rate): boolean => {
  const [typed, one, other] = [sure(units), sure(fromUnits), sure(toUnits)]
  const known = ratio(other.numerator * one.denominator, other.denominator * one.numerator)
  const turned = ratio(known.denominator, known.numerator)
  return compare(distance(typed, turned), distance(typed, known)) < 0
}

/** How many times as large one of two values is as the other, at least 1. */
const distance = (left: Rational, right: Rational): Rational => {
  const times = ratio(left.numerator * right.denominator, left.denominator * right.numerator)
  return compare(times, one) < 0 ? ratio(times.denominator, times.numerator) : times
}

const one = ratio(1n, 1n)

/** The amount in the other currency, rounded once, half to even. */
export const convert = ({ amountMinor }: Money, { from, to, fromUnits, toUnits }: Rate): Money => {
  const [source, target] = [sure(fromUnits), sure(toUnits)]
  const minor = ratio(
    amountMinor * target.numerator * source.denominator * 10n ** BigInt(exponentOf(to)),
    target.denominator * source.numerator * 10n ** BigInt(exponentOf(from)),
  )
  return { amountMinor: roundHalfEven(minor), currency: to }
}

const read = (text: string): Rational | null => {
  const match = ratePattern.exec(text)
  if (match === null) return null
  const [, digits = '', decimals = ''] = match
  return ratio(BigInt(digits + decimals), 10n ** BigInt(decimals.length))
}

/** A decimal string that was read before; a product of two may have more digits than one that is read. */
const sure = (text: string): Rational => {
  const [digits = '', decimals = ''] = text.split('.')
  return ratio(BigInt(digits + decimals), 10n ** BigInt(decimals.length))
}

/** A fraction over a power of ten as a decimal string. */
const written = ({ numerator, denominator }: Rational): string => {
  let decimals = 0
  let scale = 1n
  while (scale % denominator !== 0n) {
    scale *= 10n
    decimals += 1
  }
  const digits = (numerator * (scale / denominator)).toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
