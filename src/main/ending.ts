import type { Log } from '../log.js'

/**
 * Whoever runs a process kills it some time after telling it to stop. What is under way and cannot be
 * finished within this, because the database, the queue or a platform does not answer, is in the database, and the next process does it.
 */
const endsWithinMs = 12_000
/** What is closed still says goodbye within this. */
const leavesWithinMs = 500

/** Calls `stop` when the process is told to stop, and ends it in time whether or not that comes to an end. */
export function whenStopped(
  log: Log,
  exitCodes: { readonly SIGINT: number; readonly SIGTERM: number },
  stop: (exitCode: number) => void,
): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop(exitCodes[signal])
      setTimeout(() => {
        log.warn({ signal }, 'not everything could be finished in time; what is left is done by the next process')
        process.exit(exitCodes[signal])
      }, endsWithinMs).unref()
    })
  }
}

/** Ends a process whose work is over. A client that goes on trying to reach its server would keep it alive for ever. */
export function leave(): void {
  setTimeout(() => process.exit(), leavesWithinMs).unref()
}
