import { strict as assert } from 'node:assert'
import { commonDenominator, compare, floor, numeratorOver, type Rational } from './rational.js'

/**
 * Divides a total in minor units by weights, by the method of largest remainder (Hamilton): everybody gets the whole units of the
 * ideal part, the units left over go to the largest fractions. Equal fractions take turns: over n equal members, entry number
 * `rotation` gives the odd unit first to the member at `rotation` mod n. A negative total is the mirror of the positive one.
 */
export const allocate = (totalMinor: bigint, weights: readonly bigint[], rotation: number): bigint[] => {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0n)
  assert(weightSum > 0n, 'somebody has a weight')
  assert(
    weights.every((weight) => weight >= 0n),
    'no weight is below zero',
  )
  if (totalMinor < 0n) return allocate(-totalMinor, weights, rotation).map((part) => -part)

  return settleFractions(
    totalMinor,
    weights.map((weight) => ({ numerator: totalMinor * weight, denominator: weightSum })),
    rotation,
  )
}

/** Rounds ideal parts, which must sum to the total exactly, to whole minor units that still do. No part moves by a whole unit. */
export const allocateIdeals = (totalMinor: bigint, ideals: readonly Rational[], rotation: number): bigint[] => {
  const denominator = commonDenominator(ideals)
  const sum = ideals.reduce((left, ideal) => left + numeratorOver(denominator, ideal), 0n)
  assert(sum === totalMinor * denominator, 'the ideal parts sum to the total')
  return settleFractions(totalMinor, ideals, rotation)
}

const settleFractions = (totalMinor: bigint, ideals: readonly Rational[], rotation: number): bigint[] => {
  const parts = ideals.map(floor)
  const unitsLeft = Number(totalMinor - parts.reduce((sum, part) => sum + part, 0n))
  const fractions = ideals.map((ideal, index) => subtractWhole(ideal, parts[index] ?? 0n))
  for (const index of takers(fractions, unitsLeft, rotation)) parts[index] = (parts[index] ?? 0n) + 1n
  return parts
}

/** Keeps the denominator, so that fractions of one total stay comparable without growing. */
const subtractWhole = ({ numerator, denominator }: Rational, part: bigint): Rational => ({
  numerator: numerator - part * denominator,
  denominator,
})

/** Who takes a unit: all with a fraction above the last one served, and those equal to it in turn. */
const takers = (fractions: readonly Rational[], count: number, rotation: number): number[] => {
  if (count === 0) return []
  const byFraction = [...fractions.entries()].sort(([, left], [, right]) => compare(right, left))
  const last = byFraction[count - 1]?.[1]
  assert(last !== undefined, 'there are fewer units left over than members')

  const above = byFraction.filter(([, fraction]) => compare(fraction, last) > 0).map(([index]) => index)
  const tied = byFraction.filter(([, fraction]) => compare(fraction, last) === 0).map(([index]) => index)
  const turn = ((rotation % tied.length) + tied.length) % tied.length
  return [...above, ...[...tied.slice(turn), ...tied.slice(0, turn)].slice(0, count - above.length)]
}
