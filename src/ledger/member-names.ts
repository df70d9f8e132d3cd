import type { MemberId } from '../ids.js'
import type { Member } from './group.js'

/** How names are told apart. */
export interface NameLooks {
  /** By what a name may be taken for another. */
  readonly looksOf: (name: string) => readonly string[]
  /** What a name may be taken for besides: words that mean something else. */
  readonly reserved: readonly string[]
}

const asWritten: NameLooks = { looksOf: (name) => [name], reserved: [] }

/**
 * What each member is called, everybody differently: whoever may be taken for one who came before, or for a word, bears their
 * username or a number behind the name.
 */
export function namesOf(
  members: readonly Member[],
  { looksOf, reserved }: NameLooks = asWritten,
): ReadonlyMap<MemberId, string> {
  const bearers = new Map<string, number>(reserved.map((word) => [word, 1]))
  const taken = new Set<string>()
  const shown = new Map<MemberId, string>()
  for (const { id, name, username } of members) {
    const looks = looksOf(name)
    let place = Math.max(...looks.map((look) => bearers.get(look) ?? 0)) + 1
    let called = place === 1 ? name : `${name} ${username === null ? `(${place})` : `@${username}`}`
    while (taken.has(called)) {
      place += 1
      called = `${name} (${place})`
    }
    for (const look of looks) bearers.set(look, place)
    taken.add(called)
    shown.set(id, called)
  }
  return shown
}
