import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { type Rational, whole } from '../money/rational.js'
import type { ImportFacts, ImportOptions, Keep } from './book.js'
import { readDecimal, unreadable } from './cells.js'
import { type Bill, collectBills, type Reading, readBasics, startReading } from './collect.js'
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
export const reimbursementCategory = '-11'
/** Its own categories, which old files name by number only. */
const ownCategories: Readonly<Record<string, string>> = {
  '-1': 'groceries',
  '-2': 'bar',
  '-3': 'rent',
  '-4': 'utilities',
  '-5': 'entertainment',
  '-6': 'health',
  '-10': 'shopping',
  '-12': 'restaurant',
  '-13': 'hotel',
  '-14': 'transport',
  '-15': 'sport',
}

/** Reads a project that Cospend exports: members, bills, categories, ways to pay and currencies in one file. */
export function readCospend(table: Table, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const sections = sectionsOf(table)
  const [members, bills] = [sections.get('name'), sections.get('what')]
  if (members === undefined || bills === undefined) return refuse('importUnknownFormat')
  const torn = tornUnlessWhole(bills.rows, bills.header) ?? tornUnlessWhole(members.rows, members.header)
  if (torn !== null) return torn
  const dates = bills.rows.map((row) => bills.columns.cell(row, 'date'))
  const reading = startReading(dates, '.', options)
  if (isRefusal(reading)) return reading

  const people = createPeople()
  const weights = new Map<number, Rational>()
  for (const row of members.rows) {
    const weight = weightOf(members.columns.cell(row, 'weight'))
    if (weight === null) return unreadable(row.line, members.columns.cell(row, 'weight'))
    weights.set(people.of(members.columns.cell(row, 'name')), weight)
  }
  const project: Project = {
    people,
    weights,
    currencyCell: mainCurrency(sections.get('currencyname')),
    categories: categoriesOf(sections.get('categoryname')),
  }
  const billOf = (row: Row) => readBill(row, bills.columns, project, reading)
  return collectBills('cospend', bills.rows, people, reading, billOf, keep)
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

/** A weight as Cospend reckons with it, where none counts as one. */
export function weightOf(cell: string): Rational | null {
  if (cell === '') return whole(1n)
  const weight = readDecimal(cell, '.')
  return weight?.numerator === 0n ? whole(1n) : weight
}

/** The name of the currency whose rate is 1, the one all bills are in; empty where the project has none. */
const mainCurrency = (section: Section | undefined): string => {
  const main = section?.rows.find((row) => Number(section.columns.cell(row, 'exchange_rate')) === 1)
  return main === undefined ? '' : (section?.columns.cell(main, 'currencyname') ?? '')
}

const categoriesOf = (section: Section | undefined): ReadonlyMap<string, string> =>
  new Map(
    section?.rows.map((row) => [section.columns.cell(row, 'categoryid'), section.columns.cell(row, 'categoryname')]),
  )

interface Project {
  readonly people: People
  readonly weights: ReadonlyMap<number, Rational>
  readonly currencyCell: string
  readonly categories: ReadonlyMap<string, string>
}

/** Null for a bill in the bin. */
function readBill(row: Row, columns: Columns, project: Project, reading: Reading): Bill | Refusal | null {
  const { line } = row
  const { people, weights, currencyCell, categories } = project
  if (columns.cell(row, 'deleted') === '1') {
    reading.notes.add('binned')
    return null
  }
  const written = { date: columns.cell(row, 'date'), currency: currencyCell, amount: columns.cell(row, 'amount') }
  const basics = readBasics(reading, written, line)
  if (isRefusal(basics)) return basics
  const payer = people.known(columns.cell(row, 'payer_name'))
  if (payer === null) return refuse('importNameUnknown', { line, name: columns.cell(row, 'payer_name') })
  const owers = owersOf(columns.cell(row, 'owers'), people)
  if (typeof owers === 'string') return refuse('importNameUnknown', { line, name: owers })
  const category = columns.cell(row, 'categoryid')
  return {
    ...basics,
    line,
    isPayment: category === reimbursementCategory,
    description: columns.cell(row, 'what'),
    category: categories.get(category) ?? categoryOfNumber(category),
    payer,
    sharers: owers.map((person) => ({ person, weight: weights.get(person) ?? whole(1n) })),
  }
}

/** What one of Cospend's own categories is about. */
export const categoryOfNumber = (category: string): string => ownCategories[category] ?? ''

/** The people of a list of names, of which one may hold a comma itself; else the name that nobody bears. */
function owersOf(cell: string, people: People): readonly number[] | string {
  const parts = cell.split(',').map((part) => part.trim())
  const owers: number[] = []
  for (let start = 0; start < parts.length; ) {
    let end = parts.length
    while (end > start && people.known(parts.slice(start, end).join(', ')) === null) end -= 1
    if (end === start) return parts[start] ?? ''
    owers.push(people.known(parts.slice(start, end).join(', ')) ?? 0)
    start = end
  }
  return owers
}
