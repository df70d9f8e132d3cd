import { strict as assert } from 'node:assert'
import { endedNames, namesByCurrency } from './currency-names.js'
import { decimalsByCode, endedDecimalsByCode } from './iso4217.js'
import type { CurrencyCode } from './money.js'
import { plainText } from './plain-text.js'
import { codesBySign } from './signs.js'

const isCurrencyCode = (text: string): text is CurrencyCode => decimalsByCode.has(text)

/** The currency of an ISO 4217 code in any case: `eur`, `EUR`. Null when the table does not know it. */
export const findCurrency = (text: string): CurrencyCode | null => {
  const code = text.trim().toUpperCase()
  return isCurrencyCode(code) ? code : null
}

/** The currency of the code of one that is money no more: `HRK`, `SLL`. Null when the table does not know it. */
export const findEndedCurrency = (text: string): CurrencyCode | null => {
  const code = text.trim().toUpperCase()
  return endedDecimalsByCode.has(code) ? (code as CurrencyCode) : null
}

/** Whether a word means a currency that is money no more, and nothing else that is money: `kuna`. */
export const isEndedName = (word: string): boolean => ended.has(plainName(word))

const ended: ReadonlySet<string> = new Set(endedNames)

/** How many decimals the currency has by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. */
export const exponentOf = (code: CurrencyCode): number => {
  const exponent = decimalsByCode.get(code) ?? endedDecimalsByCode.get(code)
  assert(exponent !== undefined, `${code} is in the currency table`)
  return exponent
}

/**
 * The currency of a sign or a word: `€`, `R$`, `bucks`, `Rs.`. One that several currencies share means the group's currency if
 * that is among them, else the commonest. Null when unknown.
 */
export const currencyOfSign = (sign: string, groupCurrency: CurrencyCode): CurrencyCode | null => {
  const codes = codesBySign.get(bare(sign))
  if (codes === undefined) return null
  if (codes.includes(groupCurrency)) return groupCurrency
  return findCurrency(codes[0] ?? '')
}

/** The currencies that a sign or a word may stand for, the commonest first; none when it is unknown. */
export const currenciesOfSign = (sign: string): readonly CurrencyCode[] =>
  (codesBySign.get(bare(sign)) ?? []).filter(isCurrencyCode)

/** Whether a sign or a word stands for several currencies, none of them the one that is meant all over the world: `pesos`, `kr`. */
export const isShared = (sign: string): boolean => {
  const [first = '', ...others] = currenciesOfSign(sign)
  return others.length > 0 && !meantByDefault.has(first)
}

const meantByDefault: ReadonlySet<string> = new Set(['USD', 'GBP', 'JPY', 'RUB', 'PHP', 'KRW'])

/** The currency somebody wrote as a code, a sign, a word or a name of several; null when it is none of these. */
export const readCurrency = (text: string, groupCurrency: CurrencyCode): CurrencyCode | null =>
  findCurrency(text) ?? currencyOfSign(text, groupCurrency) ?? currencyOfName(text)

/** The currency that somebody wrote alone, where it says what a whole tab is kept in: no sign that several share. */
export const readCurrencyAlone = (text: string, groupCurrency: CurrencyCode): CurrencyCode | null =>
  findCurrency(text) ?? (isUnmistakable(text) ? readCurrency(text, groupCurrency) : null)

/** The currency of a name of several words, such as "US dollars" or "tschechische Kronen"; null when it is none. */
const currencyOfName = (text: string): CurrencyCode | null => {
  const name = plainName(text)
  return name.includes(' ') ? (codesByName.get(name) ?? null) : null
}

/** As the names are in their table: lower case, without accents. */
const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

const codesByName: ReadonlyMap<string, CurrencyCode> = new Map(
  Object.entries(namesByCurrency).flatMap(([code, names]) =>
    names.split(',').map((name) => [name, code as CurrencyCode] as const),
  ),
)

/** How many words the longest name has. */
export const nameWordsMax = 4

/** Whether a sign stands for one currency only, in every group. */
export const isUnmistakable = (sign: string): boolean => codesBySign.get(bare(sign))?.length === 1

const bare = (sign: string): string => plainText(sign).trim().toLowerCase().replace(/\.$/, '')
