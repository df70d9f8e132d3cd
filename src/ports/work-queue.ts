import type { JobId } from '../ids.js'

/** Brings jobs to whichever worker is free. It may forget everything: what is not done is told again. */
export interface WorkQueue {
  /** Jobs that stand together are done one after the other. Rejects where the queue is out of reach. */
  add(together: readonly (readonly JobId[])[]): Promise<void>
  /** From now on this process does jobs, too. */
  work(run: (id: JobId) => Promise<void>): void
  /** Finishes the jobs under way; one that takes too long is left to another worker. */
  close(): Promise<void>
}
