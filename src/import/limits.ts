import { type Refusal, refuse } from '../ledger/refusal.js'
import { exponentOf } from '../money/currency.js'
import type { Money } from '../money/money.js'
import type { ImportOptions } from './book.js'

/** Twenty thousand long lines. */
export const fileMaxBytes = 10_000_000
/** Expenses and payments: more than years of sharing make. */
export const linesMax = 20_000
/** Headers, and a total a currency, stand beside them. */
export const rowsMax = linesMax + 200
/** A group of friends, not a company; a thousand columns are another kind of file. */
export const peopleMax = 100
/** A description with room to spare; a quote that is never closed would swallow the whole file otherwise. */
export const rowMaxBytes = 20_000
/** Descriptions may break their line, and empty lines may stand between; more than one a line is another kind of file. */
const breaksMax = 2 * linesMax
/** Two columns a person, a dozen beside them, and lists and texts within cells. */
const delimitersMax = 10 * peopleMax
/** Lists in lists in lists; the deepest export that is read has eight. */
const depthMax = 20
/** Objects and lists: ten thousand expenses of fifty people. */
const containersMax = 600_000
/** What one object says; those of exports say less than thirty things. */
const namesMax = 200

/** Refuses a table that is too large for what it can be, before any work is put into it. One look at each byte. */
export function tableOverLimit(bytes: Uint8Array): Refusal | null {
  let breaks = 0
  let delimiters = 0
  let start = 0
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === comma || byte === semicolon || byte === tab) delimiters += 1
    if (byte !== lineFeed && byte !== carriageReturn && byte !== undefined) continue
    if (delimiters > delimitersMax) return tooManyPeople()
    if (at - start > rowMaxBytes) return refuse('importLineTorn', { line: breaks + 1 })
    if (byte !== carriageReturn || bytes[at + 1] !== lineFeed) breaks += 1
    if (breaks > breaksMax) return tooManyLines()
    delimiters = 0
    start = at + 1
  }
  return null
}

/** Refuses a JSON text whose lists and objects are too many or too deep to be built. One look at each byte. */
export function nestingOverLimit(bytes: Uint8Array): Refusal | null {
  let depth = 0
  let containers = 0
  const names: number[] = [0]
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === quote) at = endOfText(bytes, at)
    if (byte === closeBrace || byte === closeBracket) depth -= 1
    if (byte === colon) names[depth] = (names[depth] ?? 0) + 1
    if (byte === openBrace || byte === openBracket) {
      depth += 1
      containers += 1
      names[depth] = 0
    }
    if (depth > depthMax || containers > containersMax || (names[depth] ?? 0) > namesMax)
      return refuse('importTooHeavy')
  }
  return null
}

/** Where the text that begins at a quote ends. */
function endOfText(bytes: Uint8Array, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1
  return at
}

export const tooManyLines = (): Refusal => refuse('importTooManyLines', { max: linesMax })
export const tooManyPeople = (): Refusal => refuse('importTooManyPeople', { max: peopleMax })

/** Refuses a sum that nobody could type either. */
export function overLimit(
  sum: Money,
  line: number,
  { maxExpenseMajor }: Pick<ImportOptions, 'maxExpenseMajor'>,
): Refusal | null {
  const maxMinor = maxExpenseMajor * 10n ** BigInt(exponentOf(sum.currency))
  if (sum.amountMinor <= maxMinor) return null
  return refuse('importAmountTooLarge', { line, max: { amountMinor: maxMinor, currency: sum.currency } })
}

// ASCII, which UTF-8 uses for nothing else.
const [tab, lineFeed, carriageReturn, quote, comma, colon, semicolon] = [9, 10, 13, 34, 44, 58, 59]
const [openBracket, backslash, closeBracket, openBrace, closeBrace] = [91, 92, 93, 123, 125]
