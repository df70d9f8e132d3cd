import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { ImportedBook, ImportOptions } from './book.js'
import { columnsOf } from './columns.js'
import { readCospend } from './cospend.js'
import { readIhatemoney } from './ihatemoney.js'
import { readJson } from './json.js'
import { readSpliit } from './spliit.js'
import { readSplitpro } from './splitpro.js'
import { readSplitwise, splitwiseHeader } from './splitwise.js'
import { readTable, type Table } from './table.js'
import { textOf } from './text.js'

// What one statement writes well within the time it is given.
const postingsMax = 150_000

/** Reads another program's export, whichever it is. Refused in one sentence, with the line, where anything about it is wrong. */
export function readImport(bytes: Uint8Array, options: ImportOptions): ImportedBook | Refusal {
  const text = textOf(bytes)
  if (typeof text !== 'string') return text
  const book = /^\s*[[{]/u.test(text) ? readJson(text, options) : readCsv(text, options)
  if (isRefusal(book)) return book
  const postingsCount = book.entries.reduce((count, { postings }) => count + postings.length, 0)
  if (postingsCount > postingsMax) {
    return refuse('importTooManyLines', { max: Math.floor((book.entries.length * postingsMax) / postingsCount) })
  }
  return book.entries.length === 0 ? refuse('importEmpty') : book
}

function readCsv(text: string, options: ImportOptions): ImportedBook | Refusal {
  const table = readTable(text)
  if (isRefusal(table)) return table
  const read = readerOf(table)
  return read === null ? refuse('importUnknownFormat') : read(table, options)
}

/** Told by the columns that only this program writes. */
function readerOf(table: Table): ((table: Table, options: ImportOptions) => ImportedBook | Refusal) | null {
  const [header] = table.rows
  if (header === undefined) return null
  const columns = columnsOf(header)
  if (columns.has('split mode', 'is reimbursement', 'cost')) return readSpliit
  if (columns.has('paid by', 'you lent', 'you owe', 'settlement')) return readSplitpro
  if (columns.has('what', 'amount', 'payer_name', 'owers')) return readIhatemoney
  if (columns.has('name', 'weight', 'active')) return readCospend
  return splitwiseHeader(table) >= 0 ? readSplitwise : null
}
