import type { MemberId } from '../ids.js'
import { allocateIdeals } from '../money/allocate.js'
import { toDecimal } from '../money/format.js'
import type { Money } from '../money/money.js'
import { commonDenominator, numeratorOver, type Rational, ratio, roundHalfUp } from '../money/rational.js'
import { idealParts, refuseSum } from './parts.js'
import { isRefusal, type Refusal, refuse } from './refusal.js'
import type { Extra, Split } from './split.js'

/** A bill with several items. */
export type ItemsSplit = Extract<Split, { kind: 'items' }>

/**
 * What each sharer owes of a total above zero, in minor units, in the order they were named. The shares are at or above zero, sum
 * to the total exactly, and none is a whole unit off its exact part; `rotation`, the entry's number, decides whose turn the odd
 * unit is. Refused when nobody shares, somebody is named twice, the parts do not fit the total, or a share would be negative.
 */
export const computeShares = (
  total: Money,
  split: Split,
  rotation: number,
): ReadonlyMap<MemberId, bigint> | Refusal => {
  const ideals = split.kind === 'parts' ? idealParts(total, split.sharers) : idealOfItems(total, split)
  if (isRefusal(ideals)) return ideals
  for (const [member, ideal] of ideals) {
    if (ideal.numerator < 0n) return refuse('shareNegative', { member: { member } })
  }
  const shares = allocateIdeals(total.amountMinor, [...ideals.values()], rotation)
  return new Map([...ideals.keys()].map((member, index) => [member, shares[index] ?? 0n]))
}

/** The total of a bill in minor units: its items and its extras. */
export const splitTotal = (split: ItemsSplit): bigint => {
  const itemsMinor = sumOfItems(split)
  return split.extras.reduce((sum, extra) => sum + extraMinor(extra, itemsMinor), itemsMinor)
}

const sumOfItems = (split: ItemsSplit): bigint => split.items.reduce((sum, item) => sum + item.amountMinor, 0n)

const extraMinor = (extra: Extra, itemsMinor: bigint): bigint =>
  extra.kind === 'amount' ? extra.amountMinor : roundHalfUp(ratio(itemsMinor * extra.hundredths, 10_000n))

/** Items stay fractions until the very end, so that a bill of many lines is rounded once a member and not once a line. */
const idealOfItems = (total: Money, split: ItemsSplit): ReadonlyMap<MemberId, Rational> | Refusal => {
  const sumMinor = splitTotal(split)
  if (sumMinor !== total.amountMinor) return refuseSum(total, sumMinor)

  const parts: (readonly [MemberId, Rational])[] = []
  for (const item of split.items) {
    if (item.amountMinor < 0n) {
      return refuse('amountNotPositive', { text: toDecimal({ ...total, amountMinor: item.amountMinor }) })
    }
    const ofItem = idealParts({ ...total, amountMinor: item.amountMinor }, item.sharers)
    if (isRefusal(ofItem)) return ofItem
    parts.push(...ofItem)
  }
  if (parts.length === 0) return refuse('nobodyShares')
  if (sumOfItems(split) === 0n) return refuse('sharesAllZero')
  return scaledSums(parts, ratio(total.amountMinor, sumOfItems(split)))
}

/** Every member's sum of parts, times the factor by which the extras raise them. */
const scaledSums = (
  parts: readonly (readonly [MemberId, Rational])[],
  factor: Rational,
): ReadonlyMap<MemberId, Rational> => {
  const denominator = commonDenominator(parts.map(([, part]) => part))
  const numerators = new Map<MemberId, bigint>()
  for (const [member, part] of parts) {
    numerators.set(member, (numerators.get(member) ?? 0n) + numeratorOver(denominator, part))
  }
  return new Map(
    [...numerators].map(([member, numerator]) => [
      member,
      { numerator: numerator * factor.numerator, denominator: denominator * factor.denominator },
    ]),
  )
}
