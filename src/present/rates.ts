import type { SourcedRate } from '../ledger/rates.js'
import type { Rate } from '../money/rate.js'
import type { Words } from './words.js'

// As many as `Intl` writes everywhere; a rate has more only where a typed one was multiplied by a published one.
const decimalsMax = 20

/** `1 EUR = 172.4 JPY`, exactly, the one of which there is one unit first. */
export function rateText({ from, to, fromUnits, toUnits }: Rate, { locale }: Pick<Words, 'locale'>): string {
  const [left, right] = [`${unitsText(fromUnits, locale)} ${from}`, `${unitsText(toUnits, locale)} ${to}`]
  return toUnits === '1' ? `${right} = ${left}` : `${left} = ${right}`
}

const unitsText = (units: string, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: decimalsMax, useGrouping: false }).format(units as `${number}`)

/** A rate with who says so and of which day it is. */
export const sourcedRateText = (rate: SourcedRate, words: Words): string =>
  words.say('rate.line', {
    rate: rateText(rate, words),
    source: words.say('rate.source', { source: rate.source }),
    day: words.dates.day(rate.day),
  })
