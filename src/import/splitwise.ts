import { fold } from '../language/fold.js'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { magnitude } from '../money/bigint.js'
import { findCurrency, findEndedCurrency } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import type { ImportedEntry, ImportedPerson, ImportFacts, ImportOptions, Keep } from './book.js'
import { categoryOf, isNoCategory, isPaymentCategory } from './category.js'
import { readMinor, readMinors, readText } from './cells.js'
import { isBetweenTwo, kindOf, type Reading, startReading } from './collect.js'
import { tornUnlessWhole } from './columns.js'
import { isDated } from './days.js'
import { overLimit } from './limits.js'
import { fromNets } from './nets.js'
import { peopleOfColumns } from './people.js'
import type { Row, Table } from './table.js'
import { createTotals } from './totals.js'

// Date, description, category, cost, currency; then one column a person.
const fixedColumns = 5
const englishColumns = 'date,description,category,cost,currency'
// A note and an empty line may stand before the header.
const headerWithinRows = 5

/**
 * Finds Splitwise's header: five columns that are called differently in every language, then the people. It is told by its English
 * names, or by the line below it, which begins with a day and has a currency in its fifth cell. -1 where there is none.
 */
export const splitwiseHeader = ({ rows }: Table): number =>
  rows.slice(0, headerWithinRows).findIndex((row, place) => {
    if (row.cells.slice(0, fixedColumns).join().toLowerCase() === englishColumns) return true
    const below = rows[place + 1]
    return row.cells.length > fixedColumns && below !== undefined && isLine(below) && !isLine(row)
  })

const isLine = ({ cells }: Row): boolean => {
  const code = cells[4] ?? ''
  return isDated(cells[0] ?? '') && (findCurrency(code) ?? findEndedCurrency(code)) !== null
}

/**
 * Reads what Splitwise exports for a group: every line says what it did to each person's balance, and the last one of each currency
 * what came of it all. A file without these totals was cut, and one whose totals are others is not to be believed.
 */
export function readSplitwise(table: Table, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const at = splitwiseHeader(table)
  const header = table.rows[at]
  if (header === undefined) return refuse('importUnknownFormat')
  const rows = table.rows.slice(at + 1)
  const people = peopleOfColumns(withoutEmptyEnd(header.cells.slice(fixedColumns)))
  if (isRefusal(people)) return people
  const torn = tornUnlessWhole(rows, header)
  if (torn !== null) return torn
  const reading = startReading(
    rows.filter((row) => !isTotal(row)).map(({ cells }) => cells[0] ?? ''),
    table.decimalMark,
    options,
  )
  if (isRefusal(reading)) return reading

  const totals = createTotals(people)
  for (const row of rows) {
    const line = readLine(row, people.length, reading)
    if (isRefusal(line)) return line
    const { currency, netsMinor } = line
    if (isTotal(row)) totals.told(currency, netsMinor)
    else {
      totals.add(currency, netsMinor)
      const entry = entryOf(line, people, reading)
      if (entry === null) reading.notes.add('unchanged')
      else if (isRefusal(entry)) return entry
      else keep(entry)
    }
  }
  const wrong = totals.wrong() ?? totals.missing()
  return wrong ?? { source: 'splitwise', people, notes: reading.notes.list(), hasTotals: true }
}

/** Spreadsheets put empty columns behind the last one. */
const withoutEmptyEnd = (names: readonly string[]): readonly string[] =>
  names.slice(0, names.findLastIndex((name) => name !== '') + 1)

const isTotal = ({ cells: [, , category = '', cost = ''] }: Row): boolean => category === '' && cost === ''

interface Line {
  readonly row: Row
  readonly currency: CurrencyCode
  readonly costMinor: bigint
  readonly netsMinor: readonly bigint[]
}

function readLine(row: Row, count: number, { currencies, decimalMark }: Reading): Line | Refusal {
  const { line, cells } = row
  const [, , , cost = '', code = ''] = cells
  const currency = code === '' ? refuse('importCurrencyUnknown', { line, text: '' }) : currencies.of(code, line)
  if (typeof currency !== 'string') return currency
  const costMinor = isTotal(row) ? 0n : readMinor(cost, currency, decimalMark, line)
  if (typeof costMinor !== 'bigint') return costMinor
  const netsMinor = readMinors(cells.slice(fixedColumns, fixedColumns + count), currency, decimalMark, line)
  if (isRefusal(netsMinor)) return netsMinor
  const restMinor = netsMinor.reduce((sum, net) => sum + net, 0n)
  return restMinor === 0n
    ? { row, currency, costMinor, netsMinor }
    : refuse('importLineUnbalanced', { line, difference: { amountMinor: restMinor, currency } })
}

/** Null for a line that moves nothing. */
function entryOf(
  { row, currency, costMinor, netsMinor }: Line,
  people: readonly ImportedPerson[],
  { options, notes, days }: Reading,
): ImportedEntry | Refusal | null {
  const { line, cells } = row
  const [day = '', description = '', category = ''] = cells
  const date = days.read(day, line)
  if (typeof date !== 'string') return date
  const worked = fromNets({ costMinor, netsMinor })
  if (worked === null) return null
  if ('movedMinor' in worked) {
    const sum = { amountMinor: worked.movedMinor, currency }
    return refuse('importCostDiffers', { line, cost: { amountMinor: costMinor, currency }, sum })
  }
  const { postings, isGuessed } = worked
  const tooLarge = overLimit({ amountMinor: magnitude(worked.totalMinor), currency }, line, options)
  if (tooLarge !== null) return tooLarge
  const names = postings.map(({ person }) => people[person]?.name ?? '')
  const isPayment = isBetweenTwo(postings) && (isPaymentCategory(category) || saysWhoPaidWhom(description, names))
  const known = isPayment ? null : categoryOf(category)
  if (isGuessed) notes.add('payersGuessed')
  const made = kindOf(postings, isPayment)
  if (made.totalMinor < 0n) notes.add('refunds')
  if (!isPayment && known === null && !isNoCategory(category)) notes.add('categoriesDropped')
  return {
    line,
    date,
    description: readText(description),
    category: known,
    currency,
    ...made,
    isForgiven: false,
    isReversed: false,
    replaces: null,
  }
}

/** `Ana P. paid Ben`, in whatever language: the description that Splitwise gives a payment holds nothing but both names and a word. */
function saysWhoPaidWhom(description: string, names: readonly string[]): boolean {
  const text = fold(description)
  const folded = names.map(fold)
  if (folded.some((name) => name === '' || !text.includes(name))) return false
  const rest = folded.reduce((left, name) => left.replace(name, ' '), text).trim()
  return rest !== '' && rest.split(/\s+/u).length <= 2
}
