import { readCurrency } from '../../money/currency.js'
import { plainAmount, settingOfDraft } from '../command-text-amounts.js'
import type { ReadContext } from '../context.js'
import type { Draft, DraftSharing, ExpenseDraft } from '../draft.js'
import type { Clauses } from '../grammar-clauses.js'
import type { Settled } from '../grammar-totals.js'
import { type AmountSetting, currencyOfDraft, isMarked } from '../interpret-amounts.js'
import type { Amendment } from './reading.js'

/** All that a correction says: its own phrases, and the clauses of the typed grammar. */
export interface Correction {
  readonly amendment: Amendment
  readonly clauses: Clauses
  readonly settled: Settled
}

/** Whether a correction speaks of those who share. */
export const saysSharing = ({ amendment, clauses }: Correction): boolean => {
  const { only, also, without, parts, everyone, equally } = amendment
  const people = [only, also, without, parts, clauses.sharers, clauses.except]
  return everyone || equally || clauses.everyone || people.some((list) => list.length > 0)
}

/** Whether a correction speaks of the category. */
export const saysCategory = ({ amendment, clauses }: Correction): boolean =>
  amendment.noCategory || amendment.categories.length > 0 || clauses.category !== null

/** What a corrected draft of any kind says, whether it changed or not. */
interface Common {
  /** The new amount as written; null: the old one stays. */
  readonly amount: string | null
  readonly currency: string | null
  readonly date: string | null
  readonly description: string
  readonly category: ExpenseDraft['category']
  /** Writes the old amounts without their currency, where it is another one now; null where it is not. */
  readonly restate: ((text: string) => string) | null
}

/** Null when two of a kind disagree, or what it is said not to be was never there. */
export const commonOf = (draft: Draft, correction: Correction, context: ReadContext): Common | null => {
  const { amendment, clauses, settled } = correction
  const setting = settingOfDraft(draft, context)
  const said = onlyOne([...amendment.currencies, clauses.currency])
  const date = onlyOne([...amendment.dates, clauses.date])
  const category = onlyOne([...amendment.categories, clauses.category])
  const description = onlyOne(amendment.titles)
  const areOnes = said !== undefined && date !== undefined && category !== undefined && description !== undefined
  if (!areOnes || (amendment.noCategory && category !== null)) return null
  if (!isAsDenied(draft, correction, setting, context)) return null
  const { amount } = settled
  const isMoneyKept = amount === null && said === null
  const money = isMoneyKept
    ? { currency: draft.currency, restate: null }
    : moneyOf(draft, amount, said, setting, context)
  const before = draft.kind === 'expense' ? draft.category : null
  return {
    amount,
    ...money,
    date: date ?? draft.date,
    description: description ?? draft.description,
    category: amendment.noCategory ? null : (category ?? before),
  }
}

/** The one there is, null for none, undefined for two that differ. */
const onlyOne = <Value>(values: readonly (Value | null)[]): Value | null | undefined => {
  const [first = null, ...others] = values.filter((value) => value !== null)
  return others.every((value) => value === first) ? first : undefined
}

/** "48, not 42" holds only of a draft that says 42. */
const isAsDenied = (
  draft: Draft,
  { amendment, settled }: Correction,
  setting: AmountSetting | null,
  { group }: ReadContext,
): boolean => {
  const { notAmounts, notCurrencies } = amendment
  const before = draft.amount === null ? null : plainAmount(draft.amount, setting)
  return (
    notAmounts.every((text) => settled.amount !== null && plainAmount(text, setting) === before) &&
    notCurrencies.every((text) => setting !== null && readCurrency(text, group.currency) === setting.currency)
  )
}

/** A new number keeps the currency, a new currency keeps the numbers, and a number with its sign brings its own. */
const moneyOf = (
  draft: Draft,
  amount: string | null,
  said: string | null,
  setting: AmountSetting | null,
  { group }: ReadContext,
): Pick<Common, 'currency' | 'restate'> => {
  if (setting === null) return { currency: said ?? draft.currency, restate: null }
  const isBrought = said === null && amount !== null && isMarked(amount)
  const brought = isBrought ? currencyOfDraft(null, [amount], { currency: group.currency, locale: group.locale }) : null
  const currency =
    said === null
      ? typeof brought === 'string'
        ? brought
        : setting.currency
      : (readCurrency(said, group.currency) ?? said)
  const isSame = currency === setting.currency
  const isUnsaid = currency === group.currency && (isSame ? draft.currency === null : true)
  return {
    currency: isUnsaid ? null : currency,
    restate: isSame ? null : (text) => plainAmount(text, setting),
  }
}

/** An expense with every amount written another way. */
export const withAmounts = (draft: ExpenseDraft, write: (text: string) => string): ExpenseDraft => {
  const shared = (sharing: DraftSharing): DraftSharing => ({
    ...sharing,
    named: sharing.named.map((sharer) =>
      sharer.part.kind === 'exact' || sharer.part.kind === 'adjust'
        ? { ...sharer, part: { ...sharer.part, amount: write(sharer.part.amount) } }
        : sharer,
    ),
  })
  return {
    ...draft,
    amount: draft.amount === null ? null : write(draft.amount),
    payers: draft.payers.map(({ who, amount }) => ({ who, amount: amount === null ? null : write(amount) })),
    sharing: shared(draft.sharing),
    items: draft.items.map((item) => ({ ...item, amount: write(item.amount), sharing: shared(item.sharing) })),
    extras: draft.extras.map((extra) =>
      /[%٪]\s*$/u.test(extra.value) ? extra : { ...extra, value: write(extra.value) },
    ),
  }
}
