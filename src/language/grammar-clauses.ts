import { isRefusal, type Refusal, refuse } from '../ledger/refusal.js'
import type { Who } from './draft.js'
import { fold } from './fold.js'
import { amountAt, percentAt } from './grammar-amounts.js'
import { type Details, type Read, readCurrencyClause, readDate, readDayPhrase, readTag } from './grammar-details.js'
import {
  bareNameAt,
  type Listed,
  type ListKind,
  type NameList,
  type PeoplePlace,
  readNames,
  readNamesBeforePaid,
} from './grammar-people.js'
import { type Token, wordAt } from './grammar-tokens.js'
import {
  butWords,
  byWords,
  everyoneWords,
  exceptWords,
  extraWords,
  forWords,
  isDiscount,
  isKeyword,
  isOnly,
  looseEveryoneWords,
  paidWords,
  withWords,
} from './grammar-words.js'
import type { WrittenAmount } from './written-amount.js'

/** An amount with the tokens that wrote it; they stay in the description where another turns out to be the amount. */
export interface LooseAmount extends WrittenAmount {
  readonly tokens: readonly Token[]
}

/** Everything a stretch of tokens says, sorted by what it is about; still as written. */
export interface Clauses extends Details {
  /** Amounts that stand behind nobody. */
  readonly amounts: LooseAmount[]
  /** Percentages that stand behind nobody. */
  readonly percents: string[]
  readonly sharers: Listed[]
  readonly payers: Listed[]
  readonly except: Who[]
  everyone: boolean
  /** Whether `for` said that only those named share. */
  only: boolean
  /** Whether `with` said that the payer shares too. */
  together: boolean
  /** What is left over. */
  readonly rest: Token[]
}

/** Where clauses are read. Whether a tip, a tax or the like is named there is told once, or every percentage would look for it. */
interface Line extends PeoplePlace {
  readonly hasExtra: boolean
}

/** Reads clauses in any order; what is no clause is left over. Refuses what surely is a clause but cannot be read. */
export const readClauses = (place: PeoplePlace): Clauses | Refusal => {
  const clauses: Clauses = {
    amounts: [],
    percents: [],
    sharers: [],
    payers: [],
    except: [],
    everyone: false,
    only: false,
    together: false,
    currency: null,
    date: null,
    category: null,
    rest: [],
  }
  const line = { ...place, hasExtra: place.tokens.some((_, at) => isExtraAt(place, at)) }
  for (let at = 0; at < place.tokens.length; ) {
    const token = place.tokens[at]
    if (token === undefined) break
    const next = readClause(line, at, token, clauses)
    if (typeof next === 'object' && next !== null) return next
    // Reading a name may have cut the token in two; only its own piece is left over.
    if (next === null) clauses.rest.push(place.tokens[at] ?? token)
    at = next ?? at + 1
  }
  return clauses
}

const isExtraAt = (place: PeoplePlace, at: number): boolean =>
  extraWords.has(wordAt(place, at)) || isDiscount(wordAt(place, at))

const readClause = (place: Line, at: number, token: Token, clauses: Clauses): Read => {
  switch (token.kind) {
    case 'tag':
      return readTag(token.text, at, clauses)
    case 'name':
      return readPaid(place, at, clauses) ?? readSharers(place, at, 'plain', clauses)
    case 'word':
      return readWord(place, at, token.text, clauses)
    case 'break':
      return at + 1
    case 'quoted':
    case 'comma':
      return null
  }
}

const readWord = (place: Line, at: number, text: string, clauses: Clauses): Read => {
  const word = fold(text)
  return (
    readPaid(place, at, clauses) ??
    readPaidBy(place, at, word, clauses) ??
    readExcept(place, at, word, clauses) ??
    readListWord(place, at, word, clauses) ??
    readDayPhrase(place, at, clauses) ??
    readDate(place, at, word, clauses) ??
    readCurrencyClause(place, at, word, clauses) ??
    readEveryone(place, at, word, clauses) ??
    readPercent(place, at, clauses) ??
    readAmountClause(place, at, clauses)
  )
}

/** "@ana paid", "Ana and Bo paid". */
const readPaid = (place: PeoplePlace, at: number, clauses: Clauses): Read => {
  const list = readNamesBeforePaid(place, at)
  if (list === null) return null
  clauses.payers.push(...list.listed)
  return list.next
}

/** "paid by @ana 40 @bo 20", "pagó Ana", . */
const readPaidBy = (place: PeoplePlace, at: number, word: string, clauses: Clauses): Read => {
  const from = startOfPayers(place, at, word)
  if (from === null) return null
  const list = readNames(place, from, 'payers')
  if (isRefusal(list)) return list
  if (list.listed.length === 0) return null
  for (const { part } of list.listed) {
    const isFit = part === null || part.part.kind === 'exact' || part.part.kind === 'equal'
    if (!isFit) return refuse('amountUnreadable', { text: textOfPart(part.part) })
  }
  clauses.payers.push(...list.listed)
  return list.next
}

/** Behind `paid by` and `paid for by`; "pago" is a payment as well as "paid", so without `por` a known name must follow. */
const startOfPayers = (place: PeoplePlace, at: number, word: string): number | null => {
  if (!paidWords.has(word)) return null
  const by = forWords.has(wordAt(place, at + 1)) ? at + 2 : at + 1
  if (byWords.has(wordAt(place, by))) return by + 1
  return word === 'pago' && isNameAt(place, at + 1) ? at + 1 : null
}

const textOfPart = (part: NonNullable<Listed['part']>['part']): string => {
  switch (part.kind) {
    case 'equal':
      return ''
    case 'exact':
    case 'adjust':
      return part.amount
    case 'percent':
      return `${part.percent}%`
    case 'shares':
      return `x${part.shares}`
  }
}

const readExcept = (place: PeoplePlace, at: number, word: string, clauses: Clauses): Read => {
  if (!exceptWords.has(word) && !(butWords.has(word) && isNameAt(place, at + 1))) return null
  const list = readNames(place, at + 1, 'except')
  if (isRefusal(list)) return list
  if (list.listed.length === 0) return null
  clauses.except.push(...list.listed.map(({ who }) => who))
  return list.next
}

const readListWord = (place: PeoplePlace, at: number, word: string, clauses: Clauses): Read => {
  const kind = withWords.has(word) ? 'with' : forWords.has(word) ? 'for' : null
  return kind === null ? null : readSharers(place, at + 1, kind, clauses)
}

/** "for Bo only" and "@bo only" are those alone; where somebody else follows, they may be meant. */
const readSharers = (place: PeoplePlace, at: number, kind: ListKind, clauses: Clauses): Read => {
  const next = addSharers(readNames(place, at, kind), kind, at, clauses)
  if (typeof next !== 'number' || clauses.everyone || !isOnly(wordAt(place, next)) || isNameAt(place, next + 1))
    return next
  clauses.only ||= kind !== 'with'
  return next + 1
}

const addSharers = (list: NameList | Refusal, kind: ListKind, from: number, clauses: Clauses): Read => {
  if (isRefusal(list)) return list
  if (list.next === from) return null
  clauses.sharers.push(...list.listed)
  clauses.everyone ||= list.everyone
  clauses.only ||= kind === 'for' && list.listed.length > 0
  clauses.together ||= kind === 'with'
  return list.next
}

const readEveryone = (place: PeoplePlace, at: number, word: string, clauses: Clauses): Read => {
  if (!everyoneWords.has(word) || (looseEveryoneWords.has(word) && !standsAlone(place, at + 1))) return null
  return addSharers(readNames(place, at, 'for'), 'with', at, clauses)
}

/** Nothing follows that could belong to the word: the end, a name, a number, a keyword. */
const standsAlone = (place: PeoplePlace, at: number): boolean => {
  const token = place.tokens[at]
  if (token?.kind !== 'word') return token?.kind !== 'quoted'
  const word = fold(token.text)
  return isKeyword(word) || butWords.has(word) || amountAt(place, at) !== null
}

/** A percentage belongs to a sharer or to a tip; before a name, or beside "tip" on one line, nobody knows of what. */
const readPercent = (place: Line, at: number, clauses: Clauses): Read => {
  const percent = percentAt(place, at)
  if (percent === null) return null
  if (place.tokens[percent.next]?.kind === 'name') return refuse('sharesUnreadable', { text: `${percent.text}%` })
  if (!place.hasExtra) return null
  clauses.percents.push(`${percent.text}%`)
  return percent.next
}

const readAmountClause = (place: PeoplePlace, at: number, clauses: Clauses): Read => {
  const amount = amountAt(place, at)
  if (amount === null || isHeadCount(place, at, amount)) return null
  if (amount.unclear !== null) return refuse('amountAmbiguous', { text: amount.text, ...amount.unclear })
  const tokens = place.tokens.slice(at, amount.next)
  clauses.amounts.push({ ...amount, tokens })
  clauses.rest.push(...tokens)
  return amount.next
}

/** "3 people", "2 friends": heads and no sum. */
const isHeadCount = ({ mentioned, tokens }: PeoplePlace, at: number, { mark, next }: WrittenAmount): boolean =>
  mark === 'none' &&
  next === at + 1 &&
  tokens[next]?.kind === 'word' &&
  mentioned().mentions.some(
    (each) => each.kind === 'number' && each.of === 'people' && each.start === tokens[at]?.start,
  )

const isNameAt = (place: PeoplePlace, at: number): boolean =>
  place.tokens[at]?.kind === 'name' || bareNameAt(place, at) !== null
