import { z } from 'zod'
import type { Day } from '../../src/ledger/entry.js'
import type { PublishedRate } from '../../src/ledger/rates.js'
import { findCurrency } from '../../src/money/currency.js'
import { readRate } from '../../src/money/rate.js'
import { RatesError, type RateTable } from '../../src/ports/rates.js'
import { download } from './download.js'

const table = z.array(
  z.object({
    date: z.iso.date(),
    base: z.string(),
    quote: z.string(),
    rate: z.number(),
  }),
)

/** Frankfurter, version 2: rates of central banks. One day, which carries older rates with their own days, or several. */
export const createFrankfurter = (url: string): RateTable => ({
  source: 'frankfurter',
  published: async ({ first, last }) => {
    const when = first === last ? `date=${first}` : `from=${first}&to=${last}`
    const read = table.safeParse(parsed(await download(`${url.replace(/\/+$/u, '')}/v2/rates?${when}&base=EUR`)))
    if (!read.success) throw new RatesError('no table')
    if (read.data.some(({ base }) => base !== 'EUR')) throw new RatesError('another base')
    const rates = read.data.flatMap(({ date, quote, rate }): readonly PublishedRate[] => {
      const [currency, perEuro] = [findCurrency(quote), readRate(String(rate))]
      const isMeant = currency !== null && currency !== 'EUR' && perEuro !== null && date <= last
      return isMeant ? [{ currency, perEuro, day: date as Day, source: 'frankfurter' }] : []
    })
    if (rates.length === 0) throw new RatesError('empty')
    return rates
  },
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new RatesError('no table', { cause: error })
  }
}
