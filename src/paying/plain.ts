import { exponentOf } from '../money/currency.js'
import type { Money } from '../money/money.js'

/** Letters, digits, marks and punctuation of any script on one line: banks refuse the rest, and a line break starts a field. */
export const oneLine = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}+=$]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** As far as plain ASCII can say it: accents go, letters of other scripts too. */
export const asciiLine = (text: string): string =>
  oneLine(
    oneLine(text)
      .replace(/ß/gu, 'ss')
      .replace(/[øØ]/gu, 'o')
      .replace(/[łŁ]/gu, 'l')
      .normalize('NFKD')
      .replace(/[^ -~]/gu, ''),
  )

/** The longest beginning of a text with at most so many characters, no character cut in two. */
export const cut = (text: string, charactersMax: number): string =>
  Array.from(text).slice(0, charactersMax).join('').trim()

/** The longest beginning of a text with at most so many bytes of UTF-8. */
export function cutToBytes(text: string, bytesMax: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > bytesMax) break
    kept += character
  }
  return kept.trim()
}

/** An amount in whole units of its currency; null where it has a fraction. */
export function wholeUnits({ amountMinor, currency }: Money): string | null {
  const unit = 10n ** BigInt(exponentOf(currency))
  return amountMinor % unit === 0n ? `${amountMinor / unit}` : null
}
