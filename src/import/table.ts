import { CsvError, parse } from 'csv-parse/sync'
import { type Refusal, refuse } from '../ledger/refusal.js'
import { type DecimalMark, decimalMarkOf } from './cells.js'
import { unguardText } from './guard.js'
import { rowMaxBytes, rowsMax, tooManyLines } from './limits.js'

/** One line of a file, its cells trimmed and without the quote that guards a spreadsheet. */
export interface Row {
  /** Counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A file of lines and cells, without the empty lines. */
export interface Table {
  readonly rows: readonly Row[]
  readonly decimalMark: DecimalMark
}

/** Reads comma, semicolon or tab separated lines, as many as are taken and not one more. Refused where a quote is left open. */
export function readTable(text: string): Table | Refusal {
  const delimiter = delimiterOf(text)
  const rows: Row[] = []
  let count = 0
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: rowMaxBytes,
      to: rowsMax + 1,
      // Nothing is kept by the parser, which would need several times the memory.
      on_record: (record: readonly string[], { lines }) => {
        count += 1
        const cells = record.map((cell) => unguardText(cell.trim()))
        if (cells.some((cell) => cell !== '')) rows.push({ line: lines, cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = error['lines']
    return refuse('importLineTorn', { line: typeof line === 'number' ? line : 1 })
  }
  if (count > rowsMax) return tooManyLines()
  return { rows, decimalMark: decimalMarkOf(cellsOf(rows), delimiter === ';' ? ',' : '.') }
}

function* cellsOf(rows: readonly Row[]): Iterable<string> {
  for (const { cells } of rows) yield* cells
}

/** The mark that the first lines use most. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4_000)
  const count = (mark: string): number => start.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
