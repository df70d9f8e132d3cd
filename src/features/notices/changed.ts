import { type Effects, effects, type Unasked } from '../../decision/effects.js'
import type { JobHandler, JobSituation } from '../../decision/handler.js'
import type { JobOf } from '../../decision/job.js'
import type { Change } from '../../ledger/change.js'
import { refreshBoard } from '../board/refresh-board.js'
import { notices } from './notices.js'

/**
 * Somebody who looks at a group after entries were made or taken back: one look may serve many entries. Whoever wants to
 * speak later writes a job of their own for that, since the others have something to say now.
 */
export type Watcher = (situation: JobSituation) => Promise<Effects<Unasked>>

const watchers: readonly Watcher[] = [refreshBoard, notices]

/** Entries were made or taken back: everybody who watches the group has a look. */
export const changed: JobHandler<JobOf<'changed'>> = async (situation) => {
  const changes: Change[] = []
  const says: Unasked[] = []
  for (const watcher of watchers) {
    const seen = await watcher(situation)
    changes.push(...seen.changes)
    says.push(...seen.says)
  }
  return effects(changes, ...says)
}
