import { type Refusal, refuse } from '../ledger/refusal.js'
import type { Row } from './table.js'

/** Reads the cells of rows by the names of a header. */
export interface Columns {
  has(...names: readonly string[]): boolean
  /** The cell under a name; empty where the header has no such column. */
  cell(row: Row, name: string): string
}

/** The columns of a header line; names are compared without case. */
export function columnsOf(header: Row): Columns {
  const places = new Map(header.cells.map((cell, place) => [cell.toLowerCase(), place]))
  return {
    has: (...names) => names.every((name) => places.has(name)),
    cell: (row, name) => row.cells[places.get(name) ?? -1] ?? '',
  }
}

/** Refuses a line with fewer cells than its header: the file was cut. */
export const tornUnlessWhole = (row: Row, header: Row): Refusal | null =>
  row.cells.length < header.cells.length ? refuse('importLineTorn', { line: row.line }) : null
