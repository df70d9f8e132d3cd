import { strict as assert } from 'node:assert'
import type { Situation, Typed } from '../../decision/command.js'
import type { MemberId } from '../../ids.js'
import { cleanLine } from '../../language/fold.js'
import type { NameQuestion } from '../../language/interpret.js'
import { createNameFinder } from '../../language/names.js'
import type { Member } from '../../ledger/group.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'

/** How long a name may be, in characters: it has to fit on a button. */
export const nameMaxCharacters = 40

/** Whether a name is longer than it may be. Characters are counted as people see most of them, not as UTF-16 units. */
export const isTooLong = (name: string): boolean => [...name].length > nameMaxCharacters

/**
 * The member that the argument up to `end` (UTF-16 units) names as a whole: by a mention, behind an `@`, or by a bare name.
 * A name that nobody or several bear is a question; one too long to be anybody's is refused.
 */
export function memberNamed(
  { members, sender }: Pick<Situation, 'members' | 'sender'>,
  { argument, mentions }: Pick<Typed, 'argument' | 'mentions'>,
  end = argument.length,
): MemberId | Refusal | NameQuestion {
  const text = argument.slice(0, end).trimEnd()
  const start = text.length - text.trimStart().length
  const mention = mentions.find((span) => span.offset === start && span.offset + span.length === text.length)
  if (mention !== undefined) return mention.member

  const finder = createNameFinder(members, sender)
  const found = text[start] === '@' ? finder.afterAt(text, start + 1) : finder.bare(text, start)
  if (found?.end === text.length && found.who !== 'everyone') {
    if (found.who.kind === 'member') return found.who.member
    if (found.who.kind === 'ambiguous') {
      return { question: 'ambiguousName', name: found.who.name, candidates: found.who.candidates }
    }
  }
  // A platform lets people be called longer than that, so the length only counts where nobody was found.
  const name = cleanLine(text).replace(/^@\s*/u, '')
  if (isTooLong(name)) return refuse('nameTooLong', { max: nameMaxCharacters })
  return { question: 'unknownName', name, candidates: [] }
}

/** The member of an id that is known to be the group's. */
export function memberOf(members: readonly Member[], id: MemberId): Member {
  const member = members.find((candidate) => candidate.id === id)
  assert(member !== undefined, `${id} is a member of the group`)
  return member
}
