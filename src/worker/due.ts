import { type Planned, type Planner, plan } from '../decision/plan.js'
import type { DueSchedule, PlannedSchedule, Schedules } from '../ports/schedules.js'

// So many schedules share a statement: few round trips where a hundred thousand are due at once, and no statement is long.
const claimedTogether = 10_000
// A schedule that has many moments to catch up on comes once a round.
const roundsMax = 10_000
// Where one claim is not all, so many go on beside each other: each is written by a processor of its own.
const claimersMax = 3

export interface DueDeps {
  readonly schedules: Schedules
  /** Who knows when which kind comes round. */
  readonly planners: Readonly<Record<string, Planner>>
  readonly log: { error(details: object, message: string): void }
}

/** Turns every schedule that is due into jobs, and moves it on. Any number of processes may do that at once. Says how many. */
export async function claimDue(deps: DueDeps, now: Date): Promise<number> {
  const first = await claimSome(deps, now)
  if (first === 0) return 0
  const claimers = first < claimedTogether ? 1 : claimersMax
  const more = await Promise.all(Array.from({ length: claimers }, () => claimRest(deps, now)))
  return more.reduce((total, claimed) => total + claimed, first)
}

async function claimRest(deps: DueDeps, now: Date): Promise<number> {
  let total = 0
  for (let round = 0; round < roundsMax; round += 1) {
    const claimed = await claimSome(deps, now)
    // Nothing is due, or another is at it.
    if (claimed === 0) return total
    total += claimed
  }
  return total
}

async function claimSome(deps: DueDeps, now: Date): Promise<number> {
  const due = await deps.schedules.due(now, claimedTogether)
  if (due.length === 0) return 0
  const planned = due.map((schedule): PlannedSchedule => ({ ...schedule, ...workOut(deps, schedule, now) }))
  return deps.schedules.claim(now, claimedTogether, planned)
}

/** A rule that nobody understands is paused, or it would be looked at for ever. */
function workOut({ planners, log }: DueDeps, { kind, rule, timezone, dueAt }: DueSchedule, now: Date): Planned {
  try {
    const planner = Object.hasOwn(planners, kind) ? planners[kind] : undefined
    if (planner === undefined) throw new Error(`nobody plans a “${kind}”`)
    return plan(planner, rule, timezone, dueAt, now)
  } catch (error) {
    log.error({ err: error, kind, rule, timezone }, 'a schedule cannot be read and is paused')
    return { occurrence: null, nextAt: null }
  }
}
