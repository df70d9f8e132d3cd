import { type EntryContent, isRefund } from '../../ledger/entry.js'
import { magnitude } from '../../money/bigint.js'
import type { Words } from '../../present/words.js'

/** The sum of an entry as people say it: that of a refund is what came back. */
export function amountOf(entry: Pick<EntryContent, 'kind' | 'totalMinor' | 'currency'>, words: Words): string {
  const amount = { amountMinor: magnitude(entry.totalMinor), currency: entry.currency }
  return isRefund(entry) ? words.say('entry.refund', { amount }) : words.money(amount)
}
