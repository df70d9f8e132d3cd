import { strict as assert } from 'node:assert'
import { IANAZone } from 'luxon'
import type { Day } from '../ledger/entry.js'
import type { WeeklyTime } from '../ledger/routines.js'

const minuteMs = 60_000
const dayMs = 86_400_000

// Clocks have never been further apart from UTC than this, not even where a country changed sides of the date line.
const offsetMaxMs = 16 * 3_600_000

/** A planned moment: the local day and time it was planned for, and when that is. */
export interface Occurrence {
  readonly day: Day
  readonly at: Date
}

/**
 * When clocks in the zone (an IANA name) first show that time of that day or a later one. Where the clocks are set forward over
 * it, that is the first moment after the gap; where they are set back and show it twice, it is the first time.
 */
export function momentOf(day: Day, minuteOfDay: number, timezone: string): Date {
  const zone = zoneOf(timezone)
  const wanted = Date.parse(`${day}T00:00:00Z`) + minuteOfDay * minuteMs
  // At this time the clocks surely do not show it yet. From here on they run evenly from one change to the next.
  let time = wanted - offsetMaxMs
  for (;;) {
    const offset = offsetMs(zone, time)
    const target = wanted - offset
    const change = offsetMs(zone, target) === offset ? null : changeBetween(zone, time, target)
    if (change === null) return new Date(target)
    if (change + offsetMs(zone, change) >= wanted) return new Date(change)
    time = change
  }
}

/** The first millisecond after `early` at which the clocks are no longer as far from UTC as at `early`; at `late` they are not. */
function changeBetween(zone: IANAZone, early: number, late: number): number {
  const before = offsetMs(zone, early)
  let [same, other] = [early, late]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (offsetMs(zone, middle) === before) same = middle
    else other = middle
  }
  return other
}

/** The day that the calendar on the wall shows, and how many minutes have passed by its clock. */
export function wallTimeOf(at: Date, timezone: string): { readonly day: Day; readonly minuteOfDay: number } {
  const local = at.getTime() + offsetMs(zoneOf(timezone), at.getTime())
  const day = toDay(local)
  return { day, minuteOfDay: Math.floor((local - Date.parse(day)) / minuteMs) }
}

/** A day some days later, or earlier where `days` is below zero. */
export const dayAfter = (day: Day, days: number): Day => toDay(Date.parse(day) + days * dayMs)

/** The first weekly moment after `after`. */
export function nextWeekly(time: WeeklyTime, timezone: string, after: Date): Occurrence {
  // From yesterday on, since a gap may have pushed yesterday's moment past midnight.
  const first = dayAfter(wallTimeOf(after, timezone).day, -1)
  const found = weeklyFrom(time, timezone, first, 1).find(({ at }) => at > after)
  assert(found !== undefined, 'every week has its moment')
  return found
}

/** The last weekly moment that has come by `now`. */
export function latestWeekly(time: WeeklyTime, timezone: string, now: Date): Occurrence {
  const found = weeklyFrom(time, timezone, wallTimeOf(now, timezone).day, -1).find(({ at }) => at <= now)
  assert(found !== undefined, 'every week has its moment')
  return found
}

/** The moments of the wanted weekday from a day on, forwards or backwards. */
function weeklyFrom(time: WeeklyTime, timezone: string, first: Day, step: 1 | -1): readonly Occurrence[] {
  const away = (time.weekday - isoWeekday(first)) * step
  const nearest = dayAfter(first, ((away + 7) % 7) * step)
  return [0, 1, 2].map((weeks) => {
    const day = dayAfter(nearest, weeks * 7 * step)
    return { day, at: momentOf(day, time.minuteOfDay, timezone) }
  })
}

/** Monday is 1, Sunday is 7. */
const isoWeekday = (day: Day): number => new Date(Date.parse(day)).getUTCDay() || 7

const toDay = (utcMs: number): Day => new Date(utcMs).toISOString().slice(0, 10) as Day

const zoneOf = (timezone: string): IANAZone => {
  const zone = IANAZone.create(timezone)
  assert(zone.isValid, `${timezone} is a time zone`)
  return zone
}

/** How far the clocks are ahead of UTC. */
const offsetMs = (zone: IANAZone, time: number): number => Math.round(zone.offset(time) * minuteMs)
