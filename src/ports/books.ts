import type { Balances } from './balances.js'
import type { Cards } from './cards.js'
import type { Entries } from './entries.js'
import type { Groups } from './groups.js'
import type { Imports } from './imports.js'
import type { Links } from './links.js'
import type { Notices } from './notices.js'
import type { Paying } from './paying.js'
import type { Plans } from './plans.js'
import type { Proposals } from './proposals.js'
import type { Spending } from './spending.js'
import type { Waiting } from './waiting.js'

/**
 * The read side of the storage, by noun: all that a decision may look at. Deliberately not here: deciding, wording, and
 * anything that writes (see `Commit`).
 */
export interface Books {
  readonly groups: Groups
  readonly entries: Entries
  readonly balances: Balances
  readonly spending: Spending
  readonly proposals: Proposals
  readonly waiting: Waiting
  readonly cards: Cards
  readonly links: Links
  readonly plans: Plans
  readonly notices: Notices
  readonly imports: Imports
  readonly paying: Paying
}
