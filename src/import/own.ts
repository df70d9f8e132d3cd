import { type Category, categories, type Day } from '../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { magnitude } from '../money/bigint.js'
import type { CurrencyCode } from '../money/money.js'
import type { ImportedEntry, ImportedPerson, ImportFacts, ImportOptions, Keep } from './book.js'
import { categoryOf } from './category.js'
import { readMinor, readMinors, readText, shown, unreadable } from './cells.js'
import { differs, isBetweenTwo, type Reading, startReading } from './collect.js'
import { columnsOf, tornUnlessWhole } from './columns.js'
import { overLimit } from './limits.js'
import { peopleOfColumns } from './people.js'
import type { Row, Table } from './table.js'

/** An entry as Tabkeeper's own exports tell it; sums as they are written, people by their place. */
export interface OwnEntry {
  readonly line: number
  readonly number: number
  /** Null in files from when every version had a number of its own, which `replaces` then names. */
  readonly version: number | null
  /** `expense`, `payment`, or `forgiven` for a payment that nobody made. */
  readonly kind: string
  readonly status: string
  readonly currency: string
  readonly total: string
  readonly description: string
  readonly category: string
  readonly date: string
  readonly replaces: number | null
  readonly postings: readonly { readonly person: number; readonly paid: string; readonly owed: string }[]
}

/** Makes the entries of an export of this very program, those that were taken back too, so that its history comes whole. */
export function createOwnReader(reading: Reading): { entryOf(entry: OwnEntry): ImportedEntry | Refusal } {
  const placeByKey = new Map<string, number>()
  return {
    entryOf: (entry) => {
      const { line, number, version, replaces } = entry
      const key = version === null ? String(number) : `${number}.${version}`
      if (placeByKey.has(key)) return unreadable(line, key)
      const olderKey = version === null ? String(replaces) : `${number}.${replaces}`
      const older = replaces === null ? null : (placeByKey.get(olderKey) ?? null)
      if (replaces !== null && older === null) return unreadable(line, String(replaces))
      placeByKey.set(key, placeByKey.size)
      const made = readEntry(entry, reading)
      if (isRefusal(made)) return made
      if (made.isReversed) reading.notes.add('reversed')
      return { ...made, replaces: older }
    },
  }
}

function readEntry(entry: OwnEntry, reading: Reading): ImportedEntry | Refusal {
  const { line, status } = entry
  const kind = kindIn(entry)
  const date: Day | Refusal = reading.days.read(entry.date, line)
  if (typeof date !== 'string') return date
  const currency = reading.currencies.of(entry.currency, line)
  if (typeof currency !== 'string') return currency
  if (kind !== 'expense' && kind !== 'payment') return unreadable(line, kind)
  if (status !== 'active' && status !== 'reversed') return unreadable(line, status)
  const totalMinor = readMinor(entry.total, currency, '.', line)
  if (typeof totalMinor !== 'bigint') return totalMinor
  if (totalMinor === 0n || (totalMinor < 0n && kind === 'payment')) return unreadable(line, entry.total)
  const tooLarge = overLimit({ amountMinor: magnitude(totalMinor), currency }, line, reading.options)
  if (tooLarge !== null) return tooLarge
  const postings = postingsOf(entry, currency, totalMinor < 0n)
  if (isRefusal(postings)) return postings
  for (const side of ['paidMinor', 'owedMinor'] as const) {
    const sumMinor = postings.reduce((sum, posting) => sum + posting[side], 0n)
    const wrong = differs(line, totalMinor, sumMinor, currency)
    if (wrong !== null) return wrong
  }
  if (kind === 'payment' && !isBetweenTwo(postings)) return unreadable(line, kind)
  return {
    line,
    kind,
    date,
    description: readText(entry.description),
    category: kind === 'payment' ? null : ownCategory(entry.category),
    currency,
    totalMinor,
    postings,
    isForgiven: entry.kind === 'forgiven',
    isReversed: status === 'reversed',
    replaces: null,
  }
}

const kindIn = ({ kind }: OwnEntry): string => (kind === 'forgiven' ? 'payment' : kind)

/** All sums go one way: those of a refund are below zero. */
function postingsOf(
  { line, postings }: OwnEntry,
  currency: CurrencyCode,
  isRefund: boolean,
): ImportedEntry['postings'] | Refusal {
  const isAstray = (minor: bigint) => (isRefund ? minor > 0n : minor < 0n)
  const made: { person: number; paidMinor: bigint; owedMinor: bigint }[] = []
  for (const { person, paid, owed } of postings) {
    const sums = readMinors([paid, owed], currency, '.', line)
    if (isRefusal(sums)) return sums
    const [paidMinor = 0n, owedMinor = 0n] = sums
    if (isAstray(paidMinor) || isAstray(owedMinor)) return unreadable(line, isAstray(paidMinor) ? paid : owed)
    if (made.some((other) => other.person === person)) return unreadable(line, String(person))
    made.push({ person, paidMinor, owedMinor })
  }
  return made
}

const ownCategory = (text: string): Category | null =>
  categories.find((category) => category === text) ?? categoryOf(text)

// The columns before those of the members.
const lastFixedColumn = 'created_at'

/** Reads the CSV that `/export csv` makes: two columns a member. */
export function readOwnTable(table: Table, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const [header, ...lines] = table.rows
  if (header === undefined) return refuse('importUnknownFormat')
  const torn = tornUnlessWhole(lines, header)
  if (torn !== null) return torn
  const columns = columnsOf(header)
  const first = header.cells.findIndex((cell) => cell.toLowerCase() === lastFixedColumn) + 1
  const people = peopleIn(header.cells.slice(first), header.line)
  if (isRefusal(people)) return people
  const dates = lines.map((row) => columns.cell(row, 'date'))
  const reading = startReading(dates, '.', options)
  if (isRefusal(reading)) return reading
  const own = createOwnReader(reading)
  for (const row of lines) {
    const entry = own.entryOf(entryIn(row, (name) => columns.cell(row, name), first, people.length))
    if (isRefusal(entry)) return entry
    keep(entry)
  }
  return { source: 'tabkeeper', people, notes: reading.notes.list(), hasTotals: false }
}

/** `Ana paid`, `Ana owed`, and so on. */
function peopleIn(cells: readonly string[], line: number): readonly ImportedPerson[] | Refusal {
  const names: string[] = []
  for (let place = 0; place < cells.length; place += 2) {
    const [, name] = /^(.*) paid$/u.exec(cells[place] ?? '') ?? []
    if (name === undefined || (cells[place + 1] ?? '') !== `${name} owed`) {
      return unreadable(line, shown(cells[place] ?? ''))
    }
    names.push(name)
  }
  return peopleOfColumns(names)
}

const entryIn = ({ line, cells }: Row, cell: (name: string) => string, first: number, count: number): OwnEntry => ({
  line,
  number: Number(cell('number')),
  version: cell('version') === '' ? null : Number(cell('version')),
  kind: cell('kind'),
  status: cell('status'),
  currency: cell('currency'),
  total: cell('total'),
  description: cell('description'),
  category: cell('category'),
  date: cell('date'),
  replaces: cell('replaces') === '' ? null : Number(cell('replaces')),
  postings: Array.from({ length: count }, (_, person) => ({
    person,
    paid: cells[first + 2 * person] ?? '',
    owed: cells[first + 2 * person + 1] ?? '',
  })).filter(({ paid, owed }) => paid !== '' || owed !== ''),
})
