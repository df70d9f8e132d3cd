import type { Day } from '../../src/ledger/entry.js'
import { daysBefore, type PublishedRate, rateAgeMaxDays } from '../../src/ledger/rates.js'
import { findCurrency } from '../../src/money/currency.js'
import { readRate } from '../../src/money/rate.js'
import { RatesError, type RateTable } from '../../src/ports/rates.js'
import { download } from './download.js'

/** The file of ninety days holds this many for sure. */
const recentDays = 80

/** The files of the European Central Bank: of its last ninety days, and of all since 1999. */
export const createEcb = (url: string): RateTable => ({
  source: 'ecb',
  published: async ({ first, last }, today) => {
    const oldest = daysBefore(first, rateAgeMaxDays)
    const file = oldest >= daysBefore(today, recentDays) ? 'eurofxref-hist-90d.xml' : 'eurofxref-hist.xml'
    const rates = readEcb(await download(`${url.replace(/\/+$/u, '')}/${file}`))
    if (rates.length === 0) throw new RatesError('no table')
    return rates.filter(({ day }) => day >= oldest && day <= last)
  },
})

/** The rates in one of its files, whose cubes of days hold a cube a currency. A file that was cut off is no table. */
function readEcb(text: string): readonly PublishedRate[] {
  if (!/<\/gesmes:Envelope>\s*$/u.test(text)) throw new RatesError('no table')
  let day: Day | null = null
  const rates: PublishedRate[] = []
  for (const [, time, code = '', rate = ''] of text.matchAll(cube)) {
    if (time !== undefined) day = time as Day
    const [currency, perEuro] = [findCurrency(code), readRate(rate)]
    if (time !== undefined || day === null || currency === null || perEuro === null) continue
    rates.push({ currency, perEuro, day, source: 'ecb' })
  }
  return rates
}

const cube = /<Cube\s+(?:time=["'](\d{4}-\d{2}-\d{2})["']|currency=["']([A-Z]{3})["']\s+rate=["']([\d.]+)["'])/gu
