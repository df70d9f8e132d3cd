import type { Category, Day, EntryContent } from '../ledger/entry.js'
import type { CurrencyCode, Money } from '../money/money.js'

/** Which program wrote a file. */
export type ImportSource =
  | 'splitwise'
  | 'spliit'
  | 'splitpro'
  | 'cospend'
  | 'ihatemoney'
  | 'settleup'
  | 'tricount'
  | 'tabkeeper'

/** One person's part of a line, in minor units. `person` is a place in the list of people. */
export interface ImportedPosting {
  readonly person: number
  readonly paidMinor: bigint
  readonly owedMinor: bigint
}

/** One expense, refund or payment of a file. As in the ledger, paid and owed both sum to the total, which is below zero for a refund. */
export interface ImportedEntry extends Pick<EntryContent, 'kind' | 'description' | 'totalMinor' | 'isForgiven'> {
  /** Where it stands in the file, counted from 1. */
  readonly line: number
  readonly date: Day
  readonly category: Category | null
  readonly currency: CurrencyCode
  readonly postings: readonly ImportedPosting[]
  /** It was taken back in the file's own history, so it changes no balance. */
  readonly isReversed: boolean
  /** The place, from 0, of the entry of this file that it is a newer version of. */
  readonly replaces: number | null
}

/** Somebody of a file. */
export interface ImportedPerson {
  /** As the file has it; another person of the file may be called the same. */
  readonly name: string
  /** The one that the file calls “You”. */
  readonly isMe: boolean
  /** Whether they share what is new; only Tabkeeper's own files say no. */
  readonly isActive: boolean
  readonly weightHundredths: bigint
}

/** What a preview has to say about a file beside its sums: what was left out, and what was assumed. */
export type ImportNoteKind =
  | 'unchanged' // lines that change nobody's balance
  | 'binned' // lines that the other program had thrown away
  | 'reversed' // entries that were taken back; they come along as such
  | 'payersGuessed' // the file does not say how much each of several payers paid; balances are exact
  | 'refunds' // money that came back
  | 'conversions' // half of a change of currency; `text` is its name
  | 'rateUsed' // lines in a foreign currency, told at the file's own rate in `text`
  | 'currencyAssumed' // the file names none; `text` is taken
  | 'signTaken' // the sign `text` was taken for the currency `other`
  | 'currencyEnded' // `text` is money no more
  | 'daysFirst' // dates are read as day/month/year
  | 'monthsFirst'
  | 'splitEvenly' // the file says evenly, and the sums beside it are not even
  | 'sharedEqually' // the file says who shares it, not how much
  | 'weightsUnknown' // the file tells the weight only of those who paid
  | 'alreadyHere' // entries of the same day, sum and words are in the tab
  | 'categoriesDropped' // categories that mean none here

export interface ImportNote {
  readonly kind: ImportNoteKind
  /** How many lines it is about; 1 where it is about the file. */
  readonly count: number
  readonly text: string
  readonly other: string
}

/** What a reader tells beside the entries, which it hands on one by one. */
export interface ImportFacts {
  readonly source: ImportSource
  readonly people: readonly ImportedPerson[]
  readonly notes: readonly ImportNote[]
  /** Whether the file holds totals, which were compared. */
  readonly hasTotals: boolean
}

/** What a file says, checked against itself: every sum is right, and so are the totals where the file has some. */
export interface ImportedBook extends ImportFacts {
  readonly expensesCount: number
  readonly paymentsCount: number
  /** How many of them are newer versions of others. */
  readonly editsCount: number
  readonly firstDay: Day
  readonly lastDay: Day
  /** What it comes to for everybody, by person and currency. */
  readonly balances: readonly ({ readonly person: number } & Money)[]
}

/** Takes the entries of a file in its order; a large file is never held whole. */
export type Keep = (entry: ImportedEntry) => void

/** What has to be known beside the file. */
export interface ImportOptions {
  /** The group's, for files that name none. */
  readonly currency: CurrencyCode
  /** What somebody said the file's sums are in; asked only where the file does not tell, or not clearly. */
  readonly toldCurrency: CurrencyCode | null
  readonly maxExpenseMajor: bigint
}

/** As long as a description that somebody types may be. */
export const descriptionMaxCharacters = 200
