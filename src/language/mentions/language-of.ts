import { memo } from '../../bounds/memo.js'
import { languages } from '../words/languages.js'
import type { Cut } from './cut.js'
import { createLexicon, type Lexicon, phraseAt } from './lexicon.js'

interface Lexicons {
  readonly all: readonly Lexicon[]
  /** In how many languages a phrase is one. */
  readonly spread: ReadonlyMap<string, number>
  /** The indexes of the languages that a word begins a phrase or a number in. */
  readonly heads: ReadonlyMap<string, readonly number[]>
}

let made: Lexicons | undefined

/** Made for the first text and kept. */
const lexiconsMade = (): Lexicons => {
  if (made !== undefined) return made
  const all = Object.values(languages).map(createLexicon)
  const spread = new Map<string, number>()
  const heads = new Map<string, number[]>()
  for (const [index, { phrases, numbers, times }] of all.entries()) {
    const counts = [...numbers.keys(), ...times.keys()]
    const texts = new Set([...[...phrases.values()].flat().map(({ text }) => text), ...counts])
    for (const text of texts) spread.set(text, (spread.get(text) ?? 0) + 1)
    for (const head of new Set([...phrases.keys(), ...counts])) heads.set(head, [...(heads.get(head) ?? []), index])
  }
  made = { all, spread, heads }
  return made
}

/** The words of the language a text is written in, and of another that is mixed into it: English, and into that the country's own. */
export const lexiconsOf = (cuts: readonly Cut[], locale: string): readonly Lexicon[] => {
  const { all } = lexiconsMade()
  const scores = scoresOf(cuts.slice(0, cutsMax))
  let best: Lexicon | null = null
  let bestScore = -1
  for (const [index, lexicon] of all.entries()) {
    const home = locale.startsWith(lexicon.language) ? 1 : lexicon.language === 'en' ? 0.3 : 0
    const score = home + (scores[index] ?? 0)
    if (score > bestScore) [best, bestScore] = [lexicon, score]
  }
  const second = best?.language === 'en' ? spokenIn(locale) : 'en'
  return [best, all.find(({ language }) => language === second) ?? null].filter((lexicon) => lexicon !== null)
}

/** How much of a text each language knows. Words of few languages say more than those of many. */
const scoresOf = (cuts: readonly Cut[]): readonly number[] => {
  const { all, spread, heads } = lexiconsMade()
  const scores = all.map(() => 0)
  const nexts = all.map(() => 0)
  for (const [at, { key }] of cuts.entries())
    for (const index of heads.get(key) ?? []) {
      const lexicon = all[index]
      if (lexicon === undefined || at < (nexts[index] ?? 0)) continue
      const phrase = phraseAt(lexicon, cuts, at)
      const isNumber = phrase === null && (lexicon.numbers.has(key) || lexicon.times.has(key))
      const length = phrase?.words.length ?? (isNumber ? 1 : 0)
      scores[index] = (scores[index] ?? 0) + length / (spread.get(phrase?.text ?? key) ?? 1)
      nexts[index] = at + length
    }
  return scores
}

/** The language of the country of a group that writes in English: many mix the two. */
const spokenIn = memo(100, (locale: string): string => {
  const { region } = new Intl.Locale(locale)
  const language = region === undefined ? '' : new Intl.Locale(`und-${region}`).maximize().language
  return language === 'en' ? '' : language
})

// More says nothing new of the language.
const cutsMax = 80
