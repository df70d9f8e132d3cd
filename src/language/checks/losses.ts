import type { MemberId } from '../../ids.js'
import { readSignedAmount } from '../../money/amount.js'
import { magnitude } from '../../money/bigint.js'
import { exponentOf } from '../../money/currency.js'
import { settingOfDraft } from '../command-text-amounts.js'
import { activeIn, type ReadContext } from '../context.js'
import { today } from '../dates.js'
import type { Draft, Who } from '../draft.js'
import { fold } from '../fold.js'
import { amountsOfDraft } from '../interpret.js'
import type { AmountMention, Mention, PersonMention, Span } from '../mentions/mention.js'
import type { Mentions } from '../mentions/mentions.js'

interface Read extends Mentions {
  readonly text: string
  readonly context: ReadContext
  readonly drafts: readonly Draft[]
}

/** A sum that is none of the drafts', nor what each of their sharers would pay, or one in another currency. */
const lostSum = ({ mentions, drafts, context }: Read): Span | null => {
  const sums = drafts.flatMap((draft) => sumsOf(draft, context))
  const longest = longestOf(mentions.filter((mention) => mention.kind === 'amount'))
  const isOther = ({ start, isMarked }: AmountMention) =>
    !isMarked && mentions.some((each) => each.kind === 'number' && each.start === start && each.of !== 'plain')
  return longest.find((mention) => !isOther(mention) && !sums.some((sum) => isSum(mention, sum))) ?? null
}

interface Sum {
  readonly units: number
  readonly currency: string
  readonly heads: number
}

const sumsOf = (draft: Draft, context: ReadContext): readonly Sum[] => {
  const setting = settingOfDraft(draft, context)
  if (setting === null) return []
  const { currency } = setting
  const heads = draft.kind === 'payment' ? 1 : headsOf(draft, context)
  return amountsOfDraft(draft).flatMap((amount) => {
    const read = amount === null ? null : readSignedAmount(amount, setting)
    if (read === null || 'problem' in read) return []
    return [{ units: Number(magnitude(read.amountMinor)) / 10 ** exponentOf(currency), currency, heads }]
  })
}

const headsOf = ({ sharing: { base, named, except } }: Extract<Draft, { kind: 'expense' }>, context: ReadContext) =>
  Math.max(1, (base === 'everyone' ? activeIn(context).length : named.length) - except.length)

const isSum = ({ values, currencies, isMarked, isPerHead }: AmountMention, { units, currency, heads }: Sum): boolean =>
  !(isMarked && currencies.length > 0 && !currencies.some((each) => each === currency)) &&
  values.some((value) => {
    const said = Number(value.numerator) / Number(value.denominator)
    return isNear(said, units) || isNear(said * heads, units) || (isPerHead && isNear(said * (heads + 1), units))
  })

const isNear = (left: number, right: number): boolean => Math.abs(left - right) < 0.011

const longestOf = (amounts: readonly AmountMention[]): readonly AmountMention[] =>
  amounts.filter((one) => !amounts.some((each) => each !== one && each.start <= one.start && each.end >= one.end))

/** Somebody by name whom no draft names, either. */
const lostName = ({ mentions, drafts, context }: Read): Span | null => {
  const named = drafts.flatMap((draft) => whoIn(draft, context))
  const members = new Set<MemberId>(named.flatMap((who) => (who.kind === 'member' ? [who.member] : [])))
  const names = new Set(named.flatMap((who) => (who.kind === 'member' ? [] : [fold(who.name)])))
  const isKept = ({ candidates, name }: PersonMention) =>
    names.has(fold(name)) || candidates.some((member) => members.has(member))
  const people = mentions.filter((mention) => mention.kind === 'person')
  return people.find((person) => !person.isOwner && sure.has(person.how) && !isKept(person)) ?? null
}

const sure: ReadonlySet<PersonMention['how']> = new Set<PersonMention['how']>([
  'exact',
  'inflected',
  'unknown',
  'speaker',
])

const whoIn = (draft: Draft, { sender }: ReadContext): readonly Who[] => {
  const speaker: Who = { kind: 'member', member: sender }
  if (draft.kind === 'payment') return [draft.from ?? speaker, draft.to ?? speaker]
  const { payers, sharing, items } = draft
  const sharings = [sharing, ...items.map((item) => item.sharing)]
  const shared = sharings.flatMap(({ named, except }) => [...named.map(({ who }) => who), ...except])
  return [...(payers.length === 0 ? [speaker] : payers.map(({ who }) => who)), ...shared]
}

/** A day that no draft is of. */
const lostDay = ({ mentions, drafts, context: { now, group } }: Read): Span | null => {
  const day = mentions.find((each) => each.kind === 'day' && each.day !== today(now, group.timezone))
  return drafts.some(({ date }) => date !== null) ? null : (day ?? null)
}

/** A word about somebody's part where all parts are alike: `half`, `double`, `30 %`, `5 less`. */
const lostPart = ({ mentions, drafts }: Read): Span | null => {
  if (drafts.some(hasParts)) return null
  return mentions.find(isOfParts) ?? null
}

const hasParts = (draft: Draft): boolean =>
  draft.kind === 'payment' ||
  draft.items.length > 0 ||
  draft.payers.some(({ amount }) => amount !== null) ||
  draft.sharing.named.some(({ part }) => part.kind !== 'equal')

const isOfParts = (mention: Mention): boolean =>
  mention.kind === 'operator'
    ? parts.has(mention.class)
    : mention.kind === 'number' && (mention.of === 'percent' || mention.of === 'times')

const parts: ReadonlySet<string> = new Set(['third', 'quarter', 'rest', 'double', 'triple', 'more', 'less'])

/** Somebody left out where nobody is. */
const lostExcept = ({ mentions, drafts }: Read): Span | null => {
  const isForAll = drafts.some(
    (draft) =>
      draft.kind === 'expense' &&
      draft.items.length === 0 &&
      draft.sharing.base === 'everyone' &&
      draft.sharing.except.length === 0 &&
      !hasParts(draft),
  )
  if (!isForAll) return null
  return mentions.find((mention) => mention.kind === 'operator' && leaving.has(mention.class)) ?? null
}

const leaving: ReadonlySet<string> = new Set(['except', 'not', 'only', 'absent'])

/** What a guess may have left out of its text; more than a sure reading is asked for, since nobody else has looked at it. */
export const losses: readonly ((read: Read) => Span | null)[] = [lostSum, lostName, lostDay, lostPart, lostExcept]
