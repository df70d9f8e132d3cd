import type { Command } from '../../decision/command.js'
import { answer, effects, here } from '../../decision/effects.js'
import { sentence, text, view } from '../../present/view.js'
import { memberOnTab } from './membership.js'
import { openAmounts } from './people.js'

/** Takes the sender, or a guest that is named, off the tab. What is open stays, and is told. */
export const leave: Command = {
  name: 'leave',
  aliases: [],
  usage: '[@guest]',
  async run(situation, typed) {
    const { words, books, group } = situation
    const found = memberOnTab(situation, typed, 'leave')
    if ('answer' in found) return found.answer
    const { member } = found
    const named = { member: { member: member.id } }
    if (!member.active) return answer(sentence(words.say('leave.already', named)))

    const { owed, due } = openAmounts(await books.balances.of(group.id), member.id)
    const lines = [words.say('leave.done', named)]
    if (owed.length > 0) lines.push(words.say('leave.owes', { ...named, amounts: { list: owed } }))
    if (due.length > 0) lines.push(words.say('leave.getsBack', { ...named, amounts: { list: due } }))
    return effects(
      [
        { kind: 'member', member: { ...member, active: false } },
        { kind: 'activity', what: 'left', entry: null, detail: member.name },
      ],
      here(view(lines.map((line) => text(line)))),
    )
  },
}
