import { friendlyFormatIBAN } from 'ibantools'
import type { Money } from '../money/money.js'
import { epcPayload } from './epc.js'
import { linkOf } from './links.js'
import { pixPayload } from './pix.js'
import { promptPayPayload } from './promptpay.js'
import { spaydPayload } from './spayd.js'
import { swissPayload } from './swiss.js'
import { upiPayload } from './upi.js'
import { takes, type Way } from './way.js'

/** A transfer that somebody is to be paid by. */
export interface Due {
  readonly amount: Money
  /** What the payee is called here, for rails that want a name and were given none. */
  readonly payee: string
  readonly note: string
}

/** The pictures that banking apps read. */
export type Scheme = 'epc' | 'spayd' | 'swiss' | 'upi' | 'pix' | 'promptpay'

/** What somebody can do to pay that way. */
export interface Offer {
  readonly way: Way
  readonly link: string | null
  /** What is pasted into the app or the bank's form. */
  readonly copy: string | null
  readonly code: { readonly scheme: Scheme; readonly payload: string } | null
}

/** What fits an amount, in the order in which the payee likes it. */
export const offersOf = (ways: readonly Way[], due: Due): readonly Offer[] =>
  ways.filter((way) => takes(way, due.amount.currency)).map((way) => offerOf(way, due))

function offerOf(way: Way, due: Due): Offer {
  const code = codeOf(way, due)
  return { way, link: linkOf(way, due.amount, due.note), copy: copyOf(way, code), code }
}

function codeOf(way: Way, { amount, payee, note }: Due): Offer['code'] {
  const bill = { amount, holder: way.holder ?? payee, note }
  switch (way.rail) {
    case 'iban':
      return bankCode(way, bill)
    case 'upi':
      return coded('upi', upiPayload(way.value, bill))
    case 'pix':
      return coded('pix', pixPayload(way.value, bill))
    case 'promptpay':
      return coded('promptpay', promptPayPayload(way.value, bill))
    default:
      return null
  }
}

function bankCode({ value, address }: Way, bill: Parameters<typeof epcPayload>[1]): Offer['code'] {
  const isSwiss = value.startsWith('CH') || value.startsWith('LI')
  if (isSwiss && address !== null) return coded('swiss', swissPayload(value, address, bill))
  if (value.startsWith('CZ') || value.startsWith('SK')) {
    const code = coded('spayd', spaydPayload(value, bill))
    if (code !== null) return code
  }
  return coded('epc', epcPayload(value, bill))
}

const coded = (scheme: Scheme, payload: string | null): Offer['code'] => (payload === null ? null : { scheme, payload })

function copyOf({ rail, value }: Way, code: Offer['code']): string | null {
  if (rail === 'pix') return code?.payload ?? value
  if (rail === 'iban') return friendlyFormatIBAN(value) ?? value
  if (rail === 'upi' || rail === 'promptpay' || value.startsWith('+')) return value
  return null
}
