import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { negate, type Rational, zero } from '../money/rational.js'
import type { ImportedBook, ImportOptions } from './book.js'
import { readBasics, readDecimal, unreadable } from './cells.js'
import { type Bill, collectBills } from './collect.js'
import { columnsOf, tornUnlessWhole } from './columns.js'
import { createPeople } from './people.js'
import type { Sharer } from './shared.js'
import type { Row, Table } from './table.js'

/** The last column before those of the people. */
const lastFixedColumn = 'split mode'

/**
 * Reads what Spliit exports as CSV: each person's column holds that person's share, above zero for the one who paid and below for
 * the others. Where the payer had no share the line does not say who paid, unless only one person is left; the JSON export does.
 */
export function readSpliit({ rows, decimalMark }: Table, options: ImportOptions): ImportedBook | Refusal {
  const [header, ...lines] = rows
  if (header === undefined) return refuse('importUnknownFormat')
  const columns = columnsOf(header)
  const firstPerson = header.cells.findIndex((cell) => cell.toLowerCase() === lastFixedColumn) + 1
  const people = createPeople()
  const places = header.cells.slice(firstPerson).map((name) => people.of(name))

  const billOf = (row: Row): Bill | Refusal => {
    const { line } = row
    const torn = tornUnlessWhole(row, header)
    if (torn !== null) return torn
    const written = {
      date: columns.cell(row, 'date'),
      currency: columns.cell(row, 'currency'),
      amount: columns.cell(row, 'cost'),
    }
    const basics = readBasics(written, { usual: options.currency, decimalMark, line })
    if (isRefusal(basics)) return basics
    const shares = readShares(row, firstPerson, places, decimalMark)
    if (isRefusal(shares)) return shares
    const payer = payerOf(shares, basics.totalMinor < 0n)
    if (payer === null) return refuse('importPayerUnknown', { line })
    const sharers = shares
      .map(({ person, weight }) => ({ person, weight: weight.numerator < 0n ? negate(weight) : weight }))
      .filter(({ weight }) => weight.numerator !== 0n)
    return {
      ...basics,
      line,
      isPayment: columns.cell(row, 'is reimbursement').toLowerCase() === 'yes',
      description: columns.cell(row, 'description'),
      category: columns.cell(row, 'category'),
      payer,
      sharers,
    }
  }
  return collectBills('spliit', lines, people, billOf, options)
}

function readShares(
  { line, cells }: Row,
  firstPerson: number,
  places: readonly number[],
  decimalMark: Table['decimalMark'],
): readonly Sharer[] | Refusal {
  const shares: Sharer[] = []
  for (const [index, person] of places.entries()) {
    const cell = cells[firstPerson + index] ?? ''
    const weight: Rational | null = cell === '' ? zero : readDecimal(cell, decimalMark)
    if (weight === null) return unreadable(line, cell)
    shares.push({ person, weight })
  }
  return shares
}

/** Whose share has the other sign; of a refund all signs are turned round. */
function payerOf(shares: readonly Sharer[], isRefund: boolean): number | null {
  const payers = shares.filter(({ weight }) => (isRefund ? weight.numerator < 0n : weight.numerator > 0n))
  const candidates = payers.length > 0 ? payers : shares.filter(({ weight }) => weight.numerator === 0n)
  return candidates.length === 1 ? (candidates[0]?.person ?? null) : null
}
