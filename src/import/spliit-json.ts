import { z } from 'zod'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { whole } from '../money/rational.js'
import type { ImportFacts, ImportOptions, Keep } from './book.js'
import { shown } from './cells.js'
import { type Bill, collectBills, differs, startReading } from './collect.js'
import { holds, listed, listOf, stringOf } from './listed.js'
import { createPeople } from './people.js'
import type { Sharer } from './shared.js'

interface SpliitFile {
  readonly participants: unknown
  readonly expenses: unknown
  readonly currency?: unknown
  readonly currencyCode?: unknown
}

export const isSpliitFile = (value: unknown): value is SpliitFile => holds(value, 'participants', 'expenses')

const wholeNumber = z.number().int().safe()

const participantShape = z.object({ id: z.string(), name: z.string() })

const expenseShape = z.object({
  expenseDate: z.string(),
  title: z.string(),
  category: z.object({ grouping: z.string(), name: z.string() }).nullish(),
  amount: wholeNumber,
  paidById: z.string(),
  paidFor: z.array(z.object({ participantId: z.string(), shares: wholeNumber })),
  isReimbursement: z.boolean(),
  splitMode: z.enum(['EVENLY', 'BY_SHARES', 'BY_PERCENTAGE', 'BY_AMOUNT']),
})

type Expense = z.output<typeof expenseShape>

/** Hundredths of a percent in the whole. */
const wholePercent = 10_000n

/** Reads the JSON export of Spliit and Spliit Cloud. Its people are told apart by their ids. */
export function readSpliitFile(file: SpliitFile, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const expenses = listOf(file.expenses)
  const dates = expenses.map((expense) => (holds(expense, 'expenseDate') ? stringOf(expense.expenseDate) : ''))
  const reading = startReading(dates, '.', options)
  if (isRefusal(reading)) return reading
  const people = createPeople()
  for (const one of listed(listOf(file.participants), participantShape)) {
    if (isRefusal(one)) return refuse('importUnknownFormat')
    people.of(one.item.id, one.item.name)
  }
  // The code is sure; the sign beside it is whatever the group likes to see.
  const currency = reading.currencies.of(stringOf(file.currencyCode) || stringOf(file.currency).trim(), 1)
  if (typeof currency !== 'string') return currency

  const sharersOf = ({ paidFor, splitMode }: Expense, line: number): readonly Sharer[] | Refusal => {
    const sharers: Sharer[] = []
    for (const { participantId, shares } of paidFor) {
      const person = people.known(participantId)
      if (person === null) return refuse('importNameUnknown', { line, name: shown(participantId) })
      sharers.push({ person, weight: whole(splitMode === 'EVENLY' ? 1n : BigInt(Math.abs(shares))) })
    }
    return sharers
  }
  const billOf = (one: { readonly line: number; readonly item: Expense } | Refusal): Bill | Refusal => {
    if (isRefusal(one)) return one
    const { line, item } = one
    const { expenseDate, amount, splitMode, paidById, paidFor } = item
    const date = reading.days.read(expenseDate, line)
    if (typeof date !== 'string') return date
    const payer = people.known(paidById)
    if (payer === null) return refuse('importNameUnknown', { line, name: shown(paidById) })
    const sharers = sharersOf(item, line)
    if (isRefusal(sharers)) return sharers
    const totalMinor = BigInt(amount)
    const sum = paidFor.reduce((parts, { shares }) => parts + BigInt(shares), 0n)
    const wrong = splitMode === 'BY_AMOUNT' ? differs(line, totalMinor, sum, currency) : null
    if (wrong !== null) return wrong
    if (splitMode === 'BY_PERCENTAGE' && sum !== wholePercent) {
      return refuse('importPercentDiffers', { line, sum: String(Number(sum) / 100) })
    }
    const isPayment = item.isReimbursement
    const category = `${item.category?.grouping ?? ''} ${item.category?.name ?? ''}`.trim()
    return { line, isPayment, date, description: item.title, category, currency, totalMinor, payer, sharers }
  }
  return collectBills('spliit', listed(expenses, expenseShape), people, reading, billOf, keep)
}
