import type { Situation } from '../../decision/command.js'
import type { Change } from '../../ledger/change.js'
import type { Routines, WeeklyTime } from '../../ledger/routines.js'
import { nextWeekly, type Occurrence } from '../../time/local-time.js'
import { digestOf, ruleOf } from './digest-time.js'

/** What the group has set of what happens by itself. */
export async function routinesOf({ books, group, now }: Situation): Promise<Routines> {
  const [schedules, alert, courtesy] = await Promise.all([
    books.plans.schedules(group.id),
    books.notices.alert(group.id),
    books.notices.courtesy(group.id),
  ])
  const { mutedUntil } = courtesy
  const isOver = mutedUntil instanceof Date && mutedUntil <= now
  return { digest: digestOf(schedules), alert, courtesy: isOver ? { ...courtesy, mutedUntil: null } : courtesy }
}

/** When the next summary of this time comes. A day that has had one gets no second one. */
export async function nextDigest({ books, group, now }: Situation, time: WeeklyTime): Promise<Occurrence> {
  const next = nextWeekly(time, group.timezone, now)
  const isDone = await books.plans.hadOccurrence(group.id, 'digest', next.day)
  return isDone ? nextWeekly(time, group.timezone, next.at) : next
}

/** Writes when the summary comes, or with null that it does not; the time is remembered. */
export const scheduleDigest = (time: WeeklyTime, dueAt: Date | null): Change => ({
  kind: 'scheduled',
  schedule: { kind: 'digest', name: '', rule: ruleOf(time), dueAt },
})
