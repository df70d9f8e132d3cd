/**
 * The IANA name somebody means, in any case and with spaces for `_`: `europe/madrid`, `America/New York`, `Madrid`. Null for
 * what `Intl` does not know, and for bare offsets such as `+02:00`, which do not know daylight saving.
 */
export function findTimezone(typed: string): string | null {
  const wanted = typed.trim().replace(/\s+/gu, '_').toLowerCase()
  return listedTimezone(wanted) ?? (isAlias(wanted) ? spelt(wanted) : null)
}

/** The time zone of a city that is written like its own: `Madrid`, `new york`. */
export const timezoneOfCity = (city: string): string | null =>
  listedTimezone(city.trim().replace(/\s+/gu, '_').toLowerCase())

/** By the name in lower case, or by what stands behind its last slash where that is one zone's alone. */
function listedTimezone(wanted: string): string | null {
  listed ??= listTimezones()
  return listed.get(wanted) ?? null
}

let listed: ReadonlyMap<string, string | null> | undefined

function listTimezones(): ReadonlyMap<string, string | null> {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  const byCity = new Map<string, string | null>()
  for (const name of known) {
    const lower = name.toLowerCase()
    for (let at = lower.indexOf('/'); at >= 0; at = lower.indexOf('/', at + 1)) {
      const end = lower.slice(at + 1)
      byCity.set(end, byCity.has(end) ? null : name)
    }
  }
  return new Map([...byCity, ...known.map((name) => [name.toLowerCase(), name] as const)])
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
