import { z } from 'zod'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { ImportedPerson, ImportFacts, ImportOptions, Keep } from './book.js'
import { readMinor, readText } from './cells.js'
import { type Reading, startReading } from './collect.js'
import { peopleMax, tooManyPeople } from './limits.js'
import { holds, listed, listOf, stringOf } from './listed.js'
import { createOwnReader, type OwnEntry } from './own.js'
import { createTotals, type Totals } from './totals.js'

/** What `/export json` writes, as far as it is read again. */
interface OwnFile {
  readonly members: unknown
  readonly entries: unknown
  readonly balances: unknown
}

export const isOwnFile = (value: unknown): value is OwnFile =>
  holds(value, 'format', 'members', 'entries', 'balances') && stringOf(value.format).startsWith('tabkeeper/')

const memberShape = z.object({
  name: z.string(),
  active: z.boolean(),
  weight: z.number().min(0.01).max(1_000_000),
})

const entryShape = z
  .object({
    number: z.number().int(),
    version: z.number().int().nullable().default(null),
    kind: z.string(),
    status: z.string(),
    currency: z.string(),
    total: z.string(),
    description: z.string(),
    category: z.string().nullable(),
    date: z.string(),
    replaces: z.number().int().nullable(),
    forgiven: z.boolean().default(false),
    postings: z.array(z.object({ member: z.string(), paid: z.string(), owed: z.string() })),
  })
  .transform(({ forgiven, kind, ...said }) => ({ ...said, kind: forgiven ? 'forgiven' : kind }))

const balanceShape = z.object({ member: z.string(), currency: z.string(), net: z.string() })

/** Reads the JSON that `/export json` makes; what its entries come to has to be what its balances say. */
export function readOwnFile(file: OwnFile, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const people = peopleOf(file)
  if (isRefusal(people)) return people
  const placeOf = new Map(people.map(({ name }, place) => [name, place]))
  const dates = listOf(file.entries).map((entry) => (holds(entry, 'date') ? stringOf(entry.date) : ''))
  const reading = startReading(dates, '.', options)
  if (isRefusal(reading)) return reading
  const own = createOwnReader(reading)
  const totals = createTotals(people)
  for (const one of listed(listOf(file.entries), entryShape)) {
    if (isRefusal(one)) return one
    const { line, item } = one
    const postings: OwnEntry['postings'][number][] = []
    for (const { member, paid, owed } of item.postings) {
      const person = placeOf.get(member)
      if (person === undefined) return refuse('importNameUnknown', { line, name: readText(member) })
      postings.push({ person, paid, owed })
    }
    const entry = own.entryOf({
      ...item,
      line,
      category: item.category ?? '',
      postings,
    })
    if (isRefusal(entry)) return entry
    if (!entry.isReversed) {
      const nets = people.map(() => 0n)
      for (const { person, paidMinor, owedMinor } of entry.postings) nets[person] = paidMinor - owedMinor
      totals.add(entry.currency, nets)
    }
    keep(entry)
  }
  const wrong = tellBalances(file, placeOf, totals, reading) ?? totals.wrong()
  return wrong ?? { source: 'tabkeeper', people, notes: reading.notes.list(), hasTotals: true }
}

function peopleOf(file: OwnFile): readonly ImportedPerson[] | Refusal {
  const people: ImportedPerson[] = []
  for (const one of listed(listOf(file.members), memberShape)) {
    if (isRefusal(one)) return one
    const { name, active, weight } = one.item
    people.push({ name, isMe: false, isActive: active, weightHundredths: BigInt(Math.round(weight * 100)) })
  }
  return people.length > peopleMax ? tooManyPeople() : people
}

/** Adds what the file says everybody ends at; those it leaves out end at nothing. */
function tellBalances(
  { balances }: OwnFile,
  placeOf: ReadonlyMap<string, number>,
  totals: Totals,
  { currencies }: Reading,
): Refusal | null {
  const told = new Map<string, { currency: Parameters<Totals['told']>[0]; nets: bigint[] }>()
  for (const one of listed(listOf(balances), balanceShape)) {
    if (isRefusal(one)) return one
    const { line, item } = one
    const currency = currencies.of(item.currency, line)
    if (typeof currency !== 'string') return currency
    const person = placeOf.get(item.member)
    if (person === undefined) return refuse('importNameUnknown', { line, name: readText(item.member) })
    const net = readMinor(item.net, currency, '.', line)
    if (typeof net !== 'bigint') return net
    const known = told.get(currency) ?? { currency, nets: Array.from(placeOf, () => 0n) }
    known.nets[person] = net
    told.set(currency, known)
  }
  for (const { currency, nets } of told.values()) totals.told(currency, nets)
  return null
}
