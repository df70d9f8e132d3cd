import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { findCurrency } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import { type Rational, whole } from '../money/rational.js'
import type { ImportedBook, ImportOptions } from './book.js'
import { readBasics, readDecimal } from './cells.js'
import { type Bill, collectBills } from './collect.js'
import { type Columns, columnsOf, tornUnlessWhole } from './columns.js'
import { createPeople, type People } from './people.js'
import type { Row, Table } from './table.js'

interface Section {
  readonly header: Row
  readonly columns: Columns
  readonly rows: readonly Row[]
}

/** The first column of the header of each section of the file. */
const sectionStarts = new Set(['name', 'what', 'categoryname', 'paymentmodename', 'currencyname'])
/** Cospend's own number for the category of reimbursements. */
const reimbursementCategory = '-11'

/** Reads a project that Cospend exports: members, bills, categories, ways to pay and currencies in one file. */
export function readCospend(table: Table, options: ImportOptions): ImportedBook | Refusal {
  const sections = sectionsOf(table)
  const [members, bills] = [sections.get('name'), sections.get('what')]
  if (members === undefined || bills === undefined) return refuse('importUnknownFormat')
  const torn = bills.rows.map((row) => tornUnlessWhole(row, bills.header)).find((refusal) => refusal !== null)
  if (torn != null) return torn

  const people = createPeople()
  const weights = new Map<number, Rational>(
    members.rows.map((row) => [
      people.of(members.columns.cell(row, 'name')),
      readDecimal(members.columns.cell(row, 'weight'), '.') ?? whole(1n),
    ]),
  )
  const currency = mainCurrency(sections.get('currencyname')) ?? options.currency
  const billOf = (row: Row) => readBill(row, bills.columns, { people, weights, currency })
  return collectBills('cospend', bills.rows, people, billOf, options)
}

function sectionsOf({ rows }: Table): ReadonlyMap<string, Section> {
  const sections = new Map<string, { header: Row; columns: Columns; rows: Row[] }>()
  let current: Row[] = []
  for (const row of rows) {
    const start = (row.cells[0] ?? '').toLowerCase()
    const isHeader = sectionStarts.has(start) && !sections.has(start)
    if (!isHeader) {
      current.push(row)
      continue
    }
    current = []
    sections.set(start, { header: row, columns: columnsOf(row), rows: current })
  }
  return sections
}

/** The currency whose rate is 1: the one all bills are in. */
function mainCurrency(section: Section | undefined): CurrencyCode | null {
  const main = section?.rows.find((row) => section.columns.cell(row, 'exchange_rate') === '1')
  return main === undefined || section === undefined ? null : findCurrency(section.columns.cell(main, 'currencyname'))
}

interface Project {
  readonly people: People
  readonly weights: ReadonlyMap<number, Rational>
  readonly currency: CurrencyCode
}

/** Null for a bill in the bin. */
function readBill(row: Row, columns: Columns, { people, weights, currency }: Project): Bill | Refusal | null {
  const { line } = row
  if (columns.cell(row, 'deleted') === '1') return null
  const written = { date: columns.cell(row, 'date'), currency: '', amount: columns.cell(row, 'amount') }
  const basics = readBasics(written, { usual: currency, decimalMark: '.', line })
  if (isRefusal(basics)) return basics
  const payer = people.known(columns.cell(row, 'payer_name'))
  if (payer === null) return refuse('importNameUnknown', { line, name: columns.cell(row, 'payer_name') })

  const sharers: { person: number; weight: Rational }[] = []
  for (const name of columns.cell(row, 'owers').split(',')) {
    const person = people.known(name.trim())
    if (person === null) return refuse('importNameUnknown', { line, name: name.trim() })
    sharers.push({ person, weight: weights.get(person) ?? whole(1n) })
  }
  return {
    ...basics,
    line,
    isPayment: columns.cell(row, 'categoryid') === reimbursementCategory,
    description: columns.cell(row, 'what'),
    category: '',
    payer,
    sharers,
  }
}
