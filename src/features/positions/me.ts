import type { Command } from '../../decision/command.js'
import { answer, answerTo } from '../../decision/effects.js'
import { sentence } from '../../present/view.js'
import { myPosition } from './my-position.js'
import { readPosition } from './read-position.js'

/** Where I stand in all my groups. It is said to nobody but me, so only in a private chat. */
export const me: Command = {
  name: 'me',
  aliases: ['mine'],
  usage: '',
  takesWords: false,
  looks: 'always',
  async run({ books, sender, where, now, words }) {
    if (!where.isPrivate && !where.isUnseen) return answer(sentence(words.say('me.privateOnly')))
    return answerTo(where, myPosition(await readPosition(books, sender, now), words))
  },
}
