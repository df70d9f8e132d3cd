import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { whole } from '../money/rational.js'
import type { ImportedBook, ImportOptions } from './book.js'
import { readBasics, readDecimal } from './cells.js'
import { type Bill, collectBills } from './collect.js'
import { columnsOf, tornUnlessWhole } from './columns.js'
import { createPeople } from './people.js'
import type { Row, Table } from './table.js'

/** A bill of ihatemoney, from its CSV or its JSON. */
export interface BillRow {
  readonly line: number
  readonly date: string
  readonly what: string
  /** Empty in files of version 6. */
  readonly billType: string
  readonly amount: string
  readonly currency: string
  readonly payer: string
  readonly payerWeight: string
  readonly owers: readonly string[]
}

/** Reads the bills that ihatemoney exports as CSV, with its columns in any order. */
export function readIhatemoney({ rows, decimalMark }: Table, options: ImportOptions): ImportedBook | Refusal {
  const [header, ...lines] = rows
  if (header === undefined) return refuse('importUnknownFormat')
  const columns = columnsOf(header)
  const torn = lines.map((row) => tornUnlessWhole(row, header)).find((refusal) => refusal !== null)
  if (torn != null) return torn
  const bills = lines.map(
    (row: Row): BillRow => ({
      line: row.line,
      date: columns.cell(row, 'date'),
      what: columns.cell(row, 'what'),
      billType: columns.cell(row, 'bill_type'),
      amount: columns.cell(row, 'amount'),
      currency: columns.cell(row, 'currency'),
      payer: columns.cell(row, 'payer_name'),
      payerWeight: columns.cell(row, 'payer_weight'),
      owers: columns.cell(row, 'owers').split(','),
    }),
  )
  return readBills(bills, decimalMark, options)
}

/** Makes the book of ihatemoney's bills. A person's weight is told only where that person paid; everybody else has one share. */
export function readBills(
  bills: readonly BillRow[],
  decimalMark: Table['decimalMark'],
  options: ImportOptions,
): ImportedBook | Refusal {
  const people = createPeople()
  const weights = new Map(
    bills.map(({ payer, payerWeight }) => [people.of(payer), readDecimal(payerWeight, '.') ?? whole(1n)]),
  )
  const billOf = (bill: BillRow): Bill | Refusal => {
    const { line } = bill
    const basics = readBasics(bill, { usual: options.currency, decimalMark, line })
    if (isRefusal(basics)) return basics
    const owers = bill.owers.map((name) => name.trim()).filter((name) => name !== '')
    const sharers = owers.map((name) => {
      const person = people.of(name)
      return { person, weight: weights.get(person) ?? whole(1n) }
    })
    const isPayment = bill.billType.toLowerCase() === 'reimbursement'
    const payer = people.of(bill.payer)
    return { ...basics, line, isPayment, description: bill.what, category: '', payer, sharers }
  }
  // Its files begin with the newest bill.
  const oldestFirst = [...bills].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
  return collectBills('ihatemoney', oldestFirst, people, billOf, options)
}
