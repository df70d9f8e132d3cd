import type { Command } from '../../decision/command.js'
import { answer, effects, here } from '../../decision/effects.js'
import { cleanLine } from '../../language/fold.js'
import { refuse } from '../../ledger/refusal.js'
import { shortened } from '../../present/shortened.js'
import { sentence } from '../../present/view.js'
import { createWords } from '../../present/words.js'
import { changeSettings } from './change-setting.js'

/** Sets the time zone in which the group's days begin and end. */
export const timezone: Command = {
  name: 'timezone',
  aliases: ['tz'],
  usage: '[Region/City]',
  async run({ group, members, now, words }, { argument }) {
    const typed = cleanLine(argument)
    if (typed === '') {
      return answer(sentence(words.say('timezone.is', { timezone: group.timezone, moment: words.dates.moment(now) })))
    }
    const timezone = findTimezone(typed)
    if (timezone === null) return refuse('timezoneUnknown', { text: shortened(typed) })
    if (timezone === group.timezone) return answer(sentence(words.say('timezone.already', { timezone })))
    const there = createWords({ ...group, timezone }, members)
    const said = sentence(there.say('timezone.set', { timezone, moment: there.dates.moment(now) }))
    return effects(changeSettings(group, { timezone }), here(said))
  },
}

/**
 * The IANA name somebody means, in any case and with spaces for `_`: `europe/madrid`, `America/New York`, `Madrid`. Null for
 * what `Intl` does not know, and for bare offsets such as `+02:00`, which do not know daylight saving.
 */
export function findTimezone(typed: string): string | null {
  const wanted = typed.trim().replace(/\s+/gu, '_').toLowerCase()
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  const listed = known.find((name) => name.toLowerCase() === wanted)
  if (listed !== undefined) return listed
  const cities = known.filter((name) => name.toLowerCase().endsWith(`/${wanted}`))
  if (cities[0] !== undefined && cities.length === 1) return cities[0]
  return isAlias(wanted) ? spelt(wanted) : null
}

/** Older names such as `Asia/Kolkata` or `US/Eastern`, which `Intl` understands but does not list. */
function isAlias(wanted: string): boolean {
  if (!/^[a-z]/u.test(wanted)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: wanted })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Abbreviations are written in capitals, and so is the first letter of every other word. */
const spelt = (wanted: string): string =>
  wanted
    .split('/')
    .map((part) =>
      part.length <= 3 ? part.toUpperCase() : part.replace(/(?<![a-z])[a-z]/gu, (letter) => letter.toUpperCase()),
    )
    .join('/')
