import type { Situation, Typed } from '../../decision/command.js'
import { answer, type Effects } from '../../decision/effects.js'
import type { NameQuestion } from '../../language/interpret.js'
import type { Member } from '../../ledger/group.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import { memberNamed, memberOf } from './named-member.js'

/**
 * Who comes or goes: the sender, or whoever is named. A guest cannot write, and who is gone does not; so anybody takes them off the
 * tab. Nobody puts another person onto it.
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
  if (member.id === sender || member.person === null || command === 'leave') return { member }
  const told = words.say('join.onlyGuests', { member: { member: member.id } })
  return { answer: answer(sentence(told)) }
}
