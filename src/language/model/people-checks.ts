import type { MemberId } from '../../ids.js'
import type { Who } from '../draft.js'
import type { OperatorClass } from '../words/words.js'
import type { Believed } from './believe.js'
import { type Check, operatorsIn } from './checked.js'
import { hasRole, isForAll, isMember, isSamePerson, peopleIn } from './draft-people.js'
import { isFalse, isOpen, type Objection } from './objection.js'
import { whoIs } from './people.js'
import type { Points } from './points.js'
import { memberIn, rolesIn } from './roles.js'

/** Nobody is in a draft whom the message does not name, but whoever writes and those who share anyway. */
const namesAreSaid: Check = ({ believed, points, sender, known }) => {
  const said = new Set(points.read.mentions.flatMap((each) => ('candidates' in each ? each.candidates : [])))
  const isSaid = (who: Who) =>
    who.kind !== 'member' || who.member === sender || known.has(who.member) || said.has(who.member)
  return believed.flatMap(({ draft }) =>
    peopleIn(draft)
      .filter((who) => !isSaid(who))
      .map(() => isFalse('a person of the answer is not named in the message')),
  )
}

/** Whoever is named has a part in some draft. */
const namesAreUsed: Check = ({ believed, points, active, unused, isCorrection }) => {
  if (isCorrection) return []
  const everybody = believed.some(({ draft }) => draft.kind === 'expense' && isForAll(draft))
  const named = believed.flatMap(({ draft }) => peopleIn(draft))
  return points.people.flatMap((person) => {
    const who = whoIs(person)
    const isIn = named.some((each) => isSamePerson(each, who))
    const isOne = who.kind === 'member' && everybody && active.includes(who.member)
    // Whose place or whose birthday it is may be no matter of money, and who says so is believed.
    const isBeside = isIn || isOne || (person.isOwner && unused.has(person.id))
    return isBeside ? [] : [isOpen(`${person.id} ${JSON.stringify(person.name)} has no part`, person.name)]
  })
}

/** Who is said to have paid, to share or not to share does. */
const rolesAreKept: Check = ({ believed, points, active, sender }) => {
  const drafts = believed.map(({ draft }) => draft)
  const roles = rolesIn(points)
  const objections = roles.flatMap(({ person, is }): readonly Objection[] => {
    const member = memberIn(person)
    if (member === null) return []
    const isKept = drafts.some((draft) => hasRole(draft, member, is, active, sender))
    return isKept
      ? []
      : [isFalse(`${JSON.stringify(person.name)} is said to be a ${is} and is none in the answer`, person.name)]
  })
  const only = new Set(roles.filter(({ isOnly }) => isOnly).flatMap(({ person }) => person.candidates))
  const hasAll = points.read.mentions.some((each) => each.kind === 'collective' && each.of !== 'some')
  if (only.size === 0 || hasAll) return objections
  const others = active.filter((member) => member !== sender && !only.has(member) && !isNamed(points, member))
  const isTooWide = others.length > 0 && drafts.some((draft) => draft.kind === 'expense' && isForAll(draft))
  return isTooWide ? [...objections, isFalse('the message names those who share: everyone is too many')] : objections
}

const isNamed = ({ people }: Points, member: MemberId): boolean =>
  people.some(({ candidates }) => candidates.includes(member))

/** Whoever writes paid together with others only where they say so. */
const speakerIsSaid: Check = ({ believed, points, sender, known }) => {
  const isSaid = points.read.mentions.some(
    (each) =>
      (each.kind === 'person' && each.how === 'speaker') ||
      (each.kind === 'collective' && each.of !== 'some') ||
      (each.kind === 'operator' && (each.subject !== null || ownVerbs.has(each.class))),
  )
  const isBeside = ({ draft }: Believed) =>
    draft.kind === 'expense' && draft.payers.length > 1 && draft.payers.some(({ who }) => isMember(who, sender))
  return isSaid || known.has(sender) || !believed.some(isBeside)
    ? []
    : [isFalse('the message does not say that the speaker paid as well')]
}

const ownVerbs: ReadonlySet<OperatorClass> = new Set(['iPaid', 'wePaid', 'iOwe', 'iGave', 'iGaveBack'])

/** Money was handed over where the words say so, and back only to settle. */
const kindsAreSaid: Check = ({ believed, points, isCorrection }) => {
  if (isCorrection) return []
  const classes = new Set(operatorsIn(points).map((each) => each.class))
  const hasAny = (wanted: readonly OperatorClass[]) => wanted.some((each) => classes.has(each))
  return believed.flatMap(({ draft }): readonly Objection[] => {
    if (draft.kind === 'payment' && !hasAny(handed)) {
      return isPaidTo(points) ? [] : [isFalse('no words say that one handed the other money')]
    }
    return draft.kind === 'expense' && hasAny(['gaveBack', 'iGaveBack']) && believed.length === 1
      ? [isFalse('money that was given back is a payment')]
      : []
  })
}

const handed: readonly OperatorClass[] = ['gave', 'iGave', 'gaveBack', 'iGaveBack', 'received', 'lent']

/** `Bo paid me`, `I paid Bo`: to somebody and not for something. */
const isPaidTo = (points: Points): boolean =>
  operatorsIn(points)
    .filter((each) => each.class === 'paid' || each.class === 'iPaid')
    .some(({ end }) =>
      points.read.mentions.some(
        (each) =>
          (each.kind === 'person' || each.kind === 'pronoun') &&
          /^\s*@?$/u.test(points.text.slice(end, each.start)) &&
          each.start >= end,
      ),
    )

/** The one day that the message names is that of what it tells. */
const daysAreUsed: Check = ({ believed, points, isCorrection }) => {
  const days = points.days.filter(({ isAhead }) => !isAhead)
  const [day, another] = days
  if (day === undefined || another !== undefined || isCorrection) return []
  return believed.every(({ draft }) => draft.date !== day.day) ? [isOpen(`${day.id} has no part`, day.text)] : []
}

/** What may be wrong with who is in an answer, what they do there, and when. */
export const peopleChecks: readonly Check[] = [
  namesAreSaid,
  rolesAreKept,
  speakerIsSaid,
  kindsAreSaid,
  namesAreUsed,
  daysAreUsed,
]
