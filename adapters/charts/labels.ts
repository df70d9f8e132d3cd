import { oneLine } from '../../src/chat/text.js'
import type { ChartValue } from '../../src/chat/view.js'
import type { Font } from './font.js'

const ellipsis = '…'
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A label with only what the font can draw. Pictures such as emoji are left out; of a name in a script that the font does
 * not have, boxes would say nothing, so its place in the list stands for it: `№ 3`, as in the words of the message.
 */
export function drawable(label: string, place: number, font: Font): string {
  const drawn = drawablePart(label, font)
  const isSaying = lettersIn(drawn) > 0 && 2 * lettersIn(drawn) >= lettersIn(label)
  return isSaying ? drawn : `№ ${place + 1}`
}

/** What the font can draw of a text, on one line. */
export function drawablePart(text: string, font: Font): string {
  const parts = [...graphemes.segment(oneLine(text))].map(({ segment }) => (isDrawable(segment, font) ? segment : ' '))
  return oneLine(parts.join(''))
}

/** An amount as its readers write it, or for programs where the font lacks their digits or their sign. */
export function drawableAmount({ amount, shown }: ChartValue, currency: string, font: Font): string {
  const written = oneLine(shown)
  return drawablePart(written, font) === written ? written : `${amount} ${currency}`
}

const isDrawable = (grapheme: string, font: Font): boolean =>
  !/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme) && [...grapheme].every((character) => font.canDraw(character))

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** A text that is no wider than so many pixels: its beginning and an ellipsis where it is too long. */
export function fitted(text: string, font: Font, fontSize: number, widthMax: number): string {
  if (font.widthOf(text, fontSize) <= widthMax) return text
  const parts = [...graphemes.segment(text)].map(({ segment }) => segment)
  while (parts.length > 1) {
    parts.pop()
    const short = `${parts.join('').trimEnd()}${ellipsis}`
    if (font.widthOf(short, fontSize) <= widthMax) return short
  }
  return ellipsis
}

/** The size at which a text fits, no larger than the wished one. */
export function sizeToFit(text: string, font: Font, wished: number, widthMax: number): number {
  return Math.min(wished, Math.floor((wished * widthMax) / Math.max(1, font.widthOf(text, wished))))
}
