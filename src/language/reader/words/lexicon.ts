import type { Category } from '../../../ledger/entry.js'

/** The words of one language, folded, as the reader knows them. Phrases are separated by commas. */
export interface LanguageWords {
  readonly language: string
  /** Whether a verb of paying without a subject means the speaker, as in "paid 40". */
  readonly verbMeansSpeaker: boolean
  /** Kinds, one or several of them for words such as `pagué` (I paid), and the phrases that are it. */
  readonly phrases: Readonly<Record<string, string>>
  /** What an expense is for, by category; `null`: it is something to spend on, but of no obvious category. */
  readonly topics: readonly (readonly [category: Category | null, words: string])[]
  /** Days, weekdays and months, by their English name. */
  readonly days: Readonly<Record<string, string>>
  /** Small numbers said in words. */
  readonly counts: Readonly<Record<number, string>>
}
