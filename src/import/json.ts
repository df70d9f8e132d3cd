import { z } from 'zod'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { ImportFacts, ImportOptions, Keep } from './book.js'
import { type BillRow, readBills } from './ihatemoney.js'
import { holds, listed } from './listed.js'
import { isOwnFile, readOwnFile } from './own-json.js'
import { isSpliitFile, readSpliitFile } from './spliit-json.js'
import { isTricountFile, readTricountFile } from './tricount-json.js'

/** Reads what is one JSON value: places in its list of entries are told as “lines”, counted from 1. */
export function readJson(text: string, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const value = parsed(text)
  if (value === undefined) return refuse('importJsonTorn')
  if (isOwnFile(value)) return readOwnFile(value, options, keep)
  if (isSpliitFile(value)) return readSpliitFile(value, options, keep)
  if (isTricountFile(value)) return readTricountFile(value, options, keep)
  return Array.isArray(value) && value.every((bill) => holds(bill, 'what', 'payer_name', 'owers'))
    ? readIhatemoneyFile(value, options, keep)
    : refuse('importUnknownFormat')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const ihatemoneyBill = z.object({
  date: z.string(),
  what: z.string(),
  bill_type: z.string().default(''),
  amount: z.number(),
  currency: z.string().default(''),
  payer_name: z.string(),
  payer_weight: z.number().default(1),
  owers: z.array(z.string()),
})

function readIhatemoneyFile(bills: readonly unknown[], options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const rows: BillRow[] = []
  for (const one of listed(bills, ihatemoneyBill)) {
    if (isRefusal(one)) return one
    const { line, item } = one
    rows.push({
      line,
      date: item.date,
      what: item.what,
      isPayment: item.bill_type.toLowerCase() === 'reimbursement',
      category: '',
      amount: String(item.amount),
      currency: item.currency,
      payer: item.payer_name,
      payerWeight: String(item.payer_weight),
      owers: item.owers,
    })
  }
  return readBills(rows, 'ihatemoney', '.', options, keep)
}
