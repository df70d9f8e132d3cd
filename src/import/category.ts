import type { Category } from '../ledger/entry.js'

/** Words of the categories that other programs know, and what they are called here; the first that fits wins. */
const words: readonly (readonly [RegExp, Category])[] = [
  [/grocer|supermarket|household supplies/u, 'groceries'],
  [/dining|food|restaurant|liquor|drink|bar\b|coffee/u, 'food'],
  [/hotel|holiday|vacation|travel|plane|flight/u, 'travel'],
  [/taxi|car\b|bus|train|bicycle|parking|gas\/fuel|fuel|transport/u, 'transport'],
  [/rent|mortgage|home|house|furniture|maintenance/u, 'housing'],
  [/utilit|electric|water|heat|internet|phone|tv|trash|cleaning/u, 'utilities'],
  [/entertain|movie|music|games|sport|museum|theat/u, 'entertainment'],
  [/medic|health|insurance|pharmac|doctor/u, 'health'],
  [/cloth|gift|shopping|electronics|pets/u, 'shopping'],
]

/** The category that another program's category means here; null where it says nothing. */
export function categoryOf(text: string): Category | null {
  const known = words.find(([pattern]) => pattern.test(text.toLowerCase()))
  return known?.[1] ?? null
}

/** What programs in several languages call a payment between two people. */
const payments = new Set(
  'payment,pago,paiement,zahlung,pagamento,betaling,pembayaran,ödeme,płatność,платёж,платеж,支払い,付款,지불'.split(
    ',',
  ),
)

export const isPaymentCategory = (text: string): boolean => payments.has(text.trim().toLowerCase())
