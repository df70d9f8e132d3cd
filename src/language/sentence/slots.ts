import type { MemberId } from '../../ids.js'
import type { CurrencyCode } from '../../money/money.js'
import type { PersonMention, PronounMention } from '../mentions/mention.js'
import { surroundings, withRole } from './features.js'
import type { Whoever } from './meaning.js'
import type { Passage } from './passage.js'

/** What was decided about one place of a text; scored by its features, and the same object wherever it is part of a candidate. */
export interface Choice {
  readonly features: readonly number[]
}

/** Something of which a reading must say what it is for. */
export interface Slot {
  readonly at: number
  /** The choice of a role here, made once. `more` tells roles apart that are seen in other surroundings. */
  readonly as: (role: string, more?: readonly string[]) => Choice
}

export interface PersonSlot extends Slot {
  readonly who: Whoever
  /** Joined with the one before it: by `and`, by a comma, or not at all. */
  readonly joint: 'and' | 'comma' | null
}

export interface AmountSlot extends Slot {
  readonly value: number
  /** Another value it may have, as the scale of a country makes it. */
  readonly other: number | null
  readonly currency: CurrencyCode | null
  readonly isMarked: boolean
  readonly isPerHead: boolean
  /** It may be no money at all. */
  readonly isNumber: boolean
  /** What stands around it says that it is none: a time, a count, a number of a room. */
  readonly isOther: boolean
}

/** A half, a percentage, a weight. */
export interface QuantitySlot extends Slot {
  readonly value: number
  readonly kinds: readonly ('weight' | 'fraction')[]
}

export const slotAt = (passage: Passage, at: number, extra: readonly string[]): Slot => {
  let seen: readonly string[] | undefined
  const made = new Map<string, Choice>()
  return {
    at,
    as: (role, more = []) => {
      const key = more.length === 0 ? role : `${role} ${more.join(' ')}`
      const known = made.get(key)
      if (known !== undefined) return known
      seen ??= [...surroundings(passage, at), ...extra]
      const choice = { features: withRole(role, more.length === 0 ? seen : [...seen, ...more]) }
      made.set(key, choice)
      return choice
    },
  }
}

/** The people of a text, one slot a mention. Whoever can't be told yet is asked about later. */
export const peopleIn = (passage: Passage): readonly PersonSlot[] => {
  const { units, people, context } = passage
  const slots: PersonSlot[] = []
  let last = -1
  for (const [index, { at, mention }] of people.entries()) {
    const isNobody = mention.kind === 'pronoun' && mention.candidates.length === 0
    if (isNobody || last === at) continue
    const who = whoIs(mention) ?? (`?${index}` as const)
    const extra = [
      ...seenOf(mention),
      `again:${slots.some((slot) => slot.who === who)}`,
      `i:${Math.min(slots.length, 3)}`,
      `of:${Math.min(people.length, 4)}`,
      who === context.sender ? 'sender' : 'other',
    ]
    const between = units.slice(last + 1, at).flatMap(({ classes }) => classes.slice(0, 1))
    slots.push({ ...slotAt(passage, at, extra), who, joint: last < 0 ? null : jointOf(between) })
    last = at
  }
  return slots
}

/** The one member it may be; of those a `he` may be, the one named last. */
const whoIs = (mention: PersonMention | PronounMention): MemberId | undefined => {
  const { candidates } = mention
  if (candidates.length === 1) return candidates[0]
  return mention.kind === 'pronoun' && mention.of === 'he' ? candidates.at(-1) : undefined
}

const seenOf = (mention: PersonMention | PronounMention): readonly string[] => [
  `how:${mention.kind === 'pronoun' ? 'pronoun' : mention.how}${mention.isOwner ? "'" : ''}`,
  `owner:${mention.isOwner}`,
  ...(mention.kind === 'person' && mention.ending !== null ? [`ending:${mention.ending}`] : []),
]

const jointOf = (between: readonly string[]): PersonSlot['joint'] => {
  if (between.length === 0 || between.length > 2) return null
  if (between.every((each) => each === 'and' || each === '&' || each === '+' || each === '/' || each === ','))
    return between.includes(',') && between.length === 1 ? 'comma' : 'and'
  return null
}
