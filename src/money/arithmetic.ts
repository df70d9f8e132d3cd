import { add, multiply, negate, type Rational, ratio, subtract } from './rational.js'

/** A number or one of `+ - * / ( )`. */
export type Term =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'operator'; readonly sign: string }

/** The exact value of `12*3+5` or `(110+45)/2`, the usual precedence; a sign may stand before the first number only. Null for nonsense. */
export const evaluate = (terms: readonly Term[]): Rational | null => {
  const sum = readSum({ terms, at: 0 })
  return sum !== null && sum.next.at === terms.length ? sum.value : null
}

/** A place among the terms; the readers below take one and give back the place behind what they read. */
interface Place {
  readonly terms: readonly Term[]
  readonly at: number
}

type Read = { readonly value: Rational; readonly next: Place } | null

const readSum = (place: Place): Read => {
  const sign = signAt(place)
  const hasSign = sign === '+' || sign === '-'
  let left = readProduct(hasSign ? behind(place) : place)
  if (left !== null && sign === '-') left = { ...left, value: negate(left.value) }
  while (left !== null) {
    const operator = signAt(left.next)
    if (operator !== '+' && operator !== '-') return left
    const right: Read = readProduct(behind(left.next))
    if (right === null) return null
    left = { value: (operator === '+' ? add : subtract)(left.value, right.value), next: right.next }
  }
  return null
}

const readProduct = (place: Place): Read => {
  let left = readFactor(place)
  while (left !== null) {
    const operator = signAt(left.next)
    if (operator !== '*' && operator !== '/') return left
    const right: Read = readFactor(behind(left.next))
    if (right === null) return null
    const value: Rational | null =
      operator === '*' ? multiply(left.value, right.value) : divide(left.value, right.value)
    left = value === null ? null : { value, next: right.next }
  }
  return null
}

const readFactor = (place: Place): Read => {
  const term = place.terms[place.at]
  if (term?.kind === 'number') return { value: term.value, next: behind(place) }
  if (signAt(place) !== '(') return null
  const inner = readSum(behind(place))
  return inner !== null && signAt(inner.next) === ')' ? { value: inner.value, next: behind(inner.next) } : null
}

const divide = (left: Rational, right: Rational): Rational | null =>
  right.numerator === 0n ? null : ratio(left.numerator * right.denominator, left.denominator * right.numerator)

const behind = ({ terms, at }: Place): Place => ({ terms, at: at + 1 })

const signAt = ({ terms, at }: Place): string | null => {
  const term = terms[at]
  return term?.kind === 'operator' ? term.sign : null
}
