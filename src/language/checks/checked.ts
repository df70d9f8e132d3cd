import type { MemberId } from '../../ids.js'
import { activeIn, type ReadContext } from '../context.js'
import type { Draft, DraftSharing, ExpenseDraft, Who } from '../draft.js'
import type { CollectiveMention, NumberMention, OperatorMention, PronounMention, Span } from '../mentions/mention.js'
import { type Mentions, readMentions } from '../mentions/mentions.js'
import type { Reading } from '../reading.js'
import type { OperatorClass } from '../words/words.js'
import { isLeftOver } from './clauses.js'
import { mayBeTime } from './times.js'

/**
 * A reading that leaves nothing out: what a text says of how many share, of whom it points at, of a minus or of a tip must stand in its
 * drafts, whoever read them. Where it does not, the drafts are a guess, to be offered and never to be proposed. None of this is learnt.
 */
export const checked = (reading: Reading, text: string, context: ReadContext): Reading => {
  if (reading.kind !== 'drafts') return reading
  const read: Read = { text, context, drafts: reading.drafts, ...readMentions(text, context) }
  return checks.some((isBroken) => isBroken(read)) ? { kind: 'unsure', guess: reading.drafts } : reading
}

interface Read extends Mentions {
  readonly text: string
  readonly context: ReadContext
  readonly drafts: readonly Draft[]
}

/** `uber 90, 3 people` is shared by three; `both of us` are two, `both cars` nobody. */
const isOtherHeadcount = ({ text, mentions, drafts, context }: Read): boolean => {
  const heads = drafts.flatMap((draft) => (draft.kind === 'expense' ? [sharersOf(draft, context)] : []))
  if (heads.length === 0) return false
  const isMissing = (count: number) => count > 1 && !heads.some((sharers) => sharers.size === count)
  return mentions.some((mention) => {
    if (isPeople(mention)) return isMissing(Number(mention.value?.numerator))
    if (!isCollective(mention)) return false
    if (mention.of === 'everyone') return mention.count !== null && isMissing(mention.count)
    const isOfPeople = text.slice(mention.start, mention.end).includes(' ') || isEndOfPhrase(text, mention.end)
    return mention.of === 'both' && isOfPeople && isMissing(2)
  })
}

/** `for the boys`, `with a few of us`: not everybody, and nobody knows who. */
const isSomeForAll = (read: Read): boolean =>
  read.mentions.some((mention) => isCollective(mention) && mention.of === 'some' && isBehindSharing(read, mention)) &&
  read.drafts.some((draft) => draft.kind === 'expense' && isForEveryone(draft))

/** `for him and Cy` means somebody beside Cy; `I paid him` may be the plumber, and `for her dinner` is nobody who shares. */
const isPronounLost = (read: Read): boolean => {
  const { text, mentions, drafts, context } = read
  const named = new Set(drafts.flatMap((draft) => peopleIn(draft, context)))
  return mentions.filter(isHe).some((pronoun) => {
    const { candidates, end } = pronoun
    const and = mentions.find((mention) => isOperator(mention) && mention.class === 'and' && mention.start === end + 1)
    if (!isBehindSharing(read, pronoun) || (and === undefined && !isEndOfPhrase(text, end))) return false
    const other = and && mentions.find((mention) => mention.kind === 'person' && mention.start === and.end + 1)
    // `him and Cy` are two.
    const meant = candidates.filter((member) => other?.kind !== 'person' || !other.candidates.includes(member))
    return !meant.some((member) => named.has(member))
  })
}

const isBehindSharing = ({ mentions }: Read, { start }: Span): boolean =>
  mentions.some((mention) => isOperator(mention) && mention.end === start - 1 && sharing.has(mention.class))

const sharing: ReadonlySet<OperatorClass> = new Set<OperatorClass>(['for', 'with', 'between', 'and'])

const isEndOfPhrase = (text: string, end: number): boolean => /^\s*(?:[,.;!&+]|$)/u.test(text.slice(end))

/** A tip that stands alone is no expense beside the bill. */
const isTipAlone = ({ mentions, drafts }: Read): boolean =>
  drafts.length > 1 && mentions.some((mention) => isOperator(mention) && mention.class === 'tip')

/** `pizza -60`: money that came back, or a dash. */
const isSignLost = ({ text, mentions, drafts }: Read): boolean =>
  !drafts.some((draft) => draft.kind === 'expense' && draft.isRefund) &&
  mentions.some(
    ({ kind, start }) =>
      kind === 'amount' && /[-−–]$/u.test(text.slice(0, start)) && /^\s?$/u.test(text.slice(0, start - 1).slice(-1)),
  )

const checks: readonly ((read: Read) => boolean)[] = [
  isOtherHeadcount,
  isSomeForAll,
  isPronounLost,
  isTipAlone,
  isSignLost,
  mayBeTime,
  isLeftOver,
]

const isPeople = (mention: Mentions['mentions'][number]): mention is NumberMention =>
  mention.kind === 'number' && mention.of === 'people' && mention.value?.denominator === 1n

const isCollective = (mention: Mentions['mentions'][number]): mention is CollectiveMention =>
  mention.kind === 'collective'

const isHe = (mention: Mentions['mentions'][number]): mention is PronounMention =>
  mention.kind === 'pronoun' && mention.of === 'he'

const isOperator = (mention: Mentions['mentions'][number]): mention is OperatorMention => mention.kind === 'operator'

const isForEveryone = ({ sharing, items }: ExpenseDraft): boolean =>
  (items.length === 0 ? [sharing] : items.map((item) => item.sharing)).some(
    ({ base, except }) => base === 'everyone' && except.length === 0,
  )

/** Everybody on whom a part of an expense falls; a name nobody bears counts for one. */
const sharersOf = ({ payers, sharing, items }: ExpenseDraft, { members, sender }: ReadContext): ReadonlySet<string> => {
  const paid = payers.length === 0 ? [sender] : payers.map(({ who }) => keyOf(who))
  const all = activeIn({ members })
  const of = ({ base, named, except }: DraftSharing): readonly string[] => {
    const listed = named.map(({ who }) => keyOf(who))
    const first = base === 'everyone' ? all : base === 'named' ? [] : paid
    const left = new Set(except.map(keyOf))
    return [...first, ...listed].filter((key) => !left.has(key))
  }
  return new Set((items.length === 0 ? [sharing] : items.map((item) => item.sharing)).flatMap(of))
}

const peopleIn = (draft: Draft, context: ReadContext): readonly string[] =>
  draft.kind === 'expense'
    ? [...sharersOf(draft, context), ...draft.payers.map(({ who }) => keyOf(who)), ...draft.sharing.except.map(keyOf)]
    : [draft.from, draft.to].flatMap((who) => (who === null ? [context.sender] : [keyOf(who)]))

const keyOf = (who: Who): MemberId | string => (who.kind === 'member' ? who.member : who.name.toLowerCase())
