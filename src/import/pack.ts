import { strict as assert } from 'node:assert'
import { createHash } from 'node:crypto'
import type { Category, Day } from '../ledger/entry.js'
import type { CurrencyCode } from '../money/money.js'
import type { ImportedBook, ImportedEntry } from './book.js'

/** An entry as it waits to be written, as short as it can be told: a file may hold two million postings. */
type Packed = readonly [
  /** An expense, a payment, or what was let go. */
  kind: 0 | 1 | 2,
  date: string,
  currency: string,
  total: number,
  description: string,
  category: string | null,
  isReversed: 0 | 1,
  replaces: number | null,
  /** Person, paid and owed, one posting after the other. */
  postings: readonly number[],
]

/** So many postings are written well within the time that one statement has. */
const partPostings = 10_000

/** Packs entries in parts, each a JSON text, and tells what they say by a hash. */
export interface Packer {
  add(entry: ImportedEntry): void
  finish(people: ImportedBook['people']): { readonly parts: readonly string[]; readonly contentHash: string }
}

export function createPacker(): Packer {
  const hash = createHash('sha256')
  const parts: string[] = []
  let part: string[] = []
  let postings = 0
  const close = (): void => {
    if (part.length === 0) return
    parts.push(`[${part.join(',')}]`)
    part = []
    postings = 0
  }
  return {
    add: (entry) => {
      const packed = JSON.stringify(pack(entry))
      hash.update(packed)
      part.push(packed)
      postings += entry.postings.length
      if (postings >= partPostings) close()
    },
    finish: (people) => {
      close()
      hash.update(JSON.stringify(people.map(({ name }) => name)))
      return { parts, contentHash: hash.digest('hex') }
    },
  }
}

const pack = (entry: ImportedEntry): Packed => [
  entry.kind === 'expense' ? 0 : entry.isForgiven ? 2 : 1,
  entry.date,
  entry.currency,
  exact(entry.totalMinor),
  entry.description,
  entry.category,
  entry.isReversed ? 1 : 0,
  entry.replaces,
  entry.postings.flatMap(({ person, paidMinor, owedMinor }) => [person, exact(paidMinor), exact(owedMinor)]),
]

/** A sum as a number of JSON; what an expense may be at most stays far below where these become inexact. */
function exact(minor: bigint): number {
  const number = Number(minor)
  assert(Number.isSafeInteger(number), 'a sum of an import fits a number')
  return number
}

/** The entries of a part. It was packed here, so its shape is known. */
export const unpack = (part: string): readonly Omit<ImportedEntry, 'line'>[] =>
  (JSON.parse(part) as readonly Packed[]).map(
    ([kind, date, currency, total, description, category, isReversed, replaces, numbers]) => ({
      kind: kind === 0 ? 'expense' : 'payment',
      isForgiven: kind === 2,
      date: date as Day,
      currency: currency as CurrencyCode,
      totalMinor: BigInt(total),
      description,
      category: category as Category | null,
      isReversed: isReversed === 1,
      replaces,
      postings: postingsOf(numbers),
    }),
  )

function postingsOf(numbers: readonly number[]): ImportedEntry['postings'] {
  const postings: ImportedEntry['postings'][number][] = []
  for (let at = 0; at < numbers.length; at += 3) {
    const [person = 0, paid = 0, owed = 0] = numbers.slice(at, at + 3)
    postings.push({ person, paidMinor: BigInt(paid), owedMinor: BigInt(owed) })
  }
  return postings
}
