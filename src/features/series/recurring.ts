import { everywhere, nothing } from '../../decision/effects.js'
import type { JobHandler, JobSituation } from '../../decision/handler.js'
import type { JobOf } from '../../decision/job.js'
import type { Planner } from '../../decision/plan.js'
import { newEntryId } from '../../ids.js'
import type { Change, NewEntry } from '../../ledger/change.js'
import type { Day, EntryContent } from '../../ledger/entry.js'
import { isRefusal } from '../../ledger/refusal.js'
import { courseText, dayOfCourse, readCourse } from '../../ledger/rhythm.js'
import type { Series, SeriesState } from '../../ledger/standing.js'
import { dayAfter, wallTimeOf } from '../../time/local-time.js'
import { dayAfterOccurrence, occurrenceAt, workOut } from './occurrence.js'
import { type Missed, missedTooLong, occurrenceCard, seriesStopped } from './series-card.js'

// What is older was most likely settled otherwise by now, and hundreds of entries of one evening help nobody.
const missedDaysMax = 366
// A group that comes back after weeks is shown what was written last; the rest stands in its history.
const missedShownMax = 31

/** Each day of a series at its hour; every one that was missed, in its turn. */
export const recurringPlanner: Planner = {
  next(rule, timezone, after) {
    const course = readCourse(rule)
    // From yesterday on, since a gap may have pushed yesterday's moment past midnight.
    let day = dayOfCourse(course, dayAfter(wallTimeOf(after, timezone).day, -1))
    while (day !== null && occurrenceAt(day, timezone) <= after) day = dayAfterOccurrence(course, day)
    return day === null ? null : occurrenceAt(day, timezone)
  },
  periodOf: (at, timezone) => wallTimeOf(at, timezone).day,
  catchUp: 'every',
}

/** Writes the expense of one day of a series, dated on that day. One that cannot be worked out any more is paused. */
export const recurring: JobHandler<JobOf<'recurring'>> = async (situation, job) => {
  const { books, group, now, words } = situation
  const day = job.period as Day
  const series = (await books.plans.series(group.id)).find(({ number }) => String(number) === job.name)
  if (series?.state !== 'active' || (await books.plans.hasSeriesEntry(group.id, series.number, day))) return nothing

  // Where the clocks were set to another zone in the very hour, the day may be another one.
  if (dayOfCourse(series.course, day) !== day) return nothing

  const next = dayAfterOccurrence(series.course, day)
  const ending: readonly Change[] = next === null ? [stateOf(series, 'ended')] : []
  const by = series.createdBy
  const oldest = dayAfter(wallTimeOf(now, group.timezone).day, -missedDaysMax)
  if (day < oldest) {
    const isTold = next === null || next >= oldest
    return { changes: ending, says: isTold ? [everywhere(missedTooLong(series, day, words), 'silent')] : [], by }
  }
  const occurrence = workOut(situation, series, day)
  if (isRefusal(occurrence)) {
    return { changes: pausing(series), says: [everywhere(seriesStopped(series, day, occurrence, words))], by }
  }
  const { changes, entry } = writeOccurrence(situation, series, day, occurrence.content)
  const missed = missedSince(situation, series, day)
  const card = occurrenceCard({ series, entry, left: occurrence.left, next, missed }, words)
  return { changes: [...changes, ...ending], says: missed === 'hidden' ? [] : [everywhere(card, 'silent')], by }
}

/** The entry of a day of a series, and that the day has it. */
export function writeOccurrence(
  { group }: Pick<JobSituation, 'group'>,
  { number }: Pick<Series, 'number'>,
  day: Day,
  content: EntryContent,
): { readonly changes: readonly Change[]; readonly entry: NewEntry } {
  const place = group.nextNumber
  const entry = { ...content, id: newEntryId(), number: place, version: 1, replaces: null }
  const changes: readonly Change[] = [
    { kind: 'entry', entry },
    { kind: 'seriesEntry', number, day, entry: entry.id },
  ]
  return { changes, entry }
}

/** How a day that is written now stands among those that were missed. */
function missedSince({ group, now }: JobSituation, { course }: Series, day: Day): Missed {
  let following: Day | null = day
  for (let more = 0; more < missedShownMax; more += 1) {
    following = dayAfterOccurrence(course, following)
    if (following === null || occurrenceAt(following, group.timezone) > now) {
      return more === missedShownMax - 1 && day > course.first ? 'firstShown' : 'shown'
    }
  }
  return 'hidden'
}

/** A series comes no more, now or for good. */
export const stateOf = ({ number }: Pick<Series, 'number'>, state: SeriesState): Change => ({
  kind: 'seriesState',
  number,
  state,
})

/** When a series comes next; null while it is paused. */
export const scheduled = ({ number, course }: Pick<Series, 'number' | 'course'>, dueAt: Date | null): Change => ({
  kind: 'scheduled',
  schedule: { kind: 'recurring', name: String(number), rule: courseText(course), dueAt },
})

export const pausing = (series: Series): readonly Change[] => [stateOf(series, 'paused'), scheduled(series, null)]

export const ending = (series: Series): readonly Change[] => [
  stateOf(series, 'ended'),
  { kind: 'unscheduled', schedule: { kind: 'recurring', name: String(series.number) } },
]
