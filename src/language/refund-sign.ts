import { plainText } from '../money/plain-text.js'

/** The sum behind a minus, as in `-40`, `€-40` and `-€40`; null where there is none, or where it may belong to a calculation. */
export const withoutMinus = (text: string): string | null => {
  const { front, sum } = /^(?<front>[^\d(+-]*)-(?<sum>\s*[^+-]*\d[^+-]*)$/u.exec(plainText(text).trim())?.groups ?? {}
  return sum === undefined ? null : `${front}${sum.trim()}`
}
