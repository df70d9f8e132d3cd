import type { Refusal } from '../ledger/refusal.js'
import type { Who } from './draft.js'
import { fold, isWordCharacter } from './fold.js'
import { amountAt, percentAt } from './grammar-amounts.js'
import { type PartPlace, partAt, type WrittenPart } from './grammar-parts.js'
import { tokenAround, wordFrom } from './grammar-tokens.js'
import { andWords, byWords, everyoneWords, isKeyword, isNeverName, paidWords } from './grammar-words.js'
import { isPossessiveAt, isSenderWord, type NameFinder } from './names.js'

/** What a list of names was opened by: an @name alone, or `with`, `for`, `except`, `paid by`. */
export type ListKind = 'plain' | 'with' | 'for' | 'except' | 'payers'

/** Somebody in a list, with what was written behind the name. */
export interface Listed {
  readonly who: Who
  readonly part: WrittenPart | null
}

/** A list of names; empty where none stands. */
export interface NameList {
  readonly listed: readonly Listed[]
  readonly everyone: boolean
  readonly next: number
}

/** Where names are read. */
export interface PeoplePlace extends PartPlace {
  readonly names: NameFinder
}

/**
 * Reads names from a token on, parted by spaces, commas, `and`. A word that nobody bears is still a name behind `except` and `paid
 * by`, with a capital letter, behind `and`, or next to another bare name: a person is never dropped. Else it ends the list.
 */
export const readNames = (place: PeoplePlace, from: number, kind: ListKind): NameList | Refusal => {
  const listed: Listed[] = []
  let everyone = false
  let before: Before = { joint: 'start', isBare: false }
  let next = from
  for (;;) {
    const joint = next === from ? ({ joint: 'start', next: from } as const) : jointAt(place, next)
    before = { ...before, joint: joint.joint }
    const name = nameAt(place, joint.next, kind, before)
    if (name === null) return { listed, everyone, next }
    next = joint.next + 1
    before = { ...before, isBare: name.isBare }
    if (name.who === 'everyone') {
      everyone = true
      continue
    }
    const part = kind === 'except' ? null : partAt(place, next)
    if (part !== null && 'refused' in part) return part
    listed.push({ who: name.who, part })
    next = part?.next ?? next
  }
}

/** The names before a `paid` that begins right behind them: "@ana and Bo paid 60". Null when it is no such phrase. */
export const readNamesBeforePaid = (place: PeoplePlace, from: number): NameList | null => {
  const listed: Listed[] = []
  for (let at = from; listed.length < payersMax; ) {
    const end = endOfKnown(place, at)
    const token = place.tokens[at]
    const isUnknownName =
      end === null && token?.kind === 'word' && isCapital(token.text) && !isNeverName(fold(token.text))
    const behind = end === null ? at + 1 : end.next
    const isPaid = isPaidAt(place, behind, isUnknownName)
    if (end === null && !(isUnknownName && isPaid && token !== undefined)) return null
    const who = end?.who ?? { kind: 'unknown', name: place.text.slice(token?.start, token?.end) }
    listed.push({ who, part: null })
    if (isPaid) return { listed, everyone: false, next: behind + 1 }
    const joint = jointAt(place, behind)
    if (joint.joint === 'space') return null
    at = joint.next
  }
  return null
}

// The list is tried at every word, so without an end a text of nothing but names would take a square of its length.
const payersMax = 50

/** Finds a bare name at a token without changing anything. */
export const bareNameAt = (
  place: PeoplePlace,
  at: number,
): { readonly who: Who | 'everyone'; readonly end: number } | null => {
  const token = place.tokens[at]
  if (token?.kind !== 'word') return null
  const found = place.names.bare(place.text, token.start)
  return found === null || isPossessiveAt(place.text, found.end) ? null : found
}

interface Before {
  readonly joint: 'start' | 'space' | 'comma' | 'and'
  /** Whether the name before was written without an @. */
  readonly isBare: boolean
}

const jointAt = (
  { tokens }: PeoplePlace,
  from: number,
): { readonly joint: 'space' | 'comma' | 'and'; readonly next: number } => {
  let joint: 'space' | 'comma' | 'and' = 'space'
  for (let next = from; ; next += 1) {
    const token = tokens[next]
    if (token?.kind === 'comma') joint = joint === 'and' ? 'and' : 'comma'
    else if (token?.kind === 'word' && andWords.has(fold(token.text))) joint = 'and'
    else return { joint, next }
  }
}

/** The name at a token, which becomes one name token. `isBare` is false for `me`, behind which a bare word is no name. */
const nameAt = (place: PeoplePlace, at: number, kind: ListKind, before: Before) => {
  const token = place.tokens[at]
  if (token?.kind === 'name')
    return { who: strictly(token.who, kind, place.text.slice(token.start, token.end)), isBare: false }
  if (token?.kind !== 'word' || (kind === 'plain' && before.joint === 'space')) return null
  if (isKeyword(fold(token.text)) && !everyoneWords.has(fold(token.text)) && !isCapital(token.text)) return null

  const found = bareNameAt(place, at)
  if (found !== null) {
    const text = place.text.slice(token.start, found.end)
    becomeName(place, at, found.end, found.who)
    return { who: strictly(found.who, kind, text), isBare: found.who !== 'everyone' && !isSenderWord(text) }
  }
  const end = endOfUnknownName(place, at, kind, before)
  if (end === null) return null
  const who: Who = { kind: 'unknown', name: place.text.slice(token.start, end) }
  becomeName(place, at, end, who)
  return { who, isBare: true }
}

/** Everyone can neither be excepted nor be the payer, so there the word stands for somebody. */
const strictly = (who: Who | 'everyone', kind: ListKind, text: string): Who | 'everyone' =>
  who === 'everyone' && (kind === 'except' || kind === 'payers')
    ? { kind: 'unknown', name: text.replace(/^@/, '') }
    : who

const becomeName = (place: PeoplePlace, at: number, end: number, who: Who | 'everyone'): void => {
  const start = place.tokens[at]?.start ?? end
  const last = tokenAround(place.tokens, at, end)
  const cut = place.tokens[last]
  const rest = cut !== undefined && cut.end > end ? wordFrom(place.text, end, cut.end) : null
  const isWanted = rest?.kind === 'word' && !/^[.!?)]+$/.test(rest.text)
  place.tokens.splice(at, last - at + 1, { kind: 'name', who, start, end }, ...(isWanted ? [rest] : []))
}

/** Where the name of somebody unknown ends, or null when the word is not to be taken for a name. */
const endOfUnknownName = (place: PeoplePlace, at: number, kind: ListKind, before: Before): number | null => {
  const token = place.tokens[at]
  if (token?.kind !== 'word' || amountAt(place, at) !== null || percentAt(place, at) !== null) return null
  const isStrict = before.joint === 'start' && (kind === 'except' || kind === 'payers')
  if (!isStrict && !mayBeUnknownName(token.text, kind, before)) return null

  let end = endOfBareWord(token.text, token.start)
  for (let next = at + 1; isCapital(token.text); next += 1) {
    const more = place.tokens[next]
    const isMore =
      more?.kind === 'word' && isCapital(more.text) && !isKeyword(fold(more.text)) && bareNameAt(place, next) === null
    if (
      !isMore ||
      end < (place.tokens[next - 1]?.end ?? 0) ||
      isNeverName(fold(more.text)) ||
      amountAt(place, next) !== null
    )
      break
    end = endOfBareWord(more.text, more.start)
  }
  return end
}

const mayBeUnknownName = (text: string, kind: ListKind, { joint, isBare }: Before): boolean => {
  const word = fold(text).replace(/[.!?:]+$/, '')
  if (!/\p{L}/u.test(word) || isNeverName(word) || /['’]s$/.test(word) || /\p{Nd}/u.test(word)) return false
  if (joint === 'and') return true
  if (isCapital(text)) return kind !== 'plain' || joint === 'comma'
  if (joint === 'comma') return isBare
  return joint === 'space' && isBare && (kind === 'with' || kind === 'for')
}

/** A word without the punctuation or the part behind it: `Dan=20`, `Dan.` */
const endOfBareWord = (text: string, start: number): number => {
  const [word] = /^[^=:]*[^=:.!?)]/u.exec(text) ?? []
  return start + (word ?? text).length
}

const isCapital = (text: string): boolean => /^\p{Lu}|^\p{Lt}/u.test(text)

const endOfKnown = (place: PeoplePlace, at: number): { readonly who: Who; readonly next: number } | null => {
  const token = place.tokens[at]
  if (token?.kind === 'name') return token.who === 'everyone' ? null : { who: token.who, next: at + 1 }
  const found = bareNameAt(place, at)
  if (found === null || found.who === 'everyone') return null
  const last = tokenAround(place.tokens, at, found.end)
  return isWordCharacter(place.text[found.end] ?? ' ') ? null : { who: found.who, next: last + 1 }
}

/** `paid` behind a name, unless `paid by` begins there. The Spanish `pago` is also a noun, so an unknown name needs the accent. */
const isPaidAt = (place: PeoplePlace, at: number, needsAccent: boolean): boolean => {
  const token = place.tokens[at]
  const behind = place.tokens[at + 1]
  if (token?.kind !== 'word' || !paidWords.has(fold(token.text))) return false
  if (needsAccent && fold(token.text) === 'pago' && !/ó/iu.test(token.text.normalize('NFC'))) return false
  return !(behind?.kind === 'word' && byWords.has(fold(behind.text)))
}
