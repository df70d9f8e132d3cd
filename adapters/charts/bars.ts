import type { Chart, ChartValue } from '../../src/chat/view.js'
import type { Body } from './card.js'
import type { Fonts } from './font.js'
import { drawable, drawableAmount, fitted } from './labels.js'
import { drawBar, drawText } from './svg.js'
import { colour, inner, paletteAt, size } from './theme.js'

const firstBar = 30
const otherBar = 18
const barGap = 12
const rowGap = 46
const valueGap = 30
// A name keeps at least this much of its line; a second amount that would take it is left to the words of the message.
const nameMin = inner.width * 0.3

/**
 * Bars from left to right, a row for each label: the name, its amounts, and under them a bar a series. A bar that fills its track is
 * the whole of the larger series.
 */
export function drawBars({ labels, series, currency }: Chart, fonts: Fonts, top: number): Body {
  const whole = Math.max(
    ...series.map(({ values }) => values.reduce((sum, value) => sum + Math.max(0, Number(value.amount)), 0)),
    0,
  )
  const parts: string[] = []
  let y = top
  for (const [place, label] of labels.entries()) {
    const values = series.map((one) => one.values[place]).filter((value) => value !== undefined)
    y += size.label
    parts.push(
      drawRowText(
        drawable(label, place, fonts.regular),
        values.map((value) => drawableAmount(value, currency, fonts.bold)),
        fonts,
        y,
      ),
    )
    y += 22
    for (const [index, value] of values.entries()) {
      const height = index === 0 ? firstBar : otherBar
      parts.push(drawBar(inner.left, y, inner.width, height, colour.track))
      const share = whole === 0 ? 0 : Math.min(1, lengthOf(value) / whole)
      // What is not nothing can be seen, however little it is.
      if (share > 0) parts.push(drawBar(inner.left, y, Math.max(height, inner.width * share), height, paletteAt(index)))
      y += height + barGap
    }
    y += rowGap - barGap
  }
  return { svg: parts.join(''), bottom: y - rowGap }
}

function drawRowText(name: string, amounts: readonly string[], fonts: Fonts, y: number): string {
  const [first, ...others] = amounts
  if (first === undefined) return ''
  const parts: string[] = []
  let right: number = inner.right
  const firstWidth = fonts.bold.widthOf(first, size.label)
  parts.push(drawText(first, { x: right, y, size: size.label, fill: colour.text, isBold: true, anchor: 'end' }))
  right -= firstWidth + valueGap
  for (const [index, amount] of others.entries()) {
    const width = fonts.regular.widthOf(amount, size.minor)
    if (right - width - valueGap - inner.left < nameMin) break
    const fill = paletteAt(index + 1)
    parts.push(drawText(amount, { x: right, y, size: size.minor, fill, anchor: 'end' }))
    right -= width + valueGap
  }
  const shown = fitted(name, fonts.regular, size.label, right - inner.left)
  parts.push(drawText(shown, { x: inner.left, y, size: size.label, fill: colour.text }))
  return parts.join('')
}

// For the length of a bar alone; what is said of an amount is its own text.
const lengthOf = ({ amount }: ChartValue): number => Math.abs(Number(amount))
