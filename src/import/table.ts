import { CsvError, parse } from 'csv-parse/sync'
import { type Refusal, refuse } from '../ledger/refusal.js'
import { linesMax } from './book.js'

/** One line of a file, its cells trimmed. */
export interface Row {
  /** Counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A file of lines and cells, without the empty lines. */
export interface Table {
  readonly rows: readonly Row[]
  /** What stands before the decimals: a comma only where the cells are kept apart by something else. */
  readonly decimalMark: '.' | ','
}

// A description with room to spare; a quote that is never closed would swallow the whole file otherwise.
const rowMaxCharacters = 20_000

/** Reads comma, semicolon or tab separated lines. Refused where a quote is left open, and where a cell would be carried out by a spreadsheet. */
export function readTable(text: string): Table | Refusal {
  const delimiter = delimiterOf(text)
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: rowMaxCharacters,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
    if (records.length > linesMax) return refuse('importTooManyLines', { max: linesMax })
    const rows = records.map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }))
    return findFormula(rows) ?? { rows: rows.filter(isFilled), decimalMark: delimiter === ';' ? ',' : '.' }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = error['lines']
    return refuse('importLineTorn', { line: typeof line === 'number' ? line : 1 })
  }
}

const isFilled = ({ cells }: Row): boolean => cells.some((cell) => cell !== '')

/** The mark that the first line with several cells uses most. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 4_000)
  const count = (mark: string): number => start.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

// What spreadsheets carry out: `=…`, and a call or a program behind another sign. A minus before a number is just a number.
const formula = /^(=|[+\-@]\s*[\p{L}_]+\s*[(|!])/u

function findFormula(rows: readonly Row[]): Refusal | null {
  for (const { line, cells } of rows) {
    const found = cells.find((cell) => formula.test(cell))
    if (found !== undefined) return refuse('importFormula', { line, text: [...found].slice(0, 20).join('') })
  }
  return null
}
