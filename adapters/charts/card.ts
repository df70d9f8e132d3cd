import type { Chart } from '../../src/chat/view.js'
import type { Fonts } from './font.js'
import { drawable, drawablePart, fitted, sizeToFit } from './labels.js'
import { drawDot, drawText } from './svg.js'
import { colour, inner, paletteAt, size } from './theme.js'

/** What a kind of chart draws under the heading, from the height it is given, and where it ends. */
export interface Body {
  readonly svg: string
  readonly bottom: number
}

const lineGap = 26
const dotRadius = 15

/** The whole picture: the card, its heading, what the series are called, and the chart itself. */
export function drawCard(chart: Chart, fonts: Fonts, drawBody: (top: number) => Body): string {
  const parts: string[] = []
  let y = size.margin + size.padding + size.title * 0.75
  const title = fitted(drawable(chart.title, 0, fonts.regular), fonts.regular, size.title, inner.width)
  parts.push(drawText(title, { x: inner.left, y, size: size.title, fill: colour.muted }))
  const subtitle = drawablePart(chart.subtitle, fonts.bold)
  if (subtitle !== '') {
    const heroSize = sizeToFit(subtitle, fonts.bold, size.hero, inner.width)
    y += lineGap + heroSize
    const hero = { x: inner.left, y, size: heroSize, fill: colour.text, isBold: true }
    parts.push(drawText(subtitle, hero))
  }
  y += lineGap
  if (chart.series.length > 1 && chart.type !== 'donut') {
    y += size.legend + 10
    parts.push(drawLegend(chart, fonts, y))
    y += lineGap / 2
  }
  const body = drawBody(y + lineGap + lineGap / 2)
  const height = Math.ceil(body.bottom + size.padding + size.margin)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}">`,
    `<rect width="${size.width}" height="${height}" fill="${colour.ground}"/>`,
    `<rect x="${size.margin}" y="${size.margin}" width="${size.width - 2 * size.margin}" height="${height - 2 * size.margin}" rx="${size.radius}" fill="${colour.card}"/>`,
    ...parts,
    body.svg,
    '</svg>',
  ].join('')
}

function drawLegend({ series }: Chart, fonts: Fonts, y: number): string {
  const widthMax = inner.width / series.length
  let x: number = inner.left
  const parts: string[] = []
  for (const [place, { name }] of series.entries()) {
    const text = fitted(drawable(name, place, fonts.regular), fonts.regular, size.legend, widthMax - 80)
    parts.push(drawDot(x + dotRadius, y - size.legend * 0.36, dotRadius, paletteAt(place)))
    parts.push(drawText(text, { x: x + 2 * dotRadius + 14, y, size: size.legend, fill: colour.muted }))
    x += 2 * dotRadius + 14 + fonts.regular.widthOf(text, size.legend) + 56
  }
  return parts.join('')
}
