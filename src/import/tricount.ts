import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { magnitude } from '../money/bigint.js'
import { whole } from '../money/rational.js'
import type { ImportFacts, ImportOptions, Keep } from './book.js'
import { readMinors } from './cells.js'
import { type Bill, collectBills, differs, readBasics, startReading } from './collect.js'
import { type Columns, columnsOf, tornUnlessWhole } from './columns.js'
import { createPeople } from './people.js'
import type { Row, Table } from './table.js'

const titles = ['title', 'titre']
const amounts = ['amount', 'montant']
const codes = ['currency', 'devise']
const rates = ['exchange rate', 'taux de change']
const dates = ['date & time', 'date & heure']
const kinds = ['transaction type', 'type de transaction']
const categories = ['category', 'catégorie']
const payers = ['paid by', 'payé par']

/** Words of a kind of line that is a payment between two people. */
const isPaymentKind = (kind: string): boolean => /reimburs|rembours|transfer|virement|balance/iu.test(kind)

/** Whether a header is that of Tricount's own export: who paid, and then two columns a person. */
export const isTricount = (columns: Columns): boolean =>
  [titles, amounts, codes, payers].every((names) => names.some((name) => columns.has(name)))

interface Shares {
  readonly name: string
  /** Where in a row stands what was theirs. */
  readonly share: number
}

/**
 * Reads what Tricount exports as CSV. The columns of a person hold sums in the tricount's own currency, below zero for what was
 * theirs; a line in another one is taken at the file's own rate.
 */
export function readTricount({ rows, decimalMark }: Table, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const [header, ...written] = rows
  if (header === undefined) return refuse('importUnknownFormat')
  // Its last line says of what it is the export, and when.
  const lines = written.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  const torn = tornUnlessWhole(lines, header)
  if (torn !== null) return torn
  const columns = columnsOf(header)
  const shares = sharesIn(header)
  if (shares.length === 0) return refuse('importUnknownFormat')
  const people = createPeople()
  const places = shares.map(({ name }) => people.of(name))
  const reading = startReading(
    lines.map((row) => columns.cell(row, ...dates)),
    decimalMark,
    options,
  )
  if (isRefusal(reading)) return reading
  const own = ownCurrency(header)

  const billOf = (row: Row): Bill | Refusal => {
    const { line, cells } = row
    const code = columns.cell(row, ...codes)
    const isForeign = own !== null && code !== '' && own.code !== code
    const cellsOf = {
      date: columns.cell(row, ...dates),
      currency: own?.code ?? code,
      amount: isForeign ? (cells[own.place] ?? '') : columns.cell(row, ...amounts),
    }
    const basics = readBasics(reading, cellsOf, line)
    if (isRefusal(basics)) return basics
    const { currency, totalMinor } = basics
    const parts = readMinors(
      shares.map(({ share }) => cells[share] ?? ''),
      currency,
      decimalMark,
      line,
    )
    if (isRefusal(parts)) return parts
    const payer = people.known(columns.cell(row, ...payers))
    if (payer === null) return refuse('importNameUnknown', { line, name: columns.cell(row, ...payers) })
    const sumMinor = parts.reduce((sum, part) => sum + part, 0n)
    const sharersCount = parts.filter((part) => part !== 0n).length
    const wrong = differs(line, magnitude(totalMinor), magnitude(sumMinor), currency, Math.floor(sharersCount / 2))
    if (wrong !== null) return wrong
    if (isForeign) reading.notes.add('rateUsed', { text: columns.cell(row, ...rates), other: code })
    return {
      ...basics,
      // What was theirs stands below zero; above it is money that came in.
      totalMinor: sumMinor > 0n ? -magnitude(totalMinor) : magnitude(totalMinor),
      line,
      isPayment: isPaymentKind(columns.cell(row, ...kinds)),
      description: columns.cell(row, ...titles),
      category: columns.cell(row, ...categories),
      payer,
      sharers: parts.map((part, place) => ({ person: places[place] ?? 0, weight: whole(magnitude(part)) })),
    }
  }
  return collectBills('tricount', lines, people, reading, billOf, keep)
}

/** The pairs of columns that end with the same name, of which the first says what the person paid: `Paid by Ana`, `Impacted to Ana`. */
function sharesIn({ cells }: Row): readonly Shares[] {
  const paid = cells.flatMap((cell, place) => {
    const start = payers.find((one) => cell.toLowerCase().startsWith(`${one} `))
    return start === undefined ? [] : [{ name: cell.slice(start.length + 1), place }]
  })
  const first = paid[0]?.name ?? ''
  const isPaid = new Set(paid.map(({ place }) => place))
  // One name may end with another, so the start of the second column is the one that fits everybody.
  const starts = cells
    .filter((cell, place) => !isPaid.has(place) && cell.endsWith(` ${first}`))
    .map((cell) => cell.slice(0, cell.length - first.length))
  const start = starts.find((one) => paid.every(({ name }) => cells.includes(one + name)))
  if (start === undefined) return []
  return paid.map(({ name }) => ({ name, share: cells.indexOf(start + name) }))
}

/** `Amount in default currency (EUR)`: the tricount's own currency, and where its sums stand. */
function ownCurrency({ cells }: Row): { readonly code: string; readonly place: number } | null {
  for (const [place, cell] of cells.entries()) {
    const [, code] = /\(([A-Z]{3})\)$/u.exec(cell) ?? []
    if (code !== undefined && amounts.some((name) => cell.toLowerCase().startsWith(name))) return { code, place }
  }
  return null
}

/**
 * Reads the table that programs make of a tricount that somebody shared: it says who took part in a bill and not how much was
 * whose, so all are taken to have had the same, which is noted.
 */
export function readTricountList(
  { rows, decimalMark }: Table,
  options: ImportOptions,
  keep: Keep,
): ImportFacts | Refusal {
  const [header, ...lines] = rows
  if (header === undefined) return refuse('importUnknownFormat')
  const torn = tornUnlessWhole(lines, header)
  if (torn !== null) return torn
  const columns = columnsOf(header)
  const people = createPeople()
  const days = lines.map((row) => columns.cell(row, 'when'))
  const reading = startReading(days, decimalMark, options)
  if (isRefusal(reading)) return reading

  const billOf = (row: Row): Bill | Refusal => {
    const { line } = row
    const written = {
      date: columns.cell(row, 'when'),
      currency: columns.cell(row, 'currency'),
      amount: columns.cell(row, 'how much'),
    }
    const basics = readBasics(reading, written, line)
    if (isRefusal(basics)) return basics
    const names = columns
      .cell(row, 'involved')
      .split(',')
      .map((name) => name.trim())
    const sharers = names.filter((name) => name !== '').map((name) => ({ person: people.of(name), weight: whole(1n) }))
    if (sharers.length > 1) reading.notes.add('sharedEqually')
    const payer = people.of(columns.cell(row, 'who paid'))
    return {
      ...basics,
      line,
      isPayment: false,
      description: columns.cell(row, 'description'),
      category: '',
      payer,
      sharers,
    }
  }
  return collectBills('tricount', lines, people, reading, billOf, keep)
}
