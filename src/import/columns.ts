import { type Refusal, refuse } from '../ledger/refusal.js'
import type { Row } from './table.js'

/** Reads the cells of rows by the names of a header. */
export interface Columns {
  has(...names: readonly string[]): boolean
  /** The cell under the first of these names that the header has; empty where it has none. */
  cell(row: Row, ...names: readonly string[]): string
}

/** The columns of a header line; names are compared without case, and the first of several equal ones counts. */
export function columnsOf(header: Row): Columns {
  const places = new Map<string, number>()
  for (const [place, cell] of header.cells.entries()) {
    const name = cell.toLowerCase()
    if (!places.has(name)) places.set(name, place)
  }
  return {
    has: (...names) => names.every((name) => places.has(name)),
    cell: (row, ...names) => {
      const name = names.find((one) => places.has(one))
      return name === undefined ? '' : (row.cells[places.get(name) ?? -1] ?? '')
    },
  }
}

/** Refuses lines with fewer cells than their header: the file was cut. */
export function tornUnlessWhole(rows: readonly Row[], header: Row): Refusal | null {
  const torn = rows.find(({ cells }) => cells.length < header.cells.length)
  return torn === undefined ? null : refuse('importLineTorn', { line: torn.line })
}
