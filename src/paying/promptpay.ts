import { toDecimal } from '../money/format.js'
import { emv, sealed } from './emv.js'
import type { Bill } from './epc.js'

const amountCharactersMax = 13

/** A PromptPay payment as a QR code (Bank of Thailand, Thai QR Payment Standard). Null for other currencies than baht. */
export function promptPayPayload(id: string, { amount }: Pick<Bill, 'amount'>): string | null {
  const sum = toDecimal(amount)
  if (amount.currency !== 'THB' || amount.amountMinor <= 0n || sum.length > amountCharactersMax) return null
  return sealed([
    ['00', '01'],
    ['01', '12'],
    ['29', emv([['00', 'A000000677010111'], proxyOf(id)])],
    ['58', 'TH'],
    ['53', '764'],
    ['54', sum],
  ])
}

/** A phone number stands with 00 and its country, thirteen digits in all. */
function proxyOf(id: string): readonly [string, string] {
  if (id.startsWith('+')) return ['01', `00${id.slice(1)}`]
  return id.length === 13 ? ['02', id] : ['03', id]
}
