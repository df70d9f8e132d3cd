import { findEndedCurrency } from '../money/currency.js'
import type { ReadContext } from './context.js'
import { fold } from './fold.js'
import type { Scan, Token } from './grammar-tokens.js'
import { isNeverName } from './grammar-words.js'
import { isPossessiveAt } from './names.js'
import { kinds } from './reader/kinds.js'
import { languageOf } from './reader/languages.js'
import { type Lexicon, phraseAt, type Spelling } from './reader/lexicon.js'

/** Words left over of a typed line that may change who owes what. */
export interface Leftover {
  readonly text: string
  /** `each` says that the sum is a head's; `perhapsName` is a word nobody bears behind `with` or `for`. */
  readonly kind: 'role' | 'each' | 'perhapsName'
  readonly tokens: readonly Token[]
}

/**
 * The words left over of a typed line that may change who owes what: a member's name, `each`, `only me`, `both of us`, `owes`, `with
 * frank`. Such words are never silently taken for a part of the description, unless they stand in quotation marks.
 */
export const leftoversIn = (
  { text, names }: Scan,
  rest: readonly Token[],
  context: ReadContext,
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
    if (name !== null && name.who !== 'everyone' && !isInWord(text, name.end)) {
      found.push({ text: text.slice(token.start, name.end), kind: 'role', tokens: [token] })
    } else if (isDoubtfulCurrency(text, token)) found.push({ text: token.text, kind: 'role', tokens: [token] })
    else if (phrase !== null && isRole.test(phrase.codes)) {
      found.push({ text: said, kind: phrase.codes === kinds.each ? 'each' : 'role', tokens })
    } else if (
      phrase === null &&
      opensPeople(lexicon, words, at - 1, firstWord) &&
      isPerhapsName(token, rest[at + 1])
    ) {
      found.push({ text: endless(said), kind: 'perhapsName', tokens })
    }
  }
  return found
}

/** Whether `with`, `for` or `between` stands at a word, behind what the expense was for: "60 for pesto" is for pesto. */
const opensPeople = (lexicon: Lexicon, words: readonly (Spelling | null)[], at: number, firstWord: number): boolean => {
  const codes = phraseAt(lexicon, words, at)?.codes ?? ''
  const isBehindWords = firstWord !== -1 && firstWord < at
  return codes === kinds.with || ((codes === kinds.for || codes === kinds.between) && isBehindWords)
}

/** One word of letters at the end of what is said: "with frank", but not "with frank sinatra on the radio". */
const isPerhapsName = (token: Token & { readonly kind: 'word' }, next: Token | undefined): boolean => {
  const word = endless(token.text)
  const isLast = next === undefined || next.kind !== 'word' || /^(?:[&+]|\p{Nd})/u.test(next.text)
  return isLast && /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word) && !/['’]s$/u.test(word) && !isNeverName(fold(word))
}

const endless = (word: string): string => word.replace(/[.,!:;…)]+$/u, '')

/** Beside a number: a currency that is money no more, or money of another kind. */
const isDoubtfulCurrency = (text: string, { text: word, start, end }: Token & { readonly kind: 'word' }): boolean =>
  ((/^\p{Lu}{3}$/u.test(word) && findEndedCurrency(word) !== null) || coins.has(word.toLowerCase())) &&
  (/\p{Nd}$/u.test(text.slice(0, start).trimEnd().slice(-2)) || /^\s*\p{Nd}/u.test(text.slice(end)))

// What some people pay with and no book of ours is kept in.
const coins: ReadonlySet<string> = new Set('btc eth usdt usdc xrp doge bitcoin bitcoins ether sats'.split(' '))

/** Bo's, bo@example.com, bo-style: no word about Bo. */
const isInWord = (text: string, end: number): boolean =>
  isPossessiveAt(text, end) || /^[@/._-][\p{L}\p{N}]/u.test(text.slice(end, end + 2))

const spellingOf = (written: string): Spelling => {
  const key = fold(written).replace(/^[("]+|[.,!:;…)"]+$/gu, '')
  return { key, bare: key.replace(/'/g, '') }
}

/** Who it is about, who paid or owes, who was not there, a sum a head, both of two: what can't be part of a name for an expense. */
const isRole = new RegExp(
  `[${[kinds.speaker, kinds.others, kinds.each, kinds.paid, kinds.owes, kinds.absent, kinds.both, kinds.except].join('')}]`,
  'u',
)
