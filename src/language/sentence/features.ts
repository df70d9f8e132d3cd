import type { Passage, Unit } from './passage.js'

/** Features are known by a hash of what they say; so many places the weights have. */
export const featureBits = 17

/** The place of a feature among the weights (FNV-1a). */
const featureOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & ((1 << featureBits) - 1)
}

/** The features of a role, one for each thing that is seen around its place. */
export const withRole = (role: string, seen: readonly string[]): readonly number[] => [
  featureOf(role),
  ...seen.map((each) => featureOf(`${role}|${each}`)),
]

const stops = /^[.;!?\n]$/
const softStops = /^[.;!?\n,:()–—]$/

/** What is seen around a unit: its neighbours, the operators nearest to it, and what stands in the same clause. */
export const surroundings = ({ units }: Passage, at: number): readonly string[] => {
  const seen: string[] = [`o:${classesAt(units, at).join('+')}`]
  for (const [side, step] of [
    ['p', -1],
    ['n', 1],
  ] as const) {
    for (const distance of [1, 2, 3]) {
      const unit = units[at + step * distance]
      if (unit === undefined) {
        seen.push(`${side}${distance}:#`)
        break
      }
      for (const each of unit.classes) seen.push(`${side}${distance}:${each}`)
      if (distance < 3) seen.push(`${side}${distance}k:${unit.key}`)
    }
    seen.push(...nearest(units, at, step).map((each) => `${side}${each}`))
    seen.push(`${side}12:${first(units, at + step)}~${first(units, at + 2 * step)}`)
  }
  seen.push(`pn:${first(units, at - 1)}~${first(units, at + 1)}`)
  seen.push(`pon:${first(units, at - 1)}~${first(units, at)}~${first(units, at + 1)}`)
  for (const each of clause(units, at, softStops)) seen.push(`s:${each}`)
  for (const each of clause(units, at, stops)) if (each.length < 12 && !each.startsWith('k:')) seen.push(`c:${each}`)
  return seen
}

const classesAt = (units: readonly Unit[], at: number): readonly string[] => units[at]?.classes ?? ['#']

const first = (units: readonly Unit[], at: number): string => classesAt(units, at)[0] ?? '#'

/** The nearest mention on one side, and the nearest two that say who did what; with a comma where one is between. */
const nearest = (units: readonly Unit[], at: number, step: -1 | 1): readonly string[] => {
  const beside = mentionsBeside(units, at, step)
  const [closest] = beside
  const verbs = beside.flatMap(({ classes, comma }) =>
    classes.filter((each) => verbClasses.has(each)).map((each) => ({ each, comma })),
  )
  return [
    ...(closest?.classes.map((each) => `m:${each}${closest.comma}`) ?? []),
    ...verbs.slice(0, 2).flatMap(({ each, comma }, index) => [`v${index}:${each}${comma}`, `v${index}:${each}`]),
    ...(verbs.length === 0 ? ['v:none'] : []),
  ]
}

/** The units on one side that are mentions, as far as the clause goes. */
const mentionsBeside = (units: readonly Unit[], at: number, step: -1 | 1) => {
  const found: { readonly classes: readonly string[]; readonly comma: ',' | '' }[] = []
  let comma: ',' | '' = ''
  for (let distance = 1; distance <= reach; distance += 1) {
    const { classes } = units[at + step * distance] ?? { classes: ['.'] }
    const [only = ''] = classes
    if (stops.test(only)) break
    if (softStops.test(only)) comma = ','
    if (only !== 'w' && only !== 'T' && /^[A-Za-z]/.test(only)) found.push({ classes, comma })
  }
  return found
}

const reach = 12

const verbClasses: ReadonlySet<string> = new Set(
  'paid owes gave gaveBack received lent with for between except not only absent split rest each half double to from by card order plan question treat A'.split(
    ' ',
  ),
)

/** Classes and words of the clause around a unit. */
const clause = (units: readonly Unit[], at: number, end: RegExp): ReadonlySet<string> => {
  const seen = new Set<string>()
  for (const step of [-1, 1])
    for (let index = at + step; index >= 0 && index < units.length && Math.abs(index - at) <= 16; index += step) {
      const unit = units[index]
      if (unit === undefined || end.test(unit.classes[0] ?? '')) break
      for (const each of unit.classes) if (each !== 'w') seen.add(each)
      if (unit.classes[0] === 'w' || unit.classes[0] === 'T') seen.add(`k:${unit.key}`)
    }
  return seen
}

/** What a whole text says about its kind. */
export const bagOf = ({ units, amounts, people }: Passage): readonly string[] => {
  const seen = new Set<string>()
  let before = '^'
  let beforeKey = '^'
  for (const [index, { key, classes }] of units.entries()) {
    for (const each of classes) seen.add(`b:${each}`)
    const [only = ''] = classes
    seen.add(`bb:${before}~${only}`)
    if (!/\d/.test(key)) {
      seen.add(`bk:${key}`)
      seen.add(`bkk:${beforeKey}~${key}`)
      if (index < 2) seen.add(`b${index}k:${key}`)
    }
    if (index < 2) seen.add(`b${index}:${only}`)
    before = only
    beforeKey = /\d/.test(key) ? '0' : key
  }
  seen.add(`end:${classesAt(units, units.length - 1)[0]}`)
  seen.add(`as:${Math.min(amounts.length, 4)}`)
  seen.add(`ps:${Math.min(people.length, 4)}`)
  seen.add(`len:${Math.min(6, Math.floor(units.length / 5))}`)
  if (amounts.some(({ mention }) => mention.isMarked)) seen.add('marked')
  return [...seen]
}
