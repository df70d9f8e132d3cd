import type { Refusal } from '../../ledger/refusal.js'
import type { ReadContext } from '../context.js'
import type { Draft, Who } from '../draft.js'
import { amountAt } from '../grammar-amounts.js'
import { readClauses } from '../grammar-clauses.js'
import { scan, type Token, wordAt } from '../grammar-tokens.js'
import { settleTotal } from '../grammar-totals.js'
import { andWords, isKeyword, paidWords } from '../grammar-words.js'
import { applyToExpense, applyToPayment } from './apply.js'
import type { Correction } from './common.js'
import { type AmendPlace, emptyAmendment, phraseAt } from './reading.js'
import { readAmendment } from './rules.js'
import { openings } from './words.js'

/**
 * A draft with a correction in plain words or in the grammar of `/edit`: "no, 42, and without Bob", "only Ana and me", "#food". The
 * context's sender is whoever corrects; a draft by somebody else must name its payer. Null when any word is left over or when the
 * text is none, since a wrong change is worse than none; a refusal where the text surely is one but holds what cannot be read. A name
 * nobody bears comes back in the draft as a question.
 */
export const amendDraft = (draft: Draft, text: string, context: ReadContext): Draft | Refusal | null => {
  if (text.length > textMax || /[?¿？؟]/u.test(text)) return null
  const correction = readCorrection(draft, text, context)
  if (correction === null || 'refused' in correction) return correction
  return draft.kind === 'expense'
    ? applyToExpense(draft, correction, context)
    : applyToPayment(draft, correction, context)
}

// Whoever writes more than a few lines tells something else.
const textMax = 500

/** Reads what corrections alone say, hands what is left to the typed grammar, and gives up on words that neither knows. */
const readCorrection = (draft: Draft, text: string, context: ReadContext): Correction | Refusal | null => {
  const scanned = scan(text, context)
  const place: AmendPlace = {
    ...scanned,
    tokens: [...scanned.tokens],
    group: context.group,
    draftKind: draft.kind,
    sender: { kind: 'member', member: context.sender },
  }
  const amendment = emptyAmendment()
  const typed: Token[] = []
  let isFresh = true
  for (let at = 0; at < place.tokens.length; ) {
    const token = place.tokens[at]
    if (token === undefined) break
    const next = readAmendment(place, at, amendment, isFresh)
    // Lists must not reach over what was taken out between them.
    typed.push(next === null ? token : { kind: 'break', start: token.start, end: token.start })
    isFresh = next !== null || token.kind === 'comma' || token.kind === 'break' || andWords.has(wordAt(place, at))
    at = next ?? at + 1
  }
  if (isDoubtfulPayment(place)) return null

  // Not as an edit: "to Cy" says nothing of an expense, and the rules above read it in a payment.
  const clauses = readClauses({ ...place, tokens: [...typed], isEdit: false })
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
  phraseAt(place, 0, openings) === null &&
  place.tokens.some((_, at) => paidWords.has(wordAt(place, at)) && amountAt(place, at + 1) !== null)
