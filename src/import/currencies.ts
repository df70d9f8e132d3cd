import { type Refusal, refuse } from '../ledger/refusal.js'
import { currenciesOfSign, findCurrency, findEndedCurrency } from '../money/currency.js'
import type { CurrencyCode } from '../money/money.js'
import type { ImportOptions } from './book.js'
import { shown, unreadable } from './cells.js'
import type { Notes } from './notes.js'

/** Reads what the lines of one file say their sums are in. */
export interface Currencies {
  /** Refused where a currency is named and not understood. */
  of(cell: string, line: number): CurrencyCode | Refusal
}

/**
 * The group's currency is taken only where a file names none, which is noted. A code is sure, also one that is money no more. A
 * sign means the only currency it stands for, else what somebody said, else the group's if it may mean that; what it was taken
 * for is noted.
 */
export function createCurrencies({ currency, toldCurrency }: ImportOptions, notes: Notes): Currencies {
  const known = new Map<string, CurrencyCode>()
  const read = (cell: string, line: number): CurrencyCode | Refusal => {
    if (cell === '' || cell.toUpperCase() === 'XXX') return assumed()
    const code = findCurrency(cell)
    if (code !== null) return code
    const ended = findEndedCurrency(cell)
    if (ended !== null) return noted('currencyEnded', ended)
    const meant = currenciesOfSign(cell)
    const [only, another] = meant
    if (only !== undefined && another === undefined) return only
    if (toldCurrency !== null && !looksLikeCode.test(cell)) return noted('signTaken', toldCurrency, cell)
    if (meant.includes(currency)) return noted('signTaken', currency, cell)
    if (only === undefined) return unknown(cell, line)
    return refuse('importCurrencyUnclear', { text: shown(cell), codes: { oneOf: meant.slice(0, toldMax) }, code: only })
  }
  const assumed = (): CurrencyCode => {
    const taken = toldCurrency ?? currency
    notes.add('currencyAssumed', { text: taken, isOfFile: true })
    return taken
  }
  const noted = (kind: 'currencyEnded' | 'signTaken', code: CurrencyCode, sign?: string): CurrencyCode => {
    const about = sign === undefined ? { text: code } : { text: shown(sign), other: code }
    notes.add(kind, { ...about, isOfFile: true })
    return code
  }
  return {
    of: (cell, line) => {
      const before = known.get(cell)
      if (before !== undefined) return before
      const found = read(cell, line)
      if (typeof found === 'string') known.set(cell, found)
      return found
    },
  }
}

const looksLikeCode = /^[A-Z]{3}$/u
// A dollar may be twenty-six currencies.
const toldMax = 4

const unknown = (cell: string, line: number): Refusal =>
  /[\p{L}\p{Sc}]/u.test(cell) && !/^[=+@-]/u.test(cell)
    ? refuse('importCurrencyUnknown', { line, text: shown(cell) })
    : unreadable(line, cell)
