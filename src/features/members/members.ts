import type { Command } from '../../decision/command.js'
import { answer } from '../../decision/effects.js'
import { membersCard } from './people.js'
import { reachOf } from './reach.js'

/** Tells who is on the tab, and who has left it with something open. */
export const members: Command = {
  name: 'members',
  aliases: ['people'],
  usage: '',
  takesWords: false,
  looks: 'always',
  async run({ books, group, members, where, words }) {
    return answer(membersCard(members, await books.balances.of(group.id), words, reachOf(members, where.size)))
  },
}
