import type { Block, Button } from '../chat/view.js'
import type { Change } from '../ledger/change.js'
import type { Day } from '../ledger/entry.js'
import type { JobSituation } from './handler.js'

/** Something that somebody who watches the balances would like to say, unasked. */
export interface Notice {
  /** None where there is nothing to say now. */
  readonly blocks: readonly Block[]
  /** What may be done about it. A button that two notices have in common stands there once. */
  readonly buttons: readonly Button[]
  /** Written only when it is said. */
  readonly whenSaid: readonly Change[]
  /** Written whether it is said or not. */
  readonly always: readonly Change[]
  /** Whether more will be to say on another day if nothing changes. */
  readonly isMoreToCome: boolean
}

/** Looks at a group on a local day; null where it has nothing to do with it. */
export type Noticer = (situation: JobSituation, today: Day) => Promise<Notice | null>
