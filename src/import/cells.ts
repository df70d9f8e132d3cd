import { cleanLine } from '../language/fold.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import { exponentOf } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import { readNumeral } from '../money/numeral.js'
import { plainText } from '../money/plain-text.js'
import { negate, type Rational } from '../money/rational.js'
import { descriptionMaxCharacters } from './book.js'

/** What stands before the decimals of a file. */
export type DecimalMark = '.' | ','

// Shares of a sum may be written finer than money is.
const decimalsMax = 12

/** A signed number written with this decimal mark: `1,250.50`, `1,00,000`, `-3.34`. Null for anything else. */
export function readDecimal(cell: string, decimalMark: DecimalMark): Rational | null {
  const [, sign, digits] = /^([+-]?)\s*(\d[\d.,'\s]*)$/u.exec(plainText(cell).trim()) ?? []
  if (digits === undefined) return null
  const separators = decimalMark === '.' ? { decimal: '.', grouping: ',' } : { decimal: ',', grouping: '.' }
  const numeral = readNumeral(digits.trim(), separators, decimalsMax)
  if (numeral === null) return null
  const value = numeral.kind === 'sure' ? numeral.value : numeral[digits.includes(decimalMark) ? 'decimal' : 'grouped']
  return sign === '-' ? negate(value) : value
}

// In most currencies these may be thousands as well as a sum with a decimal too many.
const threeDecimals = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/u

/**
 * A sum in minor units of the currency; refused where it is no number, has more decimals than the currency, or may as well be a
 * thousand times as much.
 */
export function readMinor(
  cell: string,
  currency: CurrencyCode,
  decimalMark: DecimalMark,
  line: number,
): bigint | Refusal {
  const exponent = exponentOf(currency)
  const plain = plainMinor(cell, exponent)
  if (plain !== null) return plain
  const decimal = readDecimal(cell, decimalMark)
  if (decimal === null) return unreadable(line, cell)
  if (exponent < 3 && threeDecimals.test(cell) && cell.includes(decimalMark)) return unreadable(line, cell)
  const scaled = decimal.numerator * 10n ** BigInt(exponent)
  return scaled % decimal.denominator === 0n ? scaled / decimal.denominator : unreadable(line, cell)
}

// Fifteen digits are exact as a number.
const plainCell = /^-?\d{1,12}(?:\.\d{1,2})?$/u

/** The sum of a cell as programs write most of them; null for any other. A file may hold two million. */
function plainMinor(cell: string, exponent: number): bigint | null {
  if (!plainCell.test(cell)) return null
  const point = cell.indexOf('.')
  const decimals = point < 0 ? 0 : cell.length - point - 1
  if (decimals > exponent) return null
  const digits = point < 0 ? cell : cell.slice(0, point) + cell.slice(point + 1)
  return BigInt(digits.padEnd(digits.length + exponent - decimals, '0'))
}

/** The same for several cells, an empty one being nothing. */
export function readMinors(
  cells: readonly string[],
  currency: CurrencyCode,
  decimalMark: DecimalMark,
  line: number,
): readonly bigint[] | Refusal {
  const sums: bigint[] = []
  for (const cell of cells) {
    const minor = cell === '' ? 0n : readMinor(cell, currency, decimalMark, line)
    if (typeof minor !== 'bigint') return minor
    sums.push(minor)
  }
  return sums
}

/** The decimal mark that the numbers of a file show; where none does, the usual one. */
export function decimalMarkOf(cells: Iterable<string>, usual: DecimalMark): DecimalMark {
  let hasPoint = false
  let hasComma = false
  for (const cell of cells) {
    hasPoint ||= /^-?[\d,]*\d\.\d{1,2}$/u.test(cell)
    hasComma ||= /^-?[\d.]*\d,\d{1,2}$/u.test(cell)
  }
  return hasPoint === hasComma ? usual : hasPoint ? '.' : ','
}

/** A text to be kept: on one line, and not too long. */
export function readText(cell: string): string {
  const line = cleanLine(cell)
  const characters = [...line]
  return characters.length <= descriptionMaxCharacters
    ? line
    : `${characters.slice(0, descriptionMaxCharacters - 1).join('')}…`
}

// What a spreadsheet would carry out: `=…`, and a call or a program behind another sign.
const formula = /^(=|[+\-@]\s*[\p{L}_]+\s*[(|!])/u

/** A cell that had to be a number, a currency or a day. */
export const unreadable = (line: number, cell: string): Refusal =>
  refuse(formula.test(cell) ? 'importFormula' : 'importCellUnreadable', { line, text: shown(cell) })

// Enough to find the cell again.
const shownMaxCharacters = 40

/** A cell as it is told back. */
export const shown = (cell: string): string => [...cleanLine(cell)].slice(0, shownMaxCharacters).join('')
