import { createPostgresBackend, type Processor, Queue, type QueueOptions, Worker } from 'bullmq'

/** Where the queue is: on Redis, or in the database of the books. */
export type QueuePlace = { readonly redisUrl: string } | { readonly databaseUrl: string }

/** What is needed of a queue of BullMQ, on either of its backends. */
export interface BackendQueue {
  addBulk(
    jobs: { readonly name: string; readonly data: unknown; readonly opts: { readonly jobId: string } }[],
  ): Promise<unknown>
  /** Removes up to `limit` jobs that ended like this more than `graceMs` ago. */
  clean(graceMs: number, limit: number, ended: 'failed' | 'completed'): Promise<unknown>
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
  on(event: 'error', told: (error: Error) => void): unknown
}

/** What is needed of a worker of BullMQ. */
export interface BackendWorker {
  waitUntilReady(): Promise<unknown>
  close(force?: boolean): Promise<void>
  on(event: 'error', told: (error: Error) => void): unknown
  on(event: 'failed', told: (job: { readonly id?: string | undefined } | undefined, error: Error) => void): unknown
}

export interface WorkerLimits {
  /** How many jobs are done at a time. */
  readonly concurrency: number
  /** A worker that gives no sign of life for so long is dead; what it had is out of the queue after three times that. */
  readonly deadAfterMs: number
}

export interface Backend {
  /** Whether a queue or a worker connects again by itself after its server was away. */
  readonly mendsItself: boolean
  createQueue(): BackendQueue
  createWorker(work: Processor, limits: WorkerLimits): BackendWorker
}

const queueName = 'tabkeeper'
/** The tables of the queue stand beside those of the books. */
const schema = 'tabkeeper_queue'
/** Adding and taking jobs are short statements; listening has a connection of its own. */
const poolConnections = 3
const connectTimeoutMs = 5_000
const longestRedisPauseMs = 5_000

const defaults: Pick<QueueOptions, 'defaultJobOptions'> = {
  defaultJobOptions: {
    // The row of the books is what is kept; never a count, which deadlocks on PostgreSQL.
    removeOnComplete: true,
    // A failed one would keep its id, and its row could not be told again. What failed is in the log.
    removeOnFail: true,
  },
}

const workerOptions = ({ concurrency, deadAfterMs }: WorkerLimits) => ({
  concurrency,
  lockDuration: deadAfterMs,
  stalledInterval: deadAfterMs,
  // Only the row counts how often it was begun, so only the row brings it back.
  maxStalledCount: 0,
})

export const openBackend = (place: QueuePlace): Backend =>
  'redisUrl' in place ? openRedis(place.redisUrl) : openPostgres(place.databaseUrl)

function openRedis(url: string): Backend {
  const retryStrategy = (times: number): number => Math.min(50 * 2 ** Math.min(times, 10), longestRedisPauseMs)
  // While Redis is away nothing may wait for it: what could not be added is added again by the clock.
  const producing = { url, enableOfflineQueue: false, maxRetriesPerRequest: 1, retryStrategy }
  const consuming = { url, maxRetriesPerRequest: null, retryStrategy }
  return {
    mendsItself: true,
    createQueue: () => new Queue(queueName, { ...defaults, connection: producing }),
    createWorker: (work, limits) => new Worker(queueName, work, { ...workerOptions(limits), connection: consuming }),
  }
}

function openPostgres(connectionString: string): Backend {
  const connection = {
    connectionString,
    schema,
    max: poolConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    // What a power cut takes from the queue is told again, so that nobody waits for the disk and the ledger has it to itself.
    options: '-c synchronous_commit=off',
  }
  return {
    mendsItself: false,
    createQueue: () => new Queue(queueName, { ...defaults, connection }, createPostgresBackend),
    createWorker: (work, limits) =>
      new Worker(queueName, work, { ...workerOptions(limits), connection }, createPostgresBackend),
  }
}

/** Makes the tables of the queue in the database, or brings them up to date; needs the rights of their owner. */
export async function prepareQueue(databaseUrl: string): Promise<void> {
  const connection = { connectionString: databaseUrl, schema, max: 1, migrate: true }
  const queue = new Queue(queueName, { connection }, createPostgresBackend)
  queue.on('error', () => undefined)
  try {
    await queue.waitUntilReady()
  } finally {
    await queue.close()
  }
}
