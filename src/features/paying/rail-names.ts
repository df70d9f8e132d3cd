import { friendlyFormatIBAN } from 'ibantools'
import type { Rail, Way } from '../../paying/way.js'

/** What the rails call themselves, in every language. */
const names: { readonly [On in Exclude<Rail, 'link'>]: string } = {
  iban: 'IBAN',
  paypal: 'PayPal',
  revolut: 'Revolut',
  wise: 'Wise',
  venmo: 'Venmo',
  monzo: 'Monzo',
  cashapp: 'Cash App',
  swish: 'Swish',
  bizum: 'Bizum',
  mobilepay: 'MobilePay',
  vipps: 'Vipps',
  twint: 'TWINT',
  upi: 'UPI',
  pix: 'PIX',
  promptpay: 'PromptPay',
}

/** What a way is called: its rail, or the host of an address. */
export const nameOf = ({ rail, value }: Way): string =>
  rail === 'link' ? new URL(value).hostname.replace(/^www\./u, '') : names[rail]

/** What a way says, as people write it. */
export function writtenOut({ rail, value, holder }: Way): string {
  const plain = rail === 'iban' ? (friendlyFormatIBAN(value) ?? value) : value
  return holder === null ? plain : `${plain}, ${holder}`
}

/** Enough of a number for its owner to know it by, and for nobody else to use it. */
export const masked = ({ value }: Way): string => `${value.slice(0, 3)}…${value.slice(-2)}`
