import { toDecimal } from '../money/format.js'
import { emv, sealed } from './emv.js'
import type { Bill } from './epc.js'
import { asciiLine, cut } from './plain.js'

const nameMax = 25
/** The form wants a town, and nobody looks at it; the central bank's own examples do the same. */
const town = 'BRASIL'
const amountCharactersMax = 13

/** A static PIX payment, to copy and as a QR code (Banco Central do Brasil, Manual do BR Code). Null for other currencies than reais. */
export function pixPayload(key: string, { amount, holder }: Bill): string | null {
  const sum = toDecimal(amount)
  if (amount.currency !== 'BRL' || amount.amountMinor <= 0n || sum.length > amountCharactersMax) return null
  return sealed([
    ['00', '01'],
    [
      '26',
      emv([
        ['00', 'br.gov.bcb.pix'],
        ['01', key],
      ]),
    ],
    ['52', '0000'],
    ['53', '986'],
    ['54', sum],
    ['58', 'BR'],
    ['59', cut(asciiLine(holder), nameMax) || 'N'],
    ['60', town],
    ['62', emv([['05', '***']])],
  ])
}
