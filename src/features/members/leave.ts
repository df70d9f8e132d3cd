import type { Command, Situation } from '../../decision/command.js'
import { answer, effects, here, type Say } from '../../decision/effects.js'
import type { Member } from '../../ledger/group.js'
import { sentence, text, view } from '../../present/view.js'
import { memberOnTab } from './membership.js'

import { openAmounts } from './people.js'

/** Takes the sender, or a guest that is named, off the tab. What is open stays, and is told. */
export const leave: Command = {
  name: 'leave',
  aliases: [],
  usage: '[@guest]',
  looks: 'never',
  takesWords: false,
  async run(situation, typed) {
    const { words } = situation
    const found = memberOnTab(situation, typed, 'leave')
    if ('answer' in found) return found.answer
    const { member } = found
    const named = { member: { member: member.id } }
    if (!member.active) return answer(sentence(words.say('leave.already', named)))

    const lines = [words.say('leave.done', named), ...(await openLines(situation, member))]
    return effects(
      [
        { kind: 'member', member: { ...member, active: false } },
        { kind: 'activity', what: 'left', entry: null, detail: member.name },
      ],
      here(view(lines.map((line) => text(line)))),
    )
  },
}

/** What somebody who has left the chat is still owed and owes: nothing is said where they are even. */
export async function leftOpen(situation: Situation, member: Member): Promise<readonly Say[]> {
  const open = await openLines(situation, member)
  if (open.length === 0) return []
  const told = situation.words.say('leave.gone', { member: { member: member.id } })
  return [here(view([told, ...open].map((line) => text(line))))]
}

async function openLines({ books, group, words }: Situation, { id }: Member): Promise<readonly string[]> {
  const { owed, due } = openAmounts(await books.balances.of(group.id), id)
  const named = { member: { member: id } }
  return [
    ...(owed.length > 0 ? [words.say('leave.owes', { ...named, amounts: { list: owed } })] : []),
    ...(due.length > 0 ? [words.say('leave.getsBack', { ...named, amounts: { list: due } })] : []),
  ]
}
