import { z } from 'zod'
import type { Change, NewJob } from '../ledger/change.js'
import type { Group } from '../ledger/group.js'

/** A moment of a schedule: its day in the group's time zone, which names it once for ever, and the moment itself. */
const occurrence = { name: z.string(), period: z.iso.date(), at: z.iso.datetime() }

/** What a job carries: ids and moments, never what it comes to. Rows of the books are checked against this. */
const jobSchema = z.discriminatedUnion('kind', [
  /** Entries were made or taken back in a group that somebody watches. */
  z.object({ kind: z.literal('changed') }),
  /** Nobody pressed a card in time. */
  z.object({ kind: z.literal('proposalExpired'), proposal: z.uuid() }),
  /** The summary of the week that ends at that moment. */
  z.object({ kind: z.literal('digest'), ...occurrence }),
  /** One day of an expense that comes round; `name` is the number of its series. */
  z.object({ kind: z.literal('recurring'), ...occurrence }),
])

/** Work that waits for its time, in one group. */
export type Job = Readonly<z.output<typeof jobSchema>>

/** A job of one kind. */
export type JobOf<Kind extends Job['kind']> = Extract<Job, { kind: Kind }>

/** The kinds that schedules bring about: their jobs say which moment of which schedule they are. */
export type ScheduledKind = Extract<Job, { readonly period: string; readonly at: string }>['kind']

/** Reads a job as the books keep it; null for one that this program does not know. */
export function readJob(kind: string, data: unknown): Job | null {
  const parsed = jobSchema.safeParse({ ...(typeof data === 'object' ? data : {}), kind })
  return parsed.success ? parsed.data : null
}

/** When a job is due, and what tells it from others. */
export interface JobTerms {
  readonly dueAt: Date
  /** What it is there for, unique together with its kind over all groups. */
  readonly key: string
  /** Whether there is one of this key for ever, or one that waits at a time. */
  readonly lasts: boolean
}

/** A job as a change writes it. */
export function newJob({ kind, ...data }: Job, { dueAt, key, lasts }: JobTerms): NewJob {
  return { kind, data, dueAt, key: `${kind}:${key}`, lasts }
}

/** Whoever watches the group has a look now, as if entries had been made. */
export const lookNow = ({ group, now }: { readonly group: Pick<Group, 'id'>; readonly now: Date }): Change => ({
  kind: 'job',
  job: newJob({ kind: 'changed' }, { dueAt: now, key: group.id, lasts: false }),
})
