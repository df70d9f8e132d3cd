import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { findCurrency } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import { type ImportedBook, type ImportedEntry, type ImportOptions, peopleMax } from './book.js'
import { categoryOf, isPaymentCategory } from './category.js'
import { readDay, readMinor, readText, unreadable } from './cells.js'
import { tornUnlessWhole } from './columns.js'
import { overLimit } from './limits.js'
import { fromNets } from './nets.js'
import type { Row, Table } from './table.js'

// Date, description, category, cost, currency; then one column a person.
const fixedColumns = 5
// A note and an empty line may stand before the header.
const headerWithinRows = 5

/**
 * Finds Splitwise's header: five columns that are called differently in every language, then the people. It is told by the line
 * below it, which begins with a day and has a currency in its fifth cell. -1 where there is none.
 */
export const splitwiseHeader = ({ rows }: Table): number =>
  rows.slice(0, headerWithinRows).findIndex((row, place) => {
    const below = rows[place + 1]
    return row.cells.length > fixedColumns && below !== undefined && isDated(below) && !isDated(row)
  })

const isDated = ({ cells }: Row): boolean =>
  /^\d{4}-\d{2}-\d{2}/u.test(cells[0] ?? '') && findCurrency(cells[4] ?? '') !== null

/**
 * Reads what Splitwise exports for a group: every line says what it did to each person's balance, and the last one of each currency
 * what came of it all. A file without these totals was cut, and one whose totals are others is not to be believed.
 */
export function readSplitwise(table: Table, options: ImportOptions): ImportedBook | Refusal {
  const at = splitwiseHeader(table)
  const header = table.rows[at]
  if (header === undefined) return refuse('importUnknownFormat')
  const names = header.cells.slice(fixedColumns).filter((name, place, all) => name !== '' || place < all.length - 1)
  if (names.length > peopleMax) return refuse('importTooManyPeople', { max: peopleMax })

  const lines = eachOf(table.rows.slice(at + 1), (row) => readLine(row, header, names.length, table.decimalMark))
  if (isRefusal(lines)) return lines
  const wrong = checkTotals(lines, names)
  if (wrong !== null) return wrong

  const moving = lines.filter(({ kind, netsMinor }) => kind !== 'total' && netsMinor.some((net) => net !== 0n))
  const entries = eachOf(moving, (line) => entryOf(line, options))
  if (isRefusal(entries)) return entries
  return {
    source: 'splitwise',
    people: names.map((name) => ({ name: readText(name), isMe: false })),
    entries: entries.map(({ entry }) => entry),
    skippedCount: lines.filter(({ kind }) => kind !== 'total').length - moving.length,
    guessedPayersCount: entries.filter(({ isGuessed }) => isGuessed).length,
    hasTotals: true,
  }
}

/** What is made of every part, or the first refusal. */
function eachOf<Part, Made extends object>(
  parts: readonly Part[],
  make: (part: Part) => Made | Refusal,
): readonly Made[] | Refusal {
  const all: Made[] = []
  for (const part of parts) {
    const made = make(part)
    if (isRefusal(made)) return made
    all.push(made)
  }
  return all
}

/** Refuses totals that the lines do not come to, and currencies without totals. */
function checkTotals(lines: readonly Line[], names: readonly string[]): Refusal | null {
  const sums = new Map<CurrencyCode, bigint[]>()
  const totals = new Set<CurrencyCode>()
  for (const { kind, currency, netsMinor } of lines) {
    const sum = sums.get(currency) ?? names.map(() => 0n)
    sums.set(currency, sum)
    if (kind === 'total') {
      const wrong = netsMinor.findIndex((net, person) => net !== sum[person])
      if (wrong >= 0) return totalsDiffer(names[wrong] ?? '', currency, netsMinor[wrong], sum[wrong])
      totals.add(currency)
    } else {
      for (const [person, net] of netsMinor.entries()) sum[person] = (sum[person] ?? 0n) + net
    }
  }
  return [...sums.keys()].every((currency) => totals.has(currency)) ? null : refuse('importTotalsMissing')
}

interface Line {
  readonly kind: 'total' | 'expense' | 'payment'
  readonly row: Row
  readonly currency: CurrencyCode
  readonly costMinor: bigint
  readonly netsMinor: readonly bigint[]
}

function readLine(row: Row, header: Row, count: number, decimalMark: Table['decimalMark']): Line | Refusal {
  const torn = tornUnlessWhole(row, header)
  if (torn !== null) return torn
  const { line, cells } = row
  const [, , category = '', cost = '', code = ''] = cells
  const currency = findCurrency(code)
  if (currency === null) return unreadable(line, code)
  const isTotal = category === '' && cost === ''
  const costMinor = isTotal ? 0n : readMinor(cost, currency, decimalMark, line)
  if (typeof costMinor !== 'bigint') return costMinor

  const netsMinor: bigint[] = []
  for (const cell of cells.slice(fixedColumns, fixedColumns + count)) {
    const net = cell === '' ? 0n : readMinor(cell, currency, decimalMark, line)
    if (typeof net !== 'bigint') return net
    netsMinor.push(net)
  }
  const restMinor = netsMinor.reduce((sum, net) => sum + net, 0n)
  if (restMinor !== 0n) {
    return refuse('importLineUnbalanced', { line, difference: { amountMinor: restMinor, currency } })
  }
  return {
    kind: isTotal ? 'total' : isPaymentCategory(category) ? 'payment' : 'expense',
    row,
    currency,
    costMinor,
    netsMinor,
  }
}

const totalsDiffer = (name: string, currency: CurrencyCode, told = 0n, sum = 0n): Refusal =>
  refuse('importTotalsDiffer', {
    name: readText(name),
    total: { amountMinor: told, currency },
    sum: { amountMinor: sum, currency },
  })

function entryOf(
  { kind, row, currency, costMinor, netsMinor }: Line,
  options: ImportOptions,
): { readonly entry: ImportedEntry; readonly isGuessed: boolean } | Refusal {
  const [day = '', description = '', category = ''] = row.cells
  const date = readDay(day, row.line)
  if (typeof date !== 'string') return date
  const worked = fromNets({ costMinor, netsMinor })
  if (worked === null)
    return refuse('importLineUnbalanced', { line: row.line, difference: { amountMinor: costMinor, currency } })
  const { totalMinor, postings, isGuessed } = worked
  const tooLarge = overLimit({ amountMinor: totalMinor, currency }, row.line, options)
  if (tooLarge !== null) return tooLarge
  const isPayment =
    kind === 'payment' && postings.length === 2 && postings.every((one) => one.paidMinor === 0n || one.owedMinor === 0n)
  return {
    entry: {
      line: row.line,
      kind: isPayment ? 'payment' : 'expense',
      date,
      description: readText(description),
      category: isPayment ? null : categoryOf(category),
      currency,
      totalMinor,
      postings,
    },
    isGuessed,
  }
}
