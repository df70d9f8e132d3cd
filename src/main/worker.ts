import type { Connection } from '../../adapters/postgres/connect.js'
import { remedyOf } from '../../adapters/postgres/failures.js'
import { openStore } from '../../adapters/postgres/open-store.js'
import { openQueue } from '../../adapters/queue/index.js'
import { openRates } from '../../adapters/rates/index.js'
import { createFloor } from '../bounds/floor.js'
import type { Config } from '../config.js'
import type { Exchange } from '../delivery/exchange.js'
import type { Log } from '../log.js'
import type { Clock } from '../ports/clock.js'
import type { Metrics } from '../ports/operation.js'
import { planners } from '../worker/registry.js'
import { type RunJobDeps, runBeside } from '../worker/run-job.js'
import { createTidies } from '../worker/tidy.js'
import { createWorkLoop } from '../worker/work-loop.js'

// A job is a few short questions and one statement; more at a time would only wait for connections.
const jobsAtOnce = 8
// A job that was told is told again after this, unless it is done: the queue may have lost it.
const usualAgainMs = 30_000

export interface WorkerDeps {
  readonly config: Config
  readonly connection: Pick<Connection, 'prisma' | 'url'>
  readonly clock: Clock
  /** Who is told of what the jobs have said. */
  readonly exchange: Pick<Exchange, 'offer'>
  readonly metrics?: Metrics
  /** When a job that is not done is told to the queue again. */
  readonly againMs?: number
  readonly log: Log
}

/** Does what is due without anybody asking: summaries, alerts, recurring bills, boards, cards that expire. */
export interface Worker {
  start(): void
  /** Finishes the jobs under way; what takes too long is done by the next worker. */
  stop(): Promise<void>
}

/** Opens the queue: on Redis where there is one, else in the database of the books. */
export async function openWorker(deps: WorkerDeps): Promise<Worker> {
  const { config, connection, clock, exchange, metrics, log } = deps
  const place = config.REDIS_URL === undefined ? { databaseUrl: connection.url } : { redisUrl: config.REDIS_URL }
  const { againMs = usualAgainMs } = deps
  const queue = await openQueue({ place, concurrency: jobsAtOnce, againMs, log })
  const { books, commit, jobs, schedules, retention, rates: kept } = openStore(connection.prisma, clock)
  const rates = openRates(config, { kept, clock, metrics, log })
  const limits = { maxParticipants: config.MAX_PARTICIPANTS, maxExpenseMajor: config.MAX_EXPENSE_MAJOR }
  const tidies = createTidies({ jobs, retention, rates, saidKeptDays: config.RETENTION_DAYS, clock })
  const loop = createWorkLoop({ jobs, schedules, planners, queue, tidies, againMs, clock, log })
  const onRun: RunJobDeps['onRun'] = (kind, result, seconds) => metrics?.worked({ kind, result, seconds })
  const doing: RunJobDeps = { books, rates, commit, jobs, clock, limits, remedyOf, onRun, log }
  const floor = createFloor()
  return {
    start: () => {
      queue.work(async (id) => {
        try {
          exchange.offer(await runBeside(doing, floor, id))
        } catch (error) {
          // Nothing is known of it but that it waits in its row, from where it comes again.
          log.warn({ err: error, job: id }, 'a job could not be done, because the books are out of reach')
        }
      })
      loop.start()
    },
    stop: async () => {
      await loop.stop()
      await queue.close()
    },
  }
}
