import type { Day } from '../ledger/entry.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import { shown } from './cells.js'
import type { Notes } from './notes.js'

/** In which order the dates of a file are written: the year first, or as a spreadsheet of some country wrote them anew. */
type DateOrder = 'year' | 'day' | 'month'

/** Reads the dates of one file. */
export interface Days {
  read(cell: string, line: number): Day | Refusal
}

// With or without a time behind it.
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/u
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[\s,].*)?$/u

/** Whether a cell looks like a date. */
export const isDated = (cell: string): boolean => yearFirst.test(cell) || yearLast.test(cell)

/**
 * Finds out how the dates of a file are written. `03/04/2026` may be March or April: a day above twelve tells, or the order of the
 * lines where they are sorted by day. Refused where nothing does. What was found is noted.
 */
export function daysOf(cells: readonly string[], notes: Notes): Days | Refusal {
  const [unclear] = cells.filter((cell) => yearLast.test(cell))
  const order = unclear === undefined ? 'year' : orderOf(cells)
  if (order === null) return refuse('importDatesUnclear', { text: shown(unclear ?? '') })
  if (order !== 'year') notes.add(order === 'day' ? 'daysFirst' : 'monthsFirst', { isOfFile: true })
  return {
    read: (cell, line) => dayOf(cell, order) ?? refuse('importDateUnreadable', { line, text: shown(cell) }),
  }
}

function orderOf(cells: readonly string[]): DateOrder | null {
  const dated = cells.filter((cell) => yearLast.test(cell))
  const possible = (['day', 'month'] as const).filter((order) => dated.every((cell) => dayOf(cell, order) !== null))
  const [only, another] = possible
  if (only === undefined || another === undefined) return only ?? 'day'
  if (dated.every((cell) => dayOf(cell, 'day') === dayOf(cell, 'month'))) return 'day'
  const sorted = possible.filter((order) => isSorted(dated.map((cell) => dayOf(cell, order) ?? '')))
  return sorted.length === 1 ? (sorted[0] ?? null) : null
}

const isSorted = (days: readonly string[]): boolean =>
  days.every((day, place) => place === 0 || day >= (days[place - 1] ?? '')) ||
  days.every((day, place) => place === 0 || day <= (days[place - 1] ?? ''))

function dayOf(cell: string, order: DateOrder): Day | null {
  const [, year, month, day] = yearFirst.exec(cell) ?? []
  if (year !== undefined) return realDay(year, month ?? '', day ?? '')
  if (order === 'year') return null
  const [, first = '', separator = '', second = '', last = ''] = yearLast.exec(cell) ?? []
  // Nobody writes months first with dots.
  if (separator === '.' && order === 'month') return null
  const whole = last.length === 2 ? `20${last}` : last
  return order === 'day' ? realDay(whole, second, first) : realDay(whole, first, second)
}

function realDay(year: string, month: string, day: string): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as Day) : null
}
