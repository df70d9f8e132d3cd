import type { CurrencyCode } from '../money/money.js'

/** The ways to be paid that have a form of their own; `link` is any other address of https. */
export const rails = [
  'iban',
  'paypal',
  'revolut',
  'wise',
  'venmo',
  'monzo',
  'cashapp',
  'swish',
  'bizum',
  'mobilepay',
  'vipps',
  'twint',
  'upi',
  'pix',
  'promptpay',
  'link',
] as const

export type Rail = (typeof rails)[number]

/** A postal address as a Swiss bill needs it. */
export interface PostalAddress {
  readonly street: string
  readonly number: string
  readonly postcode: string
  readonly town: string
}

/** One way in which somebody can be paid, checked and in its plain form. */
export interface Way {
  readonly rail: Rail
  /** The IBAN, handle, phone number with +, key, id or address. */
  readonly value: string
  /** Whom the account belongs to, where that was said. */
  readonly holder: string | null
  readonly address: PostalAddress | null
  /** Whether a whole group may see it. */
  readonly isOpen: boolean
}

/** Rails that take one currency only; the others take many, or convert. */
const currencyOfRail: Partial<Record<Rail, readonly string[]>> = {
  venmo: ['USD'],
  cashapp: ['USD'],
  monzo: ['GBP'],
  swish: ['SEK'],
  bizum: ['EUR'],
  mobilepay: ['DKK', 'EUR'],
  vipps: ['NOK'],
  twint: ['CHF'],
  upi: ['INR'],
  pix: ['BRL'],
  promptpay: ['THB'],
}

/** Whether money of a currency can go that way. */
export const takes = ({ rail }: Way, currency: CurrencyCode): boolean =>
  currencyOfRail[rail]?.includes(currency) ?? true

const phoneRails: ReadonlySet<Rail> = new Set(['swish', 'bizum', 'mobilepay', 'vipps', 'twint'])

/** Whether it tells everybody who sees it a phone number, or the number of an identity card. */
export function isPersonal({ rail, value }: Pick<Way, 'rail' | 'value'>): boolean {
  if (phoneRails.has(rail) || rail === 'promptpay') return true
  return rail === 'pix' && !isRandomKey(value)
}

/** The keys of PIX that a bank makes up, which tell nothing of their owner. */
export const isRandomKey = (key: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/.test(key)

/** A way that says no more than where it goes; a group sees it unless it holds a number of somebody's own. */
export const wayTo = (rail: Rail, value: string): Way => ({
  rail,
  value,
  holder: null,
  address: null,
  isOpen: !isPersonal({ rail, value }),
})

/** Why a text is no way to be paid. `unknown` where not even the rail is clear. */
export type WayProblem = 'unknown' | 'iban' | 'handle' | 'phone' | 'upi' | 'pix' | 'promptpay' | 'link' | 'address'

/** Where a text cannot be read: the rail it was taken for, and what is wrong. */
export interface Unreadable {
  readonly problem: WayProblem
  readonly rail: Rail | null
}

export const isUnreadable = (read: Way | Unreadable): read is Unreadable => 'problem' in read
