import type { QuietHours, WeeklyTime } from '../ledger/routines.js'
import type { Words } from './words.js'

/** `Monday`, `9:00 AM` and whose clock that is. */
export const weeklySaid = ({ weekday, minuteOfDay }: WeeklyTime, words: Words) => ({
  weekday: words.dates.weekday(weekday),
  time: words.dates.timeOfDay(minuteOfDay),
  zone: words.dates.zone,
})

/** From when until when, by the clock. */
export const spanSaid = ({ fromMinute, untilMinute }: QuietHours, words: Words) => ({
  from: words.dates.timeOfDay(fromMinute),
  until: words.dates.timeOfDay(untilMinute),
  zone: words.dates.zone,
})
