import { withRole } from './features.js'
import { amountsIn } from './number-slots.js'
import type { Passage, Unit } from './passage.js'
import type { Choice } from './slots.js'

/** What stands between two sums that follow each other: one entry goes on there, or another begins at one of some units. */
export interface Gap {
  readonly same: Choice
  readonly cuts: readonly { readonly at: number; readonly choice: Choice }[]
}

/** The gaps between the sums of a text; what is no money, as a time of day, makes none. */
export const gapsOf = (passage: Passage): readonly Gap[] => {
  const sums = amountsIn(passage).filter(({ isOther }) => !isOther)
  return sums.slice(1).map(({ at }, index) => gapBetween(passage.units, sums[index]?.at ?? 0, at))
}

const gapBetween = (units: readonly Unit[], left: number, right: number): Gap => {
  const whole = [...seenIn(units, left + 1, right, 'g'), `far:${Math.min(right - left, 8)}`]
  return {
    same: { features: withRole('same', whole) },
    cuts: beginnings(units, left, right).map((at) => ({
      at,
      choice: { features: withRole('cut', [...whole, ...around(units, at), ...sides(units, left, at, right)]) },
    })),
  }
}

/** Where something new may begin: after a mark or at a joining word; where there is neither, as in what was spoken, anywhere. */
const beginnings = (units: readonly Unit[], left: number, right: number): readonly number[] => {
  const all = [...Array(right - left).keys()].map((index) => left + 1 + index)
  const likely = all.filter((at) => isMark(units[at - 1]) || joins(units[at]))
  return (likely.length === 0 ? all : likely).slice(0, beginningsMax)
}

const beginningsMax = 12

const isMark = (unit: Unit | undefined): boolean =>
  unit !== undefined && /^[.,;:!?()\n–—+&-]$/.test(unit.classes[0] ?? '')

const joins = (unit: Unit | undefined): boolean =>
  unit?.classes.some((each) => each === 'and' || each === 'plus') === true

const around = (units: readonly Unit[], at: number): readonly string[] => [
  ...[-2, -1, 0, 1, 2].flatMap((step) => (units[at + step]?.classes ?? ['#']).map((each) => `x${step}:${each}`)),
  ...[-1, 0, 1].map((step) => `xk${step}:${units[at + step]?.key ?? '#'}`),
]

const sides = (units: readonly Unit[], left: number, at: number, right: number): readonly string[] => [
  ...seenIn(units, left + 1, at, 'l'),
  ...seenIn(units, at, right, 'r'),
]

const seenIn = (units: readonly Unit[], from: number, to: number, side: string): readonly string[] => [
  ...new Set(units.slice(from, to).flatMap(({ classes }) => classes.map((each) => `${side}:${each}`))),
]
