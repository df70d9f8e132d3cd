import { everywhere, nothing } from '../../decision/effects.js'
import type { JobHandler } from '../../decision/handler.js'
import type { JobOf } from '../../decision/job.js'
import type { Planner } from '../../decision/plan.js'
import { nextWeekly, wallTimeOf } from '../../time/local-time.js'
import { digestOf, weeklyTimeOf } from './digest-time.js'
import { summarise } from './summary.js'

/** Once a week at its time; of several that were missed, the latest. */
export const digestPlanner: Planner = {
  next: (rule, timezone, after) => nextWeekly(weeklyTimeOf(rule), timezone, after).at,
  periodOf: (at, timezone) => wallTimeOf(at, timezone).day,
  catchUp: 'latest',
}

/** The weekly summary, without a sound; nothing for a week in which nothing was written down. */
export const digest: JobHandler<JobOf<'digest'>> = async (situation, job) => {
  const { books, group, members } = situation
  const wanted = digestOf(await books.plans.schedules(group.id))
  const [oldest] = members
  if (wanted?.isOn !== true || oldest === undefined) return nothing
  const { card, changes, isEmpty } = await summarise(situation, new Date(job.at))
  if (isEmpty) return nothing
  return { changes, says: [everywhere(card, 'silent')], by: oldest.id }
}
