import { dateShapeOf } from '../date-shapes.js'
import { amountAt, isCurrencyWord } from '../grammar-amounts.js'
import { readClauses } from '../grammar-clauses.js'
import { describe } from '../grammar-description.js'
import { wordAt } from '../grammar-tokens.js'
import { butWords, categoryOf, everyoneWords } from '../grammar-words.js'
import { peopleRules } from './people-rules.js'
import { type AmendPlace, type AmendRule, endsClause, personAt, phraseAt } from './reading.js'
import {
  alsoPhrases,
  equalPhrases,
  everyonePhrases,
  fillers,
  noTitles,
  notWords,
  onlyPhrases,
  openings,
  titlePhrases,
  tooPhrases,
  withoutPhrases,
} from './words.js'

/** Takes in what begins at a token, by the first rule that applies; null leaves the token to the typed grammar. */
export const readAmendment: AmendRule = (place, at, amendment, isFresh) => {
  for (const rule of rules) {
    const next = rule(place, at, amendment, isFresh)
    if (next !== null) return next
  }
  return null
}

const readTitle: AmendRule = (place, at, { titles }) => {
  const from = phraseAt(place, at, titlePhrases)
  if (from === null) return null
  let next = from
  while (next < place.tokens.length && place.tokens[next]?.kind !== 'comma' && place.tokens[next]?.kind !== 'break')
    next += 1
  const tokens = place.tokens.slice(from, next)
  const [first] = tokens
  const text = tokens.length === 1 && first?.kind === 'quoted' ? first.text : describe(place.text, tokens)
  const title = typeof text === 'string' ? text.replace(/(?<!\.)[.!]$/, '') : ''
  if (title === '' || noTitles.has(wordAt(place, from))) return null
  const isQuoted = tokens.length === 1 && first?.kind === 'quoted'
  if (!isQuoted && saysMore(place, from, next)) return null
  titles.push(title)
  return next
}

/** Whether words that would be a title may as well be a correction of their own: "taxi and without Bo". */
const saysMore = (place: AmendPlace, from: number, next: number): boolean => {
  const tokens = place.tokens.slice(from, next)
  const clauses = readClauses({ ...place, tokens: [...tokens], isEdit: true })
  if ('refused' in clauses) return true
  const { amounts, sharers, payers, except, everyone, currency, date, category } = clauses
  const isClause = amounts.length + sharers.length + payers.length + except.length > 0 || everyone
  const others = [withoutPhrases, onlyPhrases, alsoPhrases, tooPhrases, equalPhrases, titlePhrases]
  return (
    isClause ||
    currency !== null ||
    date !== null ||
    category !== null ||
    tokens.some((_, index) => others.some((phrases) => phraseAt(place, from + index, phrases) !== null))
  )
}

/** "not 42", "not EUR", "not Ana": kept to be checked against the draft. A first "no" only opens the correction. */
const readNegation: AmendRule = (place, at, { notAmounts, notCurrencies, notPayers }) => {
  const word = wordAt(place, at)
  if (!notWords.has(word) || (at === 0 && word !== 'not')) return null
  const amount = amountAt(place, at + 1)
  if (amount !== null) {
    notAmounts.push(amount.text)
    return amount.next
  }
  const currency = currencyAt(place, at + 1)
  if (currency !== null && endsClause(place, at + 2)) {
    notCurrencies.push(currency)
    return at + 2
  }
  const person = personAt(place, at + 1, 'never')
  if (person === null || !endsClause(place, person.next)) return null
  notPayers.push(person.who)
  return person.next
}

const currencyAt = (place: AmendPlace, at: number): string | null => {
  const token = place.tokens[at]
  const text = token?.kind === 'word' ? token.text.replace(/[.!…]+$/u, '') : ''
  return text !== '' && isCurrencyWord(text, place.group.currency) ? text : null
}

const readCategory: AmendRule = (place, at, { categories }, isFresh) => {
  const category = isFresh && endsClause(place, at + 1) ? categoryOf(wordAt(place, at)) : null
  // "Other" alone is rarely meant as the category.
  if (category === null || category === 'other') return null
  categories.push(category)
  return at + 1
}

const readCurrency: AmendRule = (place, at, { currencies }, isFresh) => {
  const currency =
    isFresh && (endsClause(place, at + 1) || notWords.has(wordAt(place, at + 1))) ? currencyAt(place, at) : null
  if (currency === null) return null
  currencies.push(currency)
  return at + 1
}

/** A day without `on`, if it has a letter: `3.11` may be an amount. */
const readBareDate: AmendRule = (place, at, { dates }, isFresh) => {
  if (!isFresh || personAt(place, at, 'never') !== null) return null
  for (let next = at + dateWordsMax; next > at; next -= 1) {
    const words = place.tokens.slice(at, next)
    if (words.length < next - at || words.some(({ kind }) => kind !== 'word')) continue
    const text = place.text.slice(words[0]?.start, words.at(-1)?.end).replace(/(?<!\d)[.!]+$/, '')
    const isDate = /\p{L}{2}/u.test(text) && dateShapeOf(text, place.group.locale) !== null
    if (!isDate || !endsClause(place, next)) continue
    dates.push(text)
    return next
  }
  return null
}

// "the day before yesterday", "friday 3 de noviembre de 2026".
const dateWordsMax = 6

const readEqually: AmendRule = (place, at, amendment) => {
  const next = phraseAt(place, at, equalPhrases)
  amendment.equally ||= next !== null
  return next
}

const readEverybody: AmendRule = (place, at, amendment) => {
  const next = phraseAt(place, at, everyonePhrases)
  amendment.everyone ||= next !== null
  return next
}

/** In "everyone but Cy" the word is no filler. */
const readFiller: AmendRule = (place, at) =>
  butWords.has(wordAt(place, at)) && everyoneWords.has(wordAt(place, at - 1))
    ? null
    : (phraseAt(place, at, openings) ?? phraseAt(place, at, fillers))

const rules: readonly AmendRule[] = [
  readTitle,
  readNegation,
  ...peopleRules,
  readEverybody,
  readEqually,
  readCategory,
  readCurrency,
  readBareDate,
  readFiller,
]
