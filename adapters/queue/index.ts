import { inTime } from '../../src/bounds/deadline.js'
import type { JobId } from '../../src/ids.js'
import type { Log } from '../../src/log.js'
import { PlatformError } from '../../src/ports/platform-error.js'
import type { WorkQueue } from '../../src/ports/work-queue.js'
import { type BackendQueue, openBackend, prepareQueue, type QueuePlace } from './backend.js'
import { readWakeUp } from './job-schema.js'
import { type KeptWorker, keepWorking } from './keep-working.js'

export interface QueueDeps {
  readonly place: QueuePlace
  /** How many jobs are done at a time. */
  readonly concurrency: number
  /** A row that is not done is told again after this. */
  readonly againMs: number
  readonly log: Log
}

/** So many short jobs are done one after the other; a slow one keeps no more than these waiting. */
const bundleMax = 10
/** What a dead worker had is out of the queue before it is told again, but a busy machine is no death. */
const deadAfterMinMs = 2_000
const cleanedTogether = 10_000
/** Whoever adds jobs goes on after this, and adds them again later. */
const addTimeoutMs = 2_000
/** A stop waits so long for jobs under way; what is not done then is done by the next worker. */
const closeTimeoutMs = 5_000

/** Tells the workers of all processes about jobs, through BullMQ. Nothing is lost with it: it only carries ids. */
export async function openQueue({ place, concurrency, againMs, log }: QueueDeps): Promise<WorkQueue> {
  if ('databaseUrl' in place) await prepareUnlessReady(place.databaseUrl)
  const backend = openBackend(place)
  const told = tellOnce(log)
  const open = (): BackendQueue => {
    const queue = backend.createQueue()
    queue.on('error', told)
    return queue
  }
  let queue = open()
  let worker: KeptWorker | undefined
  let cleaning: NodeJS.Timeout | undefined
  return {
    add: async (together) => {
      try {
        await inTime(queue.addBulk(bundled(together, concurrency).map(toBulkJob)), addTimeoutMs, tooLate)
      } catch (error) {
        if (!backend.mendsItself) {
          queue.close().catch(told)
          queue = open()
        }
        throw error
      }
    },
    work: (run) => {
      cleaning = setInterval(() => void clean(queue).catch(told), againMs)
      worker = keepWorking({
        backend,
        work: async ({ data }) => {
          for (const id of readWakeUp(data)) await run(id)
        },
        limits: { concurrency, deadAfterMs: Math.max(againMs / 4, deadAfterMinMs) },
        onError: told,
        onFailed: (job, error) => log.warn({ err: error, job }, 'a job of the queue came to nothing'),
      })
    },
    close: () => {
      clearInterval(cleaning)
      return inTime(closeGently(queue, worker), closeTimeoutMs, () => undefined)
    },
  }
}

/** What another version of the program had kept after its end would stand in the way of its rows. */
async function clean(queue: BackendQueue): Promise<void> {
  for (const ended of ['failed', 'completed'] as const) await queue.clean(0, cleanedTogether, ended)
}

async function closeGently(queue: BackendQueue, worker?: KeptWorker): Promise<void> {
  await worker?.close()
  await queue.close()
}

/** Enough bundles for everybody who works, and none that one of them is long at: the queue's work is by the bundle. */
function bundled(together: readonly (readonly JobId[])[], workers: number): readonly (readonly JobId[])[] {
  const size = Math.min(bundleMax, Math.ceil(together.flat().length / workers))
  const bundles: JobId[][] = []
  for (const ids of together) {
    const last = bundles.at(-1)
    if (last !== undefined && last.length + ids.length <= size) last.push(...ids)
    else bundles.push([...ids])
  }
  return bundles
}

// Ids of BullMQ may not be all digits; what waits already is not added twice.
const toBulkJob = (ids: readonly JobId[]) => ({
  name: 'jobs',
  data: { ids },
  opts: { jobId: `jobs-${ids.join('-')}` },
})

/** Where the tables stand, nothing is changed, so that a role without the right to do so can work. */
async function prepareUnlessReady(databaseUrl: string): Promise<void> {
  const queue = openBackend({ databaseUrl }).createQueue()
  queue.on('error', () => undefined)
  const isReady = await queue.waitUntilReady().then(
    () => true,
    () => false,
  )
  await queue.close()
  if (!isReady) await prepareQueue(databaseUrl)
}

/** A server that is away is complained about every few moments, which one line says as well. */
function tellOnce(log: Log): (error: Error) => void {
  const quietMs = 60_000
  let toldAt = Number.NEGATIVE_INFINITY
  return (error) => {
    if (performance.now() - toldAt < quietMs) return
    toldAt = performance.now()
    log.warn({ err: error }, 'the queue is out of reach; what is due waits in the database')
  }
}

const tooLate = (): never => {
  throw new PlatformError('queue', 'timeout')
}
