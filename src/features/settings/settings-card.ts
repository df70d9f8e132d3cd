import type { Button, View } from '../../chat/view.js'
import type { Settings } from '../../ledger/group.js'
import { type QuietHours, type Routines, usualCourtesy, usualDigest, type WeeklyTime } from '../../ledger/routines.js'
import { languages } from '../../locales/index.js'
import type { CurrencyCode } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'

/** A setting that is on or off: how its button and its sentences are called, and where it is kept. */
export type Switch = (typeof switches)[number]

/** Every setting that is on or off, in the order of the card. */
export const switches = [
  { name: 'simplify', field: 'simplify' },
  { name: 'listen', field: 'listensToAll' },
  { name: 'model', field: 'usesModel' },
] as const

/** The settings of a group, with a button for those that have few values. `words` speak the group's language. */
export function settingsCard(group: Settings, routines: Routines, words: Words): View {
  const facts = [
    { label: words.say('settings.currency'), value: currencyName(group.currency, words.locale) },
    { label: words.say('settings.timezone'), value: group.timezone },
    { label: words.say('settings.language'), value: spokenName(group.locale) },
    ...switches.map(({ name, field }) => ({
      label: words.say(`settings.${name}`),
      value: words.say(group[field] ? 'settings.on' : 'settings.off'),
    })),
    ...routineFacts(routines, words),
  ]
  const toggles = switches.map(({ name, field }): readonly Button[] => [
    {
      label: words.say(group[field] ? `button.${name}Off` : `button.${name}On`),
      press: { verb: 'set', id: name, version: group[field] ? 0 : 1 },
    },
  ])
  const spoken = languageOf(group.locale)
  const speak = languages.map(
    (code): Button => ({
      label: code === spoken ? `✓ ${ownName(code)}` : ownName(code),
      press: { verb: 'set', id: `language.${code}`, version: 1 },
    }),
  )
  return view(
    [
      text(bold(words.say('settings.title', { group: group.name }))),
      { kind: 'facts', facts },
      text(words.say('settings.rest')),
    ],
    [...toggles, ...routineToggles(routines, words), speak],
  )
}

/** What happens by itself, and when it does not. */
function routineFacts(
  { digest, alert, courtesy }: Routines,
  words: Words,
): readonly { label: string; value: string }[] {
  const off = words.say('settings.off')
  const { quietHours, mutedUntil } = courtesy
  const facts = [
    {
      label: words.say('settings.digest'),
      value: digest?.isOn === true ? words.say('settings.everyWeek', weeklySaid(digest, words)) : off,
    },
    {
      label: words.say('settings.alert'),
      value: alert === null ? off : words.say('settings.above', { amount: alert.threshold }),
    },
    {
      label: words.say('settings.quiet'),
      value: quietHours === null ? off : words.say('settings.span', spanSaid(quietHours, words)),
    },
  ]
  if (mutedUntil === null) return facts
  const value =
    mutedUntil === 'switchedOff'
      ? words.say('settings.mutedForGood')
      : words.say('settings.mutedUntil', { moment: words.moment(mutedUntil) })
  return [...facts, { label: words.say('settings.muted'), value }]
}

function routineToggles({ digest, courtesy }: Routines, words: Words): readonly (readonly Button[])[] {
  const isDigestOn = digest?.isOn === true
  const press = (id: string, isOn: boolean) => ({ verb: 'set', id, version: isOn ? 0 : 1 })
  const hours = usualCourtesy.quietHours
  return [
    [
      {
        label: isDigestOn
          ? words.say('button.digestOff')
          : words.say('button.digestOn', weeklySaid(digest ?? usualDigest, words)),
        press: press('digest', isDigestOn),
      },
    ],
    [
      {
        label:
          courtesy.quietHours === null && hours !== null
            ? words.say('button.quietOn', spanSaid(hours, words))
            : words.say('button.quietOff'),
        press: press('quiet', courtesy.quietHours !== null),
      },
    ],
  ]
}

/** `Monday` and `9:00 AM`. */
export const weeklySaid = ({ weekday, minuteOfDay }: WeeklyTime, words: Words) => ({
  weekday: words.weekday(weekday),
  time: words.timeOfDay(minuteOfDay),
})

/** From when until when, by the clock. */
export const spanSaid = ({ fromMinute, untilMinute }: QuietHours, words: Words) => ({
  from: words.timeOfDay(fromMinute),
  until: words.timeOfDay(untilMinute),
})

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
