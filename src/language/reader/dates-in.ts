import { kinds } from './kinds.js'
import type { Token } from './tokens.js'

/** The tokens without those that say when, and the phrase in words that every group's dates are read with. */
export interface Dated {
  readonly tokens: readonly Token[]
  readonly date: string | null
  /** Two days, or one that may be to come. */
  readonly isDoubtful: boolean
}

/** Takes the date out of a sentence: `yesterday`, `last friday`, `on the 3rd`, `3 nov`, `on 3/11`. */
export const takeDate = (tokens: readonly Token[]): Dated => {
  const found: string[] = []
  const rest: Token[] = []
  let isDoubtful = false
  for (let at = 0; at < tokens.length; ) {
    const read = dateAt(tokens, at)
    const token = tokens[at]
    if (read === null) {
      if (token !== undefined) rest.push(asWord(token))
      at += 1
      continue
    }
    const before = rest.at(-1)
    if (before !== undefined && untilCodes.has(before.code)) isDoubtful = true
    if (before !== undefined && (before.code === kinds.on || (before.code === kinds.word && atWords.has(before.key))))
      rest.pop()
    found.push(read.day)
    at = read.next
  }
  const [date = null, ...others] = [...new Set(found.filter((day) => day !== 'today'))]
  return { tokens: rest, date, isDoubtful: isDoubtful || others.length > 0 }
}

const untilCodes: ReadonlySet<string> = new Set<string>([kinds.by, kinds.for])

// Words before a date that belong to it.
const atWords: ReadonlySet<string> = new Set(['in', 'am', 'el', 'le', 'il', 'no', 'na', 'a', 'at', 'of', 'from'])

/** A month alone says nothing ("the march rent"). */
const asWord = (token: Token): Token =>
  token.code === kinds.month || (token.code === kinds.word && token.day !== undefined)
    ? { ...token, code: kinds.word, category: null }
    : token

const dateAt = (tokens: readonly Token[], at: number): { readonly day: string; readonly next: number } | null => {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (first === undefined) return null
  if (first.code === kinds.day) return { day: first.day ?? '', next: at + 1 }
  if (first.day === 'last' && second?.code === kinds.weekday) return { day: `last ${second.day}`, next: at + 2 }
  if (first.code === kinds.weekday) {
    return second?.day === 'last' ? { day: `last ${first.day}`, next: at + 2 } : { day: first.day ?? '', next: at + 1 }
  }
  return calendarAt(first, second, third, at) ?? dayBehindOn(first, second, at)
}

type Found = { readonly day: string; readonly next: number }

/** `3 nov`, `3rd of march`, `nov 3`. */
const calendarAt = (first: Token, second: Token | undefined, third: Token | undefined, at: number): Found | null => {
  const number = dayNumber(first)
  if (number !== null && second?.code === kinds.month) return { day: `${number} ${second.day}`, next: at + 2 }
  if (number !== null && ofWords.has(second?.key ?? '') && third?.code === kinds.month)
    return { day: `${number} ${third.day}`, next: at + 3 }
  const behind = second === undefined ? null : dayNumber(second)
  if (first.code === kinds.month && behind !== null) return { day: `${behind} ${first.day}`, next: at + 2 }
  return null
}

/** `on the 3rd`, `on 3/11`. */
const dayBehindOn = (first: Token, second: Token | undefined, at: number): Found | null => {
  if (first.code !== kinds.on || second?.code !== kinds.number) return null
  if (second.key === 'ordinal') return { day: `the ${second.text}`, next: at + 2 }
  return /^\d{1,2}[/.]\d{1,2}\.?$/.test(second.key) ? { day: second.key, next: at + 2 } : null
}

const ofWords: ReadonlySet<string> = new Set(['of', 'de', 'di'])

/** A number that may be the day of a month. */
const dayNumber = (token: Token): number | null => {
  const isNumber = (token.code === kinds.amount && token.isMarked !== true) || token.code === kinds.number
  const digits = /^(\d{1,2})(?:\D{0,3})?$/.exec(token.text ?? '')?.[1]
  if (!isNumber || digits === undefined) return null
  const day = Number(digits)
  return day >= 1 && day <= 31 ? day : null
}
