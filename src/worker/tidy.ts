import type { Clock } from '../ports/clock.js'
import type { Jobs } from '../ports/jobs.js'
import type { Retention } from '../ports/retention.js'

// Longer than anything that a key has to keep from happening twice.
const jobsKeptMs = 400 * 86_400_000
// A statement that nobody who writes has to wait for.
const clearedTogether = 1_000

export interface TidyDeps {
  readonly jobs: Pick<Jobs, 'forget'>
  readonly retention: Retention
  /** Fetches the exchange rates of the day for all groups, unless that was done. */
  readonly rates: { refresh(): Promise<void> }
  /** How long what was said is kept once it is done with; null where it is kept for good. */
  readonly saidKeptDays: number | null
  readonly clock: Clock
}

// Who was forgotten expects it to be so.
const forgetEveryMs = 5_000
const clearEveryMs = 3_600_000
const refreshEveryMs = 3_600_000

/** Something that a worker tidies up, again and again. */
export interface Tidy {
  readonly everyMs: number
  /** Does a little of it; says whether there is more. */
  tidy(): Promise<boolean>
}

/** What a worker tidies up, each by itself. Any number of workers may do so beside each other. */
export function createTidies({ jobs, retention, rates, saidKeptDays, clock }: TidyDeps): readonly Tidy[] {
  const before = (ms: number): Date => new Date(clock.now().getTime() - ms)
  const forget: readonly Tidy[] = [
    {
      everyMs: forgetEveryMs,
      tidy: async () => (await retention.forgetWords(clearedTogether)) === clearedTogether,
    },
    {
      everyMs: refreshEveryMs,
      tidy: async () => {
        await rates.refresh()
        return false
      },
    },
    {
      everyMs: clearEveryMs,
      tidy: async () => (await jobs.forget(before(jobsKeptMs), clearedTogether)) === clearedTogether,
    },
  ]
  if (saidKeptDays === null) return forget

  const clear = (what: 'events' | 'replies'): Tidy => {
    let next: bigint | null = null
    return {
      everyMs: clearEveryMs,
      tidy: async () => {
        next = await retention.clear(what, before(saidKeptDays * 86_400_000), next ?? 0n, clearedTogether)
        return next !== null
      },
    }
  }
  return [...forget, clear('events'), clear('replies')]
}
