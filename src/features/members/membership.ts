import type { Situation, Typed } from '../../decision/command.js'
import { answer, type Effects } from '../../decision/effects.js'
import type { NameQuestion } from '../../language/interpret.js'
import type { Member } from '../../ledger/group.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import { memberNamed, memberOf } from './named-member.js'

/**
 * Who comes or goes: the sender, or a guest that is named, since a guest cannot write. Nobody puts another person on or off
 * the tab.
 */
export function memberOnTab(
  situation: Situation,
  typed: Typed,
  command: 'join' | 'leave',
): { readonly member: Member } | { readonly answer: Effects | Refusal | NameQuestion } {
  const { members, sender, words } = situation
  const named = typed.argument.trim() === '' ? sender : memberNamed(situation, typed)
  if (typeof named !== 'string') {
    const isUnknown = 'question' in named && named.question === 'unknownName'
    return { answer: isUnknown ? refuse('memberUnknown', { name: named.name }) : named }
  }
  const member = memberOf(members, named)
  if (member.id === sender || member.person === null) return { member }
  const told = words.say('leave.onlyGuests', { member: { member: member.id }, command })
  return { answer: answer(sentence(told)) }
}
