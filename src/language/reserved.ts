import { memo } from '../bounds/memo.js'
import { fold } from './fold.js'
import { looksOf } from './look.js'
import { keywordNames } from './names.js'
import { wordsOfLanguages } from './reader/languages.js'

/** What a reader takes for the speaker, everybody, the others, whoever is spoken to, or nobody. */
const kinds = ['speaker', 'everyone', 'others', 'you', 'not'] as const

// As many as there are.
const languagesMax = 20

const wordsIn = memo(languagesMax, (language: string): ReadonlySet<string> => {
  const phrases = wordsOfLanguages.find((words) => words.language === language)?.phrases ?? {}
  return new Set(kinds.flatMap((kind) => (phrases[kind] ?? '').split(',').map(fold)))
})

/**
 * Whether a name is, or looks like, a word that means others than whoever bears it: `everyone`, `me`, `nobody`. Commands know
 * these in every group; sentences, besides English, in the group's language, so that `Ben` is free but where it means “I”.
 */
export const isReservedName = (name: string, locale: string): boolean =>
  looksOf(name).some(
    (look) => keywordNames.has(look) || wordsIn('en').has(look) || wordsIn(locale.split('-')[0] ?? '').has(look),
  )
