import type { Situation } from '../../decision/command.js'
import { newMemberId } from '../../ids.js'
import { cleanLine } from '../../language/fold.js'
import { isAlike } from '../../language/look.js'
import { isReservedName } from '../../language/reserved.js'
import type { EntryLimits } from '../../ledger/expense.js'
import type { Group, Member } from '../../ledger/group.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { placesForNew } from '../../ledger/tab-size.js'
import { isTooLong, nameMaxCharacters } from './named-member.js'

/** What decides whether a guest can be added. */
interface Tab {
  readonly group: Pick<Group, 'locale'>
  readonly members: readonly Member[]
  readonly limits: Pick<EntryLimits, 'maxParticipants'>
}

/** A guest of this name; refused where it is no name of one person alone, or where the tab is full. */
export function newGuest(name: string, { group, members, limits }: Tab): Member | Refusal {
  if (isTooLong(name)) return refuse('nameTooLong', { max: nameMaxCharacters })
  if (isReservedName(name, group.locale)) return refuse('nameReserved', { name })
  if (members.some((member) => isAlike(member.name, name))) return refuse('nameTaken', { name })
  if (placesForNew(members, limits) === 0) return refuse('tabFull', { max: limits.maxParticipants })
  return {
    id: newMemberId(),
    person: null,
    name,
    username: null,
    active: true,
    weightHundredths: 100n,
    household: null,
  }
}

/** Guests of these names, or why one of them cannot be. */
export function newGuests(names: readonly string[], tab: Tab): readonly Member[] | Refusal {
  const guests: Member[] = []
  for (const name of names) {
    const guest = newGuest(name, { ...tab, members: [...tab.members, ...guests] })
    if (isRefusal(guest)) return guest
    guests.push(guest)
  }
  return guests
}

/** A typed name as a guest bears it: on one line, without what cannot be seen, without an `@` in front. */
export const guestName = (typed: string): string => cleanLine(typed).replace(/^@+\s*/u, '')

/** A username as Telegram gives them: https://core.telegram.org/method/account.checkUsername. */
const telegramUsername = /^[a-z]\w{3,31}$/iu

/**
 * A guest with the username they were named by, so that they are known when they first speak. Only on Telegram is `@name` an
 * account's own, and no bot can ask whose.
 */
export function namedByUsername(guest: Member, typed: string, { from }: Pick<Situation, 'from'>): Member {
  const isTyped = typed.toLowerCase().includes(`@${guest.name.toLowerCase()}`)
  const isUsername = from.platform === 'telegram' && isTyped && telegramUsername.test(guest.name)
  return isUsername ? { ...guest, username: guest.name } : guest
}
