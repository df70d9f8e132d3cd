import { createBooks } from '../../adapters/postgres/index.js'
import { isUnreachable } from '../../adapters/postgres/retry.js'
import { realClock } from '../ports/clock.js'
import type { Failure } from '../ports/jobs.js'
import { claimDue } from '../worker/due.js'
import { runJob } from '../worker/run-job.js'
import { withDatabase } from './database.js'
import { misused, type Start } from './options.js'
import { openWork } from './work.js'

// The newest ones tell what is wrong; a longer list would be grepped anyway.
const failuresMax = 200

type Work = ReturnType<typeof openWork>

/** For whoever runs it: lists what was given up, has it tried again, or does all that is due. */
export async function jobs(start: Start): Promise<void> {
  const [what = 'failed', id] = start.operands
  const { config, dataDir, log } = start
  await withDatabase({ url: config.DATABASE_URL, dataDir }, log, async ({ prisma }) => {
    const work = openWork(prisma)
    switch (what) {
      case 'failed':
        return tell(await work.jobs.failures(failuresMax))
      case 'retry':
        if (id === undefined) throw misused('Which one? “tabkeeper jobs failed” lists them with their ids.')
        return retry(work, id)
      case 'drain':
        return drain(start, work, createBooks(prisma, realClock()))
      default:
        throw misused(`I do not understand “jobs ${what}”.`)
    }
  })
}

function tell(failures: readonly Failure[]): void {
  if (failures.length === 0) say('Nothing was given up.')
  for (const { id, what, where, at, because, attempts } of failures) {
    say([id, what, where, at.toISOString(), `${attempts} attempts`, because].join('\t'))
  }
}

async function retry({ jobs }: Work, id: string): Promise<void> {
  if (!(await jobs.retry(id, realClock().now()))) {
    throw new Error(`Nothing of the id ${id} was given up. “tabkeeper jobs failed” lists what was.`)
  }
  say(`${id} is tried again.`)
}

/** What the jobs have to say goes out with the next bot or worker. */
async function drain({ config, log }: Start, work: Work, books: ReturnType<typeof createBooks>): Promise<void> {
  const clock = realClock()
  const limits = { maxParticipants: config.MAX_PARTICIPANTS, maxExpenseMajor: config.MAX_EXPENSE_MAJOR }
  const claimed = await claimDue({ ...work, log }, clock.now())
  let done = 0
  for (;;) {
    const id = await work.jobs.first(clock.now())
    if (id === null) break
    await runJob({ books, jobs: work.jobs, clock, limits, isUnreachable, log }, id)
    done += 1
  }
  say(`${claimed} schedules were due, ${done} jobs are done.`)
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
