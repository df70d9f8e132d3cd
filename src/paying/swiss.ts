import { isQRIBAN } from 'ibantools'
import { toDecimal } from '../money/format.js'
import type { Bill } from './epc.js'
import { cut, oneLine } from './plain.js'
import type { PostalAddress } from './way.js'

const amountMaxMinor = 99_999_999_999n
const limits = { name: 70, street: 70, number: 16, postcode: 16, town: 35, note: 140 }

/**
 * The content of a Swiss QR-bill (Swiss Payment Standards, version 2.x with structured addresses), without a reference. Null for
 * other currencies than francs and euro, and for a QR-IBAN, which needs a reference of the payee's bank.
 */
export function swissPayload(iban: string, address: PostalAddress, { amount, holder, note }: Bill): string | null {
  const { amountMinor, currency } = amount
  const name = cut(oneLine(holder), limits.name)
  if (currency !== 'CHF' && currency !== 'EUR') return null
  if (amountMinor <= 0n || amountMinor > amountMaxMinor || name === '' || isQRIBAN(iban)) return null
  const line = (text: string, max: number): string => cut(oneLine(text), max)
  const payee = [
    'S',
    name,
    line(address.street, limits.street),
    line(address.number, limits.number),
    line(address.postcode, limits.postcode),
    line(address.town, limits.town),
    iban.slice(0, 2),
  ]
  const none = ['', '', '', '', '', '', '']
  const end = ['NON', '', line(note, limits.note), 'EPD']
  return ['SPC', '0200', '1', iban, ...payee, ...none, toDecimal(amount), currency, ...none, ...end].join('\n')
}
