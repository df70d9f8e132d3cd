import type { MemberId } from '../ids.js'
import { magnitude } from '../money/bigint.js'
import type { Money } from '../money/money.js'
import {
  add,
  ceiling,
  compare,
  multiply,
  type Rational,
  ratio,
  roundHalfUp,
  subtract,
  whole,
  zero,
} from '../money/rational.js'
import { type Refusal, refuse } from './refusal.js'
import type { Sharer } from './split.js'

/**
 * The exact part of every sharer, as fractions of a minor unit that sum to the total. First the exact amounts, then the percentages
 * of the total, then what is left over the others by weight, adjustments added on top. A part may come out negative; the caller
 * refuses that, since the parts of several items may be summed first.
 */
export const idealParts = (total: Money, sharers: readonly Sharer[]): ReadonlyMap<MemberId, Rational> | Refusal => {
  if (sharers.length === 0) return refuse('nobodyShares')
  const twice = firstNamedTwice(sharers)
  if (twice !== null) return refuse('memberNamedTwice', { member: { member: twice } })

  const hundredths = sumOf(sharers, (sharer) => (sharer.part.kind === 'percent' ? sharer.part.hundredths : 0n))
  if (hundredths > 10_000n) return refusePercent(hundredths)
  const isOpen = sharers.some((sharer) => !isFixed(sharer))
  return isOpen ? partsWithRest(total, sharers, hundredths) : partsAllFixed(total, sharers, hundredths)
}

/** Everybody has an amount or a percentage, so these must make up the total. */
const partsAllFixed = (
  total: Money,
  sharers: readonly Sharer[],
  hundredths: bigint,
): ReadonlyMap<MemberId, Rational> | Refusal => {
  const exactMinor = sumOfExact(sharers)
  const isAllPercent = sharers.every((sharer) => sharer.part.kind === 'percent')
  if (isAllPercent && hundredths !== 10_000n) return refusePercent(hundredths)

  // Half of 10.01 next to an exact 5.00 or 5.01 cannot meet the total to the cent; it may miss it by less than one.
  const missing = subtract(whole(total.amountMinor - exactMinor), percentOf(total, hundredths))
  if (compare(missing, whole(-1n)) <= 0 || compare(missing, whole(1n)) >= 0) {
    return refuseSum(total, exactMinor + roundHalfUp(percentOf(total, hundredths)))
  }
  return mapOf(sharers, (sharer) => {
    if (sharer.part.kind === 'exact') return whole(sharer.part.amountMinor)
    if (sharer.part.kind !== 'percent' || hundredths === 0n) return zero
    return ratio((total.amountMinor - exactMinor) * sharer.part.hundredths, hundredths)
  })
}

const partsWithRest = (
  total: Money,
  sharers: readonly Sharer[],
  hundredths: bigint,
): ReadonlyMap<MemberId, Rational> | Refusal => {
  const fixed = add(whole(sumOfExact(sharers)), percentOf(total, hundredths))
  if (compare(fixed, whole(total.amountMinor)) > 0) return refuseSum(total, ceiling(fixed))

  const adjustedMinor = sumOf(sharers, ({ part }) => (part.kind === 'adjust' ? part.amountMinor : 0n))
  const rest = subtract(whole(total.amountMinor - adjustedMinor), fixed)
  const weightSum = sumOf(sharers, weightOf)
  if (weightSum === 0n && rest.numerator !== 0n) return refuse('sharesAllZero')
  return mapOf(sharers, (sharer) => {
    if (sharer.part.kind === 'exact') return whole(sharer.part.amountMinor)
    if (sharer.part.kind === 'percent') return percentOf(total, sharer.part.hundredths)
    const adjustment = whole(sharer.part.kind === 'adjust' ? sharer.part.amountMinor : 0n)
    return weightSum === 0n ? adjustment : add(multiply(rest, ratio(weightOf(sharer), weightSum)), adjustment)
  })
}

const weightOf = ({ part, weightHundredths }: Sharer): bigint => {
  switch (part.kind) {
    case 'equal':
    case 'adjust':
      return weightHundredths
    case 'shares':
      return part.hundredths
    case 'exact':
    case 'percent':
      return 0n
  }
}

const isFixed = ({ part }: Sharer): boolean => part.kind === 'exact' || part.kind === 'percent'

const sumOf = (sharers: readonly Sharer[], measure: (sharer: Sharer) => bigint): bigint =>
  sharers.reduce((sum, sharer) => sum + measure(sharer), 0n)

const sumOfExact = (sharers: readonly Sharer[]): bigint =>
  sumOf(sharers, ({ part }) => (part.kind === 'exact' ? part.amountMinor : 0n))

const percentOf = (total: Money, hundredths: bigint): Rational => ratio(total.amountMinor * hundredths, 10_000n)

const mapOf = (sharers: readonly Sharer[], part: (sharer: Sharer) => Rational): ReadonlyMap<MemberId, Rational> =>
  new Map(sharers.map((sharer) => [sharer.member, part(sharer)]))

const firstNamedTwice = (sharers: readonly Sharer[]): MemberId | null => {
  const seen = new Set<MemberId>()
  for (const { member } of sharers) {
    if (seen.has(member)) return member
    seen.add(member)
  }
  return null
}

/** The parts come to more or less than the total; both sums and the difference are said. */
export const refuseSum = (total: Money, sumMinor: bigint): Refusal => {
  const isOver = sumMinor > total.amountMinor
  return refuse(isOver ? 'sharesExceedTotal' : 'sharesBelowTotal', {
    total,
    sum: { ...total, amountMinor: sumMinor },
    difference: { ...total, amountMinor: magnitude(sumMinor - total.amountMinor) },
  })
}

const refusePercent = (hundredths: bigint): Refusal =>
  refuse('percentNotHundred', {
    sum: percentText(hundredths),
    difference: percentText(magnitude(hundredths - 10_000n)),
  })

/** `90`, `87.5`, `99.99`. */
const percentText = (hundredths: bigint): string => {
  const decimals = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '')
  return `${hundredths / 100n}${decimals === '' ? '' : `.${decimals}`}`
}
