import type { Effects, Unasked } from './effects.js'
import type { GroupSituation } from './situation.js'

/** Everything a job may look at. */
export interface JobSituation extends GroupSituation {
  /** Who wants to know when the group's balances change. */
  readonly watchers: readonly string[]
}

/** Its effects, or not now: the whole job is decided anew at that time, and nothing is written before. */
export type JobOutcome = Effects<Unasked> | { readonly later: Date }

/** Decides what one kind of job comes to. */
export type JobHandler<OneJob> = (situation: JobSituation, job: OneJob) => Promise<JobOutcome>
