import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { magnitude } from '../money/bigint.js'
import { whole } from '../money/rational.js'
import type { ImportFacts, ImportOptions, Keep } from './book.js'
import { readMinors, readText } from './cells.js'
import { type Bill, collectBills, differs, readBasics, startReading } from './collect.js'
import { columnsOf, tornUnlessWhole } from './columns.js'
import { createPeople } from './people.js'
import type { Row, Table } from './table.js'

/** What the file calls the person who exported it. */
const me = 'You'
/** Columns behind the name of a line. */
const columnsBehindName = 8

/**
 * Reads what SplitPro exports: every line tells what it means between its owner and the others. With one other person that is
 * everything; with several it does not say who had what, so it is refused. Of a change of currency the file has only the half in
 * the old one, which is noted.
 */
export function readSplitpro({ rows, decimalMark }: Table, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const [header, ...written] = rows
  if (header === undefined) return refuse('importUnknownFormat')
  const columns = columnsOf(header)
  const lines = written.map((row) => mended(row, header.cells.length))
  const torn = tornUnlessWhole(lines, header)
  if (torn !== null) return torn
  const people = createPeople(me)
  const self = people.of(me)
  const others = new Set(lines.map((row) => people.of(columns.cell(row, 'paid by'))))
  others.delete(self)
  const [other] = others
  if (other === undefined || others.size > 1) return refuse('importOneSided')
  const dates = lines.map((row) => columns.cell(row, 'expense date'))
  const reading = startReading(dates, decimalMark, options)
  if (isRefusal(reading)) return reading

  const billOf = (row: Row): Bill | Refusal => {
    const { line } = row
    const cells = {
      date: columns.cell(row, 'expense date'),
      currency: columns.cell(row, 'currency'),
      amount: columns.cell(row, 'amount'),
    }
    const basics = readBasics(reading, cells, line)
    if (isRefusal(basics)) return basics
    const { currency, totalMinor } = basics
    const partCells = ['you lent', 'you owe', 'settlement'].map((name) => columns.cell(row, name))
    const parts = readMinors(partCells, currency, decimalMark, line)
    if (isRefusal(parts)) return parts
    const splitType = columns.cell(row, 'split type')
    const payer = people.of(columns.cell(row, 'paid by'))
    const moved = movedBy(parts, splitType, payer === self, totalMinor)
    const wrong = differs(line, totalMinor, moved.expectedMinor, currency, moved.roundedCount)
    if (wrong !== null) return wrong
    const isConversion = splitType === 'CURRENCY_CONVERSION'
    const description = columns.cell(row, 'name')
    if (isConversion) reading.notes.add('conversions', { text: readText(description) })
    const sharers = [
      { person: payer, weight: whole(magnitude(totalMinor) - magnitude(moved.minor)) },
      { person: payer === self ? other : self, weight: whole(magnitude(moved.minor)) },
    ]
    const isPayment = splitType === 'SETTLEMENT' || isConversion
    return { ...basics, line, isPayment, description, category: columns.cell(row, 'category'), payer, sharers }
  }
  return collectBills('splitpro', lines, people, reading, billOf, keep)
}

/** What a line moves from its payer's friend to its payer, and what that makes the amount, as far as the kind of split tells. */
function movedBy(
  [lentMinor = 0n, owedMinor = 0n, settledMinor = 0n]: readonly bigint[],
  splitType: string,
  isMine: boolean,
  totalMinor: bigint,
): { readonly minor: bigint; readonly expectedMinor: bigint; readonly roundedCount: number } {
  if (splitType === 'SETTLEMENT') return { minor: settledMinor, expectedMinor: settledMinor, roundedCount: 0 }
  const [minor, elseMinor] = isMine ? [lentMinor, owedMinor] : [owedMinor, lentMinor]
  // Who paid owes nothing for it.
  if (elseMinor !== 0n) return { minor, expectedMinor: totalMinor + elseMinor, roundedCount: 0 }
  if (splitType === 'EQUAL') return { minor, expectedMinor: minor * 2n, roundedCount: 1 }
  if (splitType === 'CURRENCY_CONVERSION') return { minor, expectedMinor: minor, roundedCount: 0 }
  const isMore = magnitude(minor) > magnitude(totalMinor)
  return { minor, expectedMinor: isMore ? minor : totalMinor, roundedCount: 0 }
}

/** SplitPro puts a name that holds a comma into quotes without doubling those inside, so such a name falls apart: it is the cells that are too many. */
function mended({ line, cells }: Row, count: number): Row {
  const extra = cells.length - count
  if (extra <= 0) return { line, cells }
  const behind = cells.length - columnsBehindName
  const name = cells.slice(1, behind).join(', ').replace(/^"|"$/gu, '')
  return { line, cells: [cells[0] ?? '', name, ...cells.slice(behind)] }
}
