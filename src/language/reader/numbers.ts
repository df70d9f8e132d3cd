import type { CurrencyCode } from '../../money/money.js'
import { plainText } from '../../money/plain-text.js'
import { otherZerosOf, scalePattern, zerosOf } from '../../money/scales.js'
import { currencyMarkOf } from './currency-marks.js'

/** An amount found in a text; `text` is what the money module reads, without its currency. */
export interface ReadNumber {
  readonly text: string
  /** As written in a draft; null: the group's. */
  readonly currency: CurrencyCode | null
  /** Whether a sign or a word said that it is money. */
  readonly isMarked: boolean
  readonly isPerUnit: boolean
}

/** What a run of characters with digits is. `other` is a time, a score, a flat number: never an amount. */
export type NumberChunk =
  | ({ readonly kind: 'amount' } & ReadNumber)
  | { readonly kind: 'percent'; readonly text: string }
  | { readonly kind: 'times'; readonly text: string }
  | { readonly kind: 'fraction'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'ordinal'; readonly text: string }
  | { readonly kind: 'other' }

/** Classifies a run such as `48€`, `1.250,50`, `36k`, `x2`, `50%`, `16:40`; null when it is no number but a word with digits. */
export const classifyNumber = (written: string, group: CurrencyCode, language: string): NumberChunk | null => {
  const run = plainText(written)
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(run) || /^\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})$/.test(run))
    return { kind: 'date', text: run }
  const percent = /^(\d{1,3}(?:[.,]\d{1,4})?)[%٪]$/u.exec(run)
  if (percent !== null) return { kind: 'percent', text: percent[1] ?? '' }
  const times = /^(?:[x*](\d{1,2}(?:[.,]\d{1,2})?)|(\d{1,2}(?:[.,]\d{1,2})?)x)$/i.exec(run)
  if (times !== null) return { kind: 'times', text: times[1] ?? times[2] ?? '' }
  if (/^\d{1,2}(?:st|nd|rd|th|º|ª|°|er|ere|eme)$/iu.test(run)) return { kind: 'ordinal', text: run }
  if (/^(?:1\/2|1\/3|1\/4|2\/3|3\/4|½|¼|¾|⅓)$/u.test(run)) return { kind: 'fraction', text: run }
  const perUnit = /^(.+)\/(?:\p{L}{1,8})$/u.exec(run)
  const amount = amountOf(perUnit?.[1] ?? run, group, language)
  if (amount !== null) return { kind: 'amount', ...amount, isPerUnit: perUnit !== null }
  return /^[^\p{L}]*\d/u.test(run) && !/^\d+\p{L}{2,}\d*$/u.test(run) ? { kind: 'other' } : null
}

const amountOf = (run: string, group: CurrencyCode, language: string): Omit<ReadNumber, 'isPerUnit'> | null => {
  const split = /^(\d+)(\p{Sc}|eur|euro)(\d{2})$/iu.exec(run)
  const splitMark = split === null ? null : currencyMarkOf(split[2] ?? '', group)
  if (split !== null && splitMark !== null) {
    return { text: `${split[1]}.${split[3]}`, currency: splitMark.currency, isMarked: true }
  }
  return amountBy(scaledAmount, run, group, language) ?? amountBy(plainAmount, run, group, language)
}

const amountBy = (
  pattern: RegExp,
  run: string,
  group: CurrencyCode,
  language: string,
): Omit<ReadNumber, 'isPerUnit'> | null => {
  const groups = pattern.exec(run)?.groups
  if (groups === undefined) return null
  const { front = '', number = '', scale = '', back = '' } = groups
  const marks = [front, back].filter((sign) => sign !== '').map((sign) => currencyMarkOf(sign, group))
  const text = scaled(number, scale, language)
  if (marks.includes(null) || marks.length > 1 || text === null) return null
  return { text, currency: marks[0]?.currency ?? null, isMarked: marks.length > 0 }
}

const numeral = String.raw`\d+(?:[.,']\d+)*`

const front = String.raw`(?<front>[\p{L}]{0,4}\.?\p{Sc}|\p{Sc}\p{Lu}{0,3}|\p{L}{1,4}\.?)?`
const digits = `(?<number>${numeral}(?:[*]${numeral})*)`
const back = String.raw`(?:,--?|/-|\.-)?(?<back>\p{Sc}|\p{L}{1,10}\.?|\p{L}{1,3}\p{Sc})?(?:/-)?`

const scaledAmount = new RegExp(`^${front}${digits}(?<scale>${scalePattern})${back}$`, 'iu')
const plainAmount = new RegExp(`^${front}${digits}${back}$`, 'iu')

/** `1.5` lakh as `150000`, `90` cents as `0.90`; null where the number has decimals that such a word cannot follow. */
export const scaled = (number: string, word: string, language: string): string | null => {
  if (word === '') return number
  const zeros = zerosOf(word)
  const [, digits = '', decimals = ''] = /^(\d{1,7})(?:[.,](\d{1,6}))?$/.exec(number) ?? []
  if (zeros === null || digits === '' || otherZerosOf(word, language) !== null) return null
  if (zeros < 0) return decimals === '' ? digits.padStart(3, '0').replace(/^0*(\d+)(\d\d)$/, '$1.$2') : null
  // What "1.234 million" means depends on the country.
  if (decimals.length > zeros || decimals.length === 3) return null
  return `${digits}${decimals.padEnd(zeros, '0')}`.replace(/^0+(?=\d)/, '')
}

/** Whether a word behind a number makes it bigger, or hundredths of it. */
export const isScale = (word: string): boolean => zerosOf(word) !== null
