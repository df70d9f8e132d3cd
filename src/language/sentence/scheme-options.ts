import type { Whoever } from './meaning.js'
import type { OpenScheme } from './open-scheme.js'
import type { Passage } from './passage.js'
import type { AmountSlot, Choice, PersonSlot, QuantitySlot } from './slots.js'

/** Puts a number in its place; false where it does not fit in what was put before. */
export type Option = (open: OpenScheme) => boolean

export type Side = 'before' | 'after'

/** Where a number may stand. */
export interface Place {
  readonly passage: Passage
  readonly amounts: readonly AmountSlot[]
  readonly people: readonly PersonSlot[]
  /** The side of a number on which whoever it is about stands. */
  readonly side: Side
}

/** Everything that an amount may be. */
export const amountOptions = (slot: AmountSlot, place: Place): readonly Option[] => {
  const isEach = slot.isPerHead || isNear(place, slot.at, ['each'])
  const isOnly = place.amounts.length === 1
  return [
    asTotal(slot, slot.value, 'total'),
    ...(slot.other === null ? [] : [asTotal(slot, slot.other, 'totalOther')]),
    ...(isEach ? [asTotal(slot, slot.value, 'perHead')] : []),
    ...countsOf(place, slot).map((count) => asTotal(slot, slot.value * count, 'price')),
    ...ofSomebody(slot, place, isEach),
    ...(isOnly ? [] : [...extras(slot, place), asUnused(slot)]),
  ]
}

/** How many things a price may be of: `5 tickets at 12.50 each`. */
const countsOf = ({ passage: { numbers } }: Place, { at }: AmountSlot): readonly number[] =>
  numbers.flatMap(({ at: other, mention: { of, value } }) =>
    of === 'things' && value !== null && other !== at && value.denominator === 1n && value.numerator > 1n
      ? [Number(value.numerator)]
      : [],
  )

const use = (open: OpenScheme, { currency }: AmountSlot, choice: Choice): boolean => {
  if (currency === null || (open.currency !== null && open.currency !== currency)) return false
  open.currency = currency
  open.choices.push(choice)
  return true
}

const asTotal =
  (slot: AmountSlot, sum: number, role: string): Option =>
  (open) => {
    if (open.total !== null || sum <= 0) return false
    open.total = sum
    open.isPerHead = role === 'perHead'
    return use(open, slot, slot.as(role))
  }

const asUnused =
  (slot: AmountSlot): Option =>
  (open) => {
    if (!slot.isOther) open.unused.push(slot)
    open.choices.push(slot.as(slot.isMarked ? 'unusedMoney' : slot.isNumber ? 'unusedNumber' : 'unused'))
    return true
  }

/** A tip, or a discount. */
const extras = (slot: AmountSlot, place: Place): readonly Option[] =>
  (
    [
      ['tip', 1, ['tip', 'plus', '+']],
      ['off', -1, ['discount', 'minus']],
    ] as const
  ).flatMap(([role, sign, classes]) =>
    isNear(place, slot.at, classes)
      ? [
          (open: OpenScheme) => {
            open.extra += sign * slot.value
            return use(open, slot, slot.as(role))
          },
        ]
      : [],
  )

type Put = (open: OpenScheme, who: Whoever) => boolean

/** A part, what one of several paid, a weight, or more and less than the others bear. */
const ofSomebody = (slot: AmountSlot, place: Place, isEach: boolean): readonly Option[] => {
  const to = nearestPerson(slot, place)
  if (to === null) return []
  const { value } = slot
  const give =
    (role: string, put: Put, to_: readonly number[]): Option =>
    (open) => {
      open.isSided = true
      for (const index of to_) if (!take(open, place, index, role, put)) return false
      return use(open, slot, slot.as(role, [`to:${place.side}${to.distance}`]))
    }
  const both = (role: string, put: Put): readonly Option[] => [
    give(role, put, [to.index]),
    ...(isEach && to.joined.length > 1 ? [give(`${role}Each`, put, to.joined)] : []),
  ]
  const part: Put = ({ parts }, who) => !parts.has(who) && parts.set(who, { kind: 'exact', value }) !== null
  const weight: Put = ({ parts }, who) => !parts.has(who) && parts.set(who, { kind: 'weight', value }) !== null
  const paid: Put = (open, who) => !open.paid.has(who) && open.paid.set(who, value) !== null
  const isOnly = place.amounts.length === 1
  return [
    ...both('parted', part),
    ...(isOnly && !isEach ? [] : both('paying', paid)),
    ...(slot.isNumber && value <= weightMax ? [give('weighed', weight, [to.index])] : []),
    ...(isOnly ? [] : shifts.filter(({ classes }) => isNear(place, slot.at, classes))).flatMap(({ role, sign }) =>
      both(role, ({ more }, who) => !more.has(who) && more.set(who, sign * value) !== null),
    ),
  ]
}

const weightMax = 6

const shifts = [
  { role: 'more', sign: 1, classes: ['more', 'plus', 'only', '+'] },
  { role: 'less', sign: -1, classes: ['less', 'minus', 'discount', '-'] },
] as const

const take = (open: OpenScheme, { people }: Place, index: number, role: string, put: Put): boolean => {
  const person = people[index]
  if (person === undefined || open.fixed.has(index) || !put(open, person.who)) return false
  open.fixed.set(index, role)
  open.choices.push(person.as(role))
  return true
}

/** What a half, a percentage or a weight may be. */
export const quantityOptions = (slot: QuantitySlot, place: Place): readonly Option[] => {
  const unweighed: Option = (open) => {
    open.choices.push(slot.as('unweighed'))
    return true
  }
  const { value, kinds } = slot
  const asTip: Option = (open) => {
    open.rate += value
    open.choices.push(slot.as('tipRate'))
    return true
  }
  const alone = [unweighed, ...(kinds[0] === 'fraction' && isNear(place, slot.at, ['tip', 'plus', '+']) ? [asTip] : [])]
  const to = nearestPerson(slot, { ...place, amounts: [] })
  if (to === null) return alone
  return [
    ...alone,
    ...kinds.map(
      (kind): Option =>
        (open) => {
          open.isSided = true
          open.choices.push(slot.as(kind, [`to:${place.side}${to.distance}`]))
          const put: Put = ({ parts }, who) => !parts.has(who) && parts.set(who, { kind, value }) !== null
          return take(open, place, to.index, kind, put)
        },
    ),
  ]
}

interface Near {
  readonly index: number
  /** In units, at most 4. */
  readonly distance: number
  /** Those joined with them, all of them between the number and the last. */
  readonly joined: readonly number[]
}

/** Whoever stands nearest to a number on the side, no other number between. */
const nearestPerson = (slot: { readonly at: number }, { side, amounts, people }: Place): Near | null => {
  const isThere = ({ at }: { readonly at: number }) => (side === 'before' ? at < slot.at : at > slot.at)
  const index = side === 'before' ? people.findLastIndex(isThere) : people.findIndex(isThere)
  const person = people[index]
  if (person === undefined || Math.abs(person.at - slot.at) > reach) return null
  const [low, high] = [Math.min(person.at, slot.at), Math.max(person.at, slot.at)]
  if (amounts.some(({ at }) => at > low && at < high)) return null
  const joined = [index]
  if (side === 'before') for (let at = index; at > 0 && people[at]?.joint != null; at -= 1) joined.unshift(at - 1)
  else for (let at = index + 1; people[at]?.joint != null; at += 1) joined.push(at)
  return { index, distance: Math.min(4, high - low), joined }
}

const reach = 9

const isNear = ({ passage: { units } }: Place, at: number, classes: readonly string[]): boolean =>
  units.slice(Math.max(0, at - 3), at + 4).some((unit) => unit.classes.some((each) => classes.includes(each)))
