import type { GroupId, MemberId } from '../ids.js'
import type { Way } from '../paying/way.js'

/** How people can be paid. */
export interface Paying {
  /** The ways of everybody on a tab who said some, each one's in the order in which they like them. */
  waysIn(group: GroupId): Promise<ReadonlyMap<MemberId, readonly Way[]>>
}
