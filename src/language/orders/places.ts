import { memo } from '../../bounds/memo.js'
import { nameText } from '../command-text-people.js'
import { fold } from '../fold.js'
import { categoryOf } from '../grammar-words.js'
import { calendarNames, namedBy } from '../mentions/calendar-names.js'
import { currencyAt } from '../mentions/currencies.js'
import { createNameFinder } from '../names.js'
import type { Passage, Unit } from '../sentence/passage.js'
import { topicAt } from '../sentence/topics.js'
import { findTimezone, timezoneOfCity } from '../timezones.js'
import { readWeeklyTime } from '../weekly-time.js'
import { languages } from '../words/languages.js'

/** Something of a message that a typed line may hold, as it is typed. */
export interface Place {
  readonly at: number
  readonly text: string
  /** What more is seen here. */
  readonly seen?: readonly string[]
}

/** What of a message may stand at each place of a typed line, by the letter of the place. */
export const placesIn = (passage: Passage): ReadonlyMap<string, readonly Place[]> =>
  new Map([
    ['@', membersIn(passage)],
    ['#', categoriesIn(passage)],
    ['N', numbersIn(passage)],
    ['A', amountsIn(passage)],
    ['C', currenciesIn(passage)],
    ['L', languagesIn(passage)],
    ['Z', timezonesIn(passage)],
    ['M', monthsIn(passage)],
    ['T', timesIn(passage)],
    ['W', wordsIn(passage)],
    ['G', newNamesIn(passage)],
  ])

const membersIn = ({ people, context }: Passage): readonly Place[] => {
  if (people.length === 0) return []
  const finder = createNameFinder(context.members, context.sender)
  const style = { quotes: 'whereNeeded', names: 'short', assigns: false } as const
  const pen = { context, finder, setting: null, style }
  return people.flatMap(({ at, mention }): readonly Place[] => {
    if (mention.kind !== 'person' || mention.candidates.includes(context.sender)) return []
    const [member, another] = mention.candidates
    if (member === undefined) return []
    return [{ at, text: another === undefined ? nameText({ kind: 'member', member }, pen) : `@${mention.name}` }]
  })
}

const categoriesIn = ({ units, language }: Passage): readonly Place[] => {
  const keys = units.map(({ key }) => key)
  return keys.flatMap((_, at) => {
    const named = categoryOf(keys[at] ?? '')
    const category = named ?? topicAt(keys, at, language)?.category ?? null
    return category === null ? [] : [{ at, text: `#${category}`, seen: [`named:${named !== null}`] }]
  })
}

const numbersIn = ({ text, units }: Passage): readonly Place[] =>
  units.flatMap(({ start, end }, at) => {
    const [, digits] = /^\D{0,3}?(\d{1,7})(?![\d.,:]*\d)/u.exec(text.slice(start, end)) ?? []
    return digits === undefined ? [] : [{ at, text: digits }]
  })

const amountsIn = ({ text, amounts }: Passage): readonly Place[] =>
  amounts.map(({ at, mention: { start, end } }) => ({ at, text: text.slice(start, end) }))

const currenciesIn = ({ cuts, lexicons, units, context }: Passage): readonly Place[] =>
  cuts.flatMap(({ start, kind }, index) => {
    const at = units.findIndex((unit) => unit.start === start)
    const [currency] =
      kind === 'number' ? [] : (currencyAt(cuts, index, context.group.currency, lexicons)?.currencies ?? [])
    return at < 0 || currency === undefined ? [] : [{ at, text: currency }]
  })

const languagesIn = ({ text, units }: Passage): readonly Place[] =>
  readEach(units, text, (words) => languageNames('').get(fold(words)) ?? null)

/** The languages that are read, by their names in each of them. */
const languageNames = memo(1, (_all: ''): ReadonlyMap<string, string> => {
  const codes = Object.keys(languages)
  const names = codes.flatMap((speaker) => {
    const spoken = new Intl.DisplayNames([speaker], { type: 'language' })
    return codes.map((code) => [fold(spoken.of(code) ?? code), code] as const)
  })
  return new Map(names)
})

const timezonesIn = ({ text, units }: Passage): readonly Place[] =>
  readEach(units, text, (words) => (words.length < 4 ? null : (timezoneOfCity(fold(words)) ?? olderName(words))))

/** `Kolkata`, which is not listed any more, or not yet. */
const olderName = (words: string): string | null =>
  /^\p{Lu}\p{Ll}+$/u.test(words) ? findTimezone(`Asia/${words}`) : null

const monthsIn = ({ units, language }: Passage): readonly Place[] =>
  units.flatMap(({ key }, at) => {
    const month =
      key.length < 3 ? null : firstOf([language, 'en'], (spoken) => namedBy(key, calendarNames(spoken).months))
    return month === null ? [] : [{ at, text: monthNames[month - 1] ?? '' }]
  })

const firstOf = <Found>(tongues: readonly string[], find: (tongue: string) => Found | null): Found | null => {
  for (const tongue of tongues) {
    const found = tongue === '' ? null : find(tongue)
    if (found !== null) return found
  }
  return null
}

const monthNames = 'january february march april may june july august september october november december'.split(' ')

/** A day of the week with an hour: `MON 09:00`. One that is alone may have its hour in words. */
const timesIn = ({ text, units, context, language }: Passage): readonly Place[] => {
  const names = calendarNames(language === '' ? 'en' : language).weekdays
  const days = units.flatMap(({ key }, at) => {
    const day = namedBy(key, names) ?? namedBy(key.replace(/s$/, ''), names)
    return day === null ? [] : [{ at, text: weekdayNames[day - 1] ?? '' }]
  })
  const hours = units.flatMap(({ start, key }, at) => {
    if (!/\d/.test(key)) return []
    const ends = units.slice(at, at + 4).map(({ end }) => end)
    const read = ends.toReversed().map((end) => readWeeklyTime(text.slice(start, end), context.group.locale))
    const minute = read.find((each) => each?.weekday === null)?.minuteOfDay
    return typeof minute === 'number' ? [{ at, text: clockOf(minute) }] : []
  })
  const [day, another] = days
  const [hour, later] = hours
  if (another !== undefined || later !== undefined || day === undefined || hour === undefined) return []
  return [{ at: day.at, text: `${day.text} ${hour.text}` }]
}

const weekdayNames = 'MON TUE WED THU FRI SAT SUN'.split(' ')

const clockOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** What somebody may look for: a name of a shop or a thing. */
const wordsIn = ({ text, units }: Passage): readonly Place[] =>
  units.flatMap(({ start, end, classes: [only] }, at) =>
    (only === 'w' || only === 'T' || only === 'U') && end - start > 2
      ? [{ at, text: bare(text.slice(start, end)) }]
      : [],
  )

const bare = (word: string): string => word.replace(/['’]\p{L}{1,3}$/u, '')

const newNamesIn = ({ text, units }: Passage): readonly Place[] =>
  units.flatMap(({ start, end, classes }, at) => {
    const written = text.slice(start, end)
    const isName = classes.includes('U') || (at > 0 && classes[0] === 'w' && /^\p{Lu}/u.test(written))
    return isName && !/[@,]/u.test(written) ? [{ at, text: written }] : []
  })

/** The runs of words that mean something, the longest first and each word once. */
const readEach = (units: readonly Unit[], text: string, read: (words: string) => string | null): readonly Place[] => {
  const places: Place[] = []
  for (let at = 0; at < units.length; at += 1) {
    for (let last = Math.min(at + 2, units.length - 1); last >= at; last -= 1) {
      const found = read(text.slice(units[at]?.start, units[last]?.end))
      if (found === null) continue
      places.push({ at, text: found })
      at = last
      break
    }
  }
  return places
}
