import { guardText } from '../import/guard.js'
import { type Entry, isActive, type Posting } from '../ledger/entry.js'
import { toDecimal } from '../money/format.js'
import type { Tab } from './tab.js'

// Without it Excel takes UTF-8 for the encoding of the country.
const byteOrderMark = '\uFEFF'

/** The entries as RFC 4180 text, a line an entry, two columns a member. Text cells cannot become formulas. */
export async function* csvText(tab: Tab): AsyncIterable<string> {
  const members = tab.members.map(({ id }) => ({ id, name: tab.names.get(id) ?? id }))
  const header = [
    ...['number', 'version', 'date', 'kind', 'status', 'description', 'category', 'currency', 'total', 'replaces'],
    ...['created_by', 'created_at'],
    ...members.flatMap(({ name }) => [`${name} paid`, `${name} owed`]),
  ]
  yield byteOrderMark + line(header.map(guardText))
  for await (const entry of tab.entries) {
    const postings = new Map(entry.postings.map((posting) => [posting.member, posting]))
    const amounts = members.flatMap(({ id }) => amountsOf(postings.get(id), entry))
    yield line([...factsOf(entry, tab), ...amounts])
  }
}

/** An amount is a plain number: digits and a point; that of a refund has a minus. */
const factsOf = (entry: Entry, { names }: Tab): readonly string[] => [
  String(entry.number),
  String(entry.version),
  entry.date,
  entry.isForgiven ? 'forgiven' : entry.kind,
  isActive(entry) ? 'active' : 'reversed',
  guardText(entry.description),
  entry.category ?? '',
  entry.currency,
  toDecimal({ amountMinor: entry.totalMinor, currency: entry.currency }),
  entry.replaces === null ? '' : String(entry.replaces),
  guardText(names.get(entry.createdBy) ?? entry.createdBy),
  entry.createdAt.toISOString(),
]

const amountsOf = (posting: Posting | undefined, { currency }: Entry): readonly [paid: string, owed: string] => {
  if (posting === undefined) return ['', '']
  const { paidMinor, owedMinor } = posting
  return [toDecimal({ amountMinor: paidMinor, currency }), toDecimal({ amountMinor: owedMinor, currency })]
}

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
