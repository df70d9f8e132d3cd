import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { whole } from '../money/rational.js'
import type { ImportedBook, ImportOptions } from './book.js'
import { readBasics, readMinor } from './cells.js'
import { type Bill, collectBills } from './collect.js'
import { columnsOf, tornUnlessWhole } from './columns.js'
import { createPeople } from './people.js'
import type { Row, Table } from './table.js'

/** What the file calls the person who exported it. */
const me = 'You'

/**
 * Reads what SplitPro exports: every line tells what it means between its owner and the others. With one other person that is
 * everything; with several it does not say who had what, so it is refused.
 */
export function readSplitpro({ rows, decimalMark }: Table, options: ImportOptions): ImportedBook | Refusal {
  const [header, ...lines] = rows
  if (header === undefined) return refuse('importUnknownFormat')
  const columns = columnsOf(header)
  const people = createPeople(me)
  const self = people.of(me)
  const others = new Set(lines.map((row) => people.of(columns.cell(row, 'paid by'))))
  others.delete(self)
  const [other] = others
  if (other === undefined || others.size > 1) return refuse('importOneSided')

  const billOf = (row: Row): Bill | Refusal | null => {
    const { line } = row
    const torn = tornUnlessWhole(row, header)
    if (torn !== null) return torn
    const splitType = columns.cell(row, 'split type')
    if (splitType === 'CURRENCY_CONVERSION') return null
    const written = {
      date: columns.cell(row, 'expense date'),
      currency: columns.cell(row, 'currency'),
      amount: columns.cell(row, 'amount'),
    }
    const basics = readBasics(written, { usual: options.currency, decimalMark, line })
    if (isRefusal(basics)) return basics
    const { currency, totalMinor } = basics
    const isPayment = splitType === 'SETTLEMENT'
    const payer = people.of(columns.cell(row, 'paid by'))
    const theirs = isPayment ? 'settlement' : payer === self ? 'you lent' : 'you owe'
    const moved = readMinor(columns.cell(row, theirs), currency, decimalMark, line)
    if (typeof moved !== 'bigint') return moved
    const receiver = payer === self ? other : self
    const sharers = [
      { person: payer, weight: whole(isPayment ? 0n : totalMinor - moved) },
      { person: receiver, weight: whole(moved) },
    ]
    const category = columns.cell(row, 'category')
    const description = columns.cell(row, 'name')
    return { ...basics, line, isPayment, description, category, payer, sharers }
  }
  return collectBills('splitpro', lines, people, billOf, options)
}
