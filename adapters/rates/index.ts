import type { Day } from '../../src/ledger/entry.js'
import { daysBefore } from '../../src/ledger/rates.js'
import type { Log } from '../../src/log.js'
import type { Clock } from '../../src/ports/clock.js'
import type { Metrics } from '../../src/ports/operation.js'
import { type Days, type KeptRates, type Rates, RatesError, type RateTable } from '../../src/ports/rates.js'
import { createEcb } from './ecb.js'
import { createFrankfurter } from './frankfurter.js'

/** Where rates come from; without any they are typed only. */
export interface RatePlaces {
  readonly RATES_URL?: string | undefined
  readonly RATES_FALLBACK_URL?: string | undefined
}

interface RatesDeps {
  readonly kept: KeptRates
  readonly clock: Clock
  readonly metrics?: Pick<Metrics, 'rated'> | undefined
  readonly log: Log
}

/** Published rates, fetched where they are asked for and kept for all groups. */
export interface FetchedRates extends Rates {
  /** Fetches what was published today, unless that was done a little while ago. Never throws. */
  refresh(): Promise<void>
}

/** While a day goes on its table may still come, and is asked for again after this. */
const freshMs = 4 * 3_600_000
/** A day so long ago has all it will ever have. */
const overAfterMs = 36 * 3_600_000
/** A source that did not answer is left alone for as long. */
const pauseMs = 5 * 60_000
/** Nobody asks for more at once, and a source is not to be asked for all of history. */
const spanMaxDays = 400

/** The tables behind the addresses, the one to be asked first in front. */
export const rateTables = ({ RATES_URL: url, RATES_FALLBACK_URL: fallback }: RatePlaces): readonly RateTable[] => [
  ...(url === undefined ? [] : [createFrankfurter(url)]),
  ...(fallback === undefined ? [] : [createEcb(fallback)]),
]

/**
 * Reads rates from what is kept, after it has fetched the days that were never asked for. Where no source answers, what is kept has to
 * do, and nobody is asked again for a while.
 */
export function openRates(places: RatePlaces, { kept, clock, metrics, log }: RatesDeps): FetchedRates {
  const tables = rateTables(places)
  const underWay = new Map<string, Promise<void>>()
  let pausedUntil = 0

  const today = (): Day => clock.now().toISOString().slice(0, 10) as Day

  async function fetch(days: Days): Promise<void> {
    for (const table of tables) {
      try {
        const rates = await table.published(days, today())
        await kept.keep(rates, days, clock.now())
        metrics?.rated(table.source, 'done')
        return
      } catch (error) {
        if (!(error instanceof RatesError)) throw error
        metrics?.rated(table.source, 'failed')
        log.warn({ source: table.source, why: error.why }, 'a source of exchange rates could not be used')
      }
    }
    pausedUntil = Date.now() + pauseMs
  }

  /** Those who ask for the same at once wait for one answer. */
  function fetchOnce(days: Days): Promise<void> {
    const name = `${days.first} ${days.last}`
    const before = underWay.get(name)
    if (before !== undefined) return before
    const fetching = fetch(days).finally(() => underWay.delete(name))
    underWay.set(name, fetching)
    return fetching
  }

  async function fetchMissing(days: Days): Promise<void> {
    if (tables.length === 0 || Date.now() < pausedUntil || days.first > days.last) return
    const asked = await kept.asked(days)
    const missing = daysOf(days).filter((day) => !isKnown(day, asked.get(day), clock.now()))
    const [first, last] = [missing[0], missing.at(-1)]
    if (first !== undefined && last !== undefined) await fetchOnce({ first, last })
  }

  return {
    areFetched: tables.length > 0,
    conversions: kept.conversions,
    refresh: async () => fetchMissing({ first: today(), last: today() }),
    known: async (group, currencies, { first, last }) => {
      // Nothing was published on a day that is still to come.
      const past = { first: earlier(first, today()), last: earlier(last, today()) }
      const isEuroAlone = currencies.every((currency) => currency === 'EUR')
      if (!isEuroAlone) await fetchMissing(past)
      return kept.known(group, currencies, { first: past.first, last })
    },
  }
}

const earlier = (left: Day, right: Day): Day => (left < right ? left : right)

function daysOf({ first, last }: Days): readonly Day[] {
  const days: Day[] = []
  for (let day = last; day >= first && days.length < spanMaxDays; day = daysBefore(day, 1)) days.unshift(day)
  return days
}

function isKnown(day: Day, askedAt: Date | undefined, now: Date): boolean {
  if (askedAt === undefined) return false
  return askedAt.getTime() - Date.parse(`${day}T00:00:00Z`) > overAfterMs || now.getTime() - askedAt.getTime() < freshMs
}
