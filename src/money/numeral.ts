import { type Rational, ratio } from './rational.js'
import type { Separators } from './separators.js'

/** What a number may mean: one thing, or two where its only separator may group thousands as well as begin the decimals. */
export type Numeral =
  | { readonly kind: 'sure'; readonly value: Rational }
  | { readonly kind: 'unsure'; readonly grouped: Rational; readonly decimal: Rational }

/**
 * Reads one unsigned number after `plainText`: `60`, `60,50`, `1.250,50`, `1 250`, `1,00,000`. Nothing is guessed by size; the
 * decimals are found by what is written, then by the locale, then by how many the currency can have (`decimalsMax`).
 * Null when the separators stand where no number has them.
 */
export const readNumeral = (text: string, separators: Separators, decimalsMax: number): Numeral | null => {
  const marks = text.replace(/\d/g, '')
  const last = marks.at(-1)
  if (last === undefined) return sure(text, '')
  const [head, tail] = cutAtLast(text, last)
  const isRepeated = marks.indexOf(last) < marks.length - 1

  if (last === ' ' || last === "'" || isRepeated) return groupedNumber(text)
  if (marks.length > 1) return numberWithDecimals(head, tail)
  if (last === '٫' || !isGrouped(text)) return sure(head, tail)
  return readThousandOrDecimals(head, tail, last, separators, decimalsMax)
}

/** `1,250` or `1.250`: the one shape in which a separator may be either. */
const readThousandOrDecimals = (
  head: string,
  tail: string,
  mark: string,
  separators: Separators,
  decimalsMax: number,
): Numeral => {
  if (mark === separators.grouping) return sure(head + tail, '')
  const isDecimalHere = mark === separators.decimal
  const fits = tail.replace(/0+$/, '').length <= decimalsMax
  if (isDecimalHere && (decimalsMax >= tail.length || !fits)) return sure(head, tail)
  if (!fits) return sure(head + tail, '')
  return { kind: 'unsure', grouped: decimalFraction(head + tail, ''), decimal: decimalFraction(head, tail) }
}

const groupedNumber = (text: string): Numeral | null => (isGrouped(text) ? sure(withoutMarks(text), '') : null)

const numberWithDecimals = (head: string, tail: string): Numeral | null =>
  isGrouped(head) ? sure(withoutMarks(head), tail) : null

/** Groups of three, or by lakh and crore, all with the same mark; no leading zero. */
const isGrouped = (text: string): boolean =>
  /^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(text) || /^[1-9]\d?(?:([,' ])\d{2})(?:\1\d{2})*\1\d{3}$/.test(text)

const sure = (digits: string, decimals: string): Numeral => ({ kind: 'sure', value: decimalFraction(digits, decimals) })

const decimalFraction = (digits: string, decimals: string): Rational =>
  ratio(BigInt(digits + decimals), 10n ** BigInt(decimals.length))

const withoutMarks = (text: string): string => text.replace(/\D/g, '')

const cutAtLast = (text: string, mark: string): readonly [head: string, tail: string] => {
  const at = text.lastIndexOf(mark)
  return [text.slice(0, at), text.slice(at + 1)]
}
