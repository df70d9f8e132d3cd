import type { Category } from '../../ledger/entry.js'
import type { Draft, DraftPart, Who } from '../draft.js'
import { fold } from '../fold.js'
import { bareNameAt, type PeoplePlace } from '../grammar-people.js'
import { type Scan, tokenAround, wordAt } from '../grammar-tokens.js'
import { andWords, isKeyword, isNeverName, joinsNames } from '../grammar-words.js'
import type { Phrases } from './phrases.js'

/** What a correction says beyond the typed grammar. */
export interface Amendment {
  readonly only: Who[]
  readonly also: Who[]
  readonly without: Who[]
  readonly parts: { readonly who: Who; readonly part: DraftPart }[]
  readonly payers: Who[]
  /** In a payment: who gets, and who gives. */
  readonly to: Who[]
  readonly from: Who[]
  readonly titles: string[]
  readonly currencies: string[]
  readonly dates: string[]
  readonly categories: Category[]
  /** What it is not; it must be what the draft says. */
  readonly notAmounts: string[]
  readonly notCurrencies: string[]
  readonly notPeople: Who[]
  everyone: boolean
  equally: boolean
  noCategory: boolean
}

/** Where a correction is read, and of what. */
export interface AmendPlace extends PeoplePlace {
  readonly mentioned: Scan['mentioned']
  readonly draftKind: Draft['kind']
  readonly sender: Who
}

/** The token behind what a rule took in; null where it does not apply. `isFresh`: nothing stands before it in the same breath. */
export type AmendRule = (place: AmendPlace, at: number, amendment: Amendment, isFresh: boolean) => number | null

/** An amendment that says nothing yet. */
export const emptyAmendment = (): Amendment => ({
  only: [],
  also: [],
  without: [],
  parts: [],
  payers: [],
  to: [],
  from: [],
  titles: [],
  currencies: [],
  dates: [],
  categories: [],
  notAmounts: [],
  notCurrencies: [],
  notPeople: [],
  everyone: false,
  equally: false,
  noCategory: false,
})

/** The token behind the longest phrase that stands at a place; null when none does. */
export const phraseAt = (place: PeoplePlace, at: number, phrases: Phrases): number | null => {
  const phrase = phrases
    .get(wordAt(place, at))
    ?.find((words) => words.every((word, index) => wordAt(place, at + index) === word))
  return phrase === undefined ? null : at + phrase.length
}

interface Person {
  readonly who: Who
  readonly next: number
}

/** One person: an @name or a member's name, and with `unknownNames` also a capital word that nobody bears. */
export const personAt = (place: PeoplePlace, at: number, unknownNames: 'never' | 'capital'): Person | null => {
  const token = place.tokens[at]
  if (token?.kind === 'name') return token.who === 'everyone' ? null : { who: token.who, next: at + 1 }
  if (token?.kind !== 'word') return null
  const found = bareNameAt(place, at)
  if (found !== null) {
    const last = tokenAround(place.tokens, at, found.end)
    const behind = place.text.slice(found.end, place.tokens[last]?.end)
    // Whatever hangs on a name, such as `=20`, must not be lost.
    return found.who === 'everyone' || !/^[.!…)]*$/u.test(behind) ? null : { who: found.who, next: last + 1 }
  }
  const [name = ''] = /^[\p{L}\p{M}'’-]+(?=[.!…)]*$)/u.exec(token.text) ?? []
  const isUnknownName =
    unknownNames === 'capital' && /^\p{Lu}/u.test(name) && !isKeyword(fold(name)) && !isNeverName(fold(name))
  return isUnknownName ? { who: { kind: 'unknown', name }, next: at + 1 } : null
}

/** People parted by commas and `and`; what follows a joint that leads to nobody is left alone. Null when nobody stands there. */
export const peopleAt = (
  place: PeoplePlace,
  at: number,
  unknownNames: 'never' | 'capital',
): { readonly people: readonly Who[]; readonly next: number } | null => {
  const people: Who[] = []
  let next = at
  for (let person = personAt(place, at, unknownNames); person !== null; ) {
    people.push(person.who)
    next = person.next
    person = personAt(place, behindJoint(place, next), unknownNames)
  }
  return people.length === 0 ? null : { people, next }
}

const behindJoint = (place: PeoplePlace, at: number): number => {
  const comma = place.tokens[at]?.kind === 'comma' ? at + 1 : at
  // Dan is somebody, though in Indonesian `dan` joins.
  return joinsNames(wordAt(place, comma)) && personAt(place, comma, 'never') === null ? comma + 1 : comma
}

/** Whether nothing more is said in the same breath. */
export const endsClause = (place: PeoplePlace, at: number): boolean => {
  const token = place.tokens[at]
  return token === undefined || token.kind === 'comma' || token.kind === 'break' || andWords.has(wordAt(place, at))
}
