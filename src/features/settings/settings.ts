import type { Press } from '../../chat/event.js'
import type { View } from '../../chat/view.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, everywhere, redraw, toast } from '../../decision/effects.js'
import type { Change } from '../../ledger/change.js'
import type { Settings } from '../../ledger/group.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { usualCourtesy, usualDigest } from '../../ledger/routines.js'
import { languages } from '../../locales/index.js'
import { findCurrency } from '../../money/currency.js'
import { currencyName, spokenName } from '../../present/own-names.js'
import { sentence } from '../../present/view.js'
import { createWords } from '../../present/words.js'
import { turnOff, turnOn } from '../digest/digest.js'
import { routinesOf } from '../digest/routines.js'
import { welcomeCard } from '../help/welcome-card.js'
import { quietOutcome } from '../notices/quiet.js'
import { changeSettings } from './change-setting.js'
import { localeAfter } from './language.js'
import { type Switch, settingsCard, switches } from './settings-card.js'
import { pressZone } from './timezone.js'

/** Shows the settings, with buttons for those that have few values. */
export const settings: Command = {
  name: 'settings',
  aliases: [],
  usage: '',
  takesWords: false,
  looks: 'always',
  run: async (situation) => answer(settingsCard(situation.group, await routinesOf(situation), situation.words)),
}

/** A button of the settings card sets a value; the card is redrawn as things are then. */
export const pressSetting: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const [setting, value] = press.id.split('.')
    const toggled = switches.find(({ name }) => name === setting)
    if (toggled !== undefined) return pressSwitch(situation, press, toggled)
    if (setting === 'language' && value !== undefined && languages.includes(value)) {
      return pressLanguage(situation, value)
    }
    if (setting === 'zones' || setting === 'zone') return pressZone(situation, setting, value)
    if (press.version <= 1 && setting === 'digest') return pressDigestSetting(situation, press.version === 1)
    if (press.version <= 1 && setting === 'quiet') return pressQuiet(situation, press.version === 1)
    return refuse('buttonExpired')
  },
}

async function pressDigestSetting(situation: Situation, isOn: boolean): Promise<Effects> {
  const before = await routinesOf(situation)
  const time = before.digest ?? usualDigest
  const { changes, told } = isOn ? await turnOn(situation, before.digest, time) : turnOff(situation, before.digest)
  const after = { ...before, digest: { ...time, isOn } }
  return changedByPress(situation, changes, settingsCard(situation.group, after, situation.words), told)
}

async function pressQuiet(situation: Situation, isOn: boolean): Promise<Effects> {
  const { group, words } = situation
  const before = await routinesOf(situation)
  const { changes, told } = quietOutcome(situation, before.courtesy, isOn ? usualCourtesy.quietHours : null)
  const courtesy = { ...before.courtesy, quietHours: isOn ? usualCourtesy.quietHours : null }
  return changedByPress(situation, changes, settingsCard(group, { ...before, courtesy }, words), told)
}

/** A button of the welcome sets the currency or the language; the welcome is redrawn as things are then. */
export const pressWelcome: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const { group, members, where } = situation
    const [setting, value = ''] = press.id.split('.')
    const currency = setting === 'currency' ? findCurrency(value) : null
    const isSpoken = setting === 'language' && languages.includes(value)
    if (!isSpoken && (currency === null || currency !== value)) return refuse('buttonExpired')
    const changed = currency === null ? { locale: localeAfter(group.locale, value) } : { currency }
    const isSame = currency === null ? changed.locale === group.locale : currency === group.currency
    const after = { ...group, ...changed }
    const words = createWords(after, members)
    const said = {
      language: spokenName(after.locale),
      currency: currencyName(after.currency, words.locale),
    }
    const told = words.say(`${currency === null ? 'language' : 'currency'}.${isSame ? 'already' : 'set'}`, said)
    const changes = isSame ? [] : changeSettings(group, changed)
    return changedByPress({ ...situation, words }, changes, welcomeCard(after, words, where.chat.platform), told)
  },
}

async function pressSwitch(situation: Situation, press: Press, { name, field }: Switch): Promise<Effects | Refusal> {
  if (press.version > 1) return refuse('buttonExpired')
  const isOn = press.version === 1
  const before = situation.group
  if (before[field] === isOn) return redrawn(situation, {}, isOn ? `${name}.alreadyOn` : `${name}.alreadyOff`)
  return redrawn(situation, { [field]: isOn }, isOn ? `${name}.setOn` : `${name}.setOff`)
}

async function pressLanguage(situation: Situation, code: string): Promise<Effects> {
  const before = situation.group
  const locale = localeAfter(before.locale, code)
  return locale === before.locale
    ? redrawn(situation, {}, 'language.already')
    : redrawn(situation, { locale }, 'language.set')
}

/** What a presser is told of a change. */
type Told = `${Switch['name']}.${'set' | 'already'}${'On' | 'Off'}` | 'language.set' | 'language.already'

/** The card of the group as it is now, and what is said to the presser in the language it has now. */
async function redrawn(situation: Situation, changed: Partial<Settings>, told: Told): Promise<Effects> {
  const { group, members } = situation
  const after = { ...group, ...changed }
  const words = createWords(after, members)
  return changedByPress(
    { ...situation, words },
    Object.keys(changed).length === 0 ? [] : changeSettings(group, changed),
    settingsCard(after, await routinesOf(situation), words),
    words.say(told, { language: spokenName(after.locale) }),
  )
}

/** The card as it is now. What was changed is told to all, since a card drawn anew notifies nobody and a toast only the presser. */
function changedByPress(
  { words, sender, where }: Situation,
  changes: readonly Change[],
  card: View,
  told: string,
): Effects {
  const isTold = changes.length > 0 && !where.isPrivate
  const toAll = isTold ? [everywhere(sentence(words.say('settings.told', { who: { member: sender }, told })))] : []
  return effects(changes, redraw(card), toast(told), ...toAll)
}
