import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { DraftExtra, DraftItem, DraftPayer, DraftSharing } from './draft.js'
import { fold } from './fold.js'
import type { Clauses } from './grammar-clauses.js'
import { describe } from './grammar-description.js'
import type { Details } from './grammar-details.js'
import type { Scan, Token } from './grammar-tokens.js'
import { type Settled, settleTotal } from './grammar-totals.js'
import { extraWords, isDiscount, isTotal } from './grammar-words.js'

/** What an expense command says. */
export interface Reading {
  readonly amount: string | null
  readonly payers: readonly DraftPayer[]
  readonly sharing: DraftSharing
  readonly items: readonly DraftItem[]
  readonly extras: readonly DraftExtra[]
  readonly details: Readonly<Details>
  readonly description: string
}

/** A line of a bill has an amount of its own; names with parts alone, on their own lines, still belong to the one total. */
export const isItem = ({ amounts, percents, sharers, rest }: Clauses): boolean =>
  amounts.length > 0 ||
  percents.length > 0 ||
  (sharers.some(({ part }) => part?.part.kind === 'exact') && rest.some(({ kind }) => kind !== 'comma'))

const saysWho = ({ everyone, sharers, except }: Clauses): boolean => everyone || sharers.length > 0 || except.length > 0

/** Reads lines as items and extras; lines without an amount speak for the whole bill, and a line `total 42` says what they come to. */
export const readBill = ({ text }: Scan, segments: readonly Clauses[]): Reading | Refusal => {
  const shared = mergeGlobals(segments)
  if (isRefusal(shared)) return shared
  const items: DraftItem[] = []
  const extras: DraftExtra[] = []
  let amount: string | null = null
  for (const clauses of segments.filter(isItem)) {
    const line = readLine(text, clauses, shared.sharing)
    if (isRefusal(line)) return line
    if ('value' in line) extras.push(line)
    else if (!isTotal(line.label) || saysWho(clauses)) items.push(line)
    else if (amount === null) amount = line.amount
    else return refuse('severalAmounts', { first: amount, second: line.amount })
  }
  if (items.length === 0) return refuse('amountMissing')
  const written = describe(text, shared.rest)
  if (typeof written !== 'string') return written
  const description = written === '' ? labelsOf(items) : written
  const { payers, sharing, details } = shared
  return { amount, payers, sharing, items, extras, details, description }
}

const labelsOf = (items: readonly DraftItem[]): string => {
  const labels = items.map(({ label }) => label).filter((label) => label !== '')
  return [...labels.join(', ')].slice(0, labelsMax).join('')
}

const labelsMax = 200

/** In a bill the names behind an item are those who had it: "wine 18 @ana" is hers alone, unless `with` takes in the payer. */
const readLine = (text: string, clauses: Clauses, shared: DraftSharing): DraftItem | DraftExtra | Refusal => {
  if (clauses.percents.length > 0) return readPercentLine(text, clauses)
  const settled = settleTotal({ ...clauses, only: clauses.only || !clauses.together }, false)
  if (isRefusal(settled)) return settled
  const label = describe(text, settled.rest)
  if (typeof label !== 'string') return label
  const total = settled.amount ?? sumOfParts(settled)
  const isExtra = label.split(/\s+/).some((word) => extraWords.has(fold(word)))
  if (saysWho(clauses)) return { label, amount: total, sharing: settled.sharing }
  if (isExtra || total.startsWith('-')) return { label, value: total }
  if (isDiscount(label)) return { label, value: `-${total}` }
  return { label, amount: total, sharing: shared }
}

/** `tip 10%`: one percentage of the whole bill, so neither an amount nor a name can stand beside it. */
const readPercentLine = (text: string, clauses: Clauses): DraftExtra | Refusal => {
  const [percent = '', ...others] = [...clauses.percents, ...clauses.amounts.map((amount) => amount.text)]
  const [second] = others
  if (second !== undefined) return refuse('severalAmounts', { first: percent, second })
  if (saysWho(clauses)) return refuse('sharesUnreadable', { text: percent })
  const label = describe(text, clauses.rest)
  if (typeof label !== 'string') return label
  return { label, value: isDiscount(label) && !percent.startsWith('-') ? `-${percent}` : percent }
}

const sumOfParts = ({ sharing }: Settled): string =>
  sharing.named.flatMap(({ part }) => (part.kind === 'exact' ? [part.amount] : [])).join(' + ')

interface Globals {
  readonly payers: readonly DraftPayer[]
  readonly sharing: DraftSharing
  readonly details: Readonly<Details>
  readonly rest: readonly Token[]
}

/** What all lines say together: payers and details of any line, sharers and words of the lines without an amount. */
const mergeGlobals = (segments: readonly Clauses[]): Globals | Refusal => {
  const others = segments.filter((clauses) => !isItem(clauses))
  const exact = others.flatMap(({ sharers }) => sharers).find(({ part }) => part?.part.kind === 'exact')
  if (exact?.part?.part.kind === 'exact') return refuse('sharesUnreadable', { text: exact.part.part.amount })
  const details: Details = { currency: null, date: null, category: null }
  for (const { currency, date, category } of segments) {
    if (date !== null && details.date !== null) return refuse('dateUnreadable', { text: `${details.date}, ${date}` })
    details.date ??= date
    details.category ??= category
    if (currency !== null && details.currency !== null && fold(currency) !== fold(details.currency)) {
      return refuse('severalCurrencies', { first: details.currency, second: currency })
    }
    details.currency ??= currency
  }
  const merged: Clauses = {
    amounts: [],
    percents: [],
    sharers: others.flatMap(({ sharers }) => sharers),
    payers: segments.flatMap(({ payers }) => payers),
    except: others.flatMap(({ except }) => except),
    everyone: others.some(({ everyone }) => everyone),
    only: others.some(({ only }) => only),
    together: others.some(({ together }) => together),
    ...details,
    rest: others.flatMap(({ rest }) => rest),
  }
  const settled = settleTotal(merged, true)
  if (isRefusal(settled)) return settled
  return { payers: settled.payers, sharing: settled.sharing, details, rest: settled.rest }
}
