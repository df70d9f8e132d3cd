import type { Change } from '../../src/ledger/change.js'
import type { Member } from '../../src/ledger/group.js'
import { courseText } from '../../src/ledger/rhythm.js'
import type { StandingChange } from '../../src/ledger/standing.js'

/** Changes that are rare are written by functions of their own, in the same statement, behind what commit_events tells. */
export const writerOf: Partial<
  Record<
    Change['kind'],
    | 'write_chats'
    | 'write_links'
    | 'write_imports'
    | 'write_forgotten'
    | 'write_jobs'
    | 'write_routines'
    | 'write_standing'
  >
> = {
  chatLeft: 'write_chats',
  chatReturned: 'write_chats',
  chatMoved: 'write_chats',
  linkCode: 'write_links',
  linkTried: 'write_links',
  guestClaimed: 'write_links',
  personsLinked: 'write_links',
  accountsUnlinked: 'write_links',
  groupsLinked: 'write_links',
  chatUnlinked: 'write_links',
  importStaged: 'write_imports',
  imported: 'write_imports',
  personForgotten: 'write_forgotten',
  job: 'write_jobs',
  jobDone: 'write_jobs',
  scheduled: 'write_jobs',
  unscheduled: 'write_jobs',
  watched: 'write_jobs',
  alertSet: 'write_routines',
  alertStates: 'write_routines',
  courtesySet: 'write_routines',
  reminded: 'write_routines',
  seriesBegun: 'write_standing',
  seriesState: 'write_standing',
  seriesEntry: 'write_standing',
  budgetSet: 'write_standing',
  budgetRemoved: 'write_standing',
  boardSet: 'write_standing',
}

/** A change of what a group keeps going as `write_standing` reads it. */
export function standingRow(change: StandingChange): object {
  if (change.kind !== 'seriesBegun') return change
  const { course, ...series } = change.series
  return { kind: change.kind, ...series, rule: courseText(course) }
}

/** A job or a schedule as `write_jobs` reads it. */
export const withDue = ({ dueAt, ...row }: { readonly dueAt: Date | null }): object => ({ ...row, due: dueAt })

/** A member as `commit_events` reads it. */
export const memberRow = ({ id, person, name, active, weightHundredths }: Member): object => ({
  id,
  person,
  name,
  active,
  weight: String(weightHundredths),
})
