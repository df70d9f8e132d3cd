import type { Category } from '../ledger/entry.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import { readCurrency } from '../money/currency.js'
import { dateShapeOf } from './date-shapes.js'
import { fold } from './fold.js'
import { currencyDoubt, currencyWordsAt } from './grammar-amounts.js'
import type { PeoplePlace } from './grammar-people.js'
import { tokenAround } from './grammar-tokens.js'
import { bareDayWords, categoryOf, inWords, noCategoryWords, onWords } from './grammar-words.js'

/** What a text may say besides people and amounts; null where it does not. */
export interface Details {
  currency: string | null
  date: string | null
  category: Category | 'none' | null
}

/** The token behind what was read; a refusal; null when it was not there. */
export type Read = number | Refusal | null

/** `#food`; one category a text. */
export const readTag = (text: string, at: number, details: Details): Read => {
  const category = noCategoryWords.has(fold(text)) ? 'none' : categoryOf(text)
  if (category === null) return refuse('categoryUnknown', { text })
  if (details.category !== null && details.category !== category) {
    return refuse('severalCategories', { first: details.category, second: category })
  }
  details.category = category
  return at + 1
}

/** `on` and a date, or a day that needs no `on`: `yesterday`, `2026-11-03`. */
export const readDate = (place: PeoplePlace, at: number, word: string, details: Details): Read => {
  const isBareDay = bareDayWords.has(word) || /^\d{4}-\d{1,2}-\d{1,2}$/.test(word)
  if (!isBareDay && !onWords.has(word)) return null
  const from = isBareDay ? at : at + 1
  const next = isBareDay ? at + 1 : endOfDate(place, from)
  const first = place.tokens[from]
  if (next === null) {
    const isNumber = word === 'on' && first?.kind === 'word' && /^\p{Nd}/u.test(first.text)
    return isNumber ? refuse('dateUnreadable', { text: first.text }) : null
  }
  const text = withoutClosing(place.text.slice(first?.start, place.tokens[next - 1]?.end))
  if (details.date !== null) return refuse('dateUnreadable', { text: `${details.date}, ${text}` })
  details.date = text
  return next
}

/** The longest run of words behind `on` that is a date; a comma only stands before a year. */
const endOfDate = (place: PeoplePlace, from: number): number | null => {
  let next = from
  while (next < from + dateTokensMax && (place.tokens[next]?.kind === 'word' || place.tokens[next]?.kind === 'comma'))
    next += 1
  for (; next > from; next -= 1) {
    const text = place.text.slice(place.tokens[from]?.start, place.tokens[next - 1]?.end)
    const isDate =
      place.tokens[next - 1]?.kind === 'word' && dateShapeOf(withoutClosing(text), place.group.locale) !== null
    if (isDate) return next
  }
  return null
}

// "the day before yesterday" and "friday 3 de noviembre de 2026" with its comma.
const dateTokensMax = 7

// The closing dot of 3.11. belongs to the date.
const withoutClosing = (text: string): string => text.replace(/(?:[!?)]+|(?<!\d)\.)$/, '')

/** `in USD`; other words behind `in` are description. */
export const readCurrencyClause = (place: PeoplePlace, at: number, word: string, details: Details): Read => {
  const token = place.tokens[at + 1]
  if (!inWords.has(word) || token?.kind !== 'word') return null
  const read = currencyWordsAt(place, at + 1)
  const text = read?.text ?? token.text.replace(/[.!?)]+$/, '')
  if (currencyDoubt(text, place.group.currency) !== null) return refuse('currencyUnknown', { text })
  if (read === null) {
    // Three capitals behind `in` are meant as a code, so a wrong one is not quietly the group's currency.
    return word === 'in' && /^[A-Z]{3}$/.test(text) ? refuse('currencyUnknown', { text }) : null
  }
  const [known, written] = [details.currency ?? text, text].map(
    (each) => readCurrency(each, place.group.currency) ?? each,
  )
  if (known !== written) return refuse('severalCurrencies', { first: known ?? text, second: written ?? text })
  details.currency = text
  return read.next
}

/** A day of several words, which needs no `on`: `last friday`, `3 days ago`. */
export const readDayPhrase = (place: PeoplePlace, at: number, details: Details): Read => {
  const mention = place.mentioned().phrasesOfDays.get(place.tokens[at]?.start ?? -1)
  if (mention === undefined) return null
  const text = place.text.slice(mention.start, mention.end)
  if (details.date !== null) return refuse('dateUnreadable', { text: `${details.date}, ${text}` })
  // A day that has to be asked about is asked about in the words of the line.
  const isOpen = mention.phrase !== mention.day && dateShapeOf(text, place.group.locale) !== null
  details.date = isOpen ? text : mention.phrase
  return tokenAround(place.tokens, at, mention.end) + 1
}
