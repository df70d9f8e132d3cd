import { remedyOf } from '../../adapters/postgres/failures.js'
import { openStore } from '../../adapters/postgres/open-store.js'
import { realClock } from '../ports/clock.js'
import type { Store } from '../ports/store.js'
import { claimDue } from '../worker/due.js'
import { planners } from '../worker/registry.js'
import { runJob } from '../worker/run-job.js'
import { withDatabase } from './database.js'
import { change, type FailureList, failuresMax, say, tell } from './failures.js'
import { misused, type Start } from './options.js'

/** For whoever runs it: lists what was given up, has it tried again, or does all that is due. */
export async function jobs(start: Start): Promise<void> {
  const [what = 'failed', id] = start.operands
  const { config, dataDir, log } = start
  await withDatabase(
    { url: config.DATABASE_URL, dataDir },
    log,
    async ({ prisma }) => {
      const store = openStore(prisma, realClock())
      switch (what) {
        case 'failed':
          return tell(await store.jobs.failures(failuresMax))
        case 'retry':
          return change(list, id, (one) => store.jobs.retry(one, realClock().now()), 'is tried again.')
        case 'drop':
          return change(list, id, (one) => store.jobs.drop(one, realClock().now()), 'is dropped.')
        case 'drain':
          return drain(start, store)
        default:
          throw misused(`I do not understand “jobs ${what}”.`)
      }
    },
    'use',
  )
}

const list: FailureList = { command: 'jobs', became: 'given up' }

/** What the jobs have to say goes out with the next bot or worker. */
async function drain({ config, log }: Start, store: Store): Promise<void> {
  const clock = realClock()
  const limits = { maxParticipants: config.MAX_PARTICIPANTS, maxExpenseMajor: config.MAX_EXPENSE_MAJOR }
  const claimed = await claimDue({ ...store, planners, log }, clock.now())
  let done = 0
  for (;;) {
    const id = await store.jobs.first(clock.now())
    if (id === null) break
    await runJob({ ...store, clock, limits, remedyOf, log }, id)
    done += 1
  }
  say(`${claimed} schedules were due, ${done} jobs are done.`)
}
