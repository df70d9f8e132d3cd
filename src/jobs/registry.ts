import { changed } from './changed.js'
import { digest, digestPlanner } from './digest.js'
import type { JobHandler, JobOutcome, JobSituation } from './handler.js'
import type { Job, JobOf, ScheduledKind } from './job.js'
import type { Planner } from './plan.js'
import { proposalExpired } from './proposal-expired.js'
import { recurring, recurringPlanner } from './recurring.js'

/** Who decides which kind of job. One that is missing here does not compile. */
const handlers: { readonly [Kind in Job['kind']]: JobHandler<JobOf<Kind>> } = {
  changed,
  proposalExpired,
  digest,
  recurring,
}

/** Who knows when which kind of schedule comes round. */
export const planners: { readonly [Kind in ScheduledKind]: Planner } = {
  digest: digestPlanner,
  recurring: recurringPlanner,
}

/** Decides what a job comes to. */
export function decideJob<Kind extends Job['kind']>(situation: JobSituation, job: JobOf<Kind>): Promise<JobOutcome> {
  const handler: JobHandler<JobOf<Kind>> = handlers[job.kind as Kind]
  return handler(situation, job)
}
