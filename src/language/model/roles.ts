import type { MemberId } from '../../ids.js'
import type { OperatorMention, PersonMention, Span } from '../mentions/mention.js'
import type { OperatorClass } from '../words/words.js'
import type { Points } from './points.js'

/** What the words beside a name say of whom it names. */
export interface Role {
  readonly person: PersonMention
  readonly is: 'payer' | 'sharer' | 'excepted' | 'giver'
  /** `with`, `for`: those that are named share, and not everybody. */
  readonly isOnly: boolean
}

/** The roles that the words right beside names give them; of most names in a text nothing is known. */
export const rolesIn = ({ text, read }: Points): readonly Role[] => {
  const operators = read.mentions.filter((each): each is OperatorMention => each.kind === 'operator')
  const people = read.mentions
    .filter((each): each is PersonMention => each.kind === 'person' && !each.isOwner)
    .toSorted((left, right) => left.start - right.start)
  const place: Place = { text, operators }
  const own = people.map((person): Role | null => roleBefore(person, place) ?? roleBehind(person, place))
  // `with Bo and Cy`, `Bo and Cy paid`: names in a row have one role.
  for (let at = 1; at < people.length; at += 1) {
    const [before, here] = [own[at - 1], people[at]]
    const isListed = before?.is === 'sharer' || before?.is === 'excepted'
    if (
      here !== undefined &&
      own[at] === null &&
      before &&
      isListed &&
      isJoined(people[at - 1], here, place, /[,&+]/gu)
    )
      own[at] = { ...before, person: here }
  }
  for (let at = people.length - 2; at >= 0; at -= 1) {
    const [here, behind] = [people[at], own[at + 1]]
    const isSubject = behind?.is === 'payer' || behind?.is === 'giver'
    if (
      here !== undefined &&
      own[at] === null &&
      behind &&
      isSubject &&
      isJoined(here, people[at + 1], place, /[&+]/gu)
    )
      own[at] = { ...behind, person: here }
  }
  return own.filter((role) => role !== null)
}

interface Place {
  readonly text: string
  readonly operators: readonly OperatorMention[]
}

const roleBefore = (person: PersonMention, place: Place): Role | null => {
  const lead = operatorBefore(person, place)
  switch (lead?.class) {
    case 'except':
      return { person, is: 'excepted', isOnly: false }
    case 'with':
    case 'between':
    case 'for':
      return { person, is: 'sharer', isOnly: true }
    case 'by':
      return operatorBefore(lead, place)?.class === 'paid' ? { person, is: 'payer', isOnly: false } : null
    default:
      return null
  }
}

const roleBehind = (person: PersonMention, place: Place): Role | null => {
  const verb = place.operators.find(({ start }) => start >= person.end && isNextTo(person.end, start, place))
  if (verb === undefined) return null
  if (verb.class === 'paid') return { person, is: 'payer', isOnly: false }
  return givers.has(verb.class) ? { person, is: 'giver', isOnly: false } : null
}

const givers: ReadonlySet<OperatorClass> = new Set(['gave', 'gaveBack'])

const operatorBefore = (here: Span, place: Place): OperatorMention | undefined =>
  place.operators.findLast(({ end }) => end <= here.start && isNextTo(end, here.start, place))

const isNextTo = (end: number, start: number, { text }: Place): boolean => /^[\s@]*$/u.test(text.slice(end, start))

const isJoined = (
  left: Span | undefined,
  right: Span | undefined,
  { text, operators }: Place,
  marks: RegExp,
): boolean => {
  if (left === undefined || right === undefined) return false
  let gap = text.slice(left.end, right.start)
  const and = operators.find((each) => each.class === 'and' && each.start >= left.end && each.end <= right.start)
  if (and !== undefined) gap = text.slice(left.end, and.start) + text.slice(and.end, right.start)
  const rest = gap.replace(marks, '').replace(/[\s@]/gu, '')
  return rest === '' && (and !== undefined || gap.search(marks) >= 0)
}

/** Whoever alone may be meant by a name. */
export const memberIn = ({ candidates }: PersonMention): MemberId | null =>
  candidates.length === 1 ? (candidates[0] ?? null) : null
