import { memo } from '../../bounds/memo.js'
import { fold } from '../fold.js'
import { languages } from '../words/languages.js'

/** The names of days and months in a language. */
export interface CalendarNames {
  readonly weekdays: NamesOf
  readonly months: NamesOf
}

/** Names to their numbers, and the longer names by their first letters. */
interface NamesOf {
  readonly exact: ReadonlyMap<string, number>
  readonly byStart: ReadonlyMap<string, readonly string[]>
}

const namesOf = (names: readonly (readonly [name: string, at: number])[]): NamesOf => {
  const byStart = new Map<string, string[]>()
  for (const [name] of names)
    if (name.length >= 4) byStart.set(name.slice(0, 3), [...(byStart.get(name.slice(0, 3)) ?? []), name])
  return { exact: new Map(names), byStart }
}

/** What a word names, as it is or with an ending: `montags`, `субботу`, `pazartesiden`. The longest name counts. */
export const namedBy = (key: string, { exact, byStart }: NamesOf): number | null => {
  if (others.has(key)) return null
  const at = exact.get(key)
  if (at !== undefined) return at
  const inflected = (byStart.get(key.slice(0, 3)) ?? []).filter((name) => isInflected(key, name))
  const longest = inflected.sort((left, right) => right.length - left.length)[0]
  return exact.get(longest ?? '') ?? null
}

// At, to and from the market, which bears the name of the Turkish Sunday.
const others: ReadonlySet<string> = new Set(['pazarda', 'pazara', 'pazardan'])

const isInflected = (key: string, name: string): boolean => {
  const stem = /[а-я]/u.test(name) ? name.replace(/[аьяй]$/u, '') : name
  return key.startsWith(stem) && key.length <= stem.length + 6 && endings.test(key.slice(stem.length))
}

// Of case and plural, and parts of the day that German and Dutch glue to it.
const endings =
  /^(?:[аяуюыиеьёой]{1,3}|ем|ом|s|es|abend|nacht|morgen|mittag|fruh|vormittag|nachmittag|avond|ochtend|middag|-?feira|[yn]?[iıuae]|n?[iıu]n|[dt][ae]n?|leri?|ki)$/u

/** By CLDR, and as people call them. */
export const calendarNames = memo(20, (language: string): CalendarNames => {
  const name = (style: Intl.DateTimeFormatOptions, type: 'weekday' | 'month', at: number): string => {
    const parts = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).formatToParts(at)
    return fold(parts.find((part) => part.type === type)?.value ?? '').replace(/\.$/, '')
  }
  const months = [...Array(12).keys()].flatMap((index) =>
    [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }].map(
      (style) => [name(style as Intl.DateTimeFormatOptions, 'month', Date.UTC(2026, index, 1)), index + 1] as const,
    ),
  )
  // 5 January 2026 was a Monday.
  const weekdays = [...Array(7).keys()].map(
    (index) => [name({ weekday: 'long' }, 'weekday', Date.UTC(2026, 0, 5 + index)), index + 1] as const,
  )
  const spoken = (languages[language]?.days.weekdays ?? '').split(' ')
  const short = spoken.flatMap((list, index) => list.split('/').map((word) => [fold(word), index + 1] as const))
  return {
    weekdays: namesOf([...weekdays, ...short]),
    months: namesOf(months.filter(([word]) => /^\p{L}/u.test(word))),
  }
})
