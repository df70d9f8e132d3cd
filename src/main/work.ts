import type { Connection } from '../../adapters/postgres/connect.js'
import { createJobs } from '../../adapters/postgres/jobs.js'
import { createSchedules } from '../../adapters/postgres/schedules.js'
import type { Jobs, Schedules } from '../ports/jobs.js'
import { planners } from '../worker/registry.js'

/** What waits to be done in a database, and who knows when it comes round. */
export function openWork(prisma: Connection['prisma']): {
  readonly jobs: Jobs
  readonly schedules: Schedules
  readonly planners: typeof planners
} {
  return { jobs: createJobs(prisma), schedules: createSchedules(prisma), planners }
}
