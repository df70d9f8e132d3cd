import { toDecimal } from '../money/format.js'
import type { Money } from '../money/money.js'
import { cut, oneLine, wholeUnits } from './plain.js'
import type { Way } from './way.js'

const noteMax = 100

/** PayPal takes these, the second list without decimals (PayPal, Currency Codes). */
const paypalCurrencies: ReadonlySet<string> = new Set(
  'AUD BRL CAD CNY CZK DKK EUR HKD ILS MYR MXN NZD NOK PHP PLN GBP SGD SEK CHF THB USD'.split(' '),
)
const paypalWhole: ReadonlySet<string> = new Set('HUF JPY TWD'.split(' '))

function paypal(name: string, amount: Money): string {
  const sum = paypalWhole.has(amount.currency) ? wholeUnits(amount) : toDecimal(amount)
  const isTaken = sum !== null && (paypalWhole.has(amount.currency) || paypalCurrencies.has(amount.currency))
  return `https://paypal.me/${name}${isTaken ? `/${sum}${amount.currency}` : ''}`
}

const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/**
 * Where a browser or an app opens that way, with the amount where the rail can carry one. Null where there is no address for it:
 * what has none is copied or shown as a picture.
 */
export function linkOf({ rail, value }: Way, amount: Money, note: string): string | null {
  const sum = toDecimal(amount)
  const text = cut(oneLine(note), noteMax)
  switch (rail) {
    case 'paypal':
      return paypal(value, amount)
    case 'venmo':
      return `https://venmo.com/${value}?${query({ txn: 'pay', amount: sum, note: text })}`
    case 'monzo':
      return `https://monzo.me/${value}/${sum}${text === '' ? '' : `?${query({ d: text })}`}`
    case 'cashapp':
      return `https://cash.app/$${value}`
    case 'revolut':
      return `https://revolut.me/${value}`
    case 'wise':
      return `https://wise.com/pay/me/${value}`
    case 'swish':
      return `https://app.swish.nu/1/p/sw/?${query({ sw: value.replace('+', ''), amt: sum, cur: 'SEK', msg: text, edit: 'msg' })}`
    case 'link':
      return value
    default:
      return null
  }
}
