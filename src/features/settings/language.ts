import type { Command } from '../../decision/command.js'
import { answer, effects, here } from '../../decision/effects.js'
import { cleanLine, fold } from '../../language/fold.js'
import { refuse } from '../../ledger/refusal.js'
import { languages } from '../../locales/index.js'
import { languageName, languageOf, ownName, spokenName } from '../../present/own-names.js'
import { shortened } from '../../present/shortened.js'
import { sentence } from '../../present/view.js'
import { createWords } from '../../present/words.js'
import { changeSettings } from './change-setting.js'

/** Sets the language of the wording, and with a region how amounts and days are written. */
export const language: Command = {
  name: 'language',
  aliases: ['lang', 'idioma'],
  usage: '[code or name]',
  looks: 'never',
  takesWords: false,
  async run({ group, members, words }, { argument }) {
    const typed = cleanLine(argument)
    const names = languages.map(ownName)
    if (typed === '') {
      const example = languages.find((code) => code !== languageOf(group.locale)) ?? ''
      return answer(
        sentence(words.say('language.is', { language: spokenName(group.locale), known: { list: names }, example })),
      )
    }
    const wanted = findLocale(typed)
    if (wanted === null) return refuse('languageUnknown', { text: shortened(typed), known: { oneOf: names } })
    const locale = localeAfter(group.locale, wanted)
    const spoken = createWords({ ...group, locale }, members)
    const said = { language: spokenName(locale) }
    if (locale === group.locale) return answer(sentence(spoken.say('language.already', said)))
    return effects(changeSettings(group, { locale }), here(sentence(spoken.say('language.set', said))))
  },
}

/** The locale a group has after it was told `wanted`: a bare language leaves a region of the same language in place. */
export const localeAfter = (present: string, wanted: string): string =>
  wanted === languageOf(present) ? present : wanted

/**
 * The locale of a tag, such as `es` or `es-MX`, or of a language's name in English, in Spanish or in itself. Null where we do not
 * speak it.
 */
export function findLocale(typed: string): string | null {
  const name = fold(typed)
  const byName = languages.find((code) =>
    [code, ...languages].some((speaker) => fold(languageName(code, speaker)) === name),
  )
  return byName ?? localeOfTag(typed.replaceAll('_', '-'))
}

function localeOfTag(tag: string): string | null {
  try {
    const { language, region } = new Intl.Locale(tag)
    if (!languages.includes(language)) return null
    return region === undefined ? language : `${language}-${region}`
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
