import { type JobEffects, type JobHandler, type JobSituation, nothing } from '../../decision/handler.js'
import type { JobOf } from '../../decision/job.js'
import { refreshBoard } from '../board/refresh-board.js'
import { notices } from './notices.js'

/**
 * Somebody who looks at a group after entries were made or taken back: one look may serve many entries. Whoever wants to
 * speak later writes a job of their own for that, since the others have something to say now.
 */
export type Watcher = (situation: JobSituation) => Promise<JobEffects>

const watchers: readonly Watcher[] = [notices, refreshBoard]

/** Entries were made or taken back: everybody who watches the group has a look. */
export const changed: JobHandler<JobOf<'changed'>> = async (situation) => {
  let all: JobEffects = nothing
  for (const watcher of watchers) all = together(all, await watcher(situation))
  return all
}

const together = (some: JobEffects, more: JobEffects): JobEffects => ({
  changes: [...some.changes, ...more.changes],
  posts: [...some.posts, ...more.posts],
  postsTo: [...(some.postsTo ?? []), ...(more.postsTo ?? [])],
  cards: [...(some.cards ?? []), ...(more.cards ?? [])],
})
