import type { Day } from '../../src/ledger/entry.js'
import type { Finding } from '../../src/ports/finding.js'
import { RatesError, type RateTable } from '../../src/ports/rates.js'
import { type RatePlaces, rateTables } from './index.js'

const names = { frankfurter: 'RATES_URL', ecb: 'RATES_FALLBACK_URL' } as const

/** Whether each source of exchange rates that is set gives what can be used. */
export async function examineRates(places: RatePlaces): Promise<readonly Finding[]> {
  const tables = rateTables(places)
  if (tables.length > 0) return Promise.all(tables.map(examine))
  return [{ about: 'Exchange rates', state: 'unused', says: 'RATES_URL is not set: groups type the rates they need' }]
}

async function examine(table: RateTable): Promise<Finding> {
  const about = `Exchange rates (${table.source})`
  const today = new Date().toISOString().slice(0, 10) as Day
  try {
    const rates = await table.published({ first: today, last: today }, today)
    const newest = rates
      .map(({ day }) => day)
      .sort()
      .at(-1)
    return { about, state: 'fine', says: `the newest are of ${newest}` }
  } catch (error) {
    if (!(error instanceof RatesError)) throw error
    const says = `cannot be used (${error.why}): check the network and ${names[table.source]}`
    return { about, state: 'wrong', says }
  }
}
