/** How one kind of schedule comes round. Local times are those of the group's time zone, an IANA name. */
export interface Planner {
  /** The first moment after this one; null where it never comes again. */
  next(rule: string, timezone: string, after: Date): Date | null
  /** Names a moment, such as the local day: what bears the same name in one group is done once. */
  periodOf(at: Date, timezone: string): string
  /** What is done about several moments that were missed: the latest one, or every one in its turn. */
  readonly catchUp: 'latest' | 'every'
}

/** What is due of a schedule, and when it is looked at next. */
export interface Planned {
  readonly occurrence: { readonly period: string; readonly at: Date } | null
  readonly nextAt: Date | null
}

// Ten years of days: longer than any downtime, short enough that a rule that does not move on ends.
const missedMax = 3_700

// Clocks of two zones are at most a day and some hours apart, and a day that has had its occurrence gets no second one.
const zonesApartMs = 27 * 3_600_000

// Nothing that comes every time may be lost where the clocks of the new zone have passed its time already.
const aDayBefore = (dueAt: Date): Date => new Date(dueAt.getTime() - zonesApartMs)

/** What is due now of a schedule whose next moment was worked out as `dueAt`; one that lies ahead is worked out anew. */
export function plan(planner: Planner, rule: string, timezone: string, dueAt: Date, now: Date): Planned {
  if (dueAt > now) {
    const after = planner.catchUp === 'every' ? aDayBefore(dueAt) : now
    return { occurrence: null, nextAt: planner.next(rule, timezone, after) }
  }
  let at = dueAt
  let nextAt = planner.next(rule, timezone, at)
  if (planner.catchUp === 'latest') {
    for (let missed = 0; nextAt !== null && nextAt <= now; missed += 1) {
      if (missed === missedMax) throw new Error(`the rule “${rule}” does not reach the present`)
      at = nextAt
      nextAt = planner.next(rule, timezone, at)
    }
  }
  return { occurrence: { period: planner.periodOf(at, timezone), at }, nextAt }
}
