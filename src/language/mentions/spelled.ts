import type { Cut } from './cut.js'
import type { Lexicon } from './lexicon.js'

/** A number in words, and the index of the cut behind it. */
export interface SpelledNumber {
  readonly value: number
  readonly next: number
  readonly words: number
}

/** The number in words that begins at a cut: `forty two`, `fünfundzwanzig`, `two hundred and fifty`, `двести`. */
export const spelledAt = (cuts: readonly Cut[], at: number, lexicon: Lexicon): SpelledNumber | null => {
  let parts: number[] = []
  let next = at
  for (let here = at; here < cuts.length && parts.length < partsMax; ) {
    const cut = cuts[here]
    const read = cut?.kind === 'word' ? partsOf(cut.key, lexicon) : []
    if (cut === undefined || read.length === 0) {
      if (parts.length === 0 || cut === undefined || !(lexicon.joints.has(cut.key) || cut.text === '-')) break
      here += 1
      continue
    }
    if (!goesOn(parts, read)) break
    parts = [...parts, ...read]
    here += 1
    next = here
  }
  return parts.length === 0 ? null : { value: sumOf(parts), next, words: parts.length }
}

const partsMax = 12

/** `five six` are two numbers, `twenty five` is one. */
const goesOn = (before: readonly number[], after: readonly number[]): boolean => {
  const [last, first] = [before.at(-1), after[0]]
  if (last === undefined || first === undefined) return true
  return first >= 100 ? last < first || before.length === 0 : last >= 20 && first < last && (last >= 100 || first < 10)
}

/** A word, and one made of several as German, Italian and Dutch write them. */
const partsOf = (key: string, lexicon: Lexicon): readonly number[] => {
  const whole = lexicon.numbers.get(key)
  if (whole !== undefined) return [whole]
  if (key.includes('-')) {
    const parts = key.split('-').filter((part) => !lexicon.joints.has(part))
    const values = parts.map((part) => lexicon.numbers.get(part))
    return values.every((value) => value !== undefined) ? values : []
  }
  return compounding.has(lexicon.language) && key.length > 5 && key.length < 50 ? compound(key, lexicon) : []
}

const compounding: ReadonlySet<string> = new Set(['de', 'it', 'nl'])

const compound = (key: string, lexicon: Lexicon): readonly number[] => {
  const parts: number[] = []
  for (let at = 0; at < key.length; ) {
    let length = Math.min(key.length - at, 12)
    while (length > 1 && !lexicon.numbers.has(key.slice(at, at + length))) length -= 1
    const value = length > 1 ? lexicon.numbers.get(key.slice(at, at + length)) : undefined
    const joint = [...lexicon.joints].find((each) => each.length > 1 && key.startsWith(each, at))
    if (value === undefined && (joint === undefined || parts.length === 0)) return []
    if (value !== undefined) parts.push(value)
    at += value === undefined ? (joint?.length ?? 1) : length
  }
  return parts
}

const sumOf = (parts: readonly number[]): number => {
  let total = 0
  let part = 0
  for (const value of parts) {
    if (value === 1000) [total, part] = [(total + part || 1) * 1000, 0]
    else if (value === 100) part = (part || 1) * 100
    else part += value
  }
  return total + part
}
