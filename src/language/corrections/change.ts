import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { ReadContext } from '../context.js'
import type { Draft, ExpenseDraft, Who } from '../draft.js'
import { amountAt } from '../grammar-amounts.js'
import { type LooseAmount, readClauses } from '../grammar-clauses.js'
import { describe } from '../grammar-description.js'
import { parseExpense } from '../grammar-expense.js'
import { bareNameAt } from '../grammar-people.js'
import { scan, type Token, wordAt } from '../grammar-tokens.js'
import { settleTotal } from '../grammar-totals.js'
import { andWords, forWords, isKeyword, paidWords, withWords } from '../grammar-words.js'
import { leftoversIn } from '../leftover.js'
import { applyToExpense, applyToPayment } from './apply.js'
import type { Correction } from './common.js'
import { phrases } from './phrases.js'
import { type AmendPlace, emptyAmendment, phraseAt } from './reading.js'
import { fillerAt, readAmendment } from './rules.js'
import { peopleSharing } from './sharing.js'

/**
 * How strictly words are taken: `said` in a message, where one word that means nothing makes it no change; `typed` behind a
 * command, where words that cannot mean anything else are the new description.
 */
export type Manner = 'said' | 'typed'

/**
 * The one way to change: a draft with what words say against it: "no, 42, and without Bob", "only Ana and me", `@bo x2 #food`. What
 * they do not name stays. The context's sender is whoever changes; a draft by somebody else must name its payer. Null where a word
 * is left over, since a wrong change is worse than none; a refusal where the text surely is a change but cannot be. A name nobody
 * bears comes back in the draft as a question.
 */
export const changeDraft = (
  draft: Draft,
  text: string,
  context: ReadContext,
  manner: Manner,
): Draft | Refusal | null => {
  if (text.length > textMax) return manner === 'said' ? null : refuse('textTooLong', { max: textMax })
  if (manner === 'said' && /[?¿？؟]/u.test(text)) return null
  const said = apply(draft, readCorrection(draft, text, context), context)
  if (manner === 'said' || (said !== null && !isRefusal(said))) return said
  const typed = withoutCommand(text, draft.kind, context)
  return changeBill(draft, typed) ?? apply(draft, readTyped(draft, typed), typed.context) ?? said
}

// Whoever writes more than a few lines tells something else.
const textMax = 500

const apply = (draft: Draft, correction: Correction | Refusal | null, context: ReadContext): Draft | Refusal | null => {
  if (correction === null || 'refused' in correction) return correction
  return draft.kind === 'expense'
    ? applyToExpense(draft, correction, context)
    : applyToPayment(draft, correction, context)
}

const placeOf = (draft: Draft, text: string, context: ReadContext): AmendPlace => {
  const scanned = scan(text, context)
  const sender = { kind: 'member', member: context.sender } as const
  return { ...scanned, tokens: [...scanned.tokens], group: context.group, draftKind: draft.kind, sender }
}

/** Reads what corrections alone say, hands what is left to the typed grammar, and gives up on words that neither knows. */
const readCorrection = (draft: Draft, text: string, context: ReadContext): Correction | Refusal | null => {
  const place = placeOf(draft, text, context)
  const amendment = emptyAmendment()
  const typed: Token[] = []
  let isFresh = true
  for (let at = 0; at < place.tokens.length; ) {
    const token = place.tokens[at]
    if (token === undefined) break
    const next: number | null = readAmendment(place, at, amendment, isFresh) ?? fillerAt(place, at)
    // Lists must not reach over what was taken out between them.
    typed.push(next === null ? token : { kind: 'break', start: token.start, end: token.start })
    isFresh = next !== null || token.kind === 'comma' || token.kind === 'break' || andWords.has(wordAt(place, at))
    at = next ?? at + 1
  }
  if (isDoubtfulPayment(place)) return null

  const clauses = readClauses({ ...place, tokens: [...typed] })
  if ('refused' in clauses) return hasOtherWords(place, typed) ? null : clauses
  const people = [...clauses.except, ...[...clauses.sharers, ...clauses.payers].map(({ who }) => who)]
  if (people.some((who) => isThing(who, text))) return null
  const settled = settleTotal(clauses, true)
  if ('refused' in settled) return hasOtherWords(place, typed) ? null : settled
  const rest = settled.rest.filter((token) => token.kind !== 'comma' && !isJoint(token))
  const [title] = rest
  if (title !== undefined && (rest.length > 1 || title.kind !== 'quoted')) return null
  const titles = title?.kind === 'quoted' ? [...amendment.titles, title.text] : amendment.titles
  return { amendment: { ...amendment, titles }, clauses, settled }
}

/** "without dessert": a small letter without an @ is rather a thing than somebody unknown. */
const isThing = (who: Who, text: string): boolean =>
  who.kind === 'unknown' && !/^\p{Lu}/u.test(who.name) && !text.includes(`@${who.name}`)

const isJoint = (token: Token): boolean => token.kind === 'word' && andWords.has(token.text.toLowerCase())

/** A refused clause among words that nobody knows is no correction but a remark. */
const hasOtherWords = (place: AmendPlace, typed: readonly Token[]): boolean =>
  typed.some((token) => {
    if (token.kind !== 'word') return false
    const word = wordAt({ ...place, tokens: [token] }, 0)
    const isKnown = isKeyword(word) || andWords.has(word) || /\p{Nd}/u.test(word)
    return !isKnown && /\p{L}/u.test(word) && place.names.bare(place.text, token.start) === null
  })

/** "Cy paid 10" may add what Cy gave or correct the whole; only where it opens with a "no" it surely corrects. */
const isDoubtfulPayment = (place: AmendPlace): boolean =>
  phraseAt(place, 0, phrases.openings) === null &&
  place.tokens.some((_, at) => {
    const behind = paidWords.has(wordAt(place, at)) ? at + 1 : phraseAt(place, at, phrases.whoPaid)
    return behind !== null && amountAt(place, behind) !== null
  })

interface TypedText {
  readonly text: string
  readonly context: ReadContext
}

/** A whole `/add 35 lunch` behind `/edit` says the same as without its command. */
const withoutCommand = (text: string, kind: Draft['kind'], context: ReadContext): TypedText => {
  const [command = ''] = (kind === 'expense' ? /^\s*\/add\s+/iu : /^\s*\/pay\s+/iu).exec(text) ?? []
  const mentions = context.mentions.map((mention) => ({ ...mention, offset: mention.offset - command.length }))
  return { text: text.slice(command.length), context: { ...context, mentions } }
}

/** Lines with sums of their own are a new bill in place of the old shares; a line that names nobody is shared as all was before. */
const changeBill = (draft: Draft, { text, context }: TypedText): Draft | Refusal | null => {
  if (!/[;；\n]/u.test(text)) return null
  const bill = parseExpense(text, context)
  if (isRefusal(bill) || bill.items.length === 0) return null
  if (draft.kind === 'payment') return refuse('severalPayees')
  const { payers, currency, date, category } = bill
  const sharing = peopleSharing(draft)
  const items = bill.items.map((item) => (isUnsaid(item) ? { ...item, sharing } : item))
  const isNamed = bill.description !== bill.items.map(({ label }) => label).join(', ')
  return {
    ...draft,
    amount: null,
    items,
    extras: bill.extras,
    payers: payers.length > 0 ? payers : draft.payers,
    currency: currency ?? draft.currency,
    date: date ?? draft.date,
    category: category ?? draft.category,
    description: isNamed ? bill.description : draft.description,
  }
}

const isUnsaid = ({ sharing }: ExpenseDraft['items'][number]): boolean =>
  sharing.base === 'everyone' && sharing.named.length + sharing.except.length === 0

/** The typed grammar alone, with a description among its clauses. */
const readTyped = (draft: Draft, { text, context }: TypedText): Correction | Refusal | null => {
  const place = placeOf(draft, text, context)
  if (isDoubtfulPayment(place)) return null
  const clauses = readClauses(place)
  if ('refused' in clauses) return clauses
  const settled = settleTotal(clauses, true)
  if ('refused' in settled) return settled
  if (clauses.amounts.some((amount) => isCount(place, amount))) return null
  const title = titleOf(place, settled.rest, context)
  if (typeof title !== 'string') return title
  const amendment = { ...emptyAmendment(), titles: title === '' ? [] : [title] }
  if (draft.kind === 'expense') return { amendment, clauses, settled }

  // Of a payment `@cy` is the payee, `@bo @cy` are payer and payee, and a sum behind them is the amount.
  const { named, except } = settled.sharing
  const isForMany = clauses.everyone || except.length > 0 || named.length > 2
  if (isForMany || named.some(({ part }) => part.kind !== 'equal' && part.kind !== 'exact'))
    return refuse('severalPayees')
  const [first, second] = named.map(({ who }) => who)
  const parts = named.flatMap(({ part }) => (part.kind === 'exact' ? [part.amount] : []))
  return {
    amendment: {
      ...amendment,
      from: second === undefined || first === undefined ? [] : [first],
      to: [second ?? first].filter((who) => who !== undefined),
    },
    clauses: { ...clauses, sharers: [], only: false, together: false },
    settled: { ...settled, amount: settled.amount ?? parts.at(-1) ?? null },
  }
}

/** The words left over as a description: they stand together and none of them could change anything; null where one could. */
const titleOf = (place: AmendPlace, rest: readonly Token[], context: ReadContext): string | Refusal | null => {
  const words = withoutCommas(rest)
  const places = words.map((token) => place.tokens.indexOf(token))
  const [first = 0] = places
  const isTogether = places.every((at, index) => at === first + index)
  const isLed = words.length > 0 && leads(place, first)
  if (!isTogether || isLed || words.some((token, index) => mayChange(place, token, first + index))) return null
  if (leftoversIn(place, words, context).length > 0 || isNoTitle(place, words)) return null
  const title = describe(place.text, words)
  return title === '' && words.length > 0 ? null : title
}

/** "3 people", "for 2": heads and no sum. */
const isCount = ({ mentioned, tokens }: AmendPlace, { tokens: [first] }: LooseAmount): boolean => {
  const { mentions } = mentioned()
  const before = first === undefined ? undefined : tokens[tokens.indexOf(first) - 1]
  const isLed = before?.kind === 'word' && (forWords.has(before.text) || withWords.has(before.text))
  return isLed || mentions.some((each) => each.kind === 'number' && each.of === 'people' && each.start === first?.start)
}

/** "half", "5 more", "10% less": words that only say how to change something name nothing. */
const isNoTitle = ({ mentioned, text }: AmendPlace, words: readonly Token[]): boolean => {
  const { mentions } = mentioned()
  const said = mentions.filter(({ kind, start }) => kind !== 'amount' && words.some((word) => isAt(word, start)))
  const isPart = said.some((each) => each.kind === 'number' && (each.of === 'percent' || each.of === 'fraction'))
  const isOther = ({ start, end }: Token) =>
    /\p{L}/u.test(text.slice(start, end)) && !said.some((each) => each.start <= start && each.end >= start + 1)
  return isPart || (said.length > 0 && !words.some(isOther))
}

const isAt = ({ start, end }: Token, place: number): boolean => place >= start && place < end

/** Whether what follows is what a correction is about. */
const leads = (place: AmendPlace, at: number): boolean =>
  fillerAt(place, at) !== null || phraseAt(place, at, phrases.titles) !== null || andWords.has(wordAt(place, at))

const withoutCommas = (tokens: readonly Token[]): readonly Token[] => {
  const isWord = ({ kind }: Token) => kind !== 'comma'
  return tokens.slice(tokens.findIndex(isWord), tokens.findLastIndex(isWord) + 1)
}

const mayChange = (place: AmendPlace, token: Token, at: number): boolean =>
  token.kind === 'name' ||
  token.kind === 'tag' ||
  (token.kind === 'word' && (/^\/\p{L}/u.test(token.text) || bareNameAt(place, at) !== null)) ||
  operators.some((words) => phraseAt(place, at, words) !== null) ||
  readAmendment(place, at, emptyAmendment(), false) !== null

/** Say something of people even where none of these can be told. */
const operators = [phrases.without, phrases.only, phrases.also, phrases.not]
