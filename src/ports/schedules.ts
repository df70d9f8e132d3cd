/** What schedules that are due have in common. */
export interface DueSchedule {
  readonly kind: string
  readonly rule: string
  /** The time zone of their groups. */
  readonly timezone: string
  readonly dueAt: Date
}

/** What becomes of such schedules: what is due of them, and when they come next, if ever. */
export interface PlannedSchedule extends DueSchedule {
  readonly occurrence: { readonly period: string; readonly at: Date } | null
  readonly nextAt: Date | null
}

/** What comes round. */
export interface Schedules {
  /** The different ones among the first `limit` schedules that are to be looked at. */
  due(now: Date, limit: number): Promise<readonly DueSchedule[]>
  /** Writes the jobs of the first `limit` schedules and moves them on, in one statement; says how many. */
  claim(now: Date, limit: number, planned: readonly PlannedSchedule[]): Promise<number>
}
