import type { JobId } from '../ids.js'
import type { Group, Member } from '../ledger/group.js'

/** A job that is neither done nor given up, with its group as it is in the same moment. */
export interface OpenJob {
  readonly id: JobId
  readonly kind: string
  readonly data: unknown
  readonly group: Group
  readonly members: readonly Member[]
  /** Who wants to know when the group's balances change. */
  readonly watchers: readonly string[]
}

/** Something that was given up: a job, a reply that never got out, or an event that could not be processed. */
export interface Failure {
  /** `job-12`, `reply-34` or `event-56`. */
  readonly id: string
  /** The job's kind, what was to be done with the reply, or what kind of event it is. */
  readonly what: string
  /** The group of a job, the platform and chat of a reply or an event. */
  readonly where: string
  readonly at: Date
  readonly because: string
  readonly attempts: number
}

/** What waits to be done. Writing that it is done belongs to its effect: see the change `jobDone`. */
export interface Jobs {
  /**
   * Counts a start and opens the job, once for each time it is run. `suspect`, and nothing counted, where it was begun so often
   * already and nobody knows how that ended: whoever was at it may have died of it. Null as for `open`.
   */
  begin(id: JobId, startsMax: number): Promise<OpenJob | 'suspect' | null>
  /** Null where there is no such job, or it is done or given up. */
  open(id: JobId): Promise<OpenJob | null>
  /** The open job that is due first, if it is due by then. */
  first(by: Date): Promise<JobId | null>
  /**
   * Jobs that a worker should be told of now, those of a group together and in the order of their time; each is given out again
   * after `againMs`, unless it is done by then. That doubles with every start of which nobody knows how it ended.
   */
  wake(now: Date, againMs: number, limit: number): Promise<readonly (readonly JobId[])[]>
  /** When the next job or schedule is due; null where nothing waits. */
  nextAt(): Promise<Date | null>
  /** Ends a job that comes to nothing. False where its group has moved on since, and another look may come to something. */
  finish(job: OpenJob, at: Date): Promise<boolean>
  /** The job waits until then. */
  postpone(id: JobId, to: Date): Promise<void>
  /**
   * Notes an attempt in vain: after the first it is due again after the first of these pauses, after the last it is given up.
   * Starts of which nobody knows how they ended count as well.
   */
  tried(
    id: JobId,
    attempt: { readonly at: Date; readonly because: string; readonly pausesMs: readonly number[] },
  ): Promise<'open' | 'failed'>
  /** The newest failures of jobs and replies. */
  failures(limit: number): Promise<readonly Failure[]>
  /** Opens a failure again, as if it had never been tried. False where there is none of this id. */
  retry(failure: string, now: Date): Promise<boolean>
  /** Takes one off the failures for good. False where there is none of this id. */
  drop(failure: string, now: Date): Promise<boolean>
  /** Forgets up to `limit` jobs that were done before then, and says how many. */
  forget(doneBefore: Date, limit: number): Promise<number>
}
