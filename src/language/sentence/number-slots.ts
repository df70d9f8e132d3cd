import type { Rational } from '../../money/rational.js'
import type { AmountMention, NumberMention } from '../mentions/mention.js'
import type { Passage } from './passage.js'
import { type AmountSlot, type QuantitySlot, slotAt } from './slots.js'

/** The amounts of a text, one slot a place; what is doubtful is none. */
export const amountsIn = (passage: Passage): readonly AmountSlot[] => {
  const all = passage.amounts.filter(
    ({ at, mention }, index) =>
      mention.values.length > 0 &&
      mention.doubt === null &&
      passage.amounts.findIndex((each) => each.at === at) === index,
  )
  return all.map(({ at, mention }, index) => {
    const others = passage.numbers.filter((each) => each.at === at).map((each) => each.mention.of)
    const value = decimal(mention.values[0])
    const seen = [
      ...seenOf(mention, value),
      `i:${Math.min(index, 3)}/${Math.min(all.length, 4)}`,
      `cents:${/[.,]\d\d?$/.test(passage.units[at]?.key ?? '')}`,
      ...others.map((each) => `n:${each}`),
    ]
    return {
      ...slotAt(passage, at, seen),
      value,
      other: mention.values.length > 1 ? decimal(mention.values[1]) : null,
      currency: currencyOf(mention, passage),
      isMarked: mention.isMarked,
      isPerHead: mention.isPerHead,
      isNumber: others.length > 0 || mention.isSpelled,
      isOther: !mention.isMarked && others.some((each) => each !== 'plain'),
    }
  })
}

const seenOf = ({ isMarked, isSpelled, isPerHead }: AmountMention, value: number): readonly string[] => [
  `marked:${isMarked}`,
  `spelled:${isSpelled}`,
  `head:${isPerHead}`,
  `size:${value < 10 ? 0 : value < 25 ? 1 : value < 100 ? 2 : 3}${isMarked ? 'm' : ''}`,
]

/** Null where it may be one of several, none of them the group's: that has to be asked. */
const currencyOf = ({ currencies }: AmountMention, { context }: Passage) => {
  const { currency } = context.group
  if (currencies.length === 0 || currencies.includes(currency)) return currency
  return currencies.length === 1 ? (currencies[0] ?? null) : null
}

/** Halves, percentages and weights. */
export const quantitiesIn = (passage: Passage): readonly QuantitySlot[] =>
  passage.units.flatMap(({ classes }, at) => {
    const number = passage.numbers.find((each) => each.at === at && each.mention.value !== null)?.mention
    const quantity = (number === undefined ? null : quantityOf(number)) ?? wordOf(classes)
    return quantity === null ? [] : [{ ...slotAt(passage, at, []), ...quantity }]
  })

type Quantity = Pick<QuantitySlot, 'value' | 'kinds'>

const quantityOf = (number: NumberMention): Quantity | null => {
  const value = decimal(number.value ?? undefined)
  if (number.of === 'percent' && value <= 100) return { value: value / 100, kinds: ['fraction'] }
  if (number.of === 'times' && value <= 20) return { value, kinds: ['weight'] }
  return number.of === 'fraction' && value < 1 ? { value, kinds: ['fraction', 'weight'] } : null
}

const wordOf = (classes: readonly string[]): Quantity | null =>
  classes.map((each) => words[each]).find((each) => each !== undefined) ?? null

const words: Readonly<Record<string, Quantity>> = {
  half: { value: 0.5, kinds: ['weight', 'fraction'] },
  third: { value: 1 / 3, kinds: ['fraction'] },
  quarter: { value: 0.25, kinds: ['fraction'] },
  double: { value: 2, kinds: ['weight'] },
  triple: { value: 3, kinds: ['weight'] },
}

const decimal = (value: Rational | undefined): number =>
  value === undefined ? 0 : Number(value.numerator) / Number(value.denominator)
