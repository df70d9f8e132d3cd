import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { ReadContext } from './context.js'
import type { ExpenseDraft } from './draft.js'
import { isItem, type Reading, readBill } from './grammar-bill.js'
import { type Clauses, type LooseAmount, readClauses } from './grammar-clauses.js'
import { describe } from './grammar-description.js'
import { type Scan, scan, type Token } from './grammar-tokens.js'
import { chooseAmount, settleTotal } from './grammar-totals.js'
import { leftoversIn } from './leftover.js'
import type { Leftover } from './leftover-mentions.js'
import { moneyBackIn } from './money-back-typed.js'
import { headsOf, perHead } from './per-head.js'
import { withoutMinus } from './refund-sign.js'

/** How sure a typed line has to be: written at once, as money that came in, or shown to be confirmed. */
type Care = 'writes' | 'refunds' | 'shows'

/** Reads the argument of `/add`. Refused when it is too long, holds no amount or several, or a clause that cannot be read. */
export const parseExpense = (argument: string, context: ReadContext): ExpenseDraft | Refusal => {
  return draftOf(read(argument, context, 'writes'))
}

/**
 * Reads the argument of `/add` to be confirmed before it is written: a sum for each is taken a head, and a word behind `with` that
 * nobody bears is description.
 */
export const parseExpenseToShow = (argument: string, context: ReadContext): ExpenseDraft | Refusal =>
  draftOf(read(argument, context, 'shows'))

/** Reads the argument of `/refund`: the same, of money that came in. A minus before the sum says it once more. */
export const parseRefund = (argument: string, context: ReadContext): ExpenseDraft | Refusal => {
  const draft = draftOf(read(argument, context, 'refunds'))
  if (isRefusal(draft) || draft.items.length === 0) return isRefusal(draft) ? draft : { ...draft, isRefund: true }
  return refuse('wordsUnclear', { text: ';' })
}

const draftOf = (reading: Reading | Refusal): ExpenseDraft | Refusal => {
  if (isRefusal(reading)) return reading
  const { payers, sharing, items, extras, details, description } = reading
  const refunded = reading.amount === null ? null : withoutMinus(reading.amount)
  const amount = refunded ?? reading.amount
  return {
    kind: 'expense',
    isRefund: refunded !== null,
    amount,
    payers,
    sharing,
    items,
    extras,
    ...details,
    description,
  }
}

const read = (argument: string, context: ReadContext, care: Care): Reading | Refusal => {
  if (argument.length > textMax) return refuse('textTooLong', { max: textMax })
  const scanned = scan(argument, context)
  const clausesOf = (tokens: readonly Token[]) => readClauses({ ...scanned, tokens: [...tokens], group: context.group })
  const segments: Clauses[] = []
  for (const tokens of segmentsOf(scanned.tokens)) {
    const clauses = clausesOf(tokens)
    if (isRefusal(clauses)) return clauses
    segments.push(clauses)
  }
  if (segments.filter(isItem).length > 1) {
    const rest = segments.flatMap((clauses) => clauses.rest)
    const glued = segments.flatMap(({ amounts }) => amounts).find(({ isPerHead }) => isPerHead)
    if (glued !== undefined) return refuse('wordsUnclear', { text: writtenOf(argument, glued) })
    const totals = new Set(segments.flatMap(({ amounts }) => tokensOfTotal(amounts)))
    const [leftover] = leftoversIn(
      scanned,
      rest.filter((token) => !totals.has(token)),
      context,
    ).filter(
      ({ kind }) =>
        (care !== 'shows' || kind !== 'perhapsName') &&
        !(kind === 'perhapsDay' && segments.some(({ date }) => date !== null)),
    )
    return leftover === undefined ? readBill(scanned, segments) : refuse('wordsUnclear', { text: leftover.text })
  }

  const clauses = clausesOf(scanned.tokens)
  return isRefusal(clauses) ? clauses : readPlain(scanned, clauses, context, care)
}

const tokensOfTotal = (amounts: readonly LooseAmount[]): readonly Token[] => {
  const total = chooseAmount(amounts)
  return total === null || isRefusal(total) ? [] : total.tokens
}

// Longer than any command people type, and short enough that nothing here can be slow.
const textMax = 2000

const segmentsOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const segments: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'break') segments.push([])
    else segments.at(-1)?.push(token)
  }
  return segments.filter((segment) => segment.length > 0)
}

const readPlain = (scanned: Scan, clauses: Clauses, context: ReadContext, care: Care): Reading | Refusal => {
  const { text } = scanned
  const [percent] = clauses.percents
  const settled = settleTotal(clauses, false)
  if (isRefusal(settled)) return settled
  // "60 dinner tip 10%" may be 60 or 66; items parted by ; say which.
  if (percent !== undefined) return refuse('severalAmounts', { first: settled.amount ?? '', second: percent })
  const heads = headsOf(settled, context)?.length
  const leftovers = leftoversIn(scanned, settled.rest, context).filter(
    ({ kind, text: said }) => kind !== 'count' || Number.parseInt(said, 10) !== heads,
  )
  const [sum] = leftovers.filter(({ kind }) => kind === 'sum')
  if (sum !== undefined && settled.amount !== null)
    return refuse('severalAmounts', { first: settled.amount, second: sum.text })
  const isNamed = clauses.date === null && care === 'shows'
  const days = leftovers.filter(({ kind }) => kind === 'day' || (isNamed && kind === 'perhapsDay'))
  const isUnclear = ({ kind }: Leftover) => kind !== 'day' && !(kind === 'perhapsDay' && clauses.date !== null)
  const [leftover] = leftovers.filter((each) => isUnclear(each) && (care !== 'shows' || unshown.has(each.kind)))
  if (leftover !== undefined) return refuse('wordsUnclear', { text: leftover.text })
  const date = dayAmong(clauses.date, days)
  if (date !== null && typeof date !== 'string') return date
  const back = care === 'writes' && !isMinus(settled.amount) ? moneyBackIn(scanned, settled.rest) : null
  if (back !== null) return refuse('wordsUnclear', { text: back })
  const each = leftovers.find(({ kind }) => kind === 'each')
  const glued = clauses.amounts.find(({ isPerHead }) => isPerHead)
  if (glued !== undefined && care !== 'shows') return refuse('wordsUnclear', { text: writtenOf(text, glued) })
  const shared = each === undefined && glued === undefined ? settled : perHead(settled, context)
  if (shared === null) return refuse('wordsUnclear', { text: each?.text ?? '' })
  const description = describe(
    text,
    settled.rest.filter((token) => ![...(each?.tokens ?? []), ...days.flatMap(({ tokens }) => tokens)].includes(token)),
  )
  if (typeof description !== 'string') return description
  const { amount, payers, sharing } = shared
  const { currency, category } = clauses
  return {
    amount,
    payers,
    sharing,
    items: [],
    extras: [],
    details: { currency, date, category },
    description,
  }
}

const isMinus = (amount: string | null): boolean => amount !== null && withoutMinus(amount) !== null

/** What no card can show, since nobody knows what it is to change. */
const unshown: ReadonlySet<Leftover['kind']> = new Set<Leftover['kind']>(['role', 'count', 'sum'])

/** The day of a line; one said beside a clause of it is one too many. */
const dayAmong = (said: string | null, days: readonly Leftover[]): string | null | Refusal => {
  const [first, second] = [...(said === null ? [] : [{ day: said, text: said }]), ...days]
  return second === undefined
    ? (first?.day ?? null)
    : refuse('dateUnreadable', { text: `${first?.text}, ${second.text}` })
}

const writtenOf = (text: string, { tokens }: LooseAmount): string => text.slice(tokens[0]?.start, tokens.at(-1)?.end)
