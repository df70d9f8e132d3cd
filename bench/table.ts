import { type Figure, isMet } from './figure.js'

const heads = ['', 'what', 'value', 'ratio', 'to', 'goal', ''] as const
const isRightAligned = (column: number): boolean => column === 2 || column === 3

/** The figures as a table for people. */
export function toTable(figures: readonly Figure[]): string {
  const rows = [heads, ...figures.map(toRow)]
  const widths = heads.map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        isRightAligned(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

function toRow(figure: Figure): readonly string[] {
  const { measurement, what, value, unit, ratio, goal } = figure
  const met = isMet(figure)
  return [
    measurement,
    what,
    `${rounded(value)} ${unit}`,
    ratio === undefined ? '' : rounded(ratio.figure),
    ratio === undefined ? '' : `${ratio.to} (${rounded(ratio.base)} ${unit})`,
    goal === undefined ? '' : `${goal.of} ${goal.is === 'atLeast' ? '≥' : '≤'} ${goal.figure}`,
    met === null ? '' : met ? 'met' : 'MISSED',
  ]
}

/** Three digits say all that such a measurement knows. */
const rounded = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 })
