import { toDecimal } from '../money/format.js'
import type { Bill } from './epc.js'
import { asciiLine, cut } from './plain.js'

const amountMaxMinor = 999_999_999n
const noteMax = 60
const nameMax = 35

/** `*` parts the fields, and `%` begins an escape. */
const field = (text: string, max: number): string => cut(asciiLine(text).replace(/[*%]/g, ' '), max)

/** A payment in Czech crowns as the Short Payment Descriptor that Czech banks read (SPAYD 1.0). Null for other currencies and sums over 9,999,999.99. */
export function spaydPayload(iban: string, { amount, holder, note }: Bill): string | null {
  if (amount.currency !== 'CZK' || amount.amountMinor <= 0n || amount.amountMinor > amountMaxMinor) return null
  const name = field(holder, nameMax)
  const message = field(note, noteMax)
  return [
    'SPD*1.0',
    `ACC:${iban}`,
    `AM:${toDecimal(amount)}`,
    'CC:CZK',
    ...(name === '' ? [] : [`RN:${name}`]),
    ...(message === '' ? [] : [`MSG:${message}`]),
  ].join('*')
}
