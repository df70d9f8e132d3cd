import type { EntryId, GroupId } from '../ids.js'
import type { Day } from '../ledger/entry.js'
import type { KnownRates, PublishedRate } from '../ledger/rates.js'
import type { CurrencyCode } from '../money/money.js'

/** The first and the last day that something is about. */
export interface Days {
  readonly first: Day
  readonly last: Day
}

/** What money is worth: rates that groups typed, and published ones. */
export interface Rates {
  /** Whether published rates are fetched at all; otherwise people type them. */
  readonly areFetched: boolean
  /** All that `rateOn` needs for these currencies on any of these days. Where no source answers: the newest that is kept. */
  known(group: GroupId, currencies: readonly CurrencyCode[], days: Days): Promise<KnownRates>
  /** The conversions that any of these entries is a side of. */
  conversions(entries: readonly EntryId[]): Promise<readonly ConversionSides[]>
}

/** The two payments of a conversion; both stand or neither does. */
export interface ConversionSides {
  readonly settled: EntryId
  readonly owed: EntryId | null
}

/** Published rates as they are kept, for all groups. */
export interface KeptRates extends Rates {
  /** Since when each of these days was asked for last; those that never were are left out. */
  asked(days: Days): Promise<ReadonlyMap<Day, Date>>
  /** Keeps what a source said when asked for these days. A rate that is kept already stays what it was. */
  keep(rates: readonly PublishedRate[], days: Days, askedAt: Date): Promise<void>
}

/** A source of rates. Throws a RatesError for every answer that cannot be used. */
export interface RateTable {
  readonly source: PublishedRate['source']
  /** What was published on these days, and on those before that count for them. */
  published(days: Days, today: Day): Promise<readonly PublishedRate[]>
}

/** A source of rates did not answer, or what it said cannot be used: `why` is a code for the log. */
export class RatesError extends Error {
  readonly why: string

  constructor(why: string, options?: ErrorOptions) {
    super(`rates cannot be used: ${why}`, options)
    this.name = 'RatesError'
    this.why = why
  }
}
