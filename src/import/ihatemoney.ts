import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { compare, type Rational, whole } from '../money/rational.js'
import type { ImportFacts, ImportOptions, Keep } from './book.js'
import { type DecimalMark, unreadable } from './cells.js'
import { type Bill, collectBills, readBasics, startReading } from './collect.js'
import { columnsOf, tornUnlessWhole } from './columns.js'
import { categoryOfNumber, reimbursementCategory, weightOf } from './cospend.js'
import { createPeople, type People } from './people.js'
import type { Row, Table } from './table.js'

/** A bill of ihatemoney, from its CSV or its JSON. */
export interface BillRow {
  readonly line: number
  readonly date: string
  readonly what: string
  readonly isPayment: boolean
  readonly category: string
  readonly amount: string
  readonly currency: string
  readonly payer: string
  readonly payerWeight: string
  readonly owers: readonly string[]
}

/** Reads the bills that ihatemoney exports as CSV, with its columns in any order, and those of Cospend's early versions and of MoneyBuster. */
export function readIhatemoney(
  { rows, decimalMark }: Table,
  options: ImportOptions,
  keep: Keep,
): ImportFacts | Refusal {
  const [header, ...lines] = rows
  if (header === undefined) return refuse('importUnknownFormat')
  const columns = columnsOf(header)
  const torn = tornUnlessWhole(lines, header)
  if (torn !== null) return torn
  const bills = lines.map((row: Row): BillRow => {
    const category = columns.cell(row, 'categoryid')
    return {
      line: row.line,
      date: columns.cell(row, 'date'),
      what: columns.cell(row, 'what'),
      isPayment: columns.cell(row, 'bill_type').toLowerCase() === 'reimbursement' || category === reimbursementCategory,
      category: categoryOfNumber(category),
      amount: columns.cell(row, 'amount'),
      currency: columns.cell(row, 'currency'),
      payer: columns.cell(row, 'payer_name'),
      payerWeight: columns.cell(row, 'payer_weight'),
      owers: columns.cell(row, 'owers').split(','),
    }
  })
  return readBills(bills, columns.has('categoryid') ? 'cospend' : 'ihatemoney', decimalMark, options, keep)
}

/** Reads bills. A person's weight is told only where that person paid; everybody else counts as one, which is noted. */
export function readBills(
  bills: readonly BillRow[],
  source: 'ihatemoney' | 'cospend',
  decimalMark: DecimalMark,
  options: ImportOptions,
  keep: Keep,
): ImportFacts | Refusal {
  const dates = bills.map(({ date }) => date)
  const reading = startReading(dates, decimalMark, options)
  if (isRefusal(reading)) return reading
  const people = createPeople()
  const weights = weightsOf(bills, people)
  if (isRefusal(weights)) return weights
  const areAllOne = [...weights.values()].every((weight) => compare(weight, whole(1n)) === 0)

  const billOf = (bill: BillRow): Bill | Refusal => {
    const { line, isPayment, category } = bill
    const basics = readBasics(reading, bill, line)
    if (isRefusal(basics)) return basics
    const owers = bill.owers.map((name) => name.trim()).filter((name) => name !== '')
    const sharers = owers.map((name) => {
      const person = people.of(name)
      if (!areAllOne && !weights.has(person)) reading.notes.add('weightsUnknown')
      return { person, weight: weights.get(person) ?? whole(1n) }
    })
    return { ...basics, line, isPayment, description: bill.what, category, payer: people.of(bill.payer), sharers }
  }
  // Its files begin with the newest bill.
  const oldestFirst = [...bills].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
  return collectBills(source, oldestFirst, people, reading, billOf, keep)
}

function weightsOf(bills: readonly BillRow[], people: People): ReadonlyMap<number, Rational> | Refusal {
  const weights = new Map<number, Rational>()
  for (const { payer, payerWeight, line } of bills) {
    const person = people.of(payer)
    const weight = weightOf(payerWeight)
    if (weight === null) return unreadable(line, payerWeight)
    const before = weights.get(person) ?? weight
    if (compare(before, weight) !== 0) return refuse('importWeightsDiffer', { line, name: people.nameOf(person) })
    weights.set(person, weight)
  }
  return weights
}
