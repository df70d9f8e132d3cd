import type { DraftPart } from '../draft.js'
import { amountAt, percentAt } from '../grammar-amounts.js'
import { wordAt } from '../grammar-tokens.js'
import { extraWords, forWords, fromWords, toWords, withWords } from '../grammar-words.js'
import { multiples, phrases } from './phrases.js'
import { type Amendment, type AmendPlace, type AmendRule, endsClause, peopleAt, personAt, phraseAt } from './reading.js'

const readIPaid: AmendRule = (place, at, { payers }) => {
  const next = phraseAt(place, at, phrases.iPaid)
  if (next !== null) payers.push(place.sender)
  return next
}

/** "it was Bo", of an expense; of a payment nobody knows which end is meant. */
const readItWas: AmendRule = (place, at, { payers }) => {
  const from = place.draftKind === 'payment' ? null : phraseAt(place, at, phrases.itWas)
  const list = from === null ? null : peopleAt(place, from, 'never')
  if (list === null || list.people.length > 1 || !endsClause(place, list.next)) return null
  payers.push(...list.people)
  return list.next
}

const readOnly: AmendRule = (place, at, { only }) => {
  const from = phraseAt(place, at, phrases.only)
  if (from === null) return null
  const list = peopleAt(place, from, 'capital')
  if (list !== null) {
    only.push(...list.people)
    return list.next
  }
  // "only 42", "only with Bo"
  return amountAt(place, from) !== null || withWords.has(wordAt(place, from)) ? from : null
}

const readAlso: AmendRule = (place, at, { also }) => {
  const from = phraseAt(place, at, phrases.also)
  const list = from === null ? null : peopleAt(place, from, 'capital')
  if (list === null) return null
  also.push(...list.people)
  return phraseAt(place, list.next, phrases.too) ?? list.next
}

const readWithout: AmendRule = (place, at, { without }) => {
  const from = phraseAt(place, at, phrases.without)
  if (from === null || extraWords.has(wordAt(place, from))) return null
  const list = peopleAt(place, from, 'capital')
  if (list === null) return null
  without.push(...list.people)
  return list.next
}

/** `-@bo`, `+@dan`, `- Bo`; a sign before a number is somebody's part. */
const readSign: AmendRule = (place, at, { also, without }) => {
  const token = place.tokens[at]
  const [sign = ''] = token?.kind === 'word' ? (/^[-−–+]/u.exec(token.text) ?? []) : []
  if (token?.kind !== 'word' || sign === '') return null
  const glued = place.names.bare(place.text, token.start + 1)
  const isGlued = glued !== null && glued.who !== 'everyone' && glued.end === token.end
  const person =
    token.text === sign ? personAt(place, at + 1, 'never') : isGlued ? { who: glued.who, next: at + 1 } : null
  if (person === null) return null
  const side = sign === '+' ? also : without
  side.push(person.who)
  return person.next
}

/** What begins with a name: "Dan too", "Cy wasn't there", "it was Bo who paid", "Ana and Bo had double", "Cy pays 10 less". */
const readNamed: AmendRule = (place, at, amendment) => {
  const from = withWords.has(wordAt(place, at)) ? at + 1 : at
  const list = peopleAt(place, from, 'capital')
  if (list === null) return null
  const too = phraseAt(place, list.next, phrases.too)
  if (too !== null) amendment.also.push(...list.people)
  if (too !== null || from > at) return too
  const absent = phraseAt(place, list.next, phrases.absent)
  if (absent !== null) amendment.without.push(...list.people)
  const paid = phraseAt(place, list.next, phrases.whoPaid)
  if (paid !== null) amendment.payers.push(...list.people)
  return absent ?? paid ?? readPart(place, at, amendment)
}

const readPart = (place: AmendPlace, at: number, { parts }: Amendment): number | null => {
  const known = peopleAt(place, at, 'never')
  const list = known ?? peopleAt(place, at, 'capital')
  if (list === null) return null
  const behindVerb = phraseAt(place, list.next, phrases.partVerbs)
  // Without a verb an unknown name may be a thing: "Wine 10 less".
  if (known === null && behindVerb === null) return null
  const from = behindVerb ?? list.next
  const isOwed = phraseAt(place, list.next, phrases.owes) === from
  const part = multipleAt(place, from) ?? (list.people.length > 1 ? null : onePartAt(place, from, isOwed))
  if (part === null) return null
  for (const who of list.people) parts.push({ who, part: part.part })
  return part.next
}

interface ReadPart {
  readonly part: DraftPart
  readonly next: number
}

const multipleAt = (place: AmendPlace, at: number): ReadPart | null => {
  for (const [shares, words] of multiples) {
    const next = phraseAt(place, at, words)
    if (next !== null) return { part: { kind: 'shares', shares }, next }
  }
  return null
}

/** "10 less", "50%", and behind a verb of owing also "20". */
const onePartAt = (place: AmendPlace, at: number, isOwed: boolean): ReadPart | null => {
  const percent = percentAt(place, at)
  if (percent !== null) return { part: { kind: 'percent', percent: percent.text }, next: percent.next }
  const changed = changeAt(place, at)
  if (changed !== null) return changed
  const amount = amountAt(place, at, true)
  if (!isOwed || amount === null || amount.unclear !== null || !endsClause(place, amount.next)) return null
  return { part: { kind: 'exact', amount: amount.text }, next: amount.next }
}

const changeAt = (place: AmendPlace, at: number): ReadPart | null => {
  const amount = amountAt(place, at, true)
  if (amount === null || amount.unclear !== null || /^[-+−]/u.test(amount.text)) return null
  const less = phraseAt(place, amount.next, phrases.less)
  const more = less ?? phraseAt(place, amount.next, phrases.more)
  if (more === null) return null
  return { part: { kind: 'adjust', amount: `${less === null ? '+' : '-'}${amount.text}` }, next: more }
}

/** "10 less for Cy", "double for Ana". */
const readPartFor: AmendRule = (place, at, { parts }) => {
  const part = changeAt(place, at) ?? multipleAt(place, at)
  const person =
    part !== null && forWords.has(wordAt(place, part.next)) ? personAt(place, part.next + 1, 'never') : null
  if (part === null || person === null || !endsClause(place, person.next)) return null
  parts.push({ who: person.who, part: part.part })
  return person.next
}

/** In a payment: "to Cy", "from Ana". */
const readDirection: AmendRule = (place, at, { to, from }) => {
  if (place.draftKind !== 'payment') return null
  const word = wordAt(place, at)
  const side = toWords.has(word) ? to : fromWords.has(word) ? from : null
  const person = side === null ? null : personAt(place, at + 1, 'capital')
  if (side === null || person === null) return null
  side.push(person.who)
  return person.next
}

/** What corrections say of people: who paid, who shares, and how. */
export const peopleRules: readonly AmendRule[] = [
  readIPaid,
  readItWas,
  readOnly,
  readAlso,
  readWithout,
  readSign,
  readDirection,
  readNamed,
  readPartFor,
]
