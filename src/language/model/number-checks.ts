import type { MemberId } from '../../ids.js'
import { compare, whole } from '../../money/rational.js'
import type { Draft, Who } from '../draft.js'
import type { Span } from '../mentions/mention.js'
import type { Believed } from './believe.js'
import { type Check, operatorsIn } from './checked.js'
import { sharersIn } from './draft-people.js'
import { isFalse, isOpen, type Objection } from './objection.js'
import type { Points, ReadNumber } from './points.js'
import { memberIn } from './roles.js'

/** Every sum and percentage of the message has a part, and none has two. */
const numbersAreUsed: Check = ({ believed, points, unused, isCorrection }) => {
  const used = believed.flatMap((each) => each.used).filter(({ id }) => id !== '')
  const isUsed = (number: ReadNumber) =>
    used.some((each) => each.id === number.id || isWithin(number, each) || isWithin(each, number))
  // After "no wait" the number before counts no more.
  const takenBack = operatorsIn(points)
    .filter((each) => each.class === 'correction')
    .map(({ start }) => start)
  const isTakenBack = ({ end }: ReadNumber) =>
    takenBack.some((at) => end <= at && used.some(({ start }) => start >= at))
  const left = points.numbers
    .filter((number) => number.of === 'amount' || number.of === 'percent' || number.isMarked)
    .filter((number) => !isUsed(number) && !isTakenBack(number) && !unused.has(number.id))
  const isOverlapped = (number: ReadNumber) =>
    points.numbers.some((other) => other !== number && isWithin(number, other) && isUsed(other))
  const objections = left
    .filter((number) => !isOverlapped(number))
    .map(({ id, text }) => isOpen(`${id} ${JSON.stringify(text)} has no part; list it in unused if it has none`, text))
  return isCorrection ? objections : [...objections, ...doubled(believed, points)]
}

/** One sum of the message is booked once. */
const doubled = (believed: readonly Believed[], points: Points): readonly Objection[] => {
  const places = new Map<string, number>()
  for (const { money } of believed) {
    for (const id of new Set(money.map((number) => number.id))) {
      if (id !== '') places.set(id, (places.get(id) ?? 0) + 1)
    }
  }
  const twice = points.numbers.find(({ id }) => (places.get(id) ?? 0) > 1)
  return twice === undefined ? [] : [isFalse(`${twice.id} is in two drafts`, twice.text)]
}

/** A sum told of each is no sum of all. */
const headsAreCounted: Check = ({ believed }) =>
  believed.flatMap(({ draft, money }): readonly Objection[] => {
    const [only, another] = money
    const isOne = only?.isPerHead === true && another === undefined && draft.kind === 'expense'
    const isTotal = isOne && draft.amount !== null && /^[\d.]+$/u.test(draft.amount) && draft.items.length === 0
    return isTotal && !(draft.sharing.base === 'named' && draft.sharing.named.length === 1)
      ? [isFalse(`${only.id} is told of each person: multiply it, or give each of them exactly that`, only.text)]
      : []
  })

/** As many share as the message says. */
const countsFit: Check = ({ believed, points, active }) => {
  const counts = points.numbers.filter(({ of, values }) => of === 'people' && values.length === 1)
  const collectives = points.read.mentions.flatMap((each) =>
    each.kind === 'collective' && each.of !== 'some' && each.of !== 'others' && each.count !== null ? [each.count] : [],
  )
  const wanted = [
    ...counts.flatMap(({ values: [value] }) => value ?? []),
    ...collectives.map((each) => whole(BigInt(each))),
  ]
  const had = believed.map(({ draft }) => whole(BigInt(countOf(draft, active))))
  return wanted
    .filter((each) => !had.some((other) => compare(each, other) === 0))
    .map(() => isOpen('the message tells of another number of people', ''))
}

const countOf = (draft: Draft, active: readonly MemberId[]): number => {
  if (draft.kind === 'payment') return 0
  const people = new Set(sharersIn(draft, active))
  return people.size
}

/** `Bo 20, me 30`: a sum right behind a name is theirs. */
const ownersAreKept: Check = ({ believed, points }) => {
  const people = points.read.mentions.filter((each) => each.kind === 'person')
  const operators = operatorsIn(points)
  const ownerOf = (number: Span): MemberId | null => {
    const person = people.findLast(
      ({ end, start }) =>
        end <= number.start && /^\s*(?::|=|-|–|→|->)?\s*$/u.test(points.text.slice(end, number.start)) && start >= 0,
    )
    if (person === undefined || person.isOwner || person.ending !== null) return null
    const isObject = operators.some(
      ({ end }) => end <= person.start && /^[\s@]*$/u.test(points.text.slice(end, person.start)),
    )
    return isObject ? null : memberIn(person)
  }
  return believed.flatMap(({ draft }) =>
    ownSums(draft).flatMap(({ who, text }): readonly Objection[] => {
      const same = points.numbers.filter((number) => number.values.length === 1 && text === number.text)
      const owners = same.map(ownerOf).filter((owner) => owner !== null)
      const isOther = owners.length > 0 && who.kind === 'member' && !owners.includes(who.member)
      return isOther ? [isFalse(`${JSON.stringify(text)} stands behind the name of another`, text)] : []
    }),
  )
}

const ownSums = (draft: Draft): readonly { readonly who: Who; readonly text: string }[] =>
  draft.kind === 'payment'
    ? []
    : [
        ...draft.payers.flatMap(({ who, amount }) => (amount === null ? [] : [{ who, text: amount }])),
        ...draft.sharing.named.flatMap(({ who, part }) => (part.kind === 'exact' ? [{ who, text: part.amount }] : [])),
      ]

/** `10 less` is less. */
const signsAreKept: Check = ({ believed, points }) => {
  const classes = new Set(operatorsIn(points).map((each) => each.class))
  const wrong = classes.has('less') === classes.has('more') ? null : classes.has('less') ? '+' : '-'
  const parts = believed.flatMap(({ draft }) =>
    draft.kind === 'expense' ? draft.sharing.named.map(({ part }) => part) : [],
  )
  return parts.some((part) => part.kind === 'adjust' && part.amount.startsWith(wrong ?? '?'))
    ? [isFalse('more is +, less is -')]
    : []
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && outer.end >= inner.end

/** What may be wrong with the sums of an answer. */
export const numberChecks: readonly Check[] = [ownersAreKept, signsAreKept, headsAreCounted, numbersAreUsed, countsFit]
