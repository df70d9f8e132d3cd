import { z } from 'zod'
import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import { magnitude } from '../money/bigint.js'
import type { CurrencyCode } from '../money/money.js'
import { whole } from '../money/rational.js'
import type { ImportFacts, ImportOptions, Keep } from './book.js'
import { readMinor } from './cells.js'
import { type Bill, collectBills, differs, readBasics, startReading } from './collect.js'
import { holds, listed, listOf } from './listed.js'
import { createPeople } from './people.js'
import type { Sharer } from './shared.js'

interface Registry {
  readonly memberships: unknown
  readonly all_registry_entry: unknown
}

const isRegistry = (value: unknown): value is Registry => holds(value, 'memberships', 'all_registry_entry')

const registryOf = (value: unknown): unknown => {
  if (holds(value, 'Response')) return listOf(value.Response).map(registryOf).find(isRegistry)
  return holds(value, 'Registry') ? value.Registry : value
}

export const isTricountFile = (value: unknown): boolean => isRegistry(registryOf(value))

const sumShape = z.object({ value: z.string(), currency: z.string() })
const personShape = z
  .record(
    z.string(),
    z.object({ id: z.union([z.number(), z.string()]).optional(), alias: z.object({ display_name: z.string() }) }),
  )
  .transform((person) => Object.values(person)[0])
const entryShape = z.object({
  RegistryEntry: z.object({
    description: z.string().nullish(),
    date: z.string(),
    category: z.string().nullish(),
    type_transaction: z.string().default('NORMAL'),
    amount: sumShape,
    membership_owned: personShape,
    allocations: z.array(z.object({ membership: personShape, amount: sumShape })),
  }),
})

type Item = z.output<typeof entryShape>

/** Reads the JSON of a tricount that somebody shared: sums are those of who paid, so money that was spent is below zero. */
export function readTricountFile(value: unknown, options: ImportOptions, keep: Keep): ImportFacts | Refusal {
  const registry = registryOf(value)
  if (!isRegistry(registry)) return refuse('importUnknownFormat')
  const entries = listOf(registry.all_registry_entry)
  const reading = startReading([], '.', options)
  if (isRefusal(reading)) return reading
  const people = createPeople()
  const personOf = (person: z.output<typeof personShape>): number => {
    const name = person?.alias.display_name ?? ''
    return people.of(person?.id === undefined ? name : String(person.id), name)
  }
  for (const one of listed(listOf(registry.memberships), personShape)) if (!isRefusal(one)) personOf(one.item)

  const billOf = (one: { readonly line: number; readonly item: Item } | Refusal): Bill | Refusal => {
    if (isRefusal(one)) return one
    const { line } = one
    const entry = one.item.RegistryEntry
    const { amount, date, allocations } = entry
    const basics = readBasics(reading, { date, currency: amount.currency, amount: amount.value }, line)
    if (isRefusal(basics)) return basics
    const sharers: Sharer[] = []
    let sumMinor = 0n
    for (const { membership, amount: share } of allocations) {
      const minor = readMinor(share.value, basics.currency, '.', line)
      if (typeof minor !== 'bigint') return minor
      sumMinor += minor
      sharers.push({ person: personOf(membership), weight: whole(magnitude(minor)) })
    }
    const wrong = differs(line, magnitude(basics.totalMinor), magnitude(sumMinor), basics.currency as CurrencyCode)
    if (wrong !== null) return wrong
    return {
      ...basics,
      totalMinor: -basics.totalMinor,
      line,
      isPayment: entry.type_transaction === 'BALANCE',
      description: entry.description ?? '',
      category: entry.category ?? '',
      payer: personOf(entry.membership_owned),
      sharers,
    }
  }
  return collectBills('tricount', listed(entries, entryShape), people, reading, billOf, keep)
}
