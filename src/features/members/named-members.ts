import type { Situation, Typed } from '../../decision/command.js'
import type { MemberId } from '../../ids.js'
import type { NameQuestion } from '../../language/interpret.js'
import { createNameFinder } from '../../language/names.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { isTooLong, nameMaxCharacters } from './named-member.js'

/**
 * The members that an argument names one after the other, each once; `everyone` where all are meant. Only names, commas and the
 * words between names may stand there: a name that nobody or several bear is a question.
 */
export function membersNamed(
  { members, sender }: Pick<Situation, 'members' | 'sender'>,
  { argument, mentions }: Pick<Typed, 'argument' | 'mentions'>,
): readonly MemberId[] | 'everyone' | Refusal | NameQuestion {
  const finder = createNameFinder(members, sender)
  const named = new Set<MemberId>()
  for (let place = between(argument, 0); place < argument.length; ) {
    const mention = mentions.find(({ offset }) => offset === place)
    const isAt = argument[place] === '@'
    const found =
      mention === undefined
        ? isAt
          ? finder.afterAt(argument, place + 1)
          : finder.bare(argument, place)
        : { who: { kind: 'member' as const, member: mention.member }, end: place + mention.length }
    if (found === null || (found.who !== 'everyone' && found.who.kind === 'unknown')) {
      return unknown(wordAt(argument, isAt ? place + 1 : place))
    }
    if (found.who === 'everyone') return 'everyone'
    if (found.who.kind === 'ambiguous') {
      return { question: 'ambiguousName', name: found.who.name, candidates: found.who.candidates }
    }
    named.add(found.who.member)
    place = between(argument, found.end)
  }
  return [...named]
}

/** The next place where a name can begin. */
function between(argument: string, from: number): number {
  const gap = /[\s,;&+]*(?:(?:and|y|e)\s+)?/iuy
  gap.lastIndex = from
  return from + (gap.exec(argument)?.[0].length ?? 0)
}

const wordAt = (argument: string, from: number): string => /^[^\s,;]*/u.exec(argument.slice(from))?.[0] ?? ''

function unknown(name: string): Refusal | NameQuestion {
  if (isTooLong(name)) return refuse('nameTooLong', { max: nameMaxCharacters })
  return { question: 'unknownName', name, candidates: [] }
}
