import type { ChatEvent } from '../../chat/event.js'
import { comesOnto } from '../../chat/presence.js'
import type { Situation } from '../../decision/command.js'
import { everywhere, type Say } from '../../decision/effects.js'
import type { MemberId } from '../../ids.js'
import { fold } from '../../language/fold.js'
import { isAlike } from '../../language/look.js'
import type { Change } from '../../ledger/change.js'
import type { Member } from '../../ledger/group.js'
import type { Home } from '../../ports/inbox.js'
import { sentence } from '../../present/view.js'
import { claimed } from '../claims/claim.js'
import { memberOf } from '../members/named-member.js'

/** What is written before the event itself is looked at: who comes onto the tab by it. */
export interface Arrival {
  readonly changes: readonly Change[]
  readonly says: readonly Say[]
}

/**
 * Whom an event brings onto the tab: a guest who was named by somebody's username is that somebody, and is told so; whoever may be a
 * guest by name is left out, for they are asked first. Null where nobody comes.
 */
export function arrivalOf(situation: Situation, event: ChatEvent, home: Home): Arrival | null {
  const changes: Change[] = []
  const says: Say[] = []
  for (const id of arriving(event, home)) {
    const newcomer = memberOf(situation.members, id)
    const named = guestNamedBy(situation.members, newcomer)
    if (named !== undefined) {
      changes.push(...claimed(situation.members, named, id))
      const values = { member: { member: id }, name: named.name }
      says.push(everywhere(sentence(situation.words.say('newcomer.named', values))))
    } else if (guestsLike(situation.members, newcomer).length === 0) {
      changes.push({ kind: 'member', member: { ...newcomer, active: true } })
    }
  }
  return changes.length === 0 ? null : { changes, says }
}

/** The newcomers that an event brings along, each once. */
function arriving(event: ChatEvent, { sender, mentioned, newcomers }: Home): readonly MemberId[] {
  const people = [sender, ...mentioned]
  return newcomers.filter((id) => people.some((other, place) => other === id && comesOnto(event, place)))
}

/** The guest that was made from this account's username; a username is one account's at a time. */
const guestNamedBy = (members: readonly Member[], { username }: Member): Member | undefined =>
  username === null
    ? undefined
    : members.find(
        (guest) => guest.person === null && guest.username !== null && fold(guest.username) === fold(username),
      )

/** The guests who may be this newcomer: of the same name, of the same first name where one has no other, or of nearly the same. */
export const guestsLike = (members: readonly Member[], newcomer: Member): readonly Member[] =>
  members.filter((guest) => guest.person === null && guest.active && isNear(guest.name, newcomer))

function isNear(guest: string, { name, username }: Pick<Member, 'name' | 'username'>): boolean {
  if (isAlike(guest, name) || (username !== null && isAlike(guest, username))) return true
  const [one, other] = [wordsOf(guest), wordsOf(name)]
  const [first, counterpart] = [one[0] ?? '', other[0] ?? '']
  const isFirstAlone = one.length === 1 || other.length === 1
  return (isFirstAlone && first !== '' && isAlike(first, counterpart)) || isMisspelled(fold(guest), fold(name))
}

const wordsOf = (name: string): readonly string[] => fold(name).split(' ')

// In a shorter name one letter tells two people apart: Ana and Ada.
const misspelledMinLength = 5

/** Whether two names differ by one letter that was left out, put in or taken for another. */
function isMisspelled(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < misspelledMinLength || long.length - short.length > 1) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  const rest = short.length === long.length ? same + 1 : same
  return short.slice(rest) === long.slice(same + 1)
}
