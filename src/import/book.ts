import type { Category, Day, EntryContent } from '../ledger/entry.js'
import type { CurrencyCode } from '../money/money.js'

/** Which program wrote a file. */
export type ImportSource = 'splitwise' | 'spliit' | 'splitpro' | 'cospend' | 'ihatemoney'

/** One person's part of a line, in minor units. `person` is a place in the list of people. */
export interface ImportedPosting {
  readonly person: number
  readonly paidMinor: bigint
  readonly owedMinor: bigint
}

/** One expense or payment of a file. As in the ledger, paid and owed both sum to the total, which is above zero. */
export interface ImportedEntry extends Pick<EntryContent, 'kind' | 'description' | 'totalMinor'> {
  /** Where it stands in the file, counted from 1. */
  readonly line: number
  readonly date: Day
  readonly category: Category | null
  readonly currency: CurrencyCode
  readonly postings: readonly ImportedPosting[]
}

/** What a file says, checked against itself: every sum is right, and so are the totals where the file has some. */
export interface ImportedBook {
  readonly source: ImportSource
  /** Names as the file has them; `isMe` marks the one that the file calls “You”. */
  readonly people: readonly { readonly name: string; readonly isMe: boolean }[]
  readonly entries: readonly ImportedEntry[]
  /** Lines that change nobody's balance, such as an expense of zero. */
  readonly skippedCount: number
  /** Entries of which the file does not say how much each of several payers paid; their effect on the balances is exact. */
  readonly guessedPayersCount: number
  /** Whether the file holds totals, which were compared. */
  readonly hasTotals: boolean
}

/** What has to be known beside the file. */
export interface ImportOptions {
  /** For files that name none. */
  readonly currency: CurrencyCode
  readonly maxExpenseMajor: bigint
}

/** More lines than years of sharing make. */
export const linesMax = 20_000
/** A group of friends, not a company; a thousand columns are another kind of file. */
export const peopleMax = 100
/** Twenty thousand long lines. */
export const fileMaxBytes = 10_000_000
/** As long as a description that somebody types may be. */
export const descriptionMaxCharacters = 200
