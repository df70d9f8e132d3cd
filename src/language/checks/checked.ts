import type { MemberId } from '../../ids.js'
import { activeIn, type ReadContext } from '../context.js'
import type { Draft, DraftSharing, ExpenseDraft, Who } from '../draft.js'
import type { Mention, OperatorMention, PronounMention, Span } from '../mentions/mention.js'
import { type Mentions, readMentions } from '../mentions/mentions.js'
import { createNameFinder } from '../names.js'
import type { Reading } from '../reading.js'
import type { OperatorClass } from '../words/words.js'
import { leftOver } from './clauses.js'
import { headsOf, isEndOfPhrase } from './heads.js'
import { losses } from './losses.js'
import { timeIn } from './times.js'

/**
 * A reading that leaves nothing out: what a text says of how many share, of whom it points at, of a minus or of a tip must stand in its
 * drafts, whoever read them. Where it does not, the drafts are a guess and `doubt` is what they leave out; a guess has to hold every
 * sum, name and day as well, for it is what the person would send. None of this is learnt.
 */
export const checked = (reading: Reading, text: string, context: ReadContext): Reading => {
  const drafts = draftsIn(reading)
  if (drafts.length === 0) return reading
  const read: Read = { text, context, drafts, ...readMentions(text, context) }
  // Who that is has to be asked first: without them the guess is another expense.
  if (calledLost(read) !== null) return { kind: 'unsure', guess: [] }
  const broken = firstOf(checks, read)
  if (reading.kind === 'drafts') return broken === null ? reading : { kind: 'unsure', guess: drafts, doubt: broken }
  const doubt = broken ?? firstOf(losses, read)
  return doubt === null ? reading : { kind: 'unsure', guess: drafts, doubt }
}

/** Whether drafts hold every sum, name, day and word about the parts of a text. */
export const holdsAll = (drafts: readonly Draft[], text: string, context: ReadContext): boolean => {
  const held = checked({ kind: 'unsure', guess: drafts }, text, context)
  return held.kind === 'unsure' && held.doubt === undefined && held.guess.length === drafts.length
}

const draftsIn = (reading: Reading): readonly Draft[] =>
  reading.kind === 'drafts' ? reading.drafts : reading.kind === 'unsure' ? reading.guess : []

/** What the first check that does not hold objects to, as written. */
const firstOf = (all: readonly Check[], read: Read): string | null => {
  for (const check of all) {
    const span = check(read)
    if (span !== null) return read.text.slice(span.start, span.end).trim() || read.text.trim()
  }
  return null
}

/** Returns what of the text is not in the drafts. */
type Check = (read: Read) => Span | null

interface Read extends Mentions {
  readonly text: string
  readonly context: ReadContext
  readonly drafts: readonly Draft[]
}

/** `uber 90, 3 people` is shared by three; `both of us` are two, `both cars` nobody. */
const otherHeadcount: Check = ({ text, mentions, drafts, context }) => {
  const heads = drafts.flatMap((draft) => (draft.kind === 'expense' ? [sharersOf(draft, context)] : []))
  if (heads.length === 0) return null
  const found = mentions.find((mention) => {
    const count = headsOf(mention, text) ?? 0
    return count > 1 && !heads.some((sharers) => sharers.size === count)
  })
  if (found === undefined || found.kind !== 'number') return found ?? null
  const [counted = ''] = /^\S+\s*\p{L}*/u.exec(text.slice(found.start)) ?? []
  return { start: found.start, end: Math.max(found.end, found.start + counted.length) }
}

/** `for the boys`, `with a few of us`: not everybody, and nobody knows who. */
const someForAll: Check = (read) => {
  if (!read.drafts.some((draft) => draft.kind === 'expense' && isForEveryone(draft))) return null
  return (
    read.mentions.find(
      (mention) => mention.kind === 'collective' && mention.of === 'some' && isBehindSharing(read, mention),
    ) ?? null
  )
}

/** `for him and Cy` means somebody beside Cy; `I paid him` may be the plumber, and `for her dinner` is nobody who shares. */
const pronounLost: Check = (read) => {
  const { text, mentions, drafts, context } = read
  const named = new Set(drafts.flatMap((draft) => peopleIn(draft, context)))
  const lost = mentions.filter(isHe).find((pronoun) => {
    const { candidates, end } = pronoun
    const and = mentions.find((mention) => isOperator(mention) && mention.class === 'and' && mention.start === end + 1)
    if (!isBehindSharing(read, pronoun) || (and === undefined && !isEndOfPhrase(text, end))) return false
    const other = and && mentions.find((mention) => mention.kind === 'person' && mention.start === and.end + 1)
    // `him and Cy` are two.
    const meant = candidates.filter((member) => other?.kind !== 'person' || !other.candidates.includes(member))
    return !meant.some((member) => named.has(member))
  })
  return lost ?? null
}

const isBehindSharing = ({ mentions }: Read, { start }: Span): boolean =>
  mentions.some((mention) => isOperator(mention) && mention.end === start - 1 && sharing.has(mention.class))

const sharing: ReadonlySet<OperatorClass> = new Set<OperatorClass>(['for', 'with', 'between', 'and'])

/** A tip that stands alone is no expense beside the bill. */
const tipAlone: Check = ({ mentions, drafts }) =>
  drafts.length > 1 ? (mentions.find((mention) => isOperator(mention) && mention.class === 'tip') ?? null) : null

/** `pizza -60`: money that came back, or a dash. */
const signLost: Check = ({ text, mentions, drafts }) => {
  if (drafts.some((draft) => draft.kind === 'expense' && draft.isRefund)) return null
  const sum = mentions.find(
    ({ kind, start }) =>
      kind === 'amount' && /[-−–]$/u.test(text.slice(0, start)) && /^\s?$/u.test(text.slice(0, start - 1).slice(-1)),
  )
  return sum === undefined ? null : { start: sum.start - 1, end: sum.end }
}

/** `beer for @zed`: whoever is called by an @ is somebody, and where nobody bears the name they are neither left out nor a thing. */
const calledLost: Check = ({ text, drafts, context }) => {
  const finder = createNameFinder(context.members, context.sender)
  const named = new Set(drafts.flatMap((draft) => peopleIn(draft, context)))
  const lost = [...text.matchAll(calledName)].find(
    ({ index, 0: whole }) =>
      !context.mentions.some(({ offset }) => offset === index) &&
      finder.afterAt(text, index + 1) === null &&
      !named.has(whole.slice(1).toLowerCase()),
  )
  return lost === undefined ? null : { start: lost.index, end: lost.index + lost[0].length }
}

/** An address has letters before its @, and a place a space behind it. */
const calledName = /(?<![\p{L}\p{N}._+-])@[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*/gu

/** `lunch 45 @eng`: that somebody nobody knows has paid takes a word that says so. */
const payerUnsaid: Check = ({ text, mentions, drafts }) => {
  const isUnknown = drafts.some(
    (draft) => draft.kind === 'expense' && draft.payers.some(({ who }) => who.kind === 'unknown'),
  )
  const isSaid = mentions.some((mention) => isOperator(mention) && paying.has(mention.class))
  return isUnknown && !isSaid ? { start: 0, end: text.length } : null
}

const paying: ReadonlySet<OperatorClass> = new Set<OperatorClass>([
  'paid',
  'gave',
  'by',
  'from',
  'card',
  'treat',
  'lent',
])

const checks: readonly Check[] = [
  payerUnsaid,
  otherHeadcount,
  someForAll,
  pronounLost,
  tipAlone,
  signLost,
  timeIn,
  leftOver,
]

const isHe = (mention: Mention): mention is PronounMention => mention.kind === 'pronoun' && mention.of === 'he'

const isOperator = (mention: Mention): mention is OperatorMention => mention.kind === 'operator'

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
