import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { ReadContext } from './context.js'
import type { PaymentDraft, Who } from './draft.js'
import { fold } from './fold.js'
import { amountAt } from './grammar-amounts.js'
import type { LooseAmount } from './grammar-clauses.js'
import { describe } from './grammar-description.js'
import { type Details, type Read, readCurrencyClause, readDate } from './grammar-details.js'
import { bareNameAt, type PeoplePlace } from './grammar-people.js'
import { type Scan, scan, type Token, tokenAround, wordAt } from './grammar-tokens.js'
import { chooseAmount } from './grammar-totals.js'
import { andWords, byWords, fromWords, isNeverName, paidWords, toWords } from './grammar-words.js'
import { leftoversInNote } from './leftover.js'
import type { Leftover } from './leftover-mentions.js'

interface PaymentClauses extends Details {
  readonly amounts: LooseAmount[]
  /** In the order they were named without `from` and `to`. */
  readonly named: Who[]
  readonly from: Who[]
  readonly to: Who[]
  /** The first word that would be the payee, should no other be found. */
  unknownName: { readonly who: Who; readonly token: Token } | null
  readonly rest: Token[]
  /** Whether the note has begun. */
  isNoted: boolean
}

/** How sure a typed line has to be: written at once, or shown to be confirmed. */
type Care = 'writes' | 'shows'

/** Reads the argument of `/pay`: `@bo 20`, `20 to Bo`, `@ana @bo 20` (Ana paid Bo). Bare names stand before the note only. */
export const parsePayment = (argument: string, context: ReadContext): PaymentDraft | Refusal =>
  read(argument, context, 'writes')

/** The same to be confirmed before it is written: a name or a currency that is left over is a part of the note. */
export const parsePaymentToShow = (argument: string, context: ReadContext): PaymentDraft | Refusal =>
  read(argument, context, 'shows')

const read = (argument: string, context: ReadContext, care: Care): PaymentDraft | Refusal => {
  if (argument.length > textMax) return refuse('textTooLong', { max: textMax })
  const scanned = scan(argument, context)
  const place: PeoplePlace = { ...scanned, tokens: [...scanned.tokens], group: context.group }
  const clauses: PaymentClauses = {
    amounts: [],
    named: [],
    from: [],
    to: [],
    unknownName: null,
    currency: null,
    date: null,
    category: null,
    rest: [],
    isNoted: false,
  }
  for (let at = 0; at < place.tokens.length; ) {
    const next = readToken(place, at, clauses)
    if (typeof next === 'object' && next !== null) return next
    const token = place.tokens[at]
    if (next === null && token !== undefined && token.kind !== 'break') {
      clauses.rest.push(token)
      clauses.isNoted = true
    }
    at = next ?? at + 1
  }
  return draftOf(scanned, clauses, context, care)
}

const textMax = 2000

const draftOf = (scanned: Scan, clauses: PaymentClauses, context: ReadContext, care: Care): PaymentDraft | Refusal => {
  const { sender } = context
  const people = payerAndPayee(clauses)
  if (isRefusal(people)) return people
  const { from, to } = people
  if (to.kind === 'member' && to.member === (from === null ? sender : from.kind === 'member' ? from.member : null)) {
    return refuse('payYourself')
  }
  const amount = chooseAmount(clauses.amounts)
  if (amount === null) return refuse('amountMissing')
  if (isRefusal(amount)) return amount
  const used = new Set<Token>([
    ...amount.tokens,
    ...(clauses.unknownName?.who === to ? [clauses.unknownName.token] : []),
  ])
  const said = clauses.rest.filter((token) => !used.has(token))
  const leftovers = leftoversInNote(scanned, said, context)
  const sum = leftovers.find(({ kind }) => kind === 'sum')
  if (sum !== undefined) return refuse('severalAmounts', { first: amount.text, second: sum.text })
  // A day is that of the payment where nothing else is said; "dinner last friday" is what the payment is for.
  const day =
    clauses.date === null ? leftovers.find((each) => isDay(each) && each.tokens.length === said.length) : undefined
  const [leftover] = care === 'writes' ? leftovers.filter((each) => !isDay(each)) : []
  if (leftover !== undefined) return refuse('wordsUnclear', { text: leftover.text })
  const description = describe(scanned.text, day === undefined ? said : [])
  if (typeof description !== 'string') return description
  const { currency, date } = clauses
  return { kind: 'payment', from, to, amount: amount.text, currency, date: date ?? day?.day ?? null, description }
}

const isDay = ({ kind }: Leftover): boolean => kind === 'day' || kind === 'perhapsDay'

const payerAndPayee = ({
  named,
  from,
  to,
  unknownName,
}: PaymentClauses): { readonly from: Who | null; readonly to: Who } | Refusal => {
  if (named.length + from.length + to.length > 2 || to.length > 1 || from.length > 1) return refuse('severalPayees')
  const [first, second] = named
  const payer = from[0] ?? (second !== undefined || to.length > 0 ? (first ?? null) : null)
  const payee = to[0] ?? second ?? first ?? unknownName?.who
  return payee === undefined ? refuse('payeeMissing') : { from: payer, to: payee }
}

const readToken = (place: PeoplePlace, at: number, clauses: PaymentClauses): Read => {
  const token = place.tokens[at]
  if (token?.kind === 'name') return readNamed(place, at, clauses)
  if (token?.kind !== 'word') return null
  const word = fold(token.text)
  return (
    readDirection(place, at, word, clauses) ??
    readDate(place, at, word, clauses) ??
    readCurrencyClause(place, at, word, clauses) ??
    readAmount(place, at, clauses) ??
    (clauses.isNoted ? null : readNamed(place, at, clauses)) ??
    noteUnknownName(token, clauses)
  )
}

/** A name in its own right. "@bo and @cy" are two payees, while "@ana @bo" is a payer and a payee. */
const readNamed = (place: PeoplePlace, at: number, clauses: PaymentClauses): Read => {
  const name = nameAt(place, at)
  if (name === null) return null
  if (name.who === 'everyone') return refuse('severalPayees')
  clauses.named.push(name.who)
  const joint = place.tokens[name.next]
  const isJoined = joint?.kind === 'comma' || (joint?.kind === 'word' && andWords.has(fold(joint.text)))
  if (!isJoined) return name.next
  const other = nameAt(place, name.next + 1)
  return other === null ? name.next + 1 : refuse('severalPayees')
}

/** `to @bo`, `from @ana`, `paid by @ana`, "@ana paid". */
const readDirection = (place: PeoplePlace, at: number, word: string, clauses: PaymentClauses): Read => {
  if (paidWords.has(word) || sentWords.has(word)) {
    const isBy = byWords.has(wordAt(place, at + 1))
    const payer = isBy ? nameAt(place, at + 2) : null
    if (payer !== null && payer.who !== 'everyone') {
      clauses.from.push(payer.who)
      return payer.next
    }
    const [only] = clauses.named
    if (isBy || only === undefined || clauses.named.length > 1 || clauses.from.length > 0) return null
    clauses.from.push(only)
    clauses.named.pop()
    return at + 1
  }
  if (!toWords.has(word) && !fromWords.has(word)) return null
  const name = nameAt(place, at + 1) ?? unknownNameAt(place, at + 1, word)
  if (name === null) return null
  if (name.who === 'everyone') return refuse('severalPayees')
  const side = toWords.has(word) ? clauses.to : clauses.from
  side.push(name.who)
  return name.next
}

const sentWords: ReadonlySet<string> = new Set(['pays', 'sent', 'gave', 'paga', 'dio', 'envio'])

const nameAt = (place: PeoplePlace, at: number): { readonly who: Who | 'everyone'; readonly next: number } | null => {
  const token = place.tokens[at]
  if (token?.kind === 'name') return { who: token.who, next: at + 1 }
  const found = bareNameAt(place, at)
  return found === null ? null : { who: found.who, next: tokenAround(place.tokens, at, found.end) + 1 }
}

/** Behind `to` and `from` a word nobody bears is somebody unknown; behind the Spanish `a`, `de` only with a capital. */
const unknownNameAt = (
  place: PeoplePlace,
  at: number,
  direction: string,
): { readonly who: Who; readonly next: number } | null => {
  const token = place.tokens[at]
  if (token?.kind !== 'word') return null
  const name = token.text.replace(/[.,!?:)]+$/, '')
  const isCapital = /^\p{Lu}/u.test(name)
  const isName =
    /^\p{L}[^\p{Nd}]*$/u.test(name) && !isNeverName(fold(name)) && (isCapital || /^(?:to|from)$/.test(direction))
  return isName ? { who: { kind: 'unknown', name }, next: at + 1 } : null
}

const readAmount = (place: PeoplePlace, at: number, clauses: PaymentClauses): Read => {
  const amount = amountAt(place, at)
  if (amount === null) return null
  if (amount.unclear !== null) return refuse('amountAmbiguous', { text: amount.text, ...amount.unclear })
  const tokens = place.tokens.slice(at, amount.next)
  clauses.amounts.push({ ...amount, tokens })
  clauses.rest.push(...tokens)
  return amount.next
}

/** "dan 20" and "20 Dan" name somebody nobody knows, unless a payee is named elsewhere. The word stays in the note till then. */
const noteUnknownName = (token: Extract<Token, { kind: 'word' }>, clauses: PaymentClauses): null => {
  const name = token.text.replace(/[.,!?:)]+$/, '')
  const isPlace = !clauses.isNoted && (clauses.amounts.length === 0 || /^\p{Lu}/u.test(name))
  if (isPlace && clauses.unknownName === null && /^\p{L}/u.test(name))
    clauses.unknownName = { who: { kind: 'unknown', name }, token }
  return null
}
