import { type Refusal, refuse } from '../ledger/refusal.js'
import type { DraftPart } from './draft.js'
import { amountAt, percentAt } from './grammar-amounts.js'
import { type Token, wordFrom, writtenAt } from './grammar-tokens.js'
import type { AmountPlace, WrittenAmount } from './written-amount.js'

/** What was written behind a sharer's name. */
export interface WrittenPart {
  readonly part: DraftPart
  /** The amount of an exact part; without `=` or `:` it may turn out to be the total. */
  readonly amount: WrittenAmount | null
  /** `@ana=20`, `@ana: 20`: surely hers. */
  readonly isAssigned: boolean
  readonly next: number
}

/** A place whose tokens may be cut further while it is read. */
export interface PartPlace extends AmountPlace {
  readonly tokens: Token[]
}

/** Reads `20`, `=20`, `: 20`, `50%`, `x2`, `1.5x`, `+5` or `-5` behind a name; null when something else stands there. */
export const partAt = (place: PartPlace, at: number): WrittenPart | Refusal | null => {
  const sign = signAt(place, at)
  const from = sign === null ? at : sign.next
  const read = percentPart(place, from) ?? sharesPart(place, from) ?? adjustPart(place, from) ?? exactPart(place, from)
  if (read !== null) return 'refused' in read ? read : { ...read, isAssigned: sign !== null }
  if (sign?.text === '=') return refuse('sharesUnreadable', { text: `=${writtenAt(place, from)}` })
  // A colon may just end a phrase: "with @ana: dinner".
  return sign === null ? null : { part: { kind: 'equal' }, amount: null, isAssigned: false, next: from }
}

type ReadPart = Omit<WrittenPart, 'isAssigned'>

/** Cuts `=20` into the sign and the rest, so that the rest reads as if it stood alone. */
const signAt = (place: PartPlace, at: number): { readonly text: string; readonly next: number } | null => {
  const token = place.tokens[at]
  const [text] = token?.kind === 'word' ? (/^[=:＝：]/.exec(token.text) ?? []) : []
  if (token === undefined || text === undefined) return null
  const rest = token.end > token.start + 1 ? [wordFrom(place.text, token.start + 1, token.end)] : []
  place.tokens.splice(at, 1, wordFrom(place.text, token.start, token.start + 1), ...rest)
  return { text: text === '＝' || text === '=' ? '=' : ':', next: at + 1 }
}

const percentPart = (place: PartPlace, at: number): ReadPart | null => {
  const percent = percentAt(place, at)
  return percent === null
    ? null
    : { part: { kind: 'percent', percent: percent.text }, amount: null, next: percent.next }
}

const sharesPart = (place: PartPlace, at: number): ReadPart | null => {
  const word = writtenAt(place, at)
  const glued = /^(?:[x×✕]([\p{Nd}.,٫]+?)|([\p{Nd}.,٫]*\p{Nd})[x×✕])[.!?)]*$/iu.exec(word)
  const shares = glued?.[1] ?? glued?.[2]
  if (shares !== undefined) return { part: { kind: 'shares', shares }, amount: null, next: at + 1 }
  const behind = writtenAt(place, at + 1)
  if (!/^[x×✕]$/iu.test(word) || !/^[\p{Nd}.,٫]+$/u.test(behind)) return null
  return { part: { kind: 'shares', shares: behind }, amount: null, next: at + 2 }
}

/** `+5`, `-€5`, `+ 5`; a plus before another name only stands between two names. */
const adjustPart = (place: PartPlace, at: number): ReadPart | Refusal | null => {
  const word = writtenAt(place, at)
  if (!/^[-+−＋－]/u.test(word)) return null
  const isApart = word.length === 1
  const amount = amountAt(place, isApart ? at + 1 : at, true)
  if (amount === null) return null
  if (amount.unclear !== null) return refuse('amountAmbiguous', { text: amount.text, ...amount.unclear })
  const text = isApart ? `${word}${amount.text}` : amount.text
  return { part: { kind: 'adjust', amount: text }, amount: null, next: amount.next }
}

const exactPart = (place: PartPlace, at: number): ReadPart | Refusal | null => {
  const amount = amountAt(place, at, true)
  if (amount === null) return null
  if (amount.unclear !== null) return refuse('amountAmbiguous', { text: amount.text, ...amount.unclear })
  return { part: { kind: 'exact', amount: amount.text }, amount, next: amount.next }
}
