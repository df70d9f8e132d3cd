import type { GroupId, MemberId } from '../ids.js'
import type { Day, Entry } from '../ledger/entry.js'
import type { Waiting as WaitingInGroup } from '../ledger/week.js'
import type { GroupProposal } from './proposals.js'

/** What waits for one person in all their groups, newest first. */
export interface WaitingForPerson {
  /** Open drafts that their words made, each with its group. */
  readonly proposals: readonly GroupProposal[]
  /** Payments to them that somebody else wrote and that they have not confirmed. */
  readonly payments: readonly Entry[]
}

/** What waits for somebody's word: drafts that nobody confirmed, payments that nobody said had arrived. */
export interface Waiting {
  /** `today` is the day in the group's time zone. */
  inGroup(group: GroupId, now: Date, today: Day): Promise<WaitingInGroup>
  /** Of the person behind a member; of each kind the newest `limit`, payments written after `since`. */
  forPerson(
    member: MemberId,
    look: { readonly since: Date; readonly now: Date; readonly limit: number },
  ): Promise<WaitingForPerson>
}
