import { displayWidth, oneLine } from './text.js'
import type { Block } from './view.js'

type Table = Extract<Block, { kind: 'table' }>
type Align = Table['align'][number]

/** The columns of a table are this far apart where they stand under each other. */
const gap = 2

/** A table as lines of text: `columns` are to be drawn monospaced; `lines` name each row's cells one after the other. */
export type TableLayout =
  | { readonly as: 'columns'; readonly header: string | null; readonly rows: readonly string[] }
  | { readonly as: 'lines'; readonly header: string | null; readonly rows: readonly string[] }

/**
 * Columns under each other where that takes at most `columnsMax` columns of text, else one line a row. A command inside monospaced
 * text can't be tapped, so a table of commands is lines too, unless the width has no limit.
 */
export function layTable({ header, rows, align }: Table, columnsMax: number): TableLayout {
  const cells = rows.map((row) => row.map(oneLine))
  const title = header?.map(oneLine) ?? null
  const all = title === null ? cells : [title, ...cells]
  const widths = columnWidths(all)
  const total = widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1)
  const isOfCommands = all.some((row) => row.some((cell) => cell.startsWith('/')))
  if (columnsMax === Number.POSITIVE_INFINITY || (total <= columnsMax && !isOfCommands)) {
    const aligned = (row: readonly string[]) => alignedRow(row, widths, align)
    return { as: 'columns', header: title === null ? null : aligned(title), rows: cells.map(aligned) }
  }
  return { as: 'lines', header: title === null ? null : joined(title), rows: cells.map(joined) }
}

const joined = (row: readonly string[]): string => row.filter((cell) => cell !== '').join(' · ')

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell))
  }
  return widths
}

function alignedRow(row: readonly string[], widths: readonly number[], align: readonly Align[]): string {
  const cells = widths.map((width, column) => {
    const cell = row[column] ?? ''
    const padding = ' '.repeat(width - displayWidth(cell))
    return align[column] === 'right' ? padding + cell : cell + padding
  })
  return cells.join(' '.repeat(gap)).trimEnd()
}

/** A piece of text that is drawn in one way. */
interface Run {
  readonly text: string
}

/**
 * Cuts at the end of a line, else between words, else between characters, into parts of at most `maxLength` UTF-16 units; what is
 * drawn on both sides of a cut stays so. Parts of blanks alone are left out.
 */
export function split<Piece extends Run>(runs: readonly Piece[], maxLength: number): readonly (readonly Piece[])[] {
  const text = runs.map((run) => run.text).join('')
  const parts: (readonly Piece[])[] = []
  for (let from = 0; from < text.length; ) {
    const { to, next } = cutAfter(text, from, maxLength)
    if (text.slice(from, to).trim() !== '') parts.push(runsBetween(runs, from, to))
    from = next
  }
  return parts
}

function cutAfter(text: string, from: number, maxLength: number): { readonly to: number; readonly next: number } {
  if (text.length - from <= maxLength) return { to: text.length, next: text.length }
  const window = text.slice(from, from + maxLength + 1)
  for (const separator of ['\n', ' ']) {
    const at = window.lastIndexOf(separator)
    if (at > 0) return { to: from + at, next: from + at + 1 }
  }
  const isInPair = /[\uD800-\uDBFF]/u.test(text[from + maxLength - 1] ?? '')
  const to = from + maxLength - (isInPair ? 1 : 0)
  return { to, next: to }
}

function runsBetween<Piece extends Run>(runs: readonly Piece[], from: number, to: number): readonly Piece[] {
  const between: Piece[] = []
  let start = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (text !== '') between.push({ ...run, text })
    start += run.text.length
  }
  return between
}
