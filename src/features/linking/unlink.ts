import type { Command, Situation } from '../../decision/command.js'
import type { Effects } from '../../decision/effects.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { memberOf } from '../members/named-member.js'
import { unlinkAccounts } from './accounts.js'
import { unlinkChat } from './chats.js'

/** Takes apart what `/link` joined. */
export const unlink: Command = {
  name: 'unlink',
  aliases: [],
  usage: '',
  looks: 'never',
  takesWords: false,
  run: async (situation) => apart(situation),
}

/** In a private chat the sender's accounts, in a group this chat and the others of its tab. */
export async function apart(situation: Situation): Promise<Effects | Refusal> {
  const { where, members, sender } = situation
  const { person, active } = memberOf(members, sender)
  if (!where.isPrivate) return active ? unlinkChat(situation) : refuse('linkNotOnBoth')
  if (person === null) throw new Error('whoever writes is a person')
  return unlinkAccounts(situation, person)
}
