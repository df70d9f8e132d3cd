import { type Rational, ratio } from '../../money/rational.js'
import type { Cut } from './cut.js'
import type { Lexicon } from './lexicon.js'

/** A number in words, and the index of the cut behind it. */
export interface SpelledNumber {
  readonly value: number
  readonly next: number
  readonly words: number
}

/** A word of a number: it counts, or it multiplies what stands before it. */
interface Part {
  readonly value: number
  readonly multiplies: boolean
  /** Behind `und` in one word. */
  readonly isJoined?: true
}

/** What has been read of a number, and the part that was read last. */
interface Sum {
  readonly total: number
  readonly last: Part | null
}

/** The number in words that begins at a cut: `forty two`, `fünfundzwanzig`, `quatre-vingt-dix`, `dua puluh`, `двести`. */
export const spelledAt = (cuts: readonly Cut[], at: number, lexicon: Lexicon): SpelledNumber | null => {
  // `35rb` is one number, and none begins within it.
  const isBehindDigits = cuts[at - 1]?.kind === 'number' && lexicon.times.has(cuts[at]?.key ?? '')
  if (isBehindDigits) return null
  let sum = nothing
  let next = at
  let words = 0
  for (let here = at; here < cuts.length && words < wordsMax; ) {
    const read = partsAt(cuts, here, lexicon)
    if (read === null) {
      if (words === 0 || !isJoint(cuts[here], lexicon)) break
      here += 1
      continue
    }
    const longer = withParts(sum, read.parts, lexicon)
    if (longer === null) break
    sum = longer
    words += read.parts.length
    here = read.next
    next = here
  }
  // A half by itself is a share and no number.
  return words === 0 || sum.total < 1 ? null : { value: sum.total, next, words }
}

const wordsMax = 12

/** Whether a word is a number only beside money or what is counted, since alone it says something else: Turkish `yedi` is `ate`. */
export const isRatherWord = (key: string, { language }: Lexicon): boolean => otherWords[language]?.has(key) === true

const otherWords: Readonly<Record<string, ReadonlySet<string>>> = {
  it: new Set(['sei']),
  fr: new Set(['neuf']),
  tr: new Set(['yedi', 'alti', 'on']),
  ru: new Set(['семью', 'раз', 'пара', 'пару']),
  hi: new Set(['saath', 'sath', 'char', 'das']),
}

/** The exact value: halves and quarters are the only fractions that are spelled. */
export const rationalOf = (value: number): Rational => ratio(BigInt(Math.round(value * 100)), 100n)

const isJoint = (cut: Cut | undefined, { joints }: Lexicon): boolean =>
  cut !== undefined && (joints.has(cut.key) || cut.text === '-')

/** The parts that one word is made of, or the one part that two or three words are: `quatre vingt`, `с половиной`. */
const partsAt = (cuts: readonly Cut[], at: number, lexicon: Lexicon) => {
  const cut = cuts[at]
  if (cut?.kind !== 'word' || !lexicon.numberStarts.has(cut.key.slice(0, 2))) return null
  for (const count of [3, 2]) {
    const part = cuts.slice(at, at + count)
    if (part.length < count || !part.every(({ kind }) => kind === 'word')) continue
    const found = partOf(part.map(({ key }) => key).join(' '), lexicon)
    if (found !== null) return { parts: [found], next: at + count }
  }
  const parts = wordParts(cut.key, lexicon)
  return parts.length === 0 ? null : { parts, next: at + 1 }
}

const partOf = (key: string, { numbers, times }: Lexicon): Part | null => {
  const factor = times.get(key)
  if (factor !== undefined) return { value: factor, multiplies: true }
  const value = numbers.get(key)
  return value === undefined ? null : { value, multiplies: false }
}

const wordParts = (key: string, lexicon: Lexicon): readonly Part[] => {
  const whole = partOf(key, lexicon)
  if (whole !== null) return [whole]
  if (key.includes('-')) return hyphenated(key.split('-'), lexicon)
  if (key.length <= 5 || key.length >= 50) return []
  const parts = compound(key, 0, lexicon, new Set()) ?? []
  return withParts(nothing, parts, lexicon) === null ? withCents(parts, lexicon) : parts
}

const nothing: Sum = { total: 0, last: null }

/** Two numbers in one word are a price: `zwofuffzig`. */
const withCents = (parts: readonly Part[], lexicon: Lexicon): readonly Part[] => {
  const [sum, cents] = [withParts(nothing, parts.slice(0, -1), lexicon), parts.at(-1)?.value ?? 0]
  return sum === null || cents < 10 || cents > 99 ? [] : [{ value: sum.total + cents / 100, multiplies: false }]
}

const hyphenated = (words: readonly string[], lexicon: Lexicon): readonly Part[] => {
  const parts: Part[] = []
  for (let at = 0; at < words.length; ) {
    const [word = '', next = ''] = words.slice(at)
    const two = partOf(`${word} ${next}`, lexicon)
    const part = two ?? partOf(word, lexicon)
    if (part === null && !(parts.length > 0 && lexicon.joints.has(word))) return []
    if (part !== null) parts.push(part)
    at += two === null ? 1 : 2
  }
  return parts
}

/** The parts of a word that is glued of number words, `zweihundertfünfzig`; null when it is none. `dead` are places that lead nowhere. */
const compound = (key: string, at: number, lexicon: Lexicon, dead: Set<number>): readonly Part[] | null => {
  if (at === key.length) return []
  if (dead.has(at)) return null
  for (let length = Math.min(key.length - at, partLengthMax); length > 1; length -= 1) {
    const part = partOf(key.slice(at, at + length), lexicon) ?? elided(key, at, length, lexicon)
    const rest = part === null ? null : compound(key, at + length, lexicon, dead)
    if (part !== null && rest !== null) return [part, ...rest]
  }
  if (at > 0)
    for (const joint of lexicon.joints) {
      const rest =
        joint.length > 1 && key.startsWith(joint, at) ? compound(key, at + joint.length, lexicon, dead) : null
      if (rest?.[0] !== undefined) return [{ ...rest[0], isJoined: true }, ...rest.slice(1)]
    }
  dead.add(at)
  return null
}

const partLengthMax = 14

/** Italian takes the last vowel off before another: `vent-uno`, `cent-otto`. */
const elided = (key: string, at: number, length: number, lexicon: Lexicon): Part | null => {
  if (lexicon.language !== 'it' || !/^[uo]/.test(key.slice(at + length))) return null
  const stem = key.slice(at, at + length)
  return ['a', 'i', 'o'].map((vowel) => partOf(stem + vowel, lexicon)).find((part) => part !== null) ?? null
}

/** The sum with further parts; null where they are a number of their own. */
const withParts = (before: Sum, parts: readonly Part[], lexicon: Lexicon): Sum | null => {
  let sum = before
  for (const part of parts) {
    // German and Dutch say the ones before the tens, in one word.
    const isTurned = part.isJoined === true && part.value % 10 === 0 && part.value < 100 && isOnes(sum.last)
    if (!isTurned && !goesOn(sum, part, lexicon)) return null
    sum = { total: added(sum, part), last: part }
  }
  return sum
}

const isOnes = (part: Part | null): boolean => part !== null && part.value >= 1 && part.value < 10

/** `five six` are two numbers, `twenty five` is one. */
const goesOn = ({ total, last }: Sum, { value, multiplies }: Part, lexicon: Lexicon): boolean => {
  if (last === null) return !multiplies || value >= 100
  // Hundreds go only behind nothing yet or behind what they multiply, and thousands alike: `mille cent`, `two hundred thousand`.
  if (multiplies) return total % value !== 0 || total % (value * 10) === 0
  if (!Number.isInteger(value)) return Number.isInteger(last.value) && (last.multiplies || last.value < 100)
  if (!Number.isInteger(last.value)) return last.value < 1 && value < 100
  if (last.multiplies || last.value >= 100) return value < last.value
  if (lexicon.language === 'fr' && (last.value === 60 || last.value === 80)) return value < 20
  // `on sekiz`: Turkish parts its teens.
  const least = lexicon.language === 'tr' ? 10 : 20
  return last.value >= least && last.value % 10 === 0 && value < 10
}

const added = ({ total, last }: Sum, { value, multiplies }: Part): number => {
  if (!multiplies) return total + (Number.isInteger(value) || !last?.multiplies ? value : value * last.value)
  const low = total % value
  // `sava sau`: a quarter more than one.
  return total - low + (low === 0.25 ? 1.25 : low || 1) * value
}
