import { toDecimal } from '../money/format.js'
import type { Money } from '../money/money.js'
import { cut, cutToBytes, oneLine } from './plain.js'

/** What a bill asks for. */
export interface Bill {
  readonly amount: Money
  /** Whom the account belongs to. */
  readonly holder: string
  /** What it is for. */
  readonly note: string
}

const amountMaxMinor = 99_999_999_999n
/** A code of version 13 with error correction M holds so many bytes, and more is not allowed. */
const bytesMax = 331
const nameMax = 70
const noteMax = 140

/** In these a bank needs no BIC beside the IBAN: the European Economic Area. */
const withoutBic: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
)

/**
 * A SEPA credit transfer as the QR code that banking apps of the euro area read (EPC069-12, version 2). Null where the form has
 * no room for it: another currency than euro, an amount over 999,999,999.99, no name that a bank would take, a country
 * whose banks need a BIC.
 */
export function epcPayload(iban: string, { amount, holder, note }: Bill): string | null {
  const name = cut(oneLine(holder), nameMax)
  if (
    !withoutBic.has(iban.slice(0, 2)) ||
    amount.currency !== 'EUR' ||
    amount.amountMinor <= 0n ||
    amount.amountMinor > amountMaxMinor ||
    name === ''
  )
    return null
  const head = ['BCD', '002', '1', 'SCT', '', name, iban, `EUR${toDecimal(amount)}`, '', '', ''].join('\n')
  const room = bytesMax - Buffer.byteLength(head)
  const text = cutToBytes(cut(oneLine(note), noteMax), room)
  return text === '' ? head.trimEnd() : `${head}${text}`
}
