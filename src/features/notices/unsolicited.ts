import type { Courtesy, QuietHours } from '../../ledger/routines.js'
import { dayAfter, momentOf, wallTimeOf } from '../../time/local-time.js'

/**
 * The earliest moment, now or later, at which the group may be told something it has not asked for: not while it has muted us,
 * not twice a day, and not in its quiet hours. Null as long as it is muted for good.
 */
export function mayDisturbAt(
  { quietHours, mutedUntil, disturbedOn }: Courtesy,
  timezone: string,
  now: Date,
): Date | null {
  if (mutedUntil === 'switchedOff') return null
  let at = mutedUntil !== null && mutedUntil > now ? mutedUntil : now
  if (disturbedOn !== null && wallTimeOf(at, timezone).day <= disturbedOn) {
    at = momentOf(dayAfter(disturbedOn, 1), 0, timezone)
  }
  return quietHours === null ? at : afterQuiet(quietHours, timezone, at)
}

/** The moment itself, or the end of the quiet hours that it lies in. */
function afterQuiet({ fromMinute, untilMinute }: QuietHours, timezone: string, at: Date): Date {
  const { day, minuteOfDay } = wallTimeOf(at, timezone)
  const isOverMidnight = fromMinute > untilMinute
  const isLate = minuteOfDay >= fromMinute
  const isEarly = minuteOfDay < untilMinute
  if (isOverMidnight ? !isLate && !isEarly : !isLate || !isEarly) return at
  const end = momentOf(isEarly ? day : dayAfter(day, 1), untilMinute, timezone)
  // An hour that comes twice may be quiet again when its end has been before.
  return end > at ? end : at
}
