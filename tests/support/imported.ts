import type { ImportedBook, ImportedEntry, ImportOptions } from '../../src/import/book.js'
import { readImport } from '../../src/import/index.js'
import { isRefusal, type Refusal } from '../../src/ledger/refusal.js'
import { currency } from './money.js'

/** A file as it was read, with its entries. */
export type Book = ImportedBook & { readonly entries: readonly ImportedEntry[] }

const usual: ImportOptions = { currency: currency('EUR'), toldCurrency: null, maxExpenseMajor: 10_000_000n }

/** Reads a file for a group in euros. */
export function read(file: string | Uint8Array, options: Partial<ImportOptions> = {}): Book | Refusal {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const entries: ImportedEntry[] = []
  const made = readImport(bytes, { ...usual, ...options }, (entry) => entries.push(entry))
  return isRefusal(made) ? made : { ...made, entries }
}

/** The book of a file that has to be read. */
export function book(file: string | Uint8Array, options: Partial<ImportOptions> = {}): Book {
  const made = read(file, options)
  if (isRefusal(made)) throw new Error(`${made.refused} ${JSON.stringify(made.values, (_, value) => String(value))}`)
  return made
}

/** Why a file is refused, and for which line. */
export function refused(file: string | Uint8Array, options: Partial<ImportOptions> = {}): readonly unknown[] | 'read' {
  const made = read(file, options)
  return isRefusal(made) ? [made.refused, 'line' in made.values ? made.values.line : undefined] : 'read'
}

/** What each person gets back (above zero) or owes in minor units, by name and currency. */
export const nets = ({ people, balances }: Book): Record<string, string> =>
  Object.fromEntries(
    balances.map(({ person, currency: code, amountMinor }) => [`${people[person]?.name} ${code}`, String(amountMinor)]),
  )

/** How often each note is said. */
export const noted = ({ notes }: Book): Record<string, number> =>
  Object.fromEntries(notes.map(({ kind, count }) => [kind, count]))
