import { strict as assert } from 'node:assert'
import { magnitude } from './bigint.js'

/** An exact fraction. The denominator is above zero. What `ratio`, `add`, `subtract` and `multiply` give is reduced. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const zero: Rational = { numerator: 0n, denominator: 1n }

export const whole = (value: bigint): Rational => ({ numerator: value, denominator: 1n })

/** The reduced fraction; the denominator may be given negative but not zero. */
export const ratio = (numerator: bigint, denominator: bigint): Rational => {
  assert(denominator !== 0n, 'a fraction has a denominator')
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

export const add = (left: Rational, right: Rational): Rational =>
  left.denominator === 1n && right.denominator === 1n
    ? whole(left.numerator + right.numerator)
    : ratio(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      )

export const negate = (value: Rational): Rational => ({ ...value, numerator: -value.numerator })

export const subtract = (left: Rational, right: Rational): Rational => add(left, negate(right))

export const multiply = (left: Rational, right: Rational): Rational =>
  ratio(left.numerator * right.numerator, left.denominator * right.denominator)

/** The largest integer that is not above the fraction. */
export const floor = ({ numerator, denominator }: Rational): bigint => {
  const quotient = numerator / denominator
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient
}

/** The smallest integer that is not below the fraction. */
export const ceiling = (value: Rational): bigint => -floor(negate(value))

/** The nearest integer; a half goes up. */
export const roundHalfUp = (value: Rational): bigint => floor(add(value, ratio(1n, 2n)))

/** The nearest integer; a half goes to the even one of its neighbours. */
export const roundHalfEven = (value: Rational): bigint => {
  const below = floor(value)
  const side = compare(subtract(value, whole(below)), ratio(1n, 2n))
  return side < 0 || (side === 0 && below % 2n === 0n) ? below : below + 1n
}

/** Below zero, zero or above zero, as `left` is below, equal to or above `right`. */
export const compare = (left: Rational, right: Rational): number => {
  if (left.denominator === right.denominator) {
    return left.numerator < right.numerator ? -1 : left.numerator > right.numerator ? 1 : 0
  }
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * The smallest denominator that all can be written with. Summing many fractions over it takes one look a denominator, where adding
 * one by one would reduce ever larger numbers.
 */
export const commonDenominator = (values: readonly Rational[]): bigint =>
  [...new Set(values.map(({ denominator }) => denominator))].reduce(
    (common, denominator) => (common / greatestCommonDivisor(common, denominator)) * denominator,
    1n,
  )

/** The numerator of a fraction written over a multiple of its denominator. */
export const numeratorOver = (denominator: bigint, value: Rational): bigint =>
  value.numerator * (denominator / value.denominator)

const greatestCommonDivisor = (left: bigint, right: bigint): bigint => {
  let a = magnitude(left)
  let b = magnitude(right)
  while (b > 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}
