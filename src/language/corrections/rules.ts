import { dateShapeOf } from '../date-shapes.js'
import { amountAt, isCurrencyWord } from '../grammar-amounts.js'
import { readClauses } from '../grammar-clauses.js'
import { describe } from '../grammar-description.js'
import { wordAt } from '../grammar-tokens.js'
import { butWords, categoryOf, everyoneWords } from '../grammar-words.js'
import { peopleRules } from './people-rules.js'
import { phrases } from './phrases.js'
import { type AmendPlace, type AmendRule, endsClause, personAt, phraseAt } from './reading.js'

/** Takes in what begins at a token, by the first rule that applies; null leaves the token to the typed grammar. */
export const readAmendment: AmendRule = (place, at, amendment, isFresh) => {
  for (const rule of rules) {
    const next = rule(place, at, amendment, isFresh)
    if (next !== null) return next
  }
  return null
}

const readTitle: AmendRule = (place, at, { titles }) => {
  const from = phraseAt(place, at, phrases.titles)
  if (from === null) return null
  let next = from
  while (next < place.tokens.length && place.tokens[next]?.kind !== 'comma' && place.tokens[next]?.kind !== 'break')
    next += 1
  const tokens = place.tokens.slice(from, next)
  const [first] = tokens
  const text = tokens.length === 1 && first?.kind === 'quoted' ? first.text : describe(place.text, tokens)
  const title = typeof text === 'string' ? text.replace(/(?<!\.)[.!]$/, '') : ''
  if (title === '' || notTitles.has(wordAt(place, from))) return null
  const isQuoted = tokens.length === 1 && first?.kind === 'quoted'
  if (!isQuoted && saysMore(place, from, next)) return null
  titles.push(title)
  return next
}

/** "Call it even" is no title. */
const notTitles: ReadonlySet<string> = new Set(['even', 'off', 'quits'])

/** Whether words that would be a title may as well be a correction of their own: "taxi and without Bo". */
const saysMore = (place: AmendPlace, from: number, next: number): boolean => {
  const tokens = place.tokens.slice(from, next)
  const clauses = readClauses({ ...place, tokens: [...tokens] })
  if ('refused' in clauses) return true
  const { amounts, sharers, payers, except, everyone, currency, date, category } = clauses
  const isClause = amounts.length + sharers.length + payers.length + except.length > 0 || everyone
  const others = [
    ...[phrases.without, phrases.only, phrases.also, phrases.too],
    ...[phrases.equally, phrases.titles, phrases.noCategory],
  ]
  return (
    isClause ||
    currency !== null ||
    date !== null ||
    category !== null ||
    tokens.some((_, index) => others.some((words) => phraseAt(place, from + index, words) !== null))
  )
}

/** "not 42", "not EUR", "not Ana": kept to be checked against the draft. A first "no" only opens the correction. */
const readNegation: AmendRule = (place, at, { notAmounts, notCurrencies, notPeople }) => {
  const next = phraseAt(place, at, phrases.not)
  if (next === null || (at === 0 && phraseAt(place, at, phrases.openings) !== null)) return null
  const amount = amountAt(place, next)
  if (amount !== null) {
    notAmounts.push(amount.text)
    return amount.next
  }
  const currency = currencyAt(place, next)
  if (currency !== null && endsClause(place, next + 1)) {
    notCurrencies.push(currency)
    return next + 1
  }
  const person = personAt(place, next, 'never')
  if (person === null || !endsClause(place, person.next)) return null
  notPeople.push(person.who)
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
    isFresh && (endsClause(place, at + 1) || phraseAt(place, at + 1, phrases.not) !== null)
      ? currencyAt(place, at)
      : null
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
  const next = phraseAt(place, at, phrases.equally)
  amendment.equally ||= next !== null
  return next
}

const readEverybody: AmendRule = (place, at, amendment) => {
  const next = phraseAt(place, at, phrases.everyone)
  amendment.everyone ||= next !== null
  return next
}

const readNoCategory: AmendRule = (place, at, amendment) => {
  const next = phraseAt(place, at, phrases.noCategory)
  amendment.noCategory ||= next !== null
  return next
}

/** The token behind words that only lead to what is right; in "everyone but Cy" the word does more. */
export const fillerAt = (place: AmendPlace, at: number): number | null =>
  butWords.has(wordAt(place, at)) && everyoneWords.has(wordAt(place, at - 1))
    ? null
    : (phraseAt(place, at, phrases.openings) ?? phraseAt(place, at, phrases.fillers))

const rules: readonly AmendRule[] = [
  readTitle,
  readNoCategory,
  readNegation,
  ...peopleRules,
  readEverybody,
  readEqually,
  readCategory,
  readCurrency,
  readBareDate,
]
