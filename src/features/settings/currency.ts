import type { Command } from '../../decision/command.js'
import { answer, effects, here } from '../../decision/effects.js'
import { cleanLine } from '../../language/fold.js'
import { refuse } from '../../ledger/refusal.js'
import { readCurrencyAlone } from '../../money/currency.js'
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
    const code = readCurrencyAlone(typed, group.currency)
    if (code === null) return refuse('currencyUnknown', { text: shortened(typed) })
    if (code === group.currency) return answer(sentence(words.say('currency.already', named(code))))
    return effects(changeSettings(group, { currency: code }), here(sentence(words.say('currency.set', named(code)))))
  },
}
