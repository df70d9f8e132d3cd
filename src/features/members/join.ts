import type { Command } from '../../decision/command.js'
import { answer, effects, here } from '../../decision/effects.js'
import { refuse } from '../../ledger/refusal.js'
import { placesOnTab } from '../../ledger/tab-size.js'
import { sentence } from '../../present/view.js'
import { memberOnTab } from './membership.js'

/** Puts the sender, or a guest that is named, back on the tab. */
export const join: Command = {
  name: 'join',
  aliases: [],
  usage: '[@guest]',
  looks: 'never',
  takesWords: false,
  async run(situation, typed) {
    const { words, members, limits } = situation
    const found = memberOnTab(situation, typed, 'join')
    if ('answer' in found) return found.answer
    const { member } = found
    if (member.active) return answer(sentence(words.say('join.already', { member: { member: member.id } })))
    if (placesOnTab(members, limits) === 0) return refuse('tabFull', { max: limits.maxParticipants })
    return effects(
      [
        { kind: 'member', member: { ...member, active: true } },
        { kind: 'activity', what: 'joined', entry: null, detail: member.name },
      ],
      here(sentence(words.say('join.done', { member: { member: member.id } }))),
    )
  },
}
