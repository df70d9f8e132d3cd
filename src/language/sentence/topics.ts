import type { Category } from '../../ledger/entry.js'
import { wordsOfLanguages } from '../reader/languages.js'
import { cut, pluralsOf } from '../reader/lexicon.js'
import { brands } from '../reader/words/brands.js'

/** A thing that people spend on, as it is written. */
export interface Topic {
  readonly words: number
  readonly category: Category | null
}

/** The longest thing that begins at a word in a language; null when none does. */
export const topicAt = (keys: readonly string[], at: number, language: string): Topic | null => {
  const known = topicsOf(language)
  for (let words = Math.min(topicWordsMax, keys.length - at); words > 0; words -= 1) {
    const category = known.get(keys.slice(at, at + words).join(' '))
    if (category !== undefined) return { words, category }
  }
  return null
}

/** Whether a word is a thing to spend on in any language. */
export const isTopicAnywhere = (key: string): boolean =>
  wordsOfLanguages.some(({ language }) => topicAt([key], 0, language) !== null)

const topicWordsMax = 3

const made = new Map<string, ReadonlyMap<string, Category | null>>()

/** Made for the first message of a language and kept. */
const topicsOf = (language: string): ReadonlyMap<string, Category | null> => {
  const before = made.get(language)
  if (before !== undefined) return before
  const source = wordsOfLanguages.find((words) => words.language === language)
  const known = new Map<string, Category | null>()
  for (const [category, list] of [...(source?.topics ?? []), ...brands])
    for (const word of cut(list))
      for (const form of [word, ...pluralsOf(word)]) if (!known.has(form)) known.set(form, category)
  made.set(language, known)
  return known
}
