import { compare, whole } from '../../money/rational.js'
import type { ModelDraft, ModelShare } from '../../ports/model.js'
import type { Draft, DraftItem, DraftPart, DraftPayer, DraftSharer, DraftSharing, ExpenseDraft } from '../draft.js'
import type { TracedAmount } from './amounts.js'
import { believedCurrency } from './currency.js'
import { dayOfAnswer } from './day.js'
import { harmlessLabel, harmlessText } from './harmless.js'
import { isFalse, type Objection } from './objection.js'
import type { ReadNumber } from './points.js'
import { type BeliefContext, createReader, type Reader } from './reader.js'

/** A draft that is made of what the message says, and the numbers that went into it. */
export interface Believed {
  readonly draft: Draft
  readonly used: readonly ReadNumber[]
  /** Those that are sums of money and not counts or percentages. */
  readonly money: readonly ReadNumber[]
}

/** Our draft of a model's, or what in it is not in the message or makes no sense. */
export const believe = (draft: ModelDraft, context: BeliefContext): Believed | Objection => {
  const reader = createReader(draft, context)
  const read = draft.kind === 'expense' ? readExpense(draft, reader) : readPayment(draft, reader)
  if (read === null) return reader.objections[0] ?? isFalse('it is no whole expense or payment')
  const [objection] = reader.objections
  return objection ?? { draft: read, used: reader.used, money: reader.money }
}

const readExpense = (draft: ModelDraft, reader: Reader): ExpenseDraft | null => {
  const total = reader.amount(draft.amount)
  const payers = all(draft.payers.map((payer) => readPayer(payer, reader)))
  const sharing = readSharing(draft, reader)
  if (payers === null || sharing === null) return null
  if (total !== null && !isAboveZero(total)) return reader.object(isFalse('an amount must be above zero'))
  const items = all(draft.items.map((item) => readItem(item, sharing, reader)))
  const extras = all(draft.extras.map((extra) => readExtra(extra, reader)))
  const currency = readCurrencies(draft, [total], reader)
  const date = dayOfAnswer(draft.date, reader.context.days)
  if ('tell' in date) return reader.object(date)
  if (items === null || extras === null || currency === null) return null
  if (extras.length > 0 && items.length === 0)
    return reader.object(isFalse('extras need one item that holds the amount before them'))
  const isShared = sharing.base === 'everyone' || sharing.named.length > 0
  if (!isShared && (items.length === 0 || draft.items.some(({ sharers }) => sharers.length === 0)))
    return reader.object(isFalse('nobody shares'))
  return {
    kind: 'expense',
    isRefund: false,
    amount: total?.text ?? null,
    currency: currency.said,
    payers,
    sharing,
    items,
    extras,
    date: date.day,
    category: draft.category,
    description: harmlessText(draft.description),
  }
}

const readPayment = (draft: ModelDraft, reader: Reader): Draft | null => {
  const [payer, ...others] = draft.payers
  const from = payer === undefined ? null : reader.member(payer.who)
  const to = reader.member(draft.payee)
  const amount = reader.amount(draft.amount) ?? reader.amount(payer?.amount ?? '')
  const currency = readCurrencies(draft, [amount], reader)
  const date = dayOfAnswer(draft.date, reader.context.days)
  if ('tell' in date) return reader.object(date)
  if (from === null || to === null || amount === null || currency === null) return null
  const isPlain = others.length === 0 && draft.items.length === 0 && draft.extras.length === 0
  if (!isPlain || !isAboveZero(amount)) return reader.object(isFalse('a payment is one sum from one to another'))
  return {
    kind: 'payment',
    from,
    to,
    amount: amount.text,
    currency: currency.said,
    date: date.day,
    description: harmlessText(draft.description),
  }
}

/** In what all amounts of a draft are written. */
const readCurrencies = (draft: ModelDraft, amounts: readonly (TracedAmount | null)[], reader: Reader) => {
  const { context, money } = reader
  const beside = [
    ...amounts.flatMap((amount) => amount?.currencies ?? []),
    ...money.map(({ currencies }) => currencies),
  ]
  const currency = believedCurrency(
    draft.currency,
    beside.filter((each) => each.length > 0),
    context,
  )
  return 'tell' in currency ? reader.object(currency) : currency
}

const readPayer = (payer: ModelDraft['payers'][number], reader: Reader): DraftPayer | null => {
  const who = reader.member(payer.who)
  const amount = reader.amount(payer.amount)
  if (amount !== null && !isAboveZero(amount)) return reader.object(isFalse('an amount must be above zero'))
  return who === null || (amount === null && payer.amount.trim() !== '') ? null : { who, amount: amount?.text ?? null }
}

const readSharing = (draft: ModelDraft, reader: Reader): DraftSharing | null => {
  const named = all(draft.shares.map((share) => readSharer(share, reader)))
  const except = all(draft.except.map(reader.member))
  return named === null || except === null ? null : { base: draft.sharing, named, except }
}

const readSharer = (share: ModelShare, reader: Reader): DraftSharer | null => {
  const who = reader.member(share.who)
  const part = readPart(share, reader)
  return who === null || part === null ? null : { who, part }
}

const readPart = (share: ModelShare, reader: Reader): DraftPart | null => {
  const value = share.value.trim()
  switch (share.how) {
    case 'equal':
      return { kind: 'equal' }
    case 'exact': {
      const amount = reader.amount(value === '' ? '?' : value)
      if (amount !== null && amount.value.numerator < 0n) return reader.object(isFalse('a part is not below zero'))
      return amount === null ? null : { kind: 'exact', amount: amount.text }
    }
    case 'adjust': {
      const sign = /^[+-]/.exec(value.replace(/^[−－]/u, '-').replace(/^＋/u, '+'))?.[0]
      const amount = reader.amount(value.replace(/^[-+−－＋]\s*/u, ''))
      if (amount === null || sign === undefined || !amount.isSingleNumber)
        return reader.object(isFalse('adjust is one number of the message with + or - before it'))
      return { kind: 'adjust', amount: `${sign}${amount.text}` }
    }
    case 'percent': {
      const percent = reader.count(value, [])
      return percent === null ? null : { kind: 'percent', percent }
    }
    case 'shares': {
      // "the others x1" need not be written.
      const shares = reader.count(value.replace(/^[x×]\s*|\s*[x×]$/giu, ''), [whole(1n)])
      return shares === null ? null : { kind: 'shares', shares }
    }
  }
}

const readItem = (item: ModelDraft['items'][number], sharing: DraftSharing, reader: Reader): DraftItem | null => {
  const amount = reader.amount(item.amount)
  const sharers = all(item.sharers.map(reader.member))
  if (amount === null || sharers === null) return null
  if (!isAboveZero(amount)) return reader.object(isFalse('an item is above zero; what is taken off is an extra'))
  // Amounts of the whole bill cannot be somebody's part of each line.
  const hasAmounts = sharing.named.some(({ part }) => part.kind === 'exact' || part.kind === 'adjust')
  if (sharers.length === 0 && hasAmounts) return reader.object(isFalse('items and exact parts do not go together'))
  const own: DraftSharing = {
    base: 'named',
    named: sharers.map((who) => ({ who, part: { kind: 'equal' } })),
    except: [],
  }
  return {
    label: harmlessLabel(item.label),
    amount: amount.text,
    sharing: sharers.length === 0 ? sharing : own,
  }
}

const readExtra = (extra: ModelDraft['extras'][number], reader: Reader): ExpenseDraft['extras'][number] | null => {
  const label = harmlessLabel(extra.label)
  const isPercent = /[%٪]\s*$/u.test(extra.value) || isPercentPoint(extra.value, reader)
  if (isPercent) {
    const percent = reader.count(extra.value, [])
    return percent === null ? null : { label, value: `${percent}%` }
  }
  const value = extra.value.trim().replace(/^[−－]/u, '-')
  const isOff = value.startsWith('-')
  const amount = reader.amount(isOff ? value.slice(1) : value)
  if (amount === null) return null
  if (!isAboveZero(amount)) return reader.object(isFalse('an extra is an amount'))
  return { label, value: isOff ? `-${amount.text}` : amount.text }
}

const isPercentPoint = (text: string, { context }: Reader): boolean =>
  context.numbers.numbers.some(({ id, of }) => of === 'percent' && id === text.trim().toLowerCase())

const isAboveZero = ({ value }: TracedAmount): boolean => compare(value, whole(0n)) > 0

/** All of them, or null if any is missing. */
const all = <Value>(values: readonly (Value | null)[]): readonly Value[] | null => {
  const present = values.filter((value) => value !== null)
  return present.length === values.length ? present : null
}
