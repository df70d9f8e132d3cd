import type { MemberId } from '../ids.js'
import type { Member } from './group.js'

/** What each member is called, everybody differently: those who share a name bear their username or a number behind it. */
export function namesOf(members: readonly Member[]): ReadonlyMap<MemberId, string> {
  const bearers = new Map<string, number>()
  const taken = new Set<string>()
  const shown = new Map<MemberId, string>()
  for (const { id, name, username } of members) {
    let place = (bearers.get(name) ?? 0) + 1
    let called = place === 1 ? name : `${name} ${username === null ? `(${place})` : `@${username}`}`
    while (taken.has(called)) {
      place += 1
      called = `${name} (${place})`
    }
    bearers.set(name, place)
    taken.add(called)
    shown.set(id, called)
  }
  return shown
}
