import { onOrOff } from '../../language/on-off.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { findEndedCurrency, readCurrencyAlone } from '../../money/currency.js'
import type { CurrencyCode } from '../../money/money.js'
import { readNumeral } from '../../money/numeral.js'
import { plainText } from '../../money/plain-text.js'
import { rateOf } from '../../money/rate.js'
import { separatorsOf } from '../../money/separators.js'
import { shortened } from '../../present/shortened.js'

/** What `/rate` is asked for; of a rate that is set, so many units of the currency are worth so many of the base. */
export type RateRequest =
  | { readonly asks: 'all' }
  | { readonly asks: 'one' | 'off'; readonly currency: CurrencyCode }
  | {
      readonly asks: 'set'
      readonly currency: CurrencyCode
      readonly base: CurrencyCode
      readonly units: string
      readonly baseUnits: string
      /** Whether both currencies were written, so that there is no doubt which way it goes. */
      readonly isWhole: boolean
    }

/** In what a group counts, and how it writes numbers. */
interface RateContext {
  readonly currency: CurrencyCode
  readonly locale: string
}

/** Reads `JPY`, `JPY 172.4`, `172.4 JPY`, `JPY off`, `1 EUR = 172.4 JPY` and `100 JPY = 0.58 EUR`. */
export function readRateRequest(typed: string, group: RateContext): RateRequest | Refusal {
  if (typed === '') return { asks: 'all' }
  const [left = '', right, ...more] = typed.split('=').map((side) => side.trim())
  if (right !== undefined) return more.length > 0 ? unreadable(typed, group) : readWhole(typed, left, right, group)

  const side = readSide(typed, group)
  if (side !== null) return side.currency === group.currency ? itself(group) : setOf(side, null, group)
  const [word = '', order, ...rest] = typed.split(' ')
  const currency = readCode(word, group)
  if (currency === null || rest.length > 0) return unreadable(typed, group)
  if (currency === group.currency) return itself(group)
  if (order === undefined) return { asks: 'one', currency }
  return /\p{L}/u.test(order) && onOrOff(order) === 'off' ? { asks: 'off', currency } : unreadable(typed, group)
}

interface Side {
  readonly units: string
  readonly currency: CurrencyCode
}

function readWhole(typed: string, left: string, right: string, group: RateContext): RateRequest | Refusal {
  const [one, other] = [readSide(left, group), readSide(right, group)]
  if (one === null || other === null) return unreadable(typed, group)
  if (one.currency === other.currency) return itself(one)
  // The group's own currency is what the others are counted in.
  return one.currency === group.currency ? setOf(other, one, group) : setOf(one, other, group)
}

const setOf = (side: Side, base: Side | null, group: RateContext): RateRequest => ({
  asks: 'set',
  currency: side.currency,
  units: side.units,
  base: base?.currency ?? group.currency,
  baseUnits: base?.units ?? '1',
  isWhole: base !== null,
})

/** `172.4 JPY`, `JPY 172.4` or `¥172.4`. */
function readSide(text: string, group: RateContext): Side | null {
  const plain = plainText(text).trim()
  const [, before, number = '', after] = /^(\D*?)\s*([\d.,'٫]*\d)\s*(\D*)$/u.exec(plain) ?? []
  const written = `${before ?? ''}${after ?? ''}`.trim()
  const currency = before && after ? null : readCode(written, group)
  const numeral = readNumeral(number, separatorsOf(group.locale, group.currency), decimalsMax)
  const units = numeral?.kind === 'sure' ? rateOf(numeral.value) : null
  return currency === null || units === null ? null : { units, currency }
}

// As many as a rate may have, so that a point never groups thousands by their number.
const decimalsMax = 16

/** A tab may still owe in a currency that ended. */
const readCode = (text: string, group: RateContext): CurrencyCode | null =>
  readCurrencyAlone(text, group.currency) ?? findEndedCurrency(text)

const itself = ({ currency }: Pick<RateContext, 'currency'>): Refusal => refuse('rateOfItself', { currency })

function unreadable(typed: string, group: RateContext): Refusal {
  const named = typed.split(/[\s=]+/u).flatMap((word) => readCode(word, group) ?? [])
  const currency = named.find((code) => code !== group.currency) ?? (group.currency === 'USD' ? 'EUR' : 'USD')
  return refuse('rateUnreadable', { text: shortened(typed), currency, base: group.currency })
}
