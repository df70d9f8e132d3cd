import { currenciesOfSign, findCurrency, findEndedCurrency, isEndedName } from '../money/currency.js'
import type { ReadContext } from './context.js'
import { fold } from './fold.js'
import type { Scan, Token } from './grammar-tokens.js'
import { isNeverName } from './grammar-words.js'
import { isInWord, kindInNote, kindOf, type Leftover, leftoverMentions } from './leftover-mentions.js'
import { kinds } from './reader/kinds.js'
import { languageOf } from './reader/languages.js'
import { type Lexicon, phraseAt, type Spelling } from './reader/lexicon.js'

/**
 * The words left over of a typed line that may change who owes what: a member's name, `each`, `only me`, `half for Bo`, `owes`, `with
 * frank`, a currency. Such words are never silently taken for a part of the description, unless they stand in quotation marks.
 */
export const leftoversIn = (scan: Scan, rest: readonly Token[], context: ReadContext): readonly Leftover[] => [
  ...leftoverWords(scan, rest, context, isRole),
  ...leftoverMentions(scan, rest, context, kindOf),
]

/** The same for the note of a payment: somebody else, a sum for each, a currency. "my half" and "what I owed" are notes. */
export const leftoversInNote = (scan: Scan, rest: readonly Token[], context: ReadContext): readonly Leftover[] => [
  ...leftoverWords(scan, rest, context, isRoleInNote).filter(({ kind }) => kind !== 'perhapsName'),
  ...leftoverMentions(scan, rest, context, kindInNote),
]

const leftoverWords = (
  { text, names }: Scan,
  rest: readonly Token[],
  context: ReadContext,
  roleCodes: RegExp,
): readonly Leftover[] => {
  const words = rest.map((token) => (token.kind === 'word' ? spellingOf(token.text) : null))
  const lexicon = languageOf(text, context.group.locale)
  const firstWord = words.findIndex((word) => word !== null && /^\p{L}/u.test(word.key))
  const found: Leftover[] = []
  for (const [at, token] of rest.entries()) {
    if (token.kind !== 'word') continue
    const name = names.bare(text, token.start)
    const phrase = phraseAt(lexicon, words, at)
    const tokens = rest.slice(at, at + (phrase?.words.length ?? 1))
    const said = text.slice(token.start, tokens.at(-1)?.end)
    if (roleCodes === isRole && name !== null && name.who !== 'everyone' && !isInWord(text, name.end)) {
      found.push({ text: text.slice(token.start, name.end), kind: 'role', tokens: [token], day: null })
    } else if (isDoubtfulCurrency(text, token, context) || isSigned(text, token))
      found.push({ text: token.text, kind: 'role', tokens: [token], day: null })
    else if (phrase !== null && roleCodes.test(phrase.codes)) {
      found.push({ text: said, kind: phrase.codes === kinds.each ? 'each' : 'role', tokens, day: null })
    } else if (
      phrase === null &&
      opensPeople(lexicon, words, at - 1, firstWord) &&
      isPerhapsName(token, rest[at + 1])
    ) {
      found.push({ text: endless(said), kind: 'perhapsName', tokens, day: null })
    }
  }
  return found
}

/** `=20`, `+5` are a part, and nobody knows whose; "- 60 dinner" came back, or begins with a dash. */
const isSigned = (text: string, { text: word, start, end }: Token & { readonly kind: 'word' }): boolean =>
  /^[=+*/×−-]+\p{Sc}?\p{Nd}[\p{Nd}.,]*$/u.test(word) ||
  (/^[-−–]$/u.test(word) && text.slice(0, start).trim() === '' && /^\s*\p{Sc}?\p{Nd}/u.test(text.slice(end)))

/** Whether `with`, `for` or `between` stands at a word, behind what the expense was for: "60 for pesto" is for pesto. */
const opensPeople = (lexicon: Lexicon, words: readonly (Spelling | null)[], at: number, firstWord: number): boolean => {
  const codes = phraseAt(lexicon, words, at)?.codes ?? ''
  const isBehindWords = firstWord !== -1 && firstWord < at
  // "4 people" are four.
  if (/^\p{Nd}/u.test(words[at]?.key ?? '')) return false
  return codes === kinds.with || ((codes === kinds.for || codes === kinds.between) && isBehindWords)
}

/** One word of letters at the end of what is said: "with frank", but not "with frank sinatra on the radio". */
const isPerhapsName = (token: Token & { readonly kind: 'word' }, next: Token | undefined): boolean => {
  const word = endless(token.text)
  const isEnd = next === undefined || next.kind !== 'word' || /^(?:[&+]|\p{Nd})/u.test(next.text)
  return isEnd && /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word) && !/['’]s$/u.test(word) && !isNeverName(fold(word))
}

const endless = (word: string): string => word.replace(/[.,!:;…)]+$/u, '')

/** A currency that the sum has not: beside a number one that is money no more or of another kind, and any that is surely meant as one. */
const isDoubtfulCurrency = (
  text: string,
  { text: written, start, end }: Token & { readonly kind: 'word' },
  { group }: ReadContext,
): boolean => {
  const word = endless(written)
  const isEndedCode = /^\p{Lu}{3}$/u.test(word) && findEndedCurrency(word) !== null
  const isEnded = isEndedCode || isEndedName(word) || coins.has(word.toLowerCase())
  const isBeside = () =>
    /\p{Nd}$/u.test(text.slice(0, start).trimEnd().slice(-2)) || /^\s*\p{Nd}/u.test(text.slice(end))
  if (isEnded && isBeside()) return true
  const isMeant = /^(?:\p{Sc}|\p{L}{4,}s|\p{Lu}\p{Ll})$/u.test(word) || (/[^ -~]/u.test(word) && word.length < 4)
  const codes = isMeant && fold(word) !== 'pounds' ? currenciesOfSign(word) : []
  const code = /^\p{Lu}{3}$/u.test(word) ? findCurrency(word) : null
  return [...codes, ...(code === null ? [] : [code])].length > 0 && ![...codes, code].includes(group.currency)
}

// What some people pay with and no book of ours is kept in.
const coins: ReadonlySet<string> = new Set('btc eth usdt usdc xrp doge bitcoin bitcoins ether sats'.split(' '))

const spellingOf = (written: string): Spelling => {
  const key = fold(written).replace(/^[("]+|[.,!:;…)"]+$/gu, '')
  return { key, bare: key.replace(/'/g, '') }
}

const oneOf = (...codes: readonly string[]): RegExp => new RegExp(`[${codes.join('')}]`, 'u')

const { speaker, others, each, paid, owes, absent, both, except } = kinds
const isRoleInNote = oneOf(others, each, both, except)
/** Who it is about, who paid or owes, who was not there, a sum a head, both of two: what can't be part of a name for an expense. */
const isRole = oneOf(speaker, others, each, both, except, paid, owes, absent)
