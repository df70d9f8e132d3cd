import type { Command } from '../../decision/command.js'
import { answer, effects, here } from '../../decision/effects.js'
import { cleanLine } from '../../language/fold.js'
import { refuse } from '../../ledger/refusal.js'
import { findCurrency, isUnmistakable, readCurrency } from '../../money/currency.js'
import type { CurrencyCode } from '../../money/money.js'
import { currencyName } from '../../present/own-names.js'
import { shortened } from '../../present/shortened.js'
import { sentence } from '../../present/view.js'
import { changeSettings } from './change-setting.js'

/** Sets the currency of new entries; those already written keep theirs. */
export const currency: Command = {
  name: 'currency',
  aliases: [],
  usage: '[code]',
  looks: 'never',
  takesWords: false,
  async run({ group, words }, { argument }) {
    const typed = cleanLine(argument)
    const named = (code: CurrencyCode) => ({ currency: currencyName(code, words.locale) })
    if (typed === '') return answer(sentence(words.say('currency.is', named(group.currency))))
    const code = currencyMeant(typed, group.currency)
    if (code === null) return refuse('currencyUnknown', { text: shortened(typed) })
    if (code === group.currency) return answer(sentence(words.say('currency.already', named(code))))
    return effects(changeSettings(group, { currency: code }), here(sentence(words.say('currency.set', named(code)))))
  },
}

/** A sign that several currencies share does not tell which one a whole tab should be kept in. */
const currencyMeant = (typed: string, present: CurrencyCode): CurrencyCode | null =>
  findCurrency(typed) ?? (isUnmistakable(typed) ? readCurrency(typed, present) : null)
