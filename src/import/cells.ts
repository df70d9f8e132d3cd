import { cleanLine } from '../language/fold.js'
import type { Day } from '../ledger/entry.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import { exponentOf, findCurrency } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import { readNumeral } from '../money/numeral.js'
import { plainText } from '../money/plain-text.js'
import { negate, type Rational } from '../money/rational.js'
import { descriptionMaxCharacters } from './book.js'

// Shares of a sum may be written finer than money is.
const decimalsMax = 12

/** A signed number written with this decimal mark: `1,250.50`, `1,00,000`, `-3.34`. Null for anything else. */
export function readDecimal(cell: string, decimalMark: '.' | ','): Rational | null {
  const [, sign, digits] = /^([+-]?)\s*(\d[\d.,'\s]*)$/u.exec(plainText(cell).trim()) ?? []
  if (digits === undefined) return null
  const separators = decimalMark === '.' ? { decimal: '.', grouping: ',' } : { decimal: ',', grouping: '.' }
  const numeral = readNumeral(digits.trim(), separators, decimalsMax)
  if (numeral === null) return null
  const value = numeral.kind === 'sure' ? numeral.value : numeral[digits.includes(decimalMark) ? 'decimal' : 'grouped']
  return sign === '-' ? negate(value) : value
}

/** A sum in minor units of the currency; refused where it is no number or has more decimals than the currency. */
export function readMinor(
  cell: string,
  currency: CurrencyCode,
  decimalMark: '.' | ',',
  line: number,
): bigint | Refusal {
  const decimal = readDecimal(cell, decimalMark)
  if (decimal === null) return unreadable(line, cell)
  const scaled = decimal.numerator * 10n ** BigInt(exponentOf(currency))
  return scaled % decimal.denominator === 0n ? scaled / decimal.denominator : unreadable(line, cell)
}

/** The day at the front of a cell, `2026-03-01` with or without a time behind it. */
export function readDay(cell: string, line: number): Day | Refusal {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:[T\s].*)?$/u.exec(cell) ?? []
  if (day === undefined) return refuse('importDateUnreadable', { line, text: shown(cell) })
  const date = new Date(`${day}T00:00:00Z`)
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  return isReal ? (day as Day) : refuse('importDateUnreadable', { line, text: shown(cell) })
}

/** The currency of a cell; the usual one where it is empty or says that there is none (`XXX`). */
export function readCode(cell: string, usual: CurrencyCode, line: number): CurrencyCode | Refusal {
  if (cell === '' || cell.toUpperCase() === 'XXX') return usual
  return findCurrency(cell) ?? unreadable(line, cell)
}

/** What every bill has: its day, its currency and its sum in minor units. */
export interface Basics {
  readonly date: Day
  readonly currency: CurrencyCode
  readonly totalMinor: bigint
}

/** Reads the cells that every bill has, `usual` being the currency of one that names none. */
export function readBasics(
  cells: { readonly date: string; readonly currency: string; readonly amount: string },
  {
    usual,
    decimalMark,
    line,
  }: { readonly usual: CurrencyCode; readonly decimalMark: '.' | ','; readonly line: number },
): Basics | Refusal {
  const date = readDay(cells.date, line)
  if (typeof date !== 'string') return date
  const currency = readCode(cells.currency, usual, line)
  if (typeof currency !== 'string') return currency
  const totalMinor = readMinor(cells.amount, currency, decimalMark, line)
  return typeof totalMinor === 'bigint' ? { date, currency, totalMinor } : totalMinor
}

/** A text to be kept: on one line, not too long, and without the quote that guards a spreadsheet. */
export function readText(cell: string): string {
  const line = cleanLine(cell.replace(/^'(?=[=+\-@])/u, ''))
  const characters = [...line]
  return characters.length <= descriptionMaxCharacters
    ? line
    : `${characters.slice(0, descriptionMaxCharacters - 1).join('')}…`
}

export const unreadable = (line: number, cell: string): Refusal =>
  refuse('importCellUnreadable', { line, text: shown(cell) })

// Enough to find the cell again.
const shownMaxCharacters = 40

const shown = (cell: string): string => [...cleanLine(cell)].slice(0, shownMaxCharacters).join('')
