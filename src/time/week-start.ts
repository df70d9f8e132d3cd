import { memo } from '../bounds/memo.js'

// As many groups' ways as talk at a time.
const keptMax = 500

/**
 * The day on which weeks begin, Monday 1 to Sunday 7, as CLDR tells it of the region: the one that the locale names, else the one
 * that the time zone lies in, else the one where most people speak so.
 */
export const firstWeekday = memo(
  keptMax,
  (locale: string, timezone: string): number =>
    weekInfoOf(new Intl.Locale(locale).region === undefined ? (regionLocale(timezone) ?? locale) : locale).firstDay,
)

/** Later versions of the language have methods in place of these properties. */
interface LocaleFacts {
  readonly weekInfo?: WeekInfo
  readonly timeZones?: readonly string[]
  getWeekInfo?(): WeekInfo
  getTimeZones?(): readonly string[] | undefined
}

interface WeekInfo {
  readonly firstDay: number
}

const factsOf = (locale: string): LocaleFacts => new Intl.Locale(locale) as LocaleFacts

const weekInfoOf = (locale: string): WeekInfo => {
  const facts = factsOf(locale)
  return facts.getWeekInfo?.() ?? facts.weekInfo ?? { firstDay: 1 }
}

function regionLocale(timezone: string): string | null {
  regions ??= regionsByTimezone()
  return regions.get(canonical(timezone)) ?? null
}

let regions: ReadonlyMap<string, string> | undefined

/** Which region a time zone lies in: asked of every pair of letters, since nothing lists the regions. */
function regionsByTimezone(): ReadonlyMap<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const found = new Map<string, string>()
  for (const region of letters.flatMap((first) => letters.map((second) => `${first}${second}`))) {
    const facts = factsOf(`und-${region}`)
    for (const timezone of facts.getTimeZones?.() ?? facts.timeZones ?? []) {
      if (!found.has(canonical(timezone))) found.set(canonical(timezone), `und-${region}`)
    }
  }
  return found
}

/** One name for zones that were renamed: `Asia/Calcutta` and `Asia/Kolkata`. */
const canonical = (timezone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone
  } catch {
    return timezone
  }
}
