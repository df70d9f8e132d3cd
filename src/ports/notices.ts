import type { GroupId, MemberId } from '../ids.js'
import type { Day } from '../ledger/entry.js'
import type { Alert, Courtesy } from '../ledger/routines.js'

/** What is said without having been asked, and when it may be. */
export interface Notices {
  /** When the group may be spoken to without having asked. */
  courtesy(group: GroupId): Promise<Courtesy>
  /** The balance alert with the members it knows something of; null while it is off. */
  alert(group: GroupId): Promise<Alert | null>
  /** The members who were reminded on that day of what they owe. */
  remindedOn(group: GroupId, day: Day): Promise<readonly MemberId[]>
}
