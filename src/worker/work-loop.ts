import { setTimeout as sleep } from 'node:timers/promises'
import type { JobId } from '../ids.js'
import type { Clock } from '../ports/clock.js'
import type { WorkQueue } from '../ports/work-queue.js'
import { claimDue, type DueDeps } from './due.js'
import type { RunJobDeps } from './run-job.js'
import type { Tidy } from './tidy.js'

// Somebody waits for a board to be redrawn; an idle look is one statement over an index that is empty.
const wakeEveryMs = 200
// So many jobs are told at a time; with more due, the next look comes at once.
const wokenTogether = 1_000
// Schedules are asked for by the minute, and nobody minds a few seconds.
const tickEveryMs = 5_000
const triesMax = 3
const retryAfterMs = 500
// With more to tidy up, the database does something else in between.
const tidyRestMs = 100

export interface WorkLoopDeps extends DueDeps {
  readonly jobs: RunJobDeps['jobs']
  readonly queue: Pick<WorkQueue, 'add'>
  readonly tidies: readonly Tidy[]
  /** When a job that is not done is told again. */
  readonly againMs: number
  readonly clock: Clock
  readonly log: RunJobDeps['log']
}

/** Looks for what is due, again and again, and tells the queue. Any number of processes may do so beside each other. */
export interface WorkLoop {
  start(): void
  /** Returns when no look is under way. */
  stop(): Promise<void>
}

export function createWorkLoop(deps: WorkLoopDeps): WorkLoop {
  const { jobs, queue, clock, againMs, tidies } = deps
  const rounds = [
    repeat(deps, { everyMs: wakeEveryMs }, 'jobs that are due could not be told', async () => {
      const now = clock.now()
      const due = await jobs.wake(now, againMs, wokenTogether)
      if (due.length > 0) await tell(deps, queue, due)
      return due.flat().length === wokenTogether
    }),
    repeat(deps, { everyMs: tickEveryMs }, 'schedules that are due could not be claimed', async () => {
      await claimDue(deps, clock.now())
      return false
    }),
    ...tidies.map(({ everyMs, tidy }) =>
      repeat(deps, { everyMs, restMs: tidyRestMs }, 'what is old could not be tidied up', tidy),
    ),
  ]
  return {
    start: () => {
      for (const round of rounds) round.start()
    },
    stop: async () => {
      await Promise.all(rounds.map((round) => round.stop()))
    },
  }
}

/**
 * A connection that broke while nobody used it fails once and is gone then. Where the queue stays out of reach the rows stay as
 * they are, and their time to be told comes again.
 */
async function tell(
  { log }: WorkLoopDeps,
  queue: WorkLoopDeps['queue'],
  due: readonly (readonly JobId[])[],
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await queue.add(due)
    } catch (error) {
      log.warn({ err: error, count: due.flat().length }, 'the queue took no jobs; they are told again')
      if (tries === triesMax) return
      await sleep(retryAfterMs)
    }
  }
}

/** Does the same again and again, with a pause in between; a short one or none where it says that there is more. */
function repeat(
  { log }: Pick<WorkLoopDeps, 'log'>,
  { everyMs, restMs = 0 }: { readonly everyMs: number; readonly restMs?: number },
  failure: string,
  work: () => Promise<boolean>,
): WorkLoop {
  let timer: NodeJS.Timeout | undefined
  let isStopping = false
  let underWay: Promise<void> = Promise.resolve()

  async function round(): Promise<void> {
    let isMore = false
    try {
      isMore = await work()
    } catch (error) {
      log.warn({ err: error }, failure)
    }
    if (!isStopping) timer = setTimeout(begin, isMore ? restMs : everyMs)
  }
  const begin = (): void => {
    underWay = round()
  }
  return {
    start: begin,
    stop: async () => {
      isStopping = true
      clearTimeout(timer)
      await underWay
    },
  }
}
