import { PlatformError } from '../../src/ports/platform-error.js'

/** Until when somebody waits for an answer. */
export interface Deadline {
  /** Aborts at the deadline and when the caller gives up; its reason is the PlatformError to throw. */
  readonly signal: AbortSignal
  /** Milliseconds until then. */
  readonly leftMs: () => number
}

/**
 * Runs work that must not take longer than `timeoutMs`. Throws a PlatformError the moment the time is over (`timeout`) or the caller
 * aborts (`aborted`), even if the work does not listen. The timer is our own: one of `AbortSignal.timeout` may be collected on Node
 * 20 while it is only reached through `AbortSignal.any`.
 */
export async function withDeadline<Result>(
  timeoutMs: number,
  caller: AbortSignal,
  work: (deadline: Deadline) => Promise<Result>,
): Promise<Result> {
  if (caller.aborted) throw abortedBy(caller)

  const controller = new AbortController()
  const { signal } = controller
  const endsAt = performance.now() + timeoutMs
  const timer = setTimeout(() => controller.abort(new PlatformError('gemini', 'timeout')), timeoutMs)
  const giveUp = () => controller.abort(abortedBy(caller))
  caller.addEventListener('abort', giveUp, { once: true })
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  try {
    return await Promise.race([work({ signal, leftMs: () => endsAt - performance.now() }), over])
  } finally {
    clearTimeout(timer)
    caller.removeEventListener('abort', giveUp)
  }
}

/** Whoever waits no longer has waited too long as well, which says of Gemini that it hangs. */
const abortedBy = ({ reason }: AbortSignal): PlatformError =>
  new PlatformError('gemini', isTimeout(reason) ? 'timeout' : 'aborted', { cause: reason })

const isTimeout = (reason: unknown): boolean => reason instanceof Error && reason.name === 'TimeoutError'
