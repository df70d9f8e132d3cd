import type { EntryLimits } from './expense.js'
import type { Member } from './group.js'

// Everybody who was ever on a tab is read with each of its events, since entries name them.
const knownPerPlace = 5

type Places = Pick<EntryLimits, 'maxParticipants'>

/** How many more may share a tab: everybody on it must be able to share one expense. */
export const placesOnTab = (members: readonly Pick<Member, 'active'>[], { maxParticipants }: Places): number =>
  Math.max(0, maxParticipants - members.filter(({ active }) => active).length)

/** How many more people a tab can take who were never on it. */
export const placesForNew = (members: readonly Pick<Member, 'active'>[], limits: Places): number =>
  Math.max(0, Math.min(placesOnTab(members, limits), knownPerPlace * limits.maxParticipants - members.length))
