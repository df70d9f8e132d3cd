import { toDecimal } from '../money/format.js'
import type { Bill } from './epc.js'
import { cut, oneLine } from './plain.js'

const noteMax = 50
const nameMax = 50

/** A payment in rupees as the link that Indian apps open and read from QR codes (NPCI, UPI Linking Specifications 1.6). Null for other currencies. */
export function upiPayload(address: string, { amount, holder, note }: Bill): string | null {
  if (amount.currency !== 'INR' || amount.amountMinor <= 0n) return null
  const parts = [
    ['pa', address],
    ['pn', cut(oneLine(holder), nameMax) || address],
    ['am', toDecimal(amount)],
    ['cu', 'INR'],
    ['tn', cut(oneLine(note), noteMax)],
  ] as const
  const query = parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${name === 'pa' ? value : encodeURIComponent(value)}`)
  return `upi://pay?${query.join('&')}`
}
