import type { ChatRef, MessageRef } from '../chat/event.js'
import type { View } from '../chat/view.js'
import type { MemberId } from '../ids.js'
import type { Change } from '../ledger/change.js'
import type { EntryLimits } from '../ledger/expense.js'
import type { Group, Member } from '../ledger/group.js'
import type { Books } from '../ports/books.js'
import type { Words } from '../present/words.js'

/** Everything a job may look at. It reads the books but never writes them: what it wants written it returns. */
export interface JobSituation {
  readonly books: Omit<Books, 'receive' | 'commit' | 'delivered' | 'undelivered' | 'unprocessed'>
  readonly group: Group
  readonly members: readonly Member[]
  /** Who wants to know when the group's balances change. */
  readonly watchers: readonly string[]
  readonly now: Date
  readonly words: Words
  readonly limits: EntryLimits
}

/** What a job says and writes, all at once or, if the group has moved on meanwhile, nothing: then it is decided again. */
export interface JobEffects {
  readonly changes: readonly Change[]
  /** Said in every chat of the group. */
  readonly posts: readonly View[]
  /** Whether the posts come without a sound. */
  readonly isSilent?: boolean
  /** Said in one chat alone. */
  readonly postsTo?: readonly { readonly to: ChatRef; readonly view: View }[]
  /** Messages that look otherwise from now on. */
  readonly cards?: readonly { readonly on: MessageRef; readonly view: View; readonly isPinned?: true }[]
  /** In whose name it is written; nobody's where it is left out, which no entry may be. */
  readonly by?: MemberId
}

/** Its effects, or not now: the whole job is decided anew at that time, and nothing is written before. */
export type JobOutcome = JobEffects | { readonly later: Date }

/** Decides what one kind of job comes to. */
export type JobHandler<OneJob> = (situation: JobSituation, job: OneJob) => Promise<JobOutcome>

/** There is nothing to be done any more. */
export const nothing: JobEffects = { changes: [], posts: [] }
