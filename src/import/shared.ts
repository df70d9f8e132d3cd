import { allocate } from '../money/allocate.js'
import { commonDenominator, numeratorOver, type Rational } from '../money/rational.js'
import type { ImportedPosting } from './book.js'

/** Somebody's part of a sum; only how the parts compare matters. */
export interface Sharer {
  readonly person: number
  readonly weight: Rational
}

/**
 * The postings of a sum that one person paid and some share by weight, to the last minor unit. A negative total is a refund: the
 * payer received it and owes it to those who share it. Null where nobody has a weight, or one is below zero.
 */
export function sharedBy(
  totalMinor: bigint,
  payer: number,
  sharers: readonly Sharer[],
  rotation: number,
): readonly ImportedPosting[] | null {
  const denominator = commonDenominator(sharers.map(({ weight }) => weight))
  const weights = sharers.map(({ weight }) => numeratorOver(denominator, weight))
  if (weights.some((weight) => weight < 0n) || weights.every((weight) => weight === 0n)) return null

  const isRefund = totalMinor < 0n
  const sumMinor = isRefund ? -totalMinor : totalMinor
  const shares = new Map<number, bigint>()
  for (const [place, shareMinor] of allocate(sumMinor, weights, rotation).entries()) {
    const person = sharers[place]?.person ?? payer
    shares.set(person, (shares.get(person) ?? 0n) + shareMinor)
  }
  return [...new Set([payer, ...shares.keys()])]
    .map((person) => {
      const [paidMinor, owedMinor] = [person === payer ? sumMinor : 0n, shares.get(person) ?? 0n]
      return isRefund ? { person, paidMinor: owedMinor, owedMinor: paidMinor } : { person, paidMinor, owedMinor }
    })
    .filter(({ paidMinor, owedMinor }) => paidMinor > 0n || owedMinor > 0n)
}
