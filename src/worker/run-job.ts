import type { Floor } from '../bounds/floor.js'
import { DeadlyError, pausesMs, reasonOf, startsBesideMax, startsMax } from '../bounds/tries.js'
import type { Delivery } from '../chat/reply.js'
import { withCalls } from '../decision/calls.js'
import { type Decision, decideAndCommit } from '../decision/commit.js'
import { readJob } from '../decision/job.js'
import { repliesOf } from '../decision/replies.js'
import { type SituationDeps, situationOf } from '../decision/situation.js'
import type { JobId } from '../ids.js'
import type { Commit } from '../ports/commit.js'
import type { Jobs, OpenJob } from '../ports/jobs.js'
import type { Remedy } from '../ports/remedy.js'
import { decideJob } from './registry.js'

export interface RunJobDeps extends SituationDeps {
  readonly commit: Commit
  readonly jobs: Jobs
  /** What is to be done about an error of the books. */
  readonly remedyOf: (error: unknown) => Remedy
  /** Told of every job that was tried: its kind, how that ended, and how long it took. */
  readonly onRun?: (kind: string, result: 'done' | 'failed', seconds: number) => void
  readonly log: { error(details: object, message: string): void; warn(details: object, message: string): void }
}

/**
 * Does one job by itself, if nobody has done it yet, and gives what it said. One that fails is noted and tried again later, or
 * kept with its reason; so is one that was begun again and again by processes that never came to its end. Throws only where
 * nothing can be written now: then nothing is known of it, and it waits as it was.
 */
export async function runJob(deps: RunJobDeps, id: JobId): Promise<readonly Delivery[]> {
  const said = await tryJob(deps, id, startsMax)
  if (said !== 'suspect') return said
  await note(deps, id, new DeadlyError())
  return []
}

/** The same while other jobs are under way in this process; one that may have ended other processes waits until it is alone. */
export async function runBeside(deps: RunJobDeps, floor: Floor, id: JobId): Promise<readonly Delivery[]> {
  const said = await floor.beside(() => tryJob(deps, id, startsBesideMax))
  return said === 'suspect' ? floor.alone(() => runJob(deps, id)) : said
}

async function tryJob(deps: RunJobDeps, id: JobId, begunMax: number): Promise<readonly Delivery[] | 'suspect'> {
  const startedAt = performance.now()
  // Of the latest look; null where somebody else has done it by then.
  let kind: string | null = null
  const tell = (result: 'done' | 'failed'): void => {
    if (kind !== null) deps.onRun?.(kind, result, (performance.now() - startedAt) / 1_000)
  }
  try {
    const said = await decideAndCommit(
      deps.commit,
      async (attempt): Promise<Decision<readonly Delivery[] | 'suspect'>> => {
        const open = attempt === 1 ? await deps.jobs.begin(id, begunMax) : await deps.jobs.open(id)
        if (open === 'suspect') return { end: open }
        kind = open?.kind ?? null
        return open === null ? ended : decide(deps, open)
      },
    )
    tell('done')
    return said
  } catch (error) {
    if (deps.remedyOf(error) === 'later') throw error
    await note(deps, id, error)
    tell('failed')
    return []
  }
}

const ended = { end: [] } as const

async function decide(deps: RunJobDeps, open: OpenJob): Promise<Decision<readonly Delivery[]>> {
  const job = readJob(open.kind, open.data)
  if (job === null) throw new UnreadableJob(open.kind)
  const { id, group, watchers } = open
  const situation = { ...situationOf(deps, open), watchers }
  const outcome = await decideJob(situation, job)
  if ('later' in outcome) {
    if (outcome.later <= situation.now) throw new Error('a job that waits for a time that is over would come at once')
    await deps.jobs.postpone(id, outcome.later)
    return ended
  }
  const { changes, says, by } = outcome
  if (changes.length === 0 && says.length === 0) {
    return (await deps.jobs.finish(open, situation.now)) ? ended : 'stale'
  }
  const chats = says.some(({ say }) => say === 'post') ? await deps.books.groups.chatsOf(group.id) : []
  return {
    inbound: null,
    group,
    by,
    at: situation.now,
    changes: [...changes, { kind: 'jobDone', id }],
    replies: await withCalls(deps.books, repliesOf(says, { key: `job:${id}`, chats, event: null }), by),
  }
}

/** A row that no attempt will make readable. */
class UnreadableJob extends Error {
  constructor(kind: string) {
    super(`this is no job that this program knows: ${kind}`)
  }
}

const isHopeless = (error: unknown): boolean => error instanceof UnreadableJob || error instanceof DeadlyError

async function note({ jobs, clock, log }: RunJobDeps, id: JobId, error: unknown): Promise<void> {
  const attempt = { at: clock.now(), because: reasonOf(error), pausesMs: isHopeless(error) ? [] : pausesMs }
  const end = await jobs.tried(id, attempt)
  log.error({ err: error, job: id, end }, end === 'failed' ? 'a job is given up' : 'a job failed')
}
