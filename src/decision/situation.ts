import type { EntryLimits } from '../ledger/expense.js'
import type { Group, Member } from '../ledger/group.js'
import type { Books } from '../ports/books.js'
import type { Clock } from '../ports/clock.js'
import type { Rates } from '../ports/rates.js'
import { createWords, type Words } from '../present/words.js'

/** What every decision may look at. It reads the books but never writes them: what it wants written it returns. */
export interface GroupSituation {
  readonly books: Books
  readonly rates: Rates
  readonly group: Group
  readonly members: readonly Member[]
  readonly now: Date
  readonly words: Words
  readonly limits: EntryLimits
}

/** What a front door needs to lay a situation out. */
export interface SituationDeps {
  readonly books: Books
  readonly rates: Rates
  readonly clock: Clock
  readonly limits: EntryLimits
}

/** A group as it was just read, at this moment. */
export const situationOf = (
  { books, rates, clock, limits }: SituationDeps,
  { group, members }: Pick<GroupSituation, 'group' | 'members'>,
): GroupSituation => ({ books, rates, group, members, limits, now: clock.now(), words: createWords(group, members) })
