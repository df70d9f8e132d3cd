import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { ImportedBook, ImportFacts, ImportOptions, Keep } from './book.js'
import { columnsOf } from './columns.js'
import { readCospend } from './cospend.js'
import { readIhatemoney } from './ihatemoney.js'
import { readJson } from './json.js'
import { linesMax, nestingOverLimit, tableOverLimit, tooManyLines } from './limits.js'
import { readOwnTable } from './own.js'
import { readSettleup } from './settleup.js'
import { readSpliit } from './spliit.js'
import { readSplitpro } from './splitpro.js'
import { readSplitwise, splitwiseHeader } from './splitwise.js'
import { createSummary } from './summary.js'
import { readTable, type Table } from './table.js'
import { type FileText, isJson, textOf } from './text.js'
import { isTricount, readTricount, readTricountList } from './tricount.js'

/**
 * Reads another program's export, whichever it is, or one of Tabkeeper's own, and hands on its entries. Refused in one sentence,
 * with the line, where anything about it is wrong; what was handed on by then is void.
 */
export function readImport(bytes: Uint8Array, options: ImportOptions, keep: Keep): ImportedBook | Refusal {
  const file = textOf(bytes)
  if (isRefusal(file)) return file
  const summary = createSummary()
  const facts = readFile(file, options, (entry) => {
    summary.add(entry)
    keep(entry)
  })
  if (isRefusal(facts)) return facts
  if (summary.count() > linesMax) return tooManyLines()
  return summary.of(facts) ?? refuse('importEmpty')
}

function readFile({ text, encoding }: FileText, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const bytes = new TextEncoder().encode(text)
  if (isJson(text)) return nestingOverLimit(bytes) ?? readJson(text, options, keep)
  const large = tableOverLimit(bytes)
  if (large !== null) return large
  const table = readTable(text)
  if (isRefusal(table)) return table
  const read = readerOf(table)
  if (read === null) return refuse('importUnknownFormat')
  // Of these programs only this one writes so: what came through another program has lost more than its encoding.
  return encoding === 'utf-16' && read !== readSettleup ? refuse('importNotText') : read(table, options, keep)
}

type Reader = (table: Table, options: ImportOptions, keep: Keep) => ImportFacts | Refusal

/** Told by the columns that only this program writes. */
function readerOf(table: Table): Reader | null {
  const [header] = table.rows
  if (header === undefined) return null
  const columns = columnsOf(header)
  if (columns.has('number', 'kind', 'status', 'replaces', 'created_at')) return readOwnTable
  if (columns.has('split mode', 'cost')) return readSpliit
  if (columns.has('paid by', 'you lent', 'you owe', 'settlement')) return readSplitpro
  if (columns.has('what', 'amount', 'payer_name', 'owers')) return readIhatemoney
  if (columns.has('name', 'weight', 'active')) return readCospend
  if (columns.has('who paid', 'amount', 'for whom', 'split amounts')) return readSettleup
  if (columns.has('who paid', 'how much', 'involved')) return readTricountList
  if (isTricount(columns)) return readTricount
  return splitwiseHeader(table) >= 0 ? readSplitwise : null
}
