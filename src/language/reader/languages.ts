import { fold } from '../fold.js'
import { kinds } from './kinds.js'
import { createLexicon, type Lexicon, phraseAt } from './lexicon.js'
import { brands } from './words/brands.js'
import { english } from './words/english.js'
import { french } from './words/french.js'
import { german } from './words/german.js'
import { hindi } from './words/hindi.js'
import { indonesian } from './words/indonesian.js'
import { italian } from './words/italian.js'
import type { LanguageWords } from './words/lexicon.js'
import { portuguese } from './words/portuguese.js'
import { russian } from './words/russian.js'
import { spanish } from './words/spanish.js'
import { turkish } from './words/turkish.js'

const others = [spanish, german, french, portuguese, italian, russian, hindi, turkish, indonesian]

/** The words of every language that is read, English first. */
export const wordsOfLanguages: readonly LanguageWords[] = [english, ...others]

interface Lexicons {
  readonly english: Lexicon
  readonly all: readonly Lexicon[]
}

let made: Lexicons | undefined

/** Made for the first message and kept: ten dictionaries take a tenth of a second that no start has to wait for. */
function lexicons(): Lexicons {
  if (made !== undefined) return made
  const first = createLexicon(english, brands)
  made = { english: first, all: [first, ...others.map((words) => createLexicon(words, brands))] }
  return made
}

/** The words of the language a text is written in: the one that knows most of them, the group's own where that is not clear. */
export const languageOf = (text: string, locale: string): Lexicon => {
  const words = [
    ...fold(text.slice(0, lengthMax)).matchAll(
      /(?:qu|dell|all|nell|sull|dall|[cdjlmnst])'(?=\p{L})|[\p{L}\p{M}]+(?:'[\p{L}]+)?/gu,
    ),
  ].map(([word]) => ({ key: word, bare: word.replace(/'/g, '') }))
  const { english: unclear, all } = lexicons()
  let best: Lexicon = unclear
  let bestScore = -1
  for (const lexicon of all) {
    const score =
      scoreOf(lexicon, words) + (locale.startsWith(lexicon.language) ? 1.5 : lexicon.language === 'en' ? 0.5 : 0)
    if (score > bestScore) {
      best = lexicon
      bestScore = score
    }
  }
  return best
}

const lengthMax = 400

type Words = Parameters<typeof phraseAt>[1]

const scoreOf = (lexicon: Lexicon, words: Words): number => {
  let score = 0
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(lexicon, words, at)
    if (phrase !== null) score += phrase.codes === kinds.topic ? phrase.words.length : 2 * phrase.words.length
    else if (lexicon.days.has(words[at]?.bare ?? '')) score += 1
    at += phrase?.words.length ?? 1
  }
  return score
}
