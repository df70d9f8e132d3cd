import { currenciesOfSign, findEndedCurrency } from '../money/currency.js'
import type { ReadContext } from './context.js'
import { fold } from './fold.js'
import type { Scan, Token } from './grammar-tokens.js'
import { isPossessiveAt } from './names.js'
import { kinds } from './reader/kinds.js'
import { languageOf } from './reader/languages.js'
import { phraseAt, type Spelling } from './reader/lexicon.js'

/**
 * The first word left over of a typed line that may change who owes what: a member's name, `each`, `only me`, `both of us`, `owes`. Such
 * a word is never taken for a part of the description, unless it stands in quotation marks. Null where there is none.
 */
export const leftoverIn = ({ text, names }: Scan, rest: readonly Token[], context: ReadContext): string | null => {
  const words = rest.map((token) => (token.kind === 'word' ? spellingOf(token.text) : null))
  const lexicon = languageOf(text, context.group.locale)
  for (const [at, token] of rest.entries()) {
    if (token.kind !== 'word') continue
    const name = names.bare(text, token.start)
    if (name !== null && name.who !== 'everyone' && !isInWord(text, name.end)) return text.slice(token.start, name.end)
    if (isDoubtfulCurrency(text.slice(0, token.start), token.text)) return token.text
    const phrase = phraseAt(lexicon, words, at)
    const last = rest[at + (phrase?.words.length ?? 1) - 1] ?? token
    if (phrase !== null && isRole.test(phrase.codes)) return text.slice(token.start, last.end)
  }
  return null
}

/** Behind a number: a currency that is money no more, money of another kind, or a sign with another meaning, such as `Ft`. */
const isDoubtfulCurrency = (before: string, word: string): boolean =>
  /\p{Nd}\s*$/u.test(before) &&
  ((/^\p{Lu}{3}$/u.test(word) && findEndedCurrency(word) !== null) ||
    coins.has(word.toLowerCase()) ||
    (/^\p{Lu}/u.test(word) && currenciesOfSign(word).length > 0))

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
