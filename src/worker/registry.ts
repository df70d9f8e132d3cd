import type { JobHandler, JobOutcome, JobSituation } from '../decision/handler.js'
import type { Job, JobOf, ScheduledKind } from '../decision/job.js'
import type { Planner } from '../decision/plan.js'
import { digest, digestPlanner } from '../features/digest/digest-job.js'
import { changed } from '../features/notices/changed.js'
import { proposalExpired } from '../features/proposals/proposal-expired.js'
import { recurring, recurringPlanner } from '../features/series/recurring.js'

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
