import type { MemberId } from '../../ids.js'
import type { CurrencyCode } from '../../money/money.js'
import type { Rational } from '../../money/rational.js'
import type { DayPoint, NumberPoint, PersonPoint } from '../../ports/model.js'
import type { ReadContext } from '../context.js'
import { currencyAt } from '../mentions/currencies.js'
import type { AmountMention, DayMention, Mention, NumberMention, PersonMention, Span } from '../mentions/mention.js'
import { type Mentions, readMentions } from '../mentions/mentions.js'
import { toDigits } from './digits.js'

/** A number of a text, as an answer may point at it. */
export interface ReadNumber extends Span {
  readonly id: string
  readonly text: string
  readonly of: 'amount' | NumberMention['of']
  /** None: the words can't be read. Several are told apart by a person. */
  readonly values: readonly Rational[]
  readonly currencies: readonly CurrencyCode[]
  readonly isMarked: boolean
  readonly isPerHead: boolean
}

/** Somebody a text names. */
export interface ReadPerson extends PersonMention {
  readonly id: string
}

export interface ReadDay extends DayMention {
  readonly id: string
  readonly text: string
}

/** What stands in a text, numbered, and all that is known of its words. */
export interface Points {
  readonly text: string
  readonly numbers: readonly ReadNumber[]
  readonly people: readonly ReadPerson[]
  readonly days: readonly ReadDay[]
  /** The currencies that are written anywhere. */
  readonly currencies: ReadonlySet<CurrencyCode>
  readonly read: Mentions
}

/** The points of a text in which every mention is written as a name. */
export const pointsOf = (text: string, context: ReadContext): Points => {
  const read = readMentions(text, { ...context, mentions: [] })
  const { mentions } = read
  const days = mentions.filter((each): each is DayMention => each.kind === 'day')
  const people = mentions.filter((each): each is PersonMention => each.kind === 'person')
  return {
    text,
    numbers: numbersOf(text, mentions).map((number, index) => ({ ...number, id: `n${index + 1}` })),
    people: people
      .filter((person) => person.how !== 'speaker' && !isWithin(person, people))
      .map((person, index) => ({ ...person, id: `p${index + 1}` })),
    days: days
      .filter((day) => day.day !== null && !isWithin(day, days))
      .map((day, index) => ({ ...day, id: `d${index + 1}`, text: text.slice(day.start, day.end) })),
    currencies: currenciesIn(read, context.group.currency),
    read,
  }
}

/** Whether a text holds a number that may be money. */
export const tellsNumber = (text: string, context: ReadContext): boolean =>
  pointsOf(text, context).numbers.some(({ of, isMarked }) => of === 'amount' || isMarked)

/** What a model is told of the points. */
export const toldPoints = (
  { numbers, people, days }: Points,
  aliasOf: (member: MemberId) => string | undefined,
): {
  readonly numbers: readonly NumberPoint[]
  readonly people: readonly PersonPoint[]
  readonly days: readonly DayPoint[]
} => ({
  numbers: numbers.map(({ id, text, values, of, currencies, isPerHead }) => ({
    id,
    text,
    value: values.map((value) => `${toDigits(value) ?? ''}${of === 'percent' ? '%' : ''}`).join(' or '),
    ...(currencies.length === 0 ? {} : { currency: currencies.slice(0, currenciesToldMax).join(' or ') }),
    ...(isPerHead ? { each: true as const } : {}),
  })),
  people: people.map(({ id, name, candidates }) => ({
    id,
    text: name,
    is: candidates.length === 0 ? 'nobody on the tab' : candidates.map((each) => aliasOf(each) ?? '?').join(' or '),
  })),
  days: days.map(({ id, text, day }) => ({ id, text, is: day ?? '' })),
})

// A sign such as $ is many countries'.
const currenciesToldMax = 4

/** The numbers that may be pointed at: of each place the longest, and of a sum its parts as well. Times of day are none. */
const numbersOf = (text: string, mentions: readonly Mention[]): readonly Omit<ReadNumber, 'id'>[] => {
  const amounts = mentions.filter((each): each is AmountMention => each.kind === 'amount')
  const counts = mentions.filter((each): each is NumberMention => each.kind === 'number')
  const whole = amounts.filter(({ isSum }) => !isSum)
  // The number in somebody's name, in a date or in a time is no amount.
  const others = mentions.filter(
    (each) => each.kind === 'person' || each.kind === 'day' || (each.kind === 'number' && each.of === 'time'),
  )
  const isFree = (each: Span) => !isWithin(each, [...whole, ...others]) && !others.some((other) => isSame(each, other))
  const read: Omit<ReadNumber, 'id'>[] = amounts.filter(isFree).map((amount) => ({
    ...placeOf(text, amount),
    of: countOf(counts.find((count) => isSame(count, amount))),
    values: amount.values,
    currencies: amount.currencies,
    isMarked: amount.isMarked,
    isPerHead: amount.isPerHead,
  }))
  for (const count of counts) {
    if (amounts.some((amount) => isSame(amount, count)) || !isFree(count)) continue
    if (read.some((other) => isSame(other, count))) continue
    const values = count.value === null ? [] : [count.value]
    read.push({
      ...placeOf(text, count),
      of: count.of,
      values,
      currencies: [],
      isMarked: false,
      isPerHead: false,
    })
  }
  return read.toSorted((left, right) => left.start - right.start || right.end - left.end)
}

/** A number that is surely something else than money keeps what it is. */
const countOf = (count: NumberMention | undefined): ReadNumber['of'] =>
  count === undefined || count.of === 'plain' ? 'amount' : count.of

const placeOf = (text: string, { start, end }: Span) => ({ start, end, text: text.slice(start, end) })

const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end

/** Within a longer one of these. */
const isWithin = (each: Span, others: readonly Span[]): boolean =>
  others.some(
    (other) => other.start <= each.start && other.end >= each.end && other.end - other.start > each.end - each.start,
  )

const currenciesIn = ({ cuts, lexicons }: Mentions, group: CurrencyCode): ReadonlySet<CurrencyCode> => {
  const found = cuts.flatMap((_, at) => currencyAt(cuts, at, group, lexicons)?.currencies ?? [])
  return new Set(found)
}
