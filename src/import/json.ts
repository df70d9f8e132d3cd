import { z } from 'zod'
import type { Day } from '../ledger/entry.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import { whole } from '../money/rational.js'
import { type ImportedBook, type ImportOptions, linesMax } from './book.js'
import { readCode, readDay } from './cells.js'
import { type Bill, collectBills } from './collect.js'
import { readBills } from './ihatemoney.js'
import { createPeople } from './people.js'

const wholeNumber = z.number().int().safe()

const spliitFile = z.object({
  currencyCode: z.string().nullish(),
  participants: z.array(z.object({ id: z.string(), name: z.string() })),
  expenses: z.array(
    z.object({
      expenseDate: z.string(),
      title: z.string(),
      category: z.object({ grouping: z.string(), name: z.string() }).nullish(),
      amount: wholeNumber,
      paidById: z.string(),
      paidFor: z.array(z.object({ participantId: z.string(), shares: wholeNumber })),
      isReimbursement: z.boolean(),
      splitMode: z.enum(['EVENLY', 'BY_SHARES', 'BY_PERCENTAGE', 'BY_AMOUNT']),
    }),
  ),
})

const ihatemoneyFile = z.array(
  z.object({
    date: z.string(),
    what: z.string(),
    bill_type: z.string().default(''),
    amount: z.number(),
    currency: z.string().default(''),
    payer_name: z.string(),
    payer_weight: z.number().default(1),
    owers: z.array(z.string()),
  }),
)

/** Reads the JSON exports of Spliit and ihatemoney. Places are told as “lines”, counted from 1. */
export function readJson(text: string, options: ImportOptions): ImportedBook | Refusal {
  const value = parsed(text)
  if (value === null) return refuse('importJsonTorn')
  const spliit = spliitFile.safeParse(value)
  if (spliit.success) return readSpliitFile(spliit.data, options)
  const bills = ihatemoneyFile.safeParse(value)
  if (!bills.success) return refuse('importUnknownFormat')
  if (bills.data.length > linesMax) return refuse('importTooManyLines', { max: linesMax })
  const rows = bills.data.map((bill, place) => ({
    line: place + 1,
    date: bill.date,
    what: bill.what,
    billType: bill.bill_type,
    amount: String(bill.amount),
    currency: bill.currency,
    payer: bill.payer_name,
    payerWeight: String(bill.payer_weight),
    owers: bill.owers,
  }))
  return readBills(rows, '.', options)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function readSpliitFile(file: z.output<typeof spliitFile>, options: ImportOptions): ImportedBook | Refusal {
  if (file.expenses.length > linesMax) return refuse('importTooManyLines', { max: linesMax })
  const people = createPeople()
  const placeOf = new Map(file.participants.map(({ id, name }) => [id, people.of(name)]))
  const currency = readCode(file.currencyCode ?? '', options.currency, 1)
  if (typeof currency !== 'string') return currency

  const billOf = ([place, expense]: readonly [number, (typeof file.expenses)[number]]): Bill | Refusal => {
    const line = place + 1
    const date = readDay(expense.expenseDate, line)
    if (typeof date !== 'string') return date
    const payer = placeOf.get(expense.paidById)
    if (payer === undefined) return refuse('importNameUnknown', { line, name: expense.paidById })
    const sharers: { person: number; weight: ReturnType<typeof whole> }[] = []
    for (const { participantId, shares } of expense.paidFor) {
      const person = placeOf.get(participantId)
      if (person === undefined) return refuse('importNameUnknown', { line, name: participantId })
      sharers.push({ person, weight: whole(expense.splitMode === 'EVENLY' ? 1n : BigInt(shares)) })
    }
    return {
      line,
      isPayment: expense.isReimbursement,
      date: date as Day,
      description: expense.title,
      category: `${expense.category?.grouping ?? ''} ${expense.category?.name ?? ''}`,
      currency,
      totalMinor: BigInt(expense.amount),
      payer,
      sharers,
    }
  }
  return collectBills('spliit', [...file.expenses.entries()], people, billOf, options)
}
