import type { Button, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Settings } from '../../ledger/group.js'
import { type Routines, usualCourtesy, usualDigest } from '../../ledger/routines.js'
import { languages } from '../../locales/index.js'
import { currencyName, languageOf, ownName, spokenName } from '../../present/own-names.js'
import { spanSaid, weeklySaid } from '../../present/times.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { managersSaid } from './roles.js'

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
    { label: words.say('settings.managers'), value: managersSaid(group.managers, words) },
    ...routineFacts(routines, words),
  ]
  const toggles = switches.map(({ name, field }): readonly Button[] => [
    button(words.say(group[field] ? `button.${name}Off` : `button.${name}On`), 'set', name, group[field] ? 0 : 1),
  ])
  const spoken = languageOf(group.locale)
  const speak = languages.map((code) =>
    button(code === spoken ? `✓ ${ownName(code)}` : ownName(code), 'set', `language.${code}`, 1),
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
      : words.say('settings.mutedUntil', { moment: words.dates.moment(mutedUntil) })
  return [...facts, { label: words.say('settings.muted'), value }]
}

function routineToggles({ digest, courtesy }: Routines, words: Words): readonly (readonly Button[])[] {
  const isDigestOn = digest?.isOn === true
  const hours = usualCourtesy.quietHours
  return [
    [
      button(
        isDigestOn
          ? words.say('button.digestOff')
          : words.say('button.digestOn', weeklySaid(digest ?? usualDigest, words)),
        'set',
        'digest',
        isDigestOn ? 0 : 1,
      ),
    ],
    [
      button(
        courtesy.quietHours === null && hours !== null
          ? words.say('button.quietOn', spanSaid(hours, words))
          : words.say('button.quietOff'),
        'set',
        'quiet',
        courtesy.quietHours === null ? 1 : 0,
      ),
    ],
  ]
}
