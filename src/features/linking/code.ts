import { createHash, randomInt } from 'node:crypto'

// Without 0 and O, 1, I and L, which look alike on many screens.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
// Nearly a million million codes, of which a handful is open for ten minutes: with the tries anybody has in an hour nobody
// meets one by chance in a million years, and it can still be read from one screen and typed on another.
const length = 8

/** How long a code works: enough to change the app, too short to be found later. */
export const codeValidMinutes = 10

/** Within this stretch codes and tries are counted. */
export const countedMs = 3_600_000
/** Who needs more codes within an hour has not used those they got. */
export const codesMax = 10
/** Room for typing errors, none for guessing. */
export const triesMax = 10

/** A fresh code as it is shown, and the digest by which the books know it. */
export function newLinkCode(): { readonly shown: string; readonly hash: string } {
  const code = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
  return { shown: `${code.slice(0, length / 2)}-${code.slice(length / 2)}`, hash: digest(code) }
}

/** The digest of a typed code, whatever its case and hyphens; null where no code looks like that. */
export function readLinkCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\p{Pd}]+/gu, '')
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? digest(code) : null
}

// The books look the digest up, so that how long that takes tells nothing of how near a guess was.
const digest = (code: string): string => createHash('sha256').update(code).digest('hex')
