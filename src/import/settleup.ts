import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { magnitude } from '../money/bigint.js'
import type { CurrencyCode } from '../money/money.js'
import { whole } from '../money/rational.js'
import type { ImportFacts, ImportOptions, Keep } from './book.js'
import { readMinors } from './cells.js'
import { collectBills, differs, type ExactBill, startReading } from './collect.js'
import { columnsOf, tornUnlessWhole } from './columns.js'
import { createPeople, type People } from './people.js'
import { exactly, sharesOf } from './shared.js'
import type { Row, Table } from './table.js'

/**
 * Reads what Settle Up exports: lists of names and of sums beside each other, parted by semicolons, for those who paid and those it
 * was for. The sums of the second list are rounded.
 */
export function readSettleup({ rows, decimalMark }: Table, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const [header, ...lines] = rows
  if (header === undefined) return refuse('importUnknownFormat')
  const torn = tornUnlessWhole(lines, header)
  if (torn !== null) return torn
  const columns = columnsOf(header)
  const people = createPeople()
  const dates = lines.map((row) => columns.cell(row, 'date & time'))
  const reading = startReading(dates, decimalMark, options)
  if (isRefusal(reading)) return reading

  const billOf = (row: Row): ExactBill | Refusal => {
    const { line } = row
    const date = reading.days.read(columns.cell(row, 'date & time'), line)
    if (typeof date !== 'string') return date
    const currency = reading.currencies.of(columns.cell(row, 'currency'), line)
    if (typeof currency !== 'string') return currency
    const listOf = (names: string, sums: string): readonly Part[] | Refusal =>
      partsOf(columns.cell(row, names), columns.cell(row, sums), currency, { people, line, decimalMark })
    const paid = listOf('who paid', 'amount')
    if (isRefusal(paid)) return paid
    const shares = listOf('for whom', 'split amounts')
    if (isRefusal(shares)) return shares
    const totalMinor = sumOf(paid)
    const wrong = differs(line, totalMinor, sumOf(shares), currency, Math.floor(shares.length / 2))
    if (wrong !== null) return wrong
    const weights = shares.map(({ person, minor }) => ({ person, weight: whole(magnitude(minor)) }))
    const owed = sharesOf(totalMinor, weights, line)
    if (owed === null) return refuse('importNobodyShares', { line })
    return {
      line,
      date,
      currency,
      isPayment: columns.cell(row, 'type').toLowerCase() === 'transfer',
      description: columns.cell(row, 'purpose'),
      category: columns.cell(row, 'category'),
      postings: exactly(new Map(paid.map(({ person, minor }) => [person, minor])), owed),
    }
  }
  return collectBills('settleup', lines, people, reading, billOf, keep)
}

interface Part {
  readonly person: number
  readonly minor: bigint
}

const sumOf = (parts: readonly Part[]): bigint => parts.reduce((sum, { minor }) => sum + minor, 0n)

function partsOf(
  names: string,
  sums: string,
  currency: CurrencyCode,
  { people, line, decimalMark }: { people: People; line: number; decimalMark: Table['decimalMark'] },
): readonly Part[] | Refusal {
  const [whoCells, sumCells] = [names, sums].map((cell) => cell.split(';').map((part) => part.trim()))
  const minors = readMinors(sumCells ?? [], currency, decimalMark, line)
  if (isRefusal(minors)) return minors
  if (whoCells === undefined || whoCells.length !== minors.length || whoCells.includes('')) {
    return refuse('importNobodyShares', { line })
  }
  const parts = new Map<number, bigint>()
  for (const [place, name] of whoCells.entries()) {
    const person = people.of(name)
    parts.set(person, (parts.get(person) ?? 0n) + (minors[place] ?? 0n))
  }
  return [...parts].map(([person, minor]) => ({ person, minor }))
}
