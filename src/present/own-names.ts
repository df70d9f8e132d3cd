import { languages } from '../locales/index.js'
import type { CurrencyCode } from '../money/money.js'

/** `EUR (euro)`, in the language of the locale; the code alone where it has no name. */
export function currencyName(code: CurrencyCode, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(code)
  return name === undefined || name === code ? code : `${code} (${name})`
}

/** What a language is called in the language of another locale: `español de México`. */
export const languageName = (locale: string, spokenIn: string): string =>
  new Intl.DisplayNames(spokenIn, { type: 'language' }).of(locale) ?? locale

/** What a language calls itself, as the first word of a line. */
export function ownName(code: string): string {
  const name = languageName(code, code)
  return `${name.slice(0, 1).toLocaleUpperCase(code)}${name.slice(1)}`
}

/** What the language is called that a group is spoken to in, in that language itself. */
export function spokenName(locale: string): string {
  const spoken = spokenLocale(locale)
  return languageName(spoken, spoken)
}

/** The code of the language that a group of this BCP 47 tag is spoken to in. */
export const languageOf = (locale: string): string => new Intl.Locale(spokenLocale(locale)).language

/** A group may write its sums in the way of a language that has no catalogue; it is spoken to in English. */
const spokenLocale = (locale: string): string => (languages.includes(new Intl.Locale(locale).language) ? locale : 'en')
