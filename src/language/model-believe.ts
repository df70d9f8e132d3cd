import type { MemberId } from '../ids.js'
import { compare, type Rational, whole } from '../money/rational.js'
import type { ModelDraft, ModelShare } from '../ports/model.js'
import type { Draft, DraftItem, DraftPart, DraftPayer, DraftSharer, DraftSharing, ExpenseDraft, Who } from './draft.js'
import { cleanLine } from './fold.js'
import { type NumberSource, numberSource, type TracedAmount, traceAmount } from './model-amounts.js'
import { believedCurrency } from './model-currency.js'

/** What a model's draft is checked against. */
export interface BeliefContext {
  readonly memberByAlias: ReadonlyMap<string, MemberId>
  /** The message, what it corrects, and what was heard. */
  readonly source: NumberSource
  /** A picture's numbers stand in no text; its lines must add up to its total instead. */
  readonly hasPicture: boolean
}

/**
 * Our draft of a model's: every alias a member, every amount traced to the source. Null where anything in it was made up or makes
 * no sense; nothing is left out to save the rest.
 */
export const believe = (draft: ModelDraft, context: BeliefContext): Draft | null => {
  const traced = believeFrom(draft, context.source, context)
  if (traced !== null || !context.hasPicture) return traced
  const isPrinted = draft.kind === 'expense' && draft.items.length > 0 && draft.amount.trim() !== ''
  return isPrinted ? believeFrom(draft, printedSource(draft, context.source), context) : null
}

/** The numbers of the answer itself: of a printed bill nothing but the sum of its lines tells whether they were read well. */
const printedSource = (draft: ModelDraft, { setting, text }: NumberSource): NumberSource => {
  const printed = amountsOf(draft).filter((amount) => /^[^+*/()xX×]*$/u.test(amount))
  return numberSource([text, ...printed, draft.currency].join('\n'), setting)
}

const believeFrom = (draft: ModelDraft, source: NumberSource, { memberByAlias }: BeliefContext): Draft | null => {
  const amounts = new Map(amountsOf(draft).map((text) => [text, traceAmount(text, source)]))
  const known = [...amounts.values()].filter((amount) => amount !== null)
  if (known.length < amounts.size) return null
  const currency = believedCurrency(
    draft.currency,
    known.flatMap((amount) => amount.currencies),
    source,
  )
  if (currency === null) return null
  const reader: Reader = {
    member: (alias) => {
      const member = memberByAlias.get(alias.trim().toLowerCase())
      return member === undefined ? null : { kind: 'member', member }
    },
    amount: (text) => (text.trim() === '' ? null : (amounts.get(text) ?? null)),
    source,
  }
  return draft.kind === 'expense'
    ? readExpense(draft, currency.said, reader)
    : readPayment(draft, currency.said, reader)
}

/** Everything in a draft that has to be an amount of money or an adjustment, without the empty ones. */
const amountsOf = ({ amount, payers, shares, items, extras }: ModelDraft): readonly string[] =>
  [
    amount,
    ...payers.map((payer) => payer.amount),
    ...shares.flatMap((share) => (share.how === 'exact' || share.how === 'adjust' ? [withoutSign(share)] : [])),
    ...items.map((item) => item.amount),
    ...extras.map(({ value }) => withoutPercent(value)),
  ].filter((text) => text.trim() !== '')

interface Reader {
  readonly member: (alias: string) => Who | null
  readonly amount: (text: string) => TracedAmount | null
  readonly source: NumberSource
}

const readExpense = (draft: ModelDraft, currency: string | null, reader: Reader): ExpenseDraft | null => {
  const total = reader.amount(draft.amount)
  const payers = all(draft.payers.map((payer) => readPayer(payer, reader)))
  const sharing = readSharing(draft, reader)
  if (payers === null || sharing === null || (total !== null && !isAboveZero(total))) return null
  const items = all(draft.items.map((item) => readItem(item, sharing, reader)))
  const extras = all(draft.extras.map((extra) => readExtra(extra, reader)))
  if (items === null || extras === null || (extras.length > 0 && items.length === 0)) return null
  const isShared = sharing.base === 'everyone' || sharing.named.length > 0
  if (!isShared && (items.length === 0 || draft.items.some(({ sharers }) => sharers.length === 0))) return null
  return {
    kind: 'expense',
    amount: total?.text ?? null,
    currency,
    payers,
    sharing,
    items,
    extras,
    date: textOrNull(draft.date),
    category: draft.category,
    description: harmlessText(draft.description, DESCRIPTION_MAX),
  }
}

const readPayment = (draft: ModelDraft, currency: string | null, reader: Reader): Draft | null => {
  const [payer, ...others] = draft.payers
  const from = payer === undefined ? null : reader.member(payer.who)
  const to = reader.member(draft.payee)
  const amount = reader.amount(draft.amount) ?? reader.amount(payer?.amount ?? '')
  const isPlain = others.length === 0 && draft.items.length === 0 && draft.extras.length === 0
  if (from === null || to === null || amount === null || !isAboveZero(amount) || !isPlain) return null
  const { date, description } = draft
  return {
    kind: 'payment',
    from,
    to,
    amount: amount.text,
    currency,
    date: textOrNull(date),
    description: harmlessText(description, DESCRIPTION_MAX),
  }
}

const readPayer = (payer: ModelDraft['payers'][number], reader: Reader): DraftPayer | null => {
  const who = reader.member(payer.who)
  const amount = reader.amount(payer.amount)
  if (who === null || (amount !== null && !isAboveZero(amount))) return null
  return { who, amount: amount?.text ?? null }
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
      return value === '' ? { kind: 'equal' } : null
    case 'exact': {
      const amount = reader.amount(withoutSign(share))
      return amount === null || amount.value.numerator < 0n ? null : { kind: 'exact', amount: amount.text }
    }
    case 'adjust': {
      const amount = reader.amount(withoutSign(share))
      const sign = /^[+-]/.exec(value.replace(/^[−－]/u, '-').replace(/^＋/u, '+'))?.[0]
      if (amount === null || sign === undefined || !amount.isSingleNumber) return null
      return { kind: 'adjust', amount: `${sign}${amount.text}` }
    }
    case 'percent': {
      const percent = singleNumber(withoutPercent(value), reader, [])
      return percent === null ? null : { kind: 'percent', percent }
    }
    case 'shares': {
      // "the others x1" need not be written.
      const shares = singleNumber(value.replace(/^[x×]\s*|\s*[x×]$/giu, ''), reader, [whole(1n)])
      return shares === null ? null : { kind: 'shares', shares }
    }
  }
}

/** A plain number that stands in the source, or is one of those given. */
const singleNumber = (text: string, { source }: Reader, given: readonly Rational[]): string | null => {
  const known = given.some(({ numerator }) => text === `${numerator}`) ? text : null
  if (known !== null) return known
  const traced = traceAmount(text, source)
  return traced?.isSingleNumber && traced.value.numerator > 0n ? traced.text : null
}

const readItem = (item: ModelDraft['items'][number], sharing: DraftSharing, reader: Reader): DraftItem | null => {
  const amount = reader.amount(item.amount)
  const sharers = all(item.sharers.map(reader.member))
  if (amount === null || !isAboveZero(amount) || sharers === null) return null
  // Amounts of the whole bill cannot be somebody's part of each line.
  const hasAmounts = sharing.named.some(({ part }) => part.kind === 'exact' || part.kind === 'adjust')
  if (sharers.length === 0 && hasAmounts) return null
  const own: DraftSharing = {
    base: 'named',
    named: sharers.map((who) => ({ who, part: { kind: 'equal' } })),
    except: [],
  }
  return {
    label: harmlessText(item.label, LABEL_MAX),
    amount: amount.text,
    sharing: sharers.length === 0 ? sharing : own,
  }
}

const readExtra = (extra: ModelDraft['extras'][number], reader: Reader): ExpenseDraft['extras'][number] | null => {
  const amount = reader.amount(withoutPercent(extra.value))
  if (amount === null || !isAboveZero(amount)) return null
  const isPercent = withoutPercent(extra.value) !== extra.value
  if (isPercent && !amount.isSingleNumber) return null
  return { label: harmlessText(extra.label, LABEL_MAX), value: isPercent ? `${amount.text}%` : amount.text }
}

const DESCRIPTION_MAX = 200
const LABEL_MAX = 60

const isAboveZero = ({ value }: TracedAmount): boolean => compare(value, whole(0n)) > 0

const withoutSign = ({ how, value }: ModelShare): string =>
  how === 'adjust' ? value.trim().replace(/^[-+−－＋]\s*/u, '') : value

const withoutPercent = (text: string): string => text.replace(/\s*[%٪]\s*$/u, '')

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : cleanLine(text))

/** Words to show, without the signs that mean something in a typed command. */
const harmlessText = (text: string, lengthMax: number): string =>
  Array.from(cleanLine(cleanLine(text).replace(/[@#=;<>]|^[\s/!]+/g, ' ')))
    .slice(0, lengthMax)
    .join('')
    .trim()

/** All of them, or null if any is missing. */
const all = <Value>(values: readonly (Value | null)[]): readonly Value[] | null => {
  const present = values.filter((value) => value !== null)
  return present.length === values.length ? present : null
}
