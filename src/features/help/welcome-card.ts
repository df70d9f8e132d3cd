import type { Platform } from '../../chat/event.js'
import type { Button, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Settings } from '../../ledger/group.js'
import { languages } from '../../locales/index.js'
import { findCurrency } from '../../money/currency.js'
import { languageOf, ownName } from '../../present/own-names.js'
import { code, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { zoneButton } from '../zones/zone-card.js'

// The currencies most groups start with; any other is one command away.
const offered = ['EUR', 'USD', 'GBP', 'INR']

/** What a chat reads when the bot comes in: what it does, what it hears, and the two settings worth a look before the first entry. */
export function welcomeCard(group: Pick<Settings, 'currency' | 'locale'>, words: Words, platform: Platform): View {
  const currencies = [...new Set([group.currency, ...offered.flatMap((name) => findCurrency(name) ?? [])])]
  return view(
    [
      text(words.say('start.welcome')),
      text(code(words.say('command.add.example')), ` – ${words.say('command.add.summary')}`),
      // On Slack nobody has to be made an admin for that.
      text(words.say(platform === 'slack' ? 'welcome.hearsSlack' : 'welcome.hears')),
      text(words.say('welcome.choose', { zone: words.dates.zone })),
    ],
    [
      currencies.map((currency) => choice('currency', currency, currency, currency === group.currency)),
      languages.map((spoken) => choice('language', spoken, ownName(spoken), spoken === languageOf(group.locale))),
      [zoneButton(words)],
    ],
  )
}

const choice = (setting: string, value: string, label: string, isPresent: boolean): Button =>
  button(isPresent ? `✓ ${label}` : label, 'welcome', `${setting}.${value}`, 1)
