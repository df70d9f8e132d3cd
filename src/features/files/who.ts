import type { MemberId } from '../../ids.js'
import type { ImportedBook } from '../../import/book.js'
import { fold } from '../../language/fold.js'
import type { Member } from '../../ledger/group.js'

/** Who the people of a file are, in their order; null for somebody the tab does not know. */
export type Mapping = readonly (MemberId | null)[]

/** Everybody of a file who bears the name or username of one member alone; whoever sent it is the one it calls “You”. */
export function guessWho(people: ImportedBook['people'], members: readonly Member[], sender: MemberId): Mapping {
  const taken = new Set<MemberId>()
  return people.map(({ name, isMe }) => {
    const wanted = fold(name)
    const found = isMe
      ? [sender]
      : members
          .filter((member) => [member.name, member.username ?? ''].some((known) => fold(known) === wanted))
          .map(({ id }) => id)
    const [only, another] = found
    if (only === undefined || another !== undefined || taken.has(only)) return null
    taken.add(only)
    return only
  })
}

/** The mapping after one press on a person: the next member that is nobody else of the file, and after the last one a new guest. */
export function nextWho(mapping: Mapping, person: number, members: readonly Member[]): Mapping {
  const current = mapping[person] ?? null
  const others = new Set(mapping.filter((_, place) => place !== person))
  const free = members.map(({ id }) => id).filter((id) => !others.has(id))
  const next = current === null ? free[0] : free[free.indexOf(current) + 1]
  return mapping.map((member, place) => (place === person ? (next ?? null) : member))
}
