import type { Day } from '../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { magnitude } from '../money/bigint.js'
import type { CurrencyCode } from '../money/money.js'
import type { ImportedEntry, ImportedPosting, ImportFacts, ImportOptions, ImportSource, Keep } from './book.js'
import { categoryOf, isNoCategory } from './category.js'
import { type DecimalMark, readMinor, readText } from './cells.js'
import { type Currencies, createCurrencies } from './currencies.js'
import { type Days, daysOf } from './days.js'
import { overLimit } from './limits.js'
import { createNotes, type Notes } from './notes.js'
import type { People } from './people.js'
import { otherWay, type Sharer, sharedBy } from './shared.js'

/** One bill as a file tells it: who paid the whole of it and who shares it. A total below zero is a refund. */
export interface Bill extends BillHead {
  readonly totalMinor: bigint
  readonly payer: number
  readonly sharers: readonly Sharer[]
}

/** One bill of which the file tells what each person paid and had of it. */
export interface ExactBill extends BillHead {
  readonly postings: readonly ImportedPosting[]
}

interface BillHead {
  readonly line: number
  readonly isPayment: boolean
  readonly date: Day
  readonly description: string
  readonly category: string
  readonly currency: CurrencyCode
}

/** What the reader of one file works with. */
export interface Reading {
  readonly options: ImportOptions
  readonly notes: Notes
  readonly currencies: Currencies
  readonly days: Days
  readonly decimalMark: DecimalMark
}

/** Gets ready to read a file with these dates. Refused where its dates may be read in two ways. */
export function startReading(
  dates: readonly string[],
  decimalMark: DecimalMark,
  options: ImportOptions,
): Reading | Refusal {
  const notes = createNotes()
  const days = daysOf(dates, notes)
  return isRefusal(days) ? days : { options, notes, days, decimalMark, currencies: createCurrencies(options, notes) }
}

/** What every bill has: its day, its currency and its sum in minor units. */
export function readBasics(
  { days, currencies, decimalMark }: Reading,
  cells: { readonly date: string; readonly currency: string; readonly amount: string },
  line: number,
): { readonly date: Day; readonly currency: CurrencyCode; readonly totalMinor: bigint } | Refusal {
  const date = days.read(cells.date, line)
  if (typeof date !== 'string') return date
  const currency = currencies.of(cells.currency, line)
  if (typeof currency !== 'string') return currency
  const totalMinor = readMinor(cells.amount, currency, decimalMark, line)
  return typeof totalMinor === 'bigint' ? { date, currency, totalMinor } : totalMinor
}

/** Makes the entry of a bill; null where it moves nothing, refused where it cannot be shared or is too large. */
function entryOfBill(
  bill: Bill | ExactBill,
  rotation: number,
  { options, notes }: Pick<Reading, 'options' | 'notes'>,
): ImportedEntry | Refusal | null {
  const { line, date, currency } = bill
  if ('totalMinor' in bill && bill.totalMinor === 0n) return null
  const postings = 'postings' in bill ? bill.postings : sharedBy(bill.totalMinor, bill.payer, bill.sharers, rotation)
  if (postings === null) return refuse('importNobodyShares', { line })
  const made = kindOf(postings, bill.isPayment)
  const { kind, totalMinor } = made
  if (totalMinor === 0n) return null
  const tooLarge = overLimit({ amountMinor: magnitude(totalMinor), currency }, line, options)
  if (tooLarge !== null) return tooLarge
  const category = kind === 'payment' ? null : categoryOf(bill.category)
  if (kind === 'expense' && category === null && !isNoCategory(bill.category)) notes.add('categoriesDropped')
  if (totalMinor < 0n) notes.add('refunds')
  const description = readText(bill.description)
  return { line, date, description, category, currency, ...made, isForgiven: false, isReversed: false, replaces: null }
}

/** A payment goes from one to another, so one below zero is one the other way; an expense below zero is a refund. */
export function kindOf(
  postings: readonly ImportedPosting[],
  isPayment: boolean,
): Pick<ImportedEntry, 'kind' | 'totalMinor' | 'postings'> {
  const kind = isPayment && isBetweenTwo(postings) ? 'payment' : 'expense'
  const sumMinor = postings.reduce((sum, { paidMinor }) => sum + paidMinor, 0n)
  if (kind === 'expense' || sumMinor >= 0n) return { kind, totalMinor: sumMinor, postings }
  return { kind, totalMinor: -sumMinor, postings: postings.map(otherWay) }
}

/** Whether one person gave another all of it. */
export const isBetweenTwo = (postings: readonly ImportedPosting[]): boolean =>
  postings.length === 2 && postings.every(({ paidMinor, owedMinor }) => paidMinor === 0n || owedMinor === 0n)

/** Hands on the entries of a file that tells bills one by one, without totals. `billOf` gives null for a line that is left out. */
export function collectBills<Line>(
  source: ImportSource,
  lines: Iterable<Line>,
  people: People,
  reading: Reading,
  billOf: (line: Line) => Bill | ExactBill | Refusal | null,
  keep: Keep,
): ImportFacts | Refusal {
  let count = 0
  for (const line of lines) {
    const bill = billOf(line)
    if (bill === null) continue
    const entry = isRefusal(bill) ? bill : entryOfBill(bill, count, reading)
    if (entry === null) {
      reading.notes.add('unchanged')
      continue
    }
    if (isRefusal(entry)) return entry
    count += 1
    keep(entry)
  }
  const list = people.list()
  return isRefusal(list) ? list : { source, people: list, notes: reading.notes.list(), hasTotals: false }
}

/** Refuses parts that come to another sum than the whole, but for what rounding each of them may have cost. */
export function differs(
  line: number,
  costMinor: bigint,
  sumMinor: bigint,
  currency: CurrencyCode,
  roundedCount = 0,
): Refusal | null {
  if (magnitude(costMinor - sumMinor) <= BigInt(roundedCount)) return null
  return refuse('importCostDiffers', {
    line,
    cost: { amountMinor: costMinor, currency },
    sum: { amountMinor: sumMinor, currency },
  })
}
