import type { MemberId } from '../../ids.js'
import { isRefusal } from '../../ledger/refusal.js'
import type { ReadContext } from '../context.js'
import type { DraftPayer, ExpenseDraft } from '../draft.js'
import { parseExpenseToShow } from '../grammar.js'
import type { AmountMention, Mention, OperatorMention, PersonMention, Span } from '../mentions/mention.js'
import { type Mentions, readMentions } from '../mentions/mentions.js'
import { type BackCue, backCueIn, maySayMoneyBack } from '../money-back-words.js'
import type { Reading } from '../reading.js'
import { aboutWhat } from './draft.js'
import { readPassage } from './passage.js'
import { topicAt } from './topics.js'

/**
 * Reads that money came in: "got 20 back for the chairs", "ikea refunded us 40", "sold the sofa for 120", "-60 pizza". Whoever has it
 * is whoever got or sold, else the writer; what else the sentence says is read like a typed line. Null where it says no such thing;
 * unsure where it says more than that, or a member gave the money, which is a payment.
 */
export const readMoneyBack = (text: string, context: ReadContext): Reading | null => {
  if (!maySayMoneyBack(text) && !/[-−–]\s?\p{Sc}?\p{Nd}/u.test(text)) return null
  const read = { text, ...readMentions(text, context) }
  const [amount, another] = amountsIn(read.mentions)
  if (amount === undefined) return null
  if (isSigned(text, amount)) return another === undefined && !saysSpent(read) ? signed(text, context) : null
  const cue = backCueIn(read.cuts)
  if (cue === null) return null
  if (another !== undefined || isDoubtful(amount) || speaksAgainst(read)) return null
  const people = peopleAround(read, cue, context)
  return people === null ? null : draftBehind(read, { cue, amount, ...people }, context)
}

type Read = Mentions & { readonly text: string }

const unsure: Reading = { kind: 'unsure', guess: [] }

/** The sums of a text, those within longer ones left out. */
const amountsIn = (mentions: readonly Mention[]): readonly AmountMention[] => {
  const amounts = mentions.filter((mention): mention is AmountMention => mention.kind === 'amount')
  return amounts.filter(
    (one) => !amounts.some((other) => other !== one && other.start <= one.start && other.end >= one.end),
  )
}

const isDoubtful = ({ values, doubt, isPerHead }: AmountMention): boolean =>
  values.length !== 1 || doubt !== null || isPerHead

/** A minus that belongs to the number: `pizza -60`, but not `pizza - 60` and `50-60`. */
const isSigned = (text: string, { start }: Span): boolean => /(?:^|\s)[-−]$/u.test(text.slice(0, start))

/** "Bo paid -60": the dash may be no minus. */
const saysSpent = ({ mentions }: Read): boolean =>
  mentions.some((mention) => mention.kind === 'operator' && /paid$/iu.test(mention.class))

const signed = (text: string, context: ReadContext): Reading => {
  const draft = parseExpenseToShow(text, context)
  return isRefusal(draft) || !draft.isRefund ? unsure : { kind: 'drafts', drafts: [draft] }
}

/** A question, a plan, a present or what is on the tab already is no report of money that came in. */
const speaksAgainst = ({ text, mentions }: Read): boolean =>
  /[?¿]/u.test(text) ||
  mentions.some((mention) => mention.kind === 'operator' && against.has(mention.class)) ||
  mentions.some((mention) => mention.kind === 'day' && mention.isAhead) ||
  // What was somebody's own is not the group's.
  mentions.some((mention) => (mention.kind === 'person' || mention.kind === 'pronoun') && mention.isOwner)

const against: ReadonlySet<OperatorMention['class']> = new Set<OperatorMention['class']>([
  'question',
  'plan',
  'treat',
  'logged',
  'owes',
  'iOwe',
  'lent',
  'not',
  'or',
])

interface People {
  /** Whoever has the money; null: the writer. */
  readonly receiver: MemberId | null
  /** What of the text said so. */
  readonly said: readonly Span[]
}

type Named = PersonMention | Extract<Mention, { kind: 'collective' }>

/** Who has the money by the words around the cue. Null where a member gave it, or nobody knows who did. */
const peopleAround = (read: Read, cue: BackCue, { sender }: ReadContext): People | null => {
  const { cuts, mentions } = read
  const named = mentions.filter(isNamed)
  const start = cuts[cue.from]?.start ?? 0
  const end = cuts[cue.next - 1]?.end ?? 0
  const earliest = cuts[Math.max(0, cue.from - besideMax)]?.start ?? 0
  const latest = cuts[Math.min(cuts.length, cue.next + besideMax) - 1]?.end ?? 0
  const before = named.filter((one) => one.end <= start)
  const beside = before.filter((one) => one.start >= earliest)
  const behind = named.filter((one) => one.start >= end && one.end <= latest)
  const isOurs = (one: Named) => one.kind === 'collective' || one.how === 'speaker' || one.candidates[0] === sender
  const isShare = (one: Named) => sharing.some((led) => isLedBy(mentions, one, led))
  const isMember = (one: Named) => one.kind === 'person' && one.how !== 'speaker' && one.candidates.length > 0
  if (named.some((one) => isMember(one) && isLedBy(mentions, one, 'from'))) return null
  if (cue.verb === 'got') return receiverOf(beside, isOurs)
  // "Bo gave back 20" is a payment, and "we returned by taxi" gave nothing back.
  if (before.some((one) => isMember(one) && !isOurs(one))) return null
  const [getter, another] = named.filter(
    (one) => isMember(one) && !isOurs(one) && !isShare(one) && (isLedBy(mentions, one, 'to') || behind.includes(one)),
  )
  if (getter !== undefined && (another !== undefined || cue.verb === 'gaveBack' || getter.kind !== 'person'))
    return null
  if (beside.some((one) => isSubject(read, one)) || (cue.verb === 'gaveBack' && before.some(isStranger))) return null
  const objects = [...beside, ...behind].filter((one) => isOurs(one) && !isShare(one))
  if (cue.verb === 'gaveBack' && objects.length === 0 && !isOfThings(read)) return null
  if (getter === undefined) return { receiver: null, said: objects }
  const [receiver, other] = getter.kind === 'person' ? getter.candidates : []
  return receiver === undefined || other !== undefined ? null : { receiver, said: [...objects, getter] }
}

/** Whether it was somebody outside of the group who gave it back, or something that has a price: "deposit returned 300". */
const isOfThings = ({ cuts, mentions, language }: Read): boolean => {
  const keys = cuts.map(({ key }) => key)
  return (
    mentions.some((mention) => mention.kind === 'operator' && mention.class === 'outsider') ||
    keys.some((_, at) => topicAt(keys, at, language) !== null)
  )
}

const isNamed = (mention: Mention): mention is Named =>
  (mention.kind === 'person' && !mention.isOwner) || mention.kind === 'collective'

const isStranger = (one: Named): boolean => one.kind === 'person' && one.how === 'unknown'

/** Whoever stands before `got` or `sold`. */
const receiverOf = (beside: readonly Named[], isOurs: (one: Named) => boolean): People | null => {
  const person = beside.find((one) => one.kind === 'person' && !isOurs(one))
  const [receiver, another] = person?.kind === 'person' ? person.candidates : []
  if (person !== undefined && (receiver === undefined || another !== undefined)) return null
  return { receiver: receiver ?? null, said: beside }
}

// A clitic or an auxiliary may stand between: "Bo me devolvió", "we just got".
const besideMax = 2

const isSubject = ({ text }: Read, { start, end }: Span): boolean =>
  /^(?:i|we|yo|nosotr[oa]s)$/iu.test(text.slice(start, end))

const sharing = ['for', 'with', 'between'] as const

const isLedBy = (mentions: readonly Mention[], { start }: Span, led: OperatorMention['class']): boolean =>
  mentions.some((mention) => mention.kind === 'operator' && mention.class === led && mention.end === start - 1)

/** What is left when the words for money that came in are taken out, read as a typed line. */
const draftBehind = (
  { text, cuts, mentions }: Read,
  { cue, amount, receiver, said }: People & { readonly cue: BackCue; readonly amount: AmountMention },
  context: ReadContext,
): Reading => {
  const cueCuts = [...cuts.slice(cue.from, cue.next), ...(cue.also === null ? [] : cuts.slice(cue.also, cue.also + 1))]
  // "For the returned chairs": who gave them back is no question.
  const leading = mentions.filter(
    (mention) =>
      mention.kind === 'operator' &&
      (mention.class === 'gaveBack' ||
        mention.class === 'received' ||
        mention.end === amount.start - 1 ||
        said.some(({ start }) => mention.end === start - 1)),
  )
  const rest = blanked(text, [...cueCuts, ...said, ...leading])
  const spans = context.mentions.filter(
    ({ offset, length }) => !said.some(({ start, end }) => offset < end && offset + length > start),
  )
  const draft = parseExpenseToShow(rest, { ...context, mentions: spans })
  if (isRefusal(draft) || draft.items.length > 0 || draft.payers.length > 0) return unsure
  const payers: readonly DraftPayer[] =
    receiver === null || receiver === context.sender
      ? []
      : [{ who: { kind: 'member', member: receiver }, amount: null }]
  const { description, category } = aboutWhat(readPassage(rest, { ...context, mentions: spans }))
  // "Got the train back, 20": back is where it went.
  if (category === 'transport' && (cue.also !== null || cueCuts.some(({ key }) => key === 'back'))) return unsure
  const back: ExpenseDraft = {
    ...draft,
    isRefund: true,
    payers,
    category: draft.category ?? category,
    description: description === '' ? draft.description : description,
  }
  return { kind: 'drafts', drafts: [back] }
}

const blanked = (text: string, spans: readonly Span[]): string => {
  let rest = text
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  return rest
}
