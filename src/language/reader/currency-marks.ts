import { findCurrency, readCurrency } from '../../money/currency.js'
import type { CurrencyCode } from '../../money/money.js'
import { fold } from '../fold.js'

/** A word that marks a number as money; its currency is null where it means whatever the group uses. */
export interface CurrencyMark {
  readonly currency: CurrencyCode | null
}

/** What a word beside a number says of its currency; null when it is no currency, or too likely something else. */
export const currencyMarkOf = (word: string, group: CurrencyCode): CurrencyMark | null => {
  const key = fold(word).replace(/\.$/, '')
  if (key === '') return null
  if (groupMoney.has(key)) return { currency: null }
  const currency = findCurrency(localSigns.get(key) ?? '') ?? readCurrency(word, group)
  if (currency === null) return null
  const isCode = findCurrency(key) !== null
  const isWritten = isCode && word === word.toUpperCase() && /[A-Z]{3}/.test(word)
  if (isWritten || (isCode ? commonCodes.has(key) : !otherWords.has(key))) return { currency }
  return currency === group && !neverMoney.has(key) ? { currency } : null
}

// Slang for a unit of whatever money the group has.
const groupMoney: ReadonlySet<string> = new Set(
  'buck bucks smackers pavos pavo balles balle pila pilas conto contos mangos mango lana varos euronen eier tacken ocken sacchi soles bones dosh clams'.split(
    ' ',
  ),
)

// Signs that people use beside those of the money module.
const localSigns: ReadonlyMap<string, string> = new Map([
  ['kd', 'KWD'],
  ['k.d', 'KWD'],
  ['bd', 'BHD'],
  ['dhs', 'AED'],
  ['dh', 'AED'],
  ['ghc', 'GHS'],
  ['gh₵', 'GHS'],
  ['gh¢', 'GHS'],
  ['kshs', 'KES'],
  ['ntd', 'TWD'],
  ['eur', 'EUR'],
  ['eu', 'EUR'],
  ['evro', 'EUR'],
  ['рубля', 'RUB'],
  ['рубли', 'RUB'],
  ['рублями', 'RUB'],
  ['रुपये', 'INR'],
  ['रुपए', 'INR'],
  ['रु', 'INR'],
  ['rupaye', 'INR'],
  ['rupay', 'INR'],
  ['rupees', 'INR'],
  ['rupiah', 'IDR'],
  ['lirasi', 'TRY'],
  ['lirayi', 'TRY'],
  ['franken', 'CHF'],
  ['bob', 'KES'],
])

const commonCodes: ReadonlySet<string> = new Set(
  'eur usd gbp inr jpy cad aud nzd chf sek nok dkk pln czk huf brl mxn krw cny sgd hkd thb idr myr zar kwd aed ghs ngn kes egp pkr ils rub uah ars clp vnd twd'.split(
    ' ',
  ),
)

// Signs with other meanings; they count where they are the group's own.
const otherWords: ReadonlySet<string> = new Set(
  'won real r ft fr k p tk lev kip rand lari lei leu s rs libra libras top try bob dh eu real'.split(' '),
)

const neverMoney: ReadonlySet<string> = new Set('all me man top cup try mad ron pen nad sos'.split(' '))
