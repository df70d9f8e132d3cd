import { readFileSync } from 'node:fs'

const lookEveryMs = 500

/**
 * Ends this program when the npm that started it is gone. npm leaves what it started alone when it dies, told or killed, and
 * then nobody could stop it any more. Between the two stands a shell, which outlives npm where that is killed.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const startedBy = ancestors()
  const watch = setInterval(() => {
    if (ancestors() === startedBy) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, lookEveryMs)
  watch.unref()
}

/** The parent and its parent; where the system does not tell the latter in a file, the parent alone. */
function ancestors() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, 'utf8')
    return `${process.ppid} ${/^PPid:\s*(\d+)/mu.exec(status)?.[1]}`
  } catch {
    return String(process.ppid)
  }
}
