import { type Effects, effects, type Unasked } from '../../decision/effects.js'
import type { JobHandler, JobSituation } from '../../decision/handler.js'
import type { JobOf } from '../../decision/job.js'
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
  const seen = await Promise.all(watchers.map((watcher) => watcher(situation)))
  return effects(
    seen.flatMap(({ changes }) => changes),
    ...seen.flatMap(({ says }) => says),
  )
}
