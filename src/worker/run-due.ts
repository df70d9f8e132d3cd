import type { Delivery } from '../chat/reply.js'
import type { MovableClock } from '../ports/clock.js'
import { claimDue, type DueDeps } from './due.js'
import { type RunJobDeps, runJob } from './run-job.js'

/** What does work in the order of its time, without any queue. */
export interface RunDueDeps extends Omit<RunJobDeps, 'clock' | 'log'>, DueDeps {
  readonly clock: MovableClock
  readonly log: RunJobDeps['log']
}

/**
 * Plays the time until then: moves the clock to each moment at which something is due, does that, and gives what each job
 * said before the next one is looked at. What is due already is done first. The clock ends at that time.
 */
export async function* runDue(deps: RunDueDeps, until: Date): AsyncGenerator<readonly Delivery[], void, void> {
  for (;;) {
    const nextAt = await deps.jobs.nextAt()
    if (nextAt === null || nextAt > until) break
    const isAhead = nextAt > deps.clock.now()
    if (isAhead) deps.clock.moveTo(nextAt)

    const claimed = await claimDue(deps, deps.clock.now())
    let done = 0
    for (;;) {
      const id = await deps.jobs.first(deps.clock.now())
      if (id === null) break
      yield await runJob(deps, id)
      done += 1
    }
    // What is due and cannot be had is in the hands of another process.
    if (!isAhead && claimed === 0 && done === 0) break
  }
  if (until > deps.clock.now()) deps.clock.moveTo(until)
}
