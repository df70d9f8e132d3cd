import { isDeepStrictEqual } from 'node:util'
import type { MemberId } from '../../ids.js'
import type { Asked, Choice, Line } from '../../ledger/change.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import { readAmount } from '../../money/amount.js'
import { toDecimal } from '../../money/format.js'
import type { ReadContext } from '../context.js'
import type { ExpenseDraft } from '../draft.js'
import { cleanLine, fold } from '../fold.js'
import { createNameFinder } from '../names.js'
import { changeDraft } from './change.js'
import { before, behind } from './lines.js'
import { lengthAt, type Phrases, phrases } from './phrases.js'
import { sharersAnswer } from './sharers-answer.js'

/** What is said to a question that can be answered by yes and no. `wrong`: something about it is not right. */
export type Verdict = 'yes' | 'no' | 'wrong'

// Whoever writes more says something else.
const answerMax = 100

/** Yes, no or not quite, in words of any language or as an emoji; null for a text that says anything else. */
export const verdictOf = (text: string): Verdict | null => {
  if (text.length > answerMax || /[?¿？؟]/u.test(text)) return null
  const words = wordsIn(text)
  const heard = new Set<Verdict>()
  for (let at = 0; at < words.length; ) {
    const [kind, length] = longestOf(words, at, verdicts)
    if (length === 0) return null
    if (kind !== 'polite') heard.add(kind)
    at += length
  }
  const [only, another] = heard
  if (heard.has('wrong')) return heard.has('yes') ? null : 'wrong'
  return another === undefined ? (only ?? null) : null
}

const verdicts = [
  ['wrong', phrases.wrong],
  ['no', phrases.no],
  ['yes', phrases.yes],
  ['polite', phrases.polite],
] as const

const longestOf = <Kind>(words: readonly string[], at: number, kinds: readonly (readonly [Kind, Phrases])[]) =>
  kinds
    .map(([kind, ofClass]) => [kind, lengthAt(words, at, ofClass)] as const)
    .reduce((best, one) => (one[1] > best[1] ? one : best))

/** The words of a text, folded; an emoji is the word it stands for. */
const wordsIn = (text: string): readonly string[] =>
  fold(text.replace(/\p{Emoji_Modifier}|\u200d[\u2640\u2642]/gu, ''))
    .replace(/:\+1:|:thumbs_?up:|:ok_hand:|:white_check_mark:|:heavy_check_mark:|[👍👌✅✔☑🆗💯🙆]/gu, ' yes ')
    .replace(/:-1:|:thumbs_?down:|:x:|:no_entry:|:no_good:|[👎❌✖🚫🙅⛔]/gu, ' no ')
    .split(/[^\p{L}\p{N}\p{M}'-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))

/** What an answer comes to: the line is complete, a member is meant, somebody is to be added, or all is to be left. */
export type Answer =
  | { readonly is: 'line'; readonly line: Line }
  | { readonly is: 'member'; readonly member: MemberId }
  | { readonly is: 'guest' | 'left' }
  | { readonly is: 'refused'; readonly refusal: Refusal }

/** A question: what it lacks, and the line it lacks it in. */
export type OpenQuestion = { readonly asks: Asked } & Line

/** Reads words as the answer to a question; null where they answer it not. */
export const answerTo = (question: OpenQuestion, text: string, context: ReadContext): Answer | null => {
  if (text.length > answerMax) return null
  const read = readAnswer(question, text, context)
  if (read !== null) return read
  return verdictOf(text) === 'no' ? { is: 'left' } : null
}

const readAnswer = (question: OpenQuestion, text: string, context: ReadContext): Answer | null => {
  const { asks } = question
  switch (asks.what) {
    case 'name':
      return nameAnswer(asks, text, context)
    case 'choice': {
      const choice = chosen(asks.choices, text, context)
      return choice === null ? null : { is: 'line', line: choice.line }
    }
    case 'amount':
      return amountAnswer(question, text, context)
    case 'payee':
      return payeeAnswer(question, text, context)
    case 'guests':
      return guestsAnswer(text)
    case 'sharers': {
      const line = sharersAnswer(question, asks.count, text, context)
      return line === null ? null : { is: 'line', line }
    }
    case 'entry': {
      const [, number] = /^\s*(?:no\.?|nr\.?)?\s*#?(\d{1,10})\s*[.!]?\s*$/iu.exec(text) ?? []
      return number === undefined ? null : { is: 'line', line: before(question, number) }
    }
    // Words against an entry or a proposal are a change, which is read as one.
    case 'change':
    case 'crowd':
      return null
  }
}

/** "Kaye" of Danny Kaye and Danny Ocean, "the second"; for a name nobody bears somebody who is here, or yes to a guest. */
const nameAnswer = (
  { candidates }: Extract<Asked, { what: 'name' }>,
  text: string,
  { members, sender, mentions }: ReadContext,
): Answer | null => {
  const [mention] = mentions
  if (mention !== undefined) return { is: 'member', member: mention.member }
  if (candidates.length === 0) {
    const member = memberIn(text, members, sender)
    if (member !== null) return { is: 'member', member }
    return verdictOf(text) === 'yes' ? { is: 'guest' } : null
  }
  const among = members.filter(({ id }) => candidates.includes(id))
  const words = wordsIn(text)
  const place = placeIn(words, candidates.length)
  const ordinal = place === null ? null : candidates[place]
  if (ordinal !== null && ordinal !== undefined) return { is: 'member', member: ordinal }
  const named = memberIn(text, among, sender)
  if (named !== null) return { is: 'member', member: named }
  const meant = among.filter(({ name }) => words.length > 0 && words.every((word) => wordsIn(name).includes(word)))
  const [only, another] = meant
  return only === undefined || another !== undefined ? null : { is: 'member', member: only.id }
}

/** The member whom a text names and nothing else. */
const memberIn = (text: string, members: ReadContext['members'], sender: MemberId): MemberId | null => {
  const name = cleanLine(text).replace(/[.!]+$/u, '')
  const finder = createNameFinder(members, sender)
  const found = name.startsWith('@') ? finder.afterAt(name, 1) : finder.bare(name, 0)
  const who = found === null || found.end < name.length ? 'everyone' : found.who
  const isHere = who !== 'everyone' && who.kind === 'member' && members.some(({ id }) => id === who.member)
  return isHere ? who.member : null
}

const placeIn = (words: readonly string[], count: number): number | null => {
  const isWhole = (ofClass: Phrases) => words.length > 0 && lengthAt(words, 0, ofClass) === words.length
  if (isWhole(phrases.first)) return 0
  if (isWhole(phrases.second)) return 1
  const number = words.length === 1 && /^\d$/u.test(words[0] ?? '') ? Number(words[0]) : 0
  return number >= 1 && number <= count ? number - 1 : null
}

const chosen = (choices: readonly Choice[], text: string, { group }: ReadContext): Choice | null => {
  const said = fold(text).replace(/^#|[.!]+$/gu, '')
  const money = readAmount(text.trim(), group)
  const decimal = 'problem' in money ? null : toDecimal(money)
  const meant = choices.filter(
    ({ label, words }) => fold(label) === said || words.some((word) => word === said || word === decimal),
  )
  const [only, another] = meant
  if (only !== undefined) return another === undefined ? only : null
  // The only thing to choose is what is asked for.
  if (choices.length === 1 && verdictOf(text) === 'yes') return choices[0] ?? null
  // Among sums a bare number would be one of them.
  const place = /\d/u.test(said) ? null : placeIn(wordsIn(text), choices.length)
  return place === null ? null : (choices[place] ?? null)
}

/** "60", "it was 60 euros": a sum and nothing else. */
const amountAnswer = (question: OpenQuestion, text: string, context: ReadContext): Answer | null => {
  const after = changeDraft(blank, text, { ...context, mentions: [] }, 'said')
  if (after === null) return null
  if (isRefusal(after)) return after.refused === 'amountAmbiguous' ? { is: 'refused', refusal: after } : null
  const { amount, currency } = after
  if (amount === null || !isDeepStrictEqual({ ...after, amount: null, currency: null }, blank)) return null
  const isNamed = currency !== null && !/\p{L}|\p{Sc}/u.test(amount)
  return { is: 'line', line: before(question, isNamed ? `${amount} ${currency}` : amount) }
}

const blank: ExpenseDraft = {
  kind: 'expense',
  isRefund: false,
  amount: null,
  currency: null,
  payers: [],
  sharing: { base: 'everyone', named: [], except: [] },
  items: [],
  extras: [],
  date: null,
  category: null,
  description: '',
}

const payeeAnswer = (question: OpenQuestion, text: string, context: ReadContext): Answer | null => {
  const { members, sender, mentions } = context
  const name = cleanLine(text)
    .replace(/^(?:to|a|para)\s+/iu, '')
    .replace(/[.!]+$/u, '')
  const member = mentions[0]?.member ?? memberIn(name, members, sender)
  if (member !== null) {
    const shown = `@${name.replace(/^@/u, '')}`
    return {
      is: 'line',
      line: behind(question, { text: shown, mentions: [{ offset: 0, length: shown.length, member }] }),
    }
  }
  return isNewName(name) && !name.includes(' ')
    ? { is: 'line', line: behind(question, { text: `@${name}`, mentions: [] }) }
    : null
}

const guestsAnswer = (text: string): Answer | null => {
  const names = cleanLine(text).replace(/[.!]+$/u, '')
  return names.split(/\s*,\s*/u).every(isNewName) ? { is: 'line', line: { argument: names, mentions: [] } } : null
}

/** One word, or several with capitals; what leaves the question is no name. */
const isNewName = (name: string): boolean =>
  /^@?\p{L}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,3}$/u.test(name) && verdictOf(name) === null
