import { allocate } from '../money/allocate.js'
import { magnitude } from '../money/bigint.js'
import { commonDenominator, numeratorOver, type Rational } from '../money/rational.js'
import type { ImportedPosting } from './book.js'

/** Somebody's part of a sum; only how the parts compare matters. */
export interface Sharer {
  readonly person: number
  readonly weight: Rational
}

/** Minor units by person. */
export type Sums = ReadonlyMap<number, bigint>

/**
 * The postings of a sum that one person paid and some share by weight, to the last minor unit. A negative total is a refund: the
 * payer received it, and every sum is below zero. Null where nobody has a weight, or one is below zero.
 */
export function sharedBy(
  totalMinor: bigint,
  payer: number,
  sharers: readonly Sharer[],
  rotation: number,
): readonly ImportedPosting[] | null {
  const owed = sharesOf(totalMinor, sharers, rotation)
  return owed === null ? null : exactly(new Map([[payer, totalMinor]]), owed)
}

/** Everybody's share of a sum by weight, to the last minor unit. Null where nobody has a weight, or one is below zero. */
export function sharesOf(totalMinor: bigint, sharers: readonly Sharer[], rotation: number): Sums | null {
  const denominator = commonDenominator(sharers.map(({ weight }) => weight))
  const weights = sharers.map(({ weight }) => numeratorOver(denominator, weight))
  if (weights.some((weight) => weight < 0n) || weights.every((weight) => weight === 0n)) return null
  const shares = new Map<number, bigint>()
  for (const [place, shareMinor] of allocate(totalMinor, weights, rotation).entries()) {
    const { person } = sharers[place] ?? { person: 0 }
    shares.set(person, (shares.get(person) ?? 0n) + shareMinor)
  }
  return shares
}

/**
 * The postings of what everybody paid and had; below zero is money that came back. Where some of a line goes each way, what came
 * back is told as paid by those whose it is.
 */
export function exactly(paid: Sums, owed: Sums): readonly ImportedPosting[] {
  const sums = [...paid.values(), ...owed.values()]
  const goesOneWay = sums.every((sum) => sum >= 0n) || sums.every((sum) => sum <= 0n)
  const postings = [...new Set([...paid.keys(), ...owed.keys()])].map((person): ImportedPosting => {
    const [paidMinor, owedMinor] = [paid.get(person) ?? 0n, owed.get(person) ?? 0n]
    const comesBack = !goesOneWay && (paidMinor < 0n || owedMinor < 0n)
    return comesBack ? otherWay({ person, paidMinor, owedMinor }) : { person, paidMinor, owedMinor }
  })
  return postings.filter(({ paidMinor, owedMinor }) => paidMinor !== 0n || owedMinor !== 0n)
}

/** The same of a balance, told by sums above zero: who got money back is who paid. */
export const otherWay = ({ person, paidMinor, owedMinor }: ImportedPosting): ImportedPosting => ({
  person,
  paidMinor: magnitude(owedMinor),
  owedMinor: magnitude(paidMinor),
})
