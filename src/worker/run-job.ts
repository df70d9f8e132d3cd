import { setTimeout as sleep } from 'node:timers/promises'
import type { ChatRef } from '../chat/event.js'
import type { Delivery, Reply } from '../chat/reply.js'
import type { JobEffects, JobSituation } from '../decision/handler.js'
import { readJob } from '../decision/job.js'
import type { JobId } from '../ids.js'
import type { EntryLimits } from '../ledger/expense.js'
import type { Books } from '../ports/books.js'
import type { Clock } from '../ports/clock.js'
import type { Jobs, OpenJob } from '../ports/jobs.js'
import { createWords } from '../present/words.js'
import { decideJob } from './registry.js'

// A group that moves on this often while one job is decided has more writers than any chat.
const decisionsMax = 40
const pauseMaxMs = 25
// What fails is tried again after these pauses, then kept with its reason: a fault of ours hardly mends itself later.
const pausesMs = [1_000, 10_000, 60_000, 600_000]
// A reason is read by an operator, in one line of a list.
const reasonMaxLength = 300

export interface RunJobDeps {
  readonly books: Books
  readonly jobs: Jobs
  readonly clock: Clock
  readonly limits: EntryLimits
  /** Whether an error means that the database cannot be reached. */
  readonly isUnreachable: (error: unknown) => boolean
  /** Told of every job that was tried: its kind, how that ended, and how long it took. */
  readonly onRun?: (kind: string, result: 'done' | 'failed', seconds: number) => void
  readonly log: { error(details: object, message: string): void; warn(details: object, message: string): void }
}

/**
 * Does one job, if nobody has done it yet, and gives what it said. One that fails is noted and tried again later, or kept
 * with its reason. Throws only where the database cannot be reached: then nothing is known of it, and it waits as it was.
 */
export async function runJob(deps: RunJobDeps, id: JobId): Promise<readonly Delivery[]> {
  const startedAt = performance.now()
  let kind = ''
  const tell = (result: 'done' | 'failed'): void => deps.onRun?.(kind, result, (performance.now() - startedAt) / 1_000)
  try {
    for (let decisions = 1; decisions <= decisionsMax; decisions += 1) {
      const open = await deps.jobs.open(id)
      if (open === null) return []
      kind = open.kind
      const committed = await decideAndWrite(deps, open)
      if (committed.status === 'written') {
        tell('done')
        return committed.deliveries
      }
      await sleep(Math.random() * Math.min(pauseMaxMs, 2 * decisions))
    }
    throw new Error(`the group moved on ${decisionsMax} times while one job was decided`)
  } catch (error) {
    if (deps.isUnreachable(error)) throw error
    await note(deps, id, error)
    tell('failed')
    return []
  }
}

async function decideAndWrite(
  deps: RunJobDeps,
  open: OpenJob,
): Promise<{ readonly status: 'written'; readonly deliveries: readonly Delivery[] } | { readonly status: 'stale' }> {
  const job = readJob(open.kind, open.data)
  if (job === null) throw new UnreadableJob(open.kind)
  const { group, members, watchers } = open
  const { books, limits } = deps
  const situation: JobSituation = {
    books,
    group,
    members,
    watchers,
    limits,
    now: deps.clock.now(),
    words: createWords(group, members),
  }
  const outcome = await decideJob(situation, job)
  if ('later' in outcome) {
    if (outcome.later <= situation.now) throw new Error('a job that waits for a time that is over would come at once')
    await deps.jobs.postpone(open.id, outcome.later)
    return { status: 'written', deliveries: [] }
  }
  if (comesToNothing(outcome)) {
    return (await deps.jobs.finish(open, situation.now)) ? { status: 'written', deliveries: [] } : { status: 'stale' }
  }
  const committed = await books.commit({
    inbound: null,
    group,
    by: outcome.by ?? null,
    at: situation.now,
    changes: [...outcome.changes, { kind: 'jobDone', id: open.id }],
    replies: repliesOf(open.id, outcome, outcome.posts.length === 0 ? [] : await books.chatsOf(group.id)),
  })
  return committed.status === 'processed' ? { status: 'stale' } : committed
}

const comesToNothing = ({ changes, posts, postsTo = [], cards = [] }: JobEffects): boolean =>
  [changes, posts, postsTo, cards].every((effects) => effects.length === 0)

/** Each post bears a key of its job's own, so that it is written once whatever happens. */
function repliesOf(
  id: JobId,
  { posts, postsTo = [], cards = [], isSilent }: JobEffects,
  chats: readonly ChatRef[],
): Reply[] {
  const everywhere = chats.flatMap((to) => posts.map((view) => ({ to, view })))
  return [
    ...cards.map(({ on, ...card }): Reply => ({ op: 'edit', target: on, ...card })),
    ...[...everywhere, ...postsTo].map(
      ({ to, view }, place): Reply => ({
        op: 'post',
        to,
        view,
        key: `job:${id}:${place}`,
        ...(isSilent === true ? { isSilent } : {}),
      }),
    ),
  ]
}

/** A row that no attempt will make readable. */
class UnreadableJob extends Error {
  constructor(kind: string) {
    super(`this is no job that this program knows: ${kind}`)
  }
}

async function note({ jobs, clock, log }: RunJobDeps, id: JobId, error: unknown): Promise<void> {
  const because = (error instanceof Error ? error.message : String(error)).slice(0, reasonMaxLength)
  const at = clock.now()
  const end = await jobs.tried(id, { at, because, pausesMs: error instanceof UnreadableJob ? [] : pausesMs })
  log.error({ err: error, job: id, end }, end === 'failed' ? 'a job is given up' : 'a job failed')
}
