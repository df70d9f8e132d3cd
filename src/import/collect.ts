import type { Day } from '../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { CurrencyCode } from '../money/money.js'
import type { ImportedBook, ImportedEntry, ImportedPosting, ImportOptions, ImportSource } from './book.js'
import { categoryOf } from './category.js'
import { readText } from './cells.js'
import { overLimit } from './limits.js'
import type { People } from './people.js'
import { type Sharer, sharedBy } from './shared.js'

/** One bill as a file tells it: who paid the whole of it and who shares it. A total below zero is a refund. */
export interface Bill {
  readonly line: number
  readonly isPayment: boolean
  readonly date: Day
  readonly description: string
  readonly category: string
  readonly currency: CurrencyCode
  readonly totalMinor: bigint
  readonly payer: number
  readonly sharers: readonly Sharer[]
}

/** Makes the entry of a bill; null where it moves nothing, refused where it cannot be shared or is too large. */
function entryOfBill(bill: Bill, rotation: number, options: ImportOptions): ImportedEntry | Refusal | null {
  const { line, date, currency, totalMinor } = bill
  if (totalMinor === 0n) return null
  const postings = sharedBy(totalMinor, bill.payer, bill.sharers, rotation)
  if (postings === null) return refuse('importNobodyShares', { line })
  const sumMinor = postings.reduce((sum, { paidMinor }) => sum + paidMinor, 0n)
  const tooLarge = overLimit({ amountMinor: sumMinor, currency }, line, options)
  if (tooLarge !== null) return tooLarge
  const kind = bill.isPayment && isBetweenTwo(postings) ? 'payment' : 'expense'
  return {
    line,
    kind,
    date,
    description: readText(bill.description),
    category: kind === 'payment' ? null : categoryOf(bill.category),
    currency,
    totalMinor: sumMinor,
    postings,
  }
}

const isBetweenTwo = (postings: readonly ImportedPosting[]): boolean =>
  postings.length === 2 && postings.every(({ paidMinor, owedMinor }) => paidMinor === 0n || owedMinor === 0n)

/** The book of a file that tells bills one by one, without totals. `billOf` gives null for a line that is to be left out. */
export function collectBills<Line>(
  source: ImportSource,
  lines: readonly Line[],
  people: People,
  billOf: (line: Line) => Bill | Refusal | null,
  options: ImportOptions,
): ImportedBook | Refusal {
  const entries: ImportedEntry[] = []
  let skippedCount = 0
  for (const line of lines) {
    const bill = billOf(line)
    const entry = bill === null || isRefusal(bill) ? bill : entryOfBill(bill, entries.length, options)
    if (entry === null) skippedCount += 1
    else if (isRefusal(entry)) return entry
    else entries.push(entry)
  }
  const list = people.list()
  if (isRefusal(list)) return list
  return { source, people: list, entries, skippedCount, guessedPayersCount: 0, hasTotals: false }
}
