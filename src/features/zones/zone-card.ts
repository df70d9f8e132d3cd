import type { Button, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Settings } from '../../ledger/group.js'
import { cityOf } from '../../present/dates.js'
import { text, view } from '../../present/view.js'
import { createWords, type Words } from '../../present/words.js'
import { wallTimeOf } from '../../time/local-time.js'

// A city of every hour that people live in, and more where many do. Any other is one command away.
const zones = [
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Denver',
  'America/Mexico_City',
  'America/Chicago',
  'America/Bogota',
  'America/Lima',
  'America/New_York',
  'America/Caracas',
  'America/Santiago',
  'America/Argentina/Buenos_Aires',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'UTC',
  'Atlantic/Canary',
  'Europe/Lisbon',
  'Europe/London',
  'Africa/Lagos',
  'Europe/Madrid',
  'Europe/Paris',
  'Europe/Berlin',
  'Africa/Johannesburg',
  'Africa/Cairo',
  'Europe/Athens',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Jakarta',
  'Asia/Bangkok',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
]

const shownMax = 8
const besideEachOther = 2

/** Opens the choice of a time zone; it stands wherever somebody has set an hour. */
export const zoneButton = (words: Words): Button => button(words.say('button.zone'), 'set', 'zones')

/** What time it is where the group may be: the zones around its own first, `page` further to the west or the east. */
export function zoneCard(group: Pick<Settings, 'timezone' | 'locale'>, now: Date, page: number): View {
  const words = createWords(group, [])
  const all = [...new Set([group.timezone, ...zones])]
    .map((zone) => ({ zone, clock: clockAt(zone, now) }))
    .sort((one, other) => one.clock - other.clock)
  const own = all.findIndex(({ zone }) => zone === group.timezone)
  const last = Math.max(0, all.length - shownMax)
  const from = Math.min(last, Math.max(0, own - shownMax / 2 + page * shownMax))
  const shown = all.slice(from, from + shownMax).map(({ zone }) => {
    const time = words.dates.timeOfDay(wallTimeOf(now, zone).minuteOfDay)
    return button(`${zone === group.timezone ? '✓ ' : ''}${time} ${cityOf(zone)}`, 'set', `zone.${zone}`)
  })
  const rows = Array.from({ length: Math.ceil(shown.length / besideEachOther) }, (_, row) =>
    shown.slice(row * besideEachOther, (row + 1) * besideEachOther),
  )
  const further = [
    ...(from > 0 ? [button(words.say('button.zoneWest'), 'set', `zones.${page - 1}`)] : []),
    ...(from < last ? [button(words.say('button.zoneEast'), 'set', `zones.${page + 1}`)] : []),
  ]
  const values = { zone: words.dates.zone, time: words.dates.timeOfDay(wallTimeOf(now, group.timezone).minuteOfDay) }
  return view([text(words.say('timezone.ask', values))], [...rows, further])
}

/** Local minutes since an epoch, which tell the order of zones at a moment. */
function clockAt(zone: string, now: Date): number {
  const { day, minuteOfDay } = wallTimeOf(now, zone)
  return Date.parse(day) / 60_000 + minuteOfDay
}
