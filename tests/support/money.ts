import { strict as assert } from 'node:assert'
import type { MemberId } from '../../src/ids.js'
import type { Part, Sharer } from '../../src/ledger/split.js'
import { findCurrency } from '../../src/money/currency.js'
import type { CurrencyCode, Money } from '../../src/money/money.js'

/** A code the test knows to exist. */
export const currency = (code: string): CurrencyCode => {
  const found = findCurrency(code)
  assert(found !== null, `${code} is a currency`)
  return found
}

/** Minor units with their currency, euros unless said otherwise. */
export const money = (amountMinor: bigint, code = 'EUR'): Money => ({ amountMinor, currency: currency(code) })

/** A readable id, so that a failing test names somebody. */
export const member = (name: string): MemberId => name as MemberId

/** A sharer with a standing weight of one. */
export const sharer = (name: string, part: Part = { kind: 'equal' }, weightHundredths = 100n): Sharer => ({
  member: member(name),
  part,
  weightHundredths,
})
