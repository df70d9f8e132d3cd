import { memo } from '../bounds/memo.js'
import { fold } from './fold.js'

/** What a phrase such as `mon 09:00` says of a time of the week; at least one of the two is there. */
export interface WeeklyTimeSaid {
  /** Monday is 1, Sunday is 7. */
  readonly weekday: number | null
  /** Minutes since midnight. */
  readonly minuteOfDay: number | null
}

/** Reads `mon 09:00`, `fri 6pm`, `lunes a las 9`, `Montag`, `18:30`; null for anything else. Weekdays may bear the names of the locale. */
export function readWeeklyTime(text: string, locale: string): WeeklyTimeSaid | null {
  const { times, words } = read(text)
  const weekdays = words.map((word) => weekdayNamed(word, locale))
  if (times.includes(null) || weekdays.includes(null) || times.length > 1 || weekdays.length > 1) return null
  const [weekday = null] = weekdays
  const [minuteOfDay = null] = times
  return weekday === null && minuteOfDay === null ? null : { weekday, minuteOfDay }
}

/** Reads two times of day: `22:00-08:00`, `10pm to 8am`, `de 22 a 8`. In minutes since midnight; null for anything else. */
export function readTimeSpan(text: string): { readonly fromMinute: number; readonly untilMinute: number } | null {
  const { times, words } = read(text.replace(/[-–—]/gu, ' '))
  const [fromMinute, untilMinute, more] = times
  if (typeof fromMinute !== 'number' || typeof untilMinute !== 'number') return null
  return words.length === 0 && more === undefined ? { fromMinute, untilMinute } : null
}

// Longer than anything a person writes for a time.
const textMax = 80

/** The times of a phrase, null for what looks like one but is none, and the words left over. */
function read(text: string): { readonly times: readonly (number | null)[]; readonly words: readonly string[] } {
  if (text.length > textMax) return { times: [null], words: [] }
  const times: (number | null)[] = []
  const rest = plain(text).replace(timePattern, (_whole, hour: string, minute = '00', half = '') => {
    times.push(minuteOf(Number(hour), Number(minute), half))
    return ' '
  })
  const words = rest.split(' ').filter((word) => word !== '' && !fillers.has(word))
  for (const word of words) {
    const named = namedTimes.get(word)
    if (named !== undefined) times.push(named)
  }
  return { times, words: words.filter((word) => !namedTimes.has(word)) }
}

/** Folded, with the halves of the day written as `am` and `pm`. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[,;@]/gu, ' ')
    .replace(/\b([ap])\.? ?m\b\.?/gu, '$1m')
    .replace(/\b(?:de la manana|in the morning)\b/gu, 'am')
    .replace(/\b(?:de la (?:tarde|noche)|in the (?:afternoon|evening)|at night)\b/gu, 'pm')

const timePattern =
  /(?<![\d:.\p{L}])(\d{1,4})(?:[:.h](\d{2}))?(?: ?(am|pm)| ?(?:hs?|hrs?|uhr|o'clock))?(?![\d:.\p{L}])/gu

function minuteOf(hour: number, minute: number, half: string): number | null {
  if (hour > 23 || minute > 59 || (half === 'am' && hour > 12)) return null
  const hourOfDay = half === '' || hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return hourOfDay * 60 + minute
}

const namedTimes: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['manana', 540],
  ['mediodia', 720],
  ['tarde', 900],
  ['morning', 540],
  ['afternoon', 900],
  ['evening', 1080],
  ['midnight', 0],
  ['medianoche', 0],
])

const fillers: ReadonlySet<string> = new Set([
  ...['every', 'each', 'on', 'at', 'from', 'to', 'until', 'till', 'and', 'the', 'weekly'],
  ...['cada', 'todos', 'el', 'los', 'la', 'las', 'a', 'al', 'de', 'desde', 'hasta', 'por', 'y'],
  ...['jeden', 'am', 'um', 'von', 'bis', 'chaque', 'le', 'tous', 'les'],
])

/** The weekday that a word names; null for any other word. */
function weekdayNamed(word: string, locale: string): number | null {
  const name = word.replace(/\.$/u, '')
  for (const language of new Set([locale, 'en', 'es', ...otherLanguages])) {
    const found = weekdaysIn(language).get(name) ?? weekdaysIn(language).get(name.replace(/s$/u, ''))
    if (found !== undefined) return found
  }
  return null
}

// The languages whose messages are read elsewhere too; a name that two of them share means the same day in both.
const otherLanguages = ['de', 'fr', 'it', 'pt', 'nl', 'id', 'tr', 'ru', 'hi']

// As many languages as groups may speak at a time.
const knownMax = 100

/** Long and short names, and in English the ones people shorten otherwise. */
const weekdaysIn = memo(knownMax, (locale: string): ReadonlyMap<string, number> => {
  const names = (['long', 'short'] as const).flatMap((weekday) => {
    const formatter = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
    // 5 January 2026 was a Monday.
    return [1, 2, 3, 4, 5, 6, 7].map((day): [string, number] => [
      fold(formatter.format(Date.UTC(2026, 0, 4 + day))).replace(/\.$/u, ''),
      day,
    ])
  })
  return new Map([...names, ...(locale === 'en' ? englishShort : [])])
})

const englishShort: readonly (readonly [string, number])[] = [
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]
