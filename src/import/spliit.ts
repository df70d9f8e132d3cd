import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { magnitude } from '../money/bigint.js'
import { whole } from '../money/rational.js'
import type { ImportFacts, ImportOptions, Keep } from './book.js'
import { readMinors } from './cells.js'
import { type Bill, collectBills, differs, readBasics, startReading } from './collect.js'
import { columnsOf, tornUnlessWhole } from './columns.js'
import { createPeople } from './people.js'
import type { Sharer } from './shared.js'
import type { Row, Table } from './table.js'

/** The last column before those of the people. */
const lastFixedColumn = 'split mode'

/**
 * Reads what Spliit and Spliit Cloud export as CSV. Each person's column holds that person's share, above zero for the one who
 * paid and below for the others; the cells then come to the cost. Spliit Cloud wrote what the line does to each person's balance
 * for a while; the cells then come to nothing. A line that is neither is refused.
 */
export function readSpliit({ rows, decimalMark }: Table, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const [header, ...lines] = rows
  if (header === undefined) return refuse('importUnknownFormat')
  const torn = tornUnlessWhole(lines, header)
  if (torn !== null) return torn
  const columns = columnsOf(header)
  const firstPerson = header.cells.findIndex((cell) => cell.toLowerCase() === lastFixedColumn) + 1
  const people = createPeople()
  const places = header.cells.slice(firstPerson).map((name, column) => people.of(String(column), name))
  const dates = lines.map((row) => columns.cell(row, 'date'))
  const reading = startReading(dates, decimalMark, options)
  if (isRefusal(reading)) return reading

  const billOf = (row: Row): Bill | Refusal => {
    const { line, cells } = row
    const written = {
      date: columns.cell(row, 'date'),
      currency: columns.cell(row, 'currency'),
      amount: columns.cell(row, 'cost'),
    }
    const basics = readBasics(reading, written, line)
    if (isRefusal(basics)) return basics
    const cellsMinor = readMinors(cells.slice(firstPerson), basics.currency, decimalMark, line)
    if (isRefusal(cellsMinor)) return cellsMinor
    const mode = columns.cell(row, 'split mode').toLowerCase()
    const parts = partsOf(cellsMinor, basics.totalMinor, mode.endsWith('by amount'))
    if (parts === 'neither') {
      const sumMinor = cellsMinor.reduce((sum, cell) => sum + magnitude(cell), 0n)
      return differs(line, basics.totalMinor, sumMinor, basics.currency) ?? refuse('importPayerUnknown', { line })
    }
    if (parts === 'noPayer') return refuse('importPayerUnknown', { line })
    const sharers = parts.shares.filter(({ weight }) => weight.numerator !== 0n)
    const isUneven = mode === 'evenly' && !isEven(sharers)
    if (isUneven) reading.notes.add('splitEvenly')
    return {
      ...basics,
      line,
      isPayment: columns.cell(row, 'is reimbursement', 'is settlement').toLowerCase() === 'yes',
      description: columns.cell(row, 'description'),
      category: columns.cell(row, 'category'),
      payer: places[parts.payer] ?? 0,
      sharers: isUneven ? sharers.map(({ person }) => ({ person, weight: whole(1n) })) : sharers,
    }
  }
  return collectBills('spliit', lines, people, reading, billOf, keep)
}

interface Parts {
  readonly payer: number
  readonly shares: readonly Sharer[]
}

/** Who paid and who had how much, whether the cells are shares or balances. Unless they are exact each may be rounded to its unit. */
function partsOf(cellsMinor: readonly bigint[], totalMinor: bigint, isExact: boolean): Parts | 'noPayer' | 'neither' {
  // Of a refund all signs are turned round.
  const isRefund = totalMinor < 0n
  const costMinor = magnitude(totalMinor)
  const cells = cellsMinor.map((cell) => (isRefund ? -cell : cell))
  const sharesMinor = cells.reduce((sum, cell) => sum + magnitude(cell), 0n)
  const netMinor = cells.reduce((sum, cell) => sum + cell, 0n)
  const rounded = isExact ? 0n : BigInt(cells.filter((cell) => cell !== 0n).length) / 2n
  const asShares = magnitude(sharesMinor - costMinor)
  const asNets = magnitude(netMinor)
  if (asShares > rounded && asNets > rounded) return 'neither'
  const payers = [...cells.entries()].filter(([, cell]) => cell > 0n)
  if (asShares <= asNets) {
    const candidates = payers.length > 0 ? payers : [...cells.entries()].filter(([, cell]) => cell === 0n)
    const [[payer] = [], another] = candidates
    if (payer === undefined || another !== undefined) return 'noPayer'
    return { payer, shares: cells.map((cell, person) => ({ person, weight: whole(magnitude(cell)) })) }
  }
  const [[payer] = [], another] = payers
  if (payer === undefined || another !== undefined) return 'noPayer'
  const ownMinor = costMinor - (cells[payer] ?? 0n)
  if (ownMinor < 0n) return 'neither'
  const shareOf = (cell: bigint, person: number): bigint => (person === payer ? ownMinor : magnitude(cell))
  return { payer, shares: cells.map((cell, person) => ({ person, weight: whole(shareOf(cell, person)) })) }
}

/** In equal parts, but for the unit that cannot be divided. */
function isEven(sharers: readonly Sharer[]): boolean {
  const weights = sharers.map(({ weight }) => weight.numerator)
  return weights.every((weight) => weights.every((other) => magnitude(weight - other) <= 1n))
}
