import type { Command } from '../../decision/command.js'
import { answer, effects, here } from '../../decision/effects.js'
import { onOrOff } from '../../language/on-off.js'
import { refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import { changeSettings } from './change-setting.js'

/** Turns plans with the fewest payments on or off. */
export const simplify: Command = {
  name: 'simplify',
  aliases: [],
  usage: '[on or off]',
  looks: 'never',
  takesWords: false,
  async run({ group, words }, { argument }) {
    if (argument.trim() === '') return answer(sentence(words.say(group.simplify ? 'simplify.isOn' : 'simplify.isOff')))
    const meant = onOrOff(argument)
    if (meant === null) return refuse('onOrOff', { command: 'simplify' })
    const isOn = meant === 'on'
    if (group.simplify === isOn) {
      return answer(sentence(words.say(isOn ? 'simplify.alreadyOn' : 'simplify.alreadyOff')))
    }
    const said = sentence(words.say(isOn ? 'simplify.setOn' : 'simplify.setOff'))
    return effects(changeSettings(group, { simplify: isOn }), here(said))
  },
}
