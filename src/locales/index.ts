import { en } from './en.js'
import { es } from './es.js'
import type { ArgumentKind, NamedIn } from './named.js'

export type { ArgumentKind }

/** Every message there is. A catalogue that lacks one does not compile. */
export type MessageKey = keyof typeof en

/** What each message names, and how. Every language names the same. */
export type MessageArguments = { readonly [Key in MessageKey]: NamedIn<(typeof en)[Key]> }

/** The messages of one language, in ICU MessageFormat. */
export type Catalogue = Readonly<Record<MessageKey, string>>

const catalogues: Readonly<Record<string, Catalogue>> = { en, es }

/** The languages that are complete. */
export const languages: readonly string[] = Object.keys(catalogues)

/** A message without values in every language, by its code. */
export const inEveryLanguage = (key: MessageKey): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(catalogues).map(([language, catalogue]) => [language, catalogue[key]]))

/** The catalogue for a BCP 47 tag; English where the language has none. */
export function catalogueOf(locale: string): Catalogue {
  return catalogues[locale.split('-')[0]?.toLowerCase() ?? ''] ?? en
}
