import { exponentOf, readCurrency } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import { type Numeral, readNumeral } from '../money/numeral.js'
import { plainText } from '../money/plain-text.js'
import { add, multiply, type Rational, ratio, whole } from '../money/rational.js'
import { separatorsOf } from '../money/separators.js'
import { fold } from './fold.js'
import { isCurrencyWord } from './grammar-amounts.js'
import { findSpelledNumbers } from './model-spelled.js'

/** A number that stands in a text, in digits or words. Places count in `plainText` of the text, in UTF-16 units. */
export interface FoundNumber {
  readonly start: number
  readonly end: number
  /** What it may stand for; several for words such as `half`, and where a separator may be read in two ways. */
  readonly values: readonly Rational[]
  /** How it is written, where only that says that it can be read in two ways: `1.250`. */
  readonly ambiguous: string | null
  /** The currency written beside it. */
  readonly currency: CurrencyCode | null
}

/** In what the numbers of a text are written. */
export interface NumberSetting {
  readonly currency: CurrencyCode
  readonly locale: string
}

/** All numbers of a text, also those within others: `17€40` is 17.40, 17 and 40, `4 200` is 4200, 4 and 200. */
export const findNumbers = (text: string, setting: NumberSetting): readonly FoundNumber[] => {
  const plain = plainText(text)
  const digits = [...plain.matchAll(digitRun)].flatMap(({ 0: written, index }) =>
    numbersAt(plain, index, written, setting),
  )
  const spelled = findSpelledNumbers(plain).map((each) => ({
    ...each,
    ambiguous: null,
    currency: currencyAround(plain, each.start, each.end, setting),
  }))
  return [...digits, ...withCents(plain, digits), ...spelled]
}

// A space groups thousands only before exactly three digits.
const digitRun = /\d+(?:[.,'٫]\d+| \d{3}(?!\d))*/gu

const numbersAt = (plain: string, start: number, written: string, setting: NumberSetting): readonly FoundNumber[] => {
  if (isGluedToWord(plain, start, setting)) return []
  const numeral = readNumeral(written, separatorsOf(setting.locale, setting.currency), exponentOf(setting.currency))
  const pieces = written.includes(' ') || numeral === null ? piecesOf(plain, start, written, setting) : []
  return numeral === null ? pieces : [foundNumber(plain, start, written, numeral, setting), ...pieces]
}

/** `4 200` may be two numbers, and `3.11.2026` is three. */
const piecesOf = (plain: string, start: number, written: string, setting: NumberSetting): readonly FoundNumber[] =>
  [...written.matchAll(/\d+/g)].map(({ 0: piece, index }) =>
    foundNumber(plain, start + index, piece, { kind: 'sure', value: whole(BigInt(piece)) }, setting),
  )

const foundNumber = (
  plain: string,
  start: number,
  written: string,
  numeral: Numeral,
  setting: NumberSetting,
): FoundNumber => {
  const readings = numeral.kind === 'sure' ? [numeral.value] : [numeral.grouped, numeral.decimal]
  const multiplier = multiplierAt(plain, start + written.length)
  const end = multiplier?.end ?? start + written.length
  const factor = whole(multiplier?.value ?? 1n)
  return {
    start,
    end,
    values: readings.map((value) => multiply(value, factor)),
    ambiguous: numeral.kind === 'unsure' ? written : null,
    currency: currencyAround(plain, start, end, setting),
  }
}

/** `dan99` and `B22` hold digits but are no numbers; `US$90`, `Rs500` and `x2` are. */
const isGluedToWord = (plain: string, start: number, { currency }: NumberSetting): boolean => {
  const before = /[\p{L}\p{M}_][\p{L}\p{M}_.]*$/u.exec(plain.slice(Math.max(0, start - wordMax), start))?.[0]
  return before !== undefined && !/^x$/iu.test(before) && readCurrency(before, currency) === null
}

const multipliers: ReadonlyMap<string, bigint> = new Map(
  (
    [
      [1_000n, 'k к rb ribu mil mila mille tausend tsd thousand тыс тысяч тысячи тысячу bin hazar hazaar हजार 千 천'],
      [10_000n, '万 萬 만'],
      [100_000n, 'lakh lakhs lac lacs लाख'],
      [1_000_000n, 'jt juta mio mln million millions millon millones milhao milhoes milioni million millionen'],
      [10_000_000n, 'crore crores cr करोड'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word) => [fold(word), value] as const)),
)

const multiplierAt = (plain: string, at: number): { readonly value: bigint; readonly end: number } | null => {
  const match = /^ ?([\p{L}\p{M}]{1,12})/u.exec(plain.slice(at, at + wordMax))
  const value = multipliers.get(fold(match?.[1] ?? ''))
  return match === null || value === undefined ? null : { value, end: at + match[0].length }
}

/** The currency whose sign or word stands directly before or behind. */
const currencyAround = (plain: string, start: number, end: number, setting: NumberSetting): CurrencyCode | null => {
  const behind = /^ ?([\p{L}\p{M}]*\p{Sc}|[\p{L}\p{M}]{1,20}\.?)/u.exec(plain.slice(end, end + wordMax))?.[1]
  const before = /([\p{L}\p{M}]*\p{Sc}|[\p{L}\p{M}]{1,20}\.?) ?$/u.exec(
    plain.slice(Math.max(0, start - wordMax), start),
  )?.[1]
  return currencyNamed(behind, setting) ?? currencyNamed(before, setting)
}

/** The currency a word names, where it is not just a word: `all` and `top` are also codes. */
export const currencyNamed = (word: string | undefined, { currency }: NumberSetting): CurrencyCode | null =>
  word !== undefined && isCurrencyWord(word, currency) ? readCurrency(word, currency) : null

/** `17€40`, `5 euros 40`: two digits behind the currency are its hundredths. */
const withCents = (plain: string, numbers: readonly FoundNumber[]): readonly FoundNumber[] =>
  numbers.flatMap((number) => {
    const [value] = number.values
    const tail = /^ ?(?:\p{Sc}|\p{L}{1,12}) ?(\d\d)(?![\d.,:]*\d)/u.exec(plain.slice(number.end, number.end + wordMax))
    if (value === undefined || value.denominator !== 1n || number.currency === null || tail === null) return []
    const values = [add(value, ratio(BigInt(tail[1] ?? '0'), 100n))]
    return [{ ...number, end: number.end + tail[0].length, values, ambiguous: null }]
  })

const wordMax = 24
