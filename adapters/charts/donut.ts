import { arc, pie } from 'd3-shape'
import type { Chart } from '../../src/chat/view.js'
import type { Body } from './card.js'
import type { Fonts } from './font.js'
import { drawable, drawableAmount, fitted } from './labels.js'
import { drawDot, drawText } from './svg.js'
import { colour, inner, paletteAt, size } from './theme.js'

const outerRadius = 270
const innerRadius = 168
const listGap = 54
const rowHeight = 76
const dotRadius = 18

/** A ring divided by the amounts of the first series, and under it what each part is. Parts are never below zero. */
export function drawDonut({ labels, series, currency }: Chart, fonts: Fonts, top: number): Body {
  const values = series[0]?.values ?? []
  const slices = pie<number>().sort(null).padAngle(0.02)(values.map(({ amount }) => Math.max(0, Number(amount))))
  const sector = arc<(typeof slices)[number]>().innerRadius(innerRadius).outerRadius(outerRadius).cornerRadius(10)
  const [x, y] = [(inner.left + inner.right) / 2, top + outerRadius]
  const hasParts = slices.some(({ value }) => value > 0)
  const empty = `<circle r="${(innerRadius + outerRadius) / 2}" fill="none" stroke="${colour.track}" stroke-width="${outerRadius - innerRadius}"/>`
  const ring = slices
    .filter(({ value }) => value > 0)
    .map((slice) => `<path d="${sector(slice) ?? ''}" fill="${paletteAt(slice.index)}"/>`)
  const parts = [`<g transform="translate(${x} ${y})">${hasParts ? ring.join('') : empty}</g>`]

  let rowY = y + outerRadius + listGap + size.label
  for (const [place, value] of values.entries()) {
    const amount = drawableAmount(value, currency, fonts.bold)
    const width = fonts.bold.widthOf(amount, size.label)
    const left = inner.left + 2 * dotRadius + 24
    const name = drawable(labels[place] ?? '', place, fonts.regular)
    const text = fitted(name, fonts.regular, size.label, inner.right - width - 30 - left)
    parts.push(drawDot(inner.left + dotRadius, rowY - size.label * 0.36, dotRadius, paletteAt(place)))
    parts.push(drawText(text, { x: left, y: rowY, size: size.label, fill: colour.text }))
    const look = {
      x: inner.right,
      y: rowY,
      size: size.label,
      fill: colour.text,
      isBold: true,
      anchor: 'end',
    } as const
    parts.push(drawText(amount, look))
    rowY += rowHeight
  }
  return { svg: parts.join(''), bottom: rowY - rowHeight }
}
