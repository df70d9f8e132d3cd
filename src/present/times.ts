import type { QuietHours, WeeklyTime } from '../ledger/routines.js'
import type { Words } from './words.js'

/** `Monday` and `9:00 AM`. */
export const weeklySaid = ({ weekday, minuteOfDay }: WeeklyTime, words: Words) => ({
  weekday: words.dates.weekday(weekday),
  time: words.dates.timeOfDay(minuteOfDay),
})

/** From when until when, by the clock. */
export const spanSaid = ({ fromMinute, untilMinute }: QuietHours, words: Words) => ({
  from: words.dates.timeOfDay(fromMinute),
  until: words.dates.timeOfDay(untilMinute),
})
