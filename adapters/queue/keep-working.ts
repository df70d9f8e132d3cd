import type { Processor } from 'bullmq'
import type { Backend, BackendWorker, WorkerLimits } from './backend.js'

/** So many errors within a second mean that even a worker that mends itself does not. */
const errorsMax = 20
const withinMs = 1_000
/** Long enough for a server to come back, short enough that nobody notices. */
const restartAfterMs = 1_000

export interface KeptWorker {
  close(): Promise<void>
}

export interface KeepDeps {
  readonly backend: Pick<Backend, 'createWorker' | 'mendsItself'>
  readonly work: Processor
  readonly limits: WorkerLimits
  readonly onError: (error: Error) => void
  readonly onFailed: (job: string | undefined, error: Error) => void
}

/**
 * Keeps a worker going: one that fails is closed, and another takes its place. After some failures of PostgreSQL a worker of BullMQ
 * asks again at once and for ever, on a connection that is no more, so that nothing else of the process gets its turn; after
 * others it never asks again.
 */
export function keepWorking({ backend, work, limits, onError, onFailed }: KeepDeps): KeptWorker {
  let worker: BackendWorker | null = null
  let restarting: NodeJS.Timeout | undefined
  let isOver = false

  function begin(): void {
    const current = backend.createWorker(work, limits)
    let errors: readonly number[] = []
    current.on('error', (error) => {
      onError(error)
      const now = performance.now()
      errors = [...errors.filter((at) => at > now - withinMs), now]
      if (!backend.mendsItself || errors.length > errorsMax) replace(current)
    })
    current.on('failed', (job, error) => onFailed(job?.id, error))
    worker = current
    // A connection refused is no error to a worker: it asks for ever what became of its first one.
    current.waitUntilReady().catch((error: Error) => {
      onError(error)
      replace(current)
    })
  }

  function replace(broken: BackendWorker): void {
    if (worker !== broken) return
    worker = null
    // By force, since it would wait for a connection that is no more.
    broken.close(true).catch(onError)
    restarting = setTimeout(() => {
      if (!isOver) begin()
    }, restartAfterMs)
  }

  begin()
  return {
    close: async () => {
      isOver = true
      clearTimeout(restarting)
      await worker?.close()
    },
  }
}
