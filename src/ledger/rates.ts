import { findCurrency } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import { type Rate, timesRate } from '../money/rate.js'
import type { Day } from './entry.js'

/** Who publishes rates, whom we would rather take first. */
export const rateSources = ['frankfurter', 'ecb'] as const

export type RateSource = (typeof rateSources)[number]

/** How much of a currency is worth one euro, as published on a day. */
export interface PublishedRate {
  readonly currency: CurrencyCode
  /** Units for one euro, a decimal string. */
  readonly perEuro: string
  readonly day: Day
  readonly source: RateSource
}

/** A rate that a group typed, above all published ones: so many units of `currency` for one of `base`. */
export interface PinnedRate {
  readonly currency: CurrencyCode
  readonly base: CurrencyCode
  readonly perBase: string
  readonly since: Day
}

/** A rate with where it comes from: the day it was published or typed, whichever of its parts is older. */
export interface SourcedRate extends Rate {
  readonly day: Day
  readonly source: RateSource | 'typed'
}

/** What is known of rates: a group's own, and published ones of all days that are asked for. */
export interface KnownRates {
  readonly pinned: readonly PinnedRate[]
  readonly published: readonly PublishedRate[]
}

/** A publication is good for so many days: over the longest holidays of central banks, and not for a currency that ended. */
const rateAgeMaxDays = 14

/** The day so many days before another. */
export const daysBefore = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10) as Day

const euro = findCurrency('EUR') as CurrencyCode

/**
 * What `from` is worth in `to` on a day: as the group pinned it, else by the last publications on or before the day, two currencies
 * by way of the euro. Null where that is not known.
 */
export function rateOn(known: KnownRates, from: CurrencyCode, to: CurrencyCode, day: Day): SourcedRate | null {
  for (const { currency, base, perBase, since } of known.pinned) {
    const typed = { from, to, day: since, source: 'typed' } as const
    if (currency === from && base === to) return { ...typed, fromUnits: perBase, toUnits: '1' }
    if (currency === to && base === from) return { ...typed, fromUnits: '1', toUnits: perBase }
  }
  const [one, other] = [perEuroOn(known, from, day), perEuroOn(known, to, day)]
  if (one === null || other === null) return null
  // The euro itself was published by nobody.
  const older = from !== euro && (to === euro || one.day <= other.day) ? one : other
  const source = one.source === 'typed' || other.source === 'typed' ? 'typed' : older.source
  return { from, to, fromUnits: one.perEuro, toUnits: other.perEuro, day: older.day, source }
}

interface PerEuro {
  readonly perEuro: string
  readonly day: Day
  readonly source: SourcedRate['source']
}

function perEuroOn(known: KnownRates, currency: CurrencyCode, day: Day): PerEuro | null {
  if (currency === euro) return { perEuro: '1', day, source: rateSources[0] }
  const pin = known.pinned.find((candidate) => candidate.currency === currency)
  if (pin === undefined) return lastPublished(known.published, currency, day)
  if (pin.base === euro) return { perEuro: pin.perBase, day: pin.since, source: 'typed' }
  const base = lastPublished(known.published, pin.base, day)
  return base && { perEuro: timesRate(pin.perBase, base.perEuro), day: base.day, source: 'typed' }
}

/** The last publication on or before the day, unless it is too old. */
function lastPublished(published: readonly PublishedRate[], currency: CurrencyCode, day: Day): PublishedRate | null {
  const oldest = daysBefore(day, rateAgeMaxDays)
  let last: PublishedRate | null = null
  for (const rate of published) {
    if (rate.currency !== currency || rate.day > day || rate.day < oldest) continue
    if (last === null || rate.day > last.day || (rate.day === last.day && isRather(rate.source, last.source)))
      last = rate
  }
  return last
}

const isRather = (left: RateSource, right: RateSource): boolean =>
  rateSources.indexOf(left) < rateSources.indexOf(right)
