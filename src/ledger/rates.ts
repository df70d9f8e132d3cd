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

/** A rate that a group typed, above all published ones: `units` of `currency` are worth `baseUnits` of `base`. */
export interface PinnedRate {
  readonly currency: CurrencyCode
  readonly base: CurrencyCode
  readonly units: string
  readonly baseUnits: string
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
export const rateAgeMaxDays = 14

/** The day so many days before another. */
export const daysBefore = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10) as Day

const euro = findCurrency('EUR') as CurrencyCode

/**
 * What `from` is worth in `to` on a day: as the group pinned it, else by the last publications on or before the day, two currencies
 * by way of the euro. Null where that is not known.
 */
export function rateOn(known: KnownRates, from: CurrencyCode, to: CurrencyCode, day: Day): SourcedRate | null {
  for (const { currency, base, units, baseUnits, since } of known.pinned) {
    const typed = { from, to, day: since, source: 'typed' } as const
    if (currency === from && base === to) return { ...typed, fromUnits: units, toUnits: baseUnits }
    if (currency === to && base === from) return { ...typed, fromUnits: baseUnits, toUnits: units }
  }
  const [one, other] = [eurosOn(known, from, day), eurosOn(known, to, day)]
  if (one === null || other === null) return null
  // The euro itself was published by nobody.
  const older = from !== euro && (to === euro || one.day <= other.day) ? one : other
  const source = one.source === 'typed' || other.source === 'typed' ? 'typed' : older.source
  const [fromUnits, toUnits] = [timesRate(one.units, other.euros), timesRate(other.units, one.euros)]
  return { from, to, fromUnits, toUnits, day: older.day, source }
}

/** So many units of a currency are worth so many euros. */
interface Euros {
  readonly units: string
  readonly euros: string
  readonly day: Day
  readonly source: SourcedRate['source']
}

function eurosOn(known: KnownRates, currency: CurrencyCode, day: Day): Euros | null {
  if (currency === euro) return { units: '1', euros: '1', day, source: rateSources[0] }
  const pin = known.pinned.find((candidate) => candidate.currency === currency)
  if (pin === undefined) return publishedOn(known, currency, day)
  if (pin.base === euro) return { units: pin.units, euros: pin.baseUnits, day: pin.since, source: 'typed' }
  const base = publishedOn(known, pin.base, day)
  return base && { ...base, units: timesRate(pin.units, base.units), euros: pin.baseUnits, source: 'typed' }
}

function publishedOn({ published }: KnownRates, currency: CurrencyCode, day: Day): Euros | null {
  const last = lastPublished(published, currency, day)
  return last && { units: last.perEuro, euros: '1', day: last.day, source: last.source }
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
