import type { MemberId } from '../ids.js'
import { isRefusal, type Refusal } from '../ledger/refusal.js'
import type { ItemsSplit } from '../ledger/shares.js'
import type { Extra, Item } from '../ledger/split.js'
import type { InterpretContext } from './context.js'
import type { DraftExtra, DraftItem, DraftSharing, Who } from './draft.js'
import { type AmountSetting, readPercentHundredths, readPositiveMinor } from './interpret-amounts.js'
import { interpretSharing, peopleOf } from './interpret-people.js'

/** The lines of a bill, as drafted. */
interface DraftBill {
  readonly items: readonly DraftItem[]
  readonly extras: readonly DraftExtra[]
}

/** All amounts of a bill as written, percentages left out. */
export const amountsOfBill = ({ items, extras }: DraftBill): readonly string[] => [
  ...items.flatMap(({ amount, sharing }) => [amount, ...amountsOfSharing(sharing)]),
  ...extras.map(({ value }) => value).filter((value) => !isPercent(value)),
]

/** The amounts behind names, as written. */
export const amountsOfSharing = ({ named }: DraftSharing): readonly string[] =>
  named.flatMap(({ part }) => (part.kind === 'exact' || part.kind === 'adjust' ? [part.amount] : []))

/** Everybody a bill names. */
export const peopleOfBill = ({ items }: DraftBill): readonly Who[] => items.flatMap(({ sharing }) => peopleOf(sharing))

/** The split of a bill, in minor units; it carries its own total. */
export const interpretBill = (
  bill: DraftBill,
  payers: readonly MemberId[],
  context: InterpretContext,
  setting: AmountSetting,
): ItemsSplit | Refusal => {
  const items: Item[] = []
  for (const { label, amount, sharing } of bill.items) {
    const amountMinor = readPositiveMinor(amount, setting)
    if (typeof amountMinor !== 'bigint') return amountMinor
    const sharers = interpretSharing(sharing, payers, context, setting)
    if (isRefusal(sharers)) return sharers
    items.push({ label, amountMinor, sharers })
  }
  const extras: Extra[] = []
  for (const extra of bill.extras) {
    const read = interpretExtra(extra, setting)
    if (isRefusal(read)) return read
    extras.push(read)
  }
  return { kind: 'items', items, extras }
}

const interpretExtra = ({ label, value }: DraftExtra, setting: AmountSetting): Extra | Refusal => {
  // A discount, or a deposit that came back.
  const isOff = /^\s*[-−－]/u.test(value)
  const size = isOff ? value.replace(/^\s*[-−－]\s*/u, '') : value
  if (isPercent(size)) {
    const hundredths = readPercentHundredths(size)
    if (typeof hundredths !== 'bigint') return hundredths
    return { label, kind: 'percent', hundredths: isOff ? -hundredths : hundredths }
  }
  const amountMinor = readPositiveMinor(size, setting)
  if (typeof amountMinor !== 'bigint') return amountMinor
  return { label, kind: 'amount', amountMinor: isOff ? -amountMinor : amountMinor }
}

const isPercent = (value: string): boolean => /[%٪]\s*$/u.test(value)
