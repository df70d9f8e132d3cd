import { fold } from '../../language/fold.js'
import { refuse } from '../../ledger/refusal.js'
import { changeSettings } from '../change-setting.js'
import { answer, type Command } from '../command.js'
import { sentence } from '../present/view.js'

const onWords: ReadonlySet<string> = new Set(['on', 'yes', 'y', 'true', '1', 'si', 'activar', 'activado'])
const offWords: ReadonlySet<string> = new Set(['off', 'no', 'n', 'false', '0', 'desactivar', 'desactivado'])

/** Turns plans with the fewest payments on or off. */
export const simplify: Command = {
  name: 'simplify',
  aliases: [],
  usage: '[on or off]',
  async run({ group, words }, { argument }) {
    const word = fold(argument)
    if (word === '') return answer(sentence(words.say(group.simplify ? 'simplify.isOn' : 'simplify.isOff')))
    if (!onWords.has(word) && !offWords.has(word)) return refuse('onOrOff', { command: 'simplify' })
    const isOn = onWords.has(word)
    if (group.simplify === isOn) {
      return answer(sentence(words.say(isOn ? 'simplify.alreadyOn' : 'simplify.alreadyOff')))
    }
    return {
      changes: changeSettings(group, { simplify: isOn }),
      posts: [sentence(words.say(isOn ? 'simplify.setOn' : 'simplify.setOff'))],
    }
  },
}
