import { currenciesOfSign, findCurrency, findEndedCurrency, nameWordsMax, readCurrency } from '../../money/currency.js'
import type { CurrencyCode } from '../../money/money.js'
import { currencyMarkOf } from '../reader/currency-marks.js'
import type { Cut } from './cut.js'
import type { Lexicon } from './lexicon.js'

/** A currency that stands beside a number, and the index of the cut behind it. */
export interface CurrencyRead {
  /** All it may mean: the group's alone if it is among them. */
  readonly currencies: readonly CurrencyCode[]
  readonly next: number
  /** Money no more, or none of any country: it must be asked. */
  readonly doubt: string | null
}

/** The sign, code or name that begins at a cut; null when none does. */
export const currencyAt = (
  cuts: readonly Cut[],
  at: number,
  group: CurrencyCode,
  lexicons: readonly Lexicon[],
): CurrencyRead | null => {
  for (let count = Math.min(nameWordsMax, cuts.length - at); count > 0; count -= 1) {
    const part = cuts.slice(at, at + count)
    const isGlued = count === 2 && part[0]?.end === part[1]?.start && part.some(({ kind }) => kind === 'mark')
    if (count > 1 && !isGlued && !part.every(({ kind }) => kind === 'word')) continue
    const written = part.map(({ text }) => text).join(isGlued ? '' : ' ')
    const currencies = count > 1 && !isGlued ? named(written, group) : meant(written, group, lexicons)
    if (currencies.length > 0) return { currencies, next: at + count, doubt: null }
  }
  const word = cuts[at]?.text ?? ''
  const isOther =
    unclear.has(word.toLowerCase()) ||
    coins.has(word.toLowerCase()) ||
    (/^\p{Lu}{3}$/u.test(word) && findEndedCurrency(word) !== null)
  return isOther ? { currencies: [], next: at + 1, doubt: word } : null
}

const named = (name: string, group: CurrencyCode): readonly CurrencyCode[] => {
  const currency = readCurrency(name, group)
  return currency === null ? [] : [currency]
}

const meant = (word: string, group: CurrencyCode, lexicons: readonly Lexicon[]): readonly CurrencyCode[] => {
  if (/^[^\p{L}\p{Sc}]/u.test(word)) return []
  const key = word.toLowerCase()
  const sign = lexicons.map(({ currencies }) => currencies.get(keyOf(key))).find((each) => each !== undefined)
  if (sign !== undefined) return sign === 'group' ? [group] : shared(sign, group)
  const mark = currencyMarkOf(word, group)
  if (mark === null) return []
  const all = shared(key, group)
  if (mark.currency === null) return [group]
  return all.length > 1 && all.includes(mark.currency) ? all : [mark.currency]
}

const keyOf = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/\.$/, '')

const shared = (sign: string, group: CurrencyCode): readonly CurrencyCode[] => {
  const code = findCurrency(sign)
  const all = code === null ? currenciesOfSign(sign) : [code]
  return all.includes(group) ? [group] : all
}

// Signs of one country that are words elsewhere: money where that country's is kept, and else to be asked.
const unclear: ReadonlySet<string> = new Set('ft tk rs lei leu lev kip rand lari'.split(' '))

// What some people pay with and no book of ours is kept in.
const coins: ReadonlySet<string> = new Set('btc eth usdt usdc xrp doge bitcoin bitcoins ether sats'.split(' '))
