import { memo } from '../../bounds/memo.js'
import { languages } from '../words/languages.js'
import type { Cut } from './cut.js'
import { createLexicon, type Lexicon, phraseAt } from './lexicon.js'

interface Lexicons {
  readonly all: readonly Lexicon[]
  /** In how many languages a phrase is one. */
  readonly spread: ReadonlyMap<string, number>
}

let made: Lexicons | undefined

/** Made for the first text and kept. */
const lexiconsMade = (): Lexicons => {
  if (made !== undefined) return made
  const all = Object.values(languages).map(createLexicon)
  const spread = new Map<string, number>()
  for (const { phrases, numbers, times } of all) {
    const texts = new Set([...phrases.values()].flatMap((list) => list.map(({ words }) => words.join(' '))))
    for (const text of [...texts, ...numbers.keys(), ...times.keys()]) spread.set(text, (spread.get(text) ?? 0) + 1)
  }
  made = { all, spread }
  return made
}

/** The words of the language a text is written in, and of another that is mixed into it: English, and into that the country's own. */
export const lexiconsOf = (cuts: readonly Cut[], locale: string): readonly Lexicon[] => {
  const { all, spread } = lexiconsMade()
  const some = cuts.slice(0, cutsMax)
  let best: Lexicon | null = null
  let bestScore = -1
  for (const lexicon of all) {
    const home = locale.startsWith(lexicon.language) ? 1 : lexicon.language === 'en' ? 0.3 : 0
    const score = home + scoreOf(lexicon, some, spread)
    if (score > bestScore) [best, bestScore] = [lexicon, score]
  }
  const second = best?.language === 'en' ? spokenIn(locale) : 'en'
  return [best, all.find(({ language }) => language === second) ?? null].filter((lexicon) => lexicon !== null)
}

/** The language of the country of a group that writes in English: many mix the two. */
const spokenIn = memo(100, (locale: string): string => {
  const { region } = new Intl.Locale(locale)
  const language = region === undefined ? '' : new Intl.Locale(`und-${region}`).maximize().language
  return language === 'en' ? '' : language
})

// More says nothing new of the language.
const cutsMax = 80

/** Words of few languages say more of it than those of many. */
const scoreOf = (lexicon: Lexicon, cuts: readonly Cut[], spread: ReadonlyMap<string, number>): number => {
  let score = 0
  for (let at = 0; at < cuts.length; ) {
    const phrase = phraseAt(lexicon, cuts, at)
    const key = cuts[at]?.key ?? ''
    if (phrase !== null) score += phrase.words.length / (spread.get(phrase.text) ?? 1)
    else if (lexicon.numbers.has(key) || lexicon.times.has(key)) score += 1 / (spread.get(key) ?? 1)
    at += phrase?.words.length ?? 1
  }
  return score
}
