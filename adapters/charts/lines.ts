import { area, curveMonotoneX, line } from 'd3-shape'
import type { Chart } from '../../src/chat/view.js'
import type { Body } from './card.js'
import type { Fonts } from './font.js'
import { drawable, drawableAmount, fitted } from './labels.js'
import { drawDot, drawText, round } from './svg.js'
import { colour, inner, paletteAt, size } from './theme.js'

const plotHeight = 520
// Room above and under the line for the amounts that stand at its ends.
const amountRoom = 70

interface Point {
  readonly x: number
  readonly y: number
  readonly shown: string
}

/** Amounts over time, from the first label to the last; the last and the largest amount stand at the line. */
export function drawLines({ labels, series, currency }: Chart, fonts: Fonts, top: number): Body {
  const amounts = series.flatMap(({ values }) => values.map(({ amount }) => Number(amount)))
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)]
  const plotBottom = top + amountRoom + plotHeight
  const xAt = (place: number) => inner.left + (labels.length > 1 ? place / (labels.length - 1) : 0.5) * inner.width
  const yAt = (amount: number) => plotBottom - (high === low ? 0 : (amount - low) / (high - low)) * plotHeight
  const lines = series.map(({ values }) =>
    values.map((value, place): Point => {
      const shown = drawableAmount(value, currency, fonts.bold)
      return { x: xAt(place), y: yAt(Number(value.amount)), shown }
    }),
  )
  const zero = yAt(0)
  const parts = [
    `<path d="M${inner.left} ${round(zero)}H${inner.right}" stroke="${colour.track}" stroke-width="4"/>`,
    ...lines.map((points, place) => drawLine(points, place, zero)).reverse(),
    drawAmounts(lines[0] ?? [], fonts, plotBottom),
    drawDays(labels, fonts, plotBottom + amountRoom + size.minor, xAt),
  ]
  return { svg: parts.join(''), bottom: plotBottom + amountRoom + size.minor }
}

function drawLine(points: readonly Point[], place: number, zero: number): string {
  const stroke = paletteAt(place)
  const [only] = points
  if (only !== undefined && points.length === 1) return drawDot(only.x, only.y, 14, stroke)
  const x = ({ x }: Point) => x
  const y = ({ y }: Point) => y
  const path = line<Point>(x, y).curve(curveMonotoneX)([...points]) ?? ''
  const under = area<Point>(x, zero, y).curve(curveMonotoneX)([...points]) ?? ''
  // Only the first line is filled: what it is compared with stays in the background.
  const filled = place === 0 ? `<path d="${under}" fill="${stroke}" fill-opacity="0.18"/>` : ''
  const dashes = place === 0 ? '' : ' stroke-dasharray="4 16"'
  return `${filled}<path d="${path}" fill="none" stroke="${stroke}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"${dashes}/>`
}

function drawAmounts(points: readonly Point[], fonts: Fonts, plotBottom: number): string {
  const last = points.at(-1)
  if (last === undefined) return ''
  const peak = points.reduce((highest, point) => (point.y < highest.y ? point : highest), last)
  const widthOf = ({ shown }: Point) => fonts.bold.widthOf(shown, size.minor)
  const middleOf = (point: Point) =>
    Math.min(Math.max(point.x, inner.left + widthOf(point) / 2), inner.right - widthOf(point) / 2)
  const isApart = Math.abs(middleOf(peak) - middleOf(last)) > (widthOf(peak) + widthOf(last)) / 2 + 40
  const told = isApart ? [peak, last] : [last]
  return told
    .map((point) => {
      const above = point.y - 34
      const y = Math.min(above, plotBottom - 12)
      const look = {
        x: middleOf(point),
        y,
        size: size.minor,
        fill: colour.text,
        isBold: true,
        anchor: 'middle',
      } as const
      return drawDot(point.x, point.y, 14, paletteAt(0)) + drawText(point.shown, look)
    })
    .join('')
}

/** The first and the last label, and the one in the middle where there is room for it. */
function drawDays(labels: readonly string[], fonts: Fonts, y: number, xAt: (place: number) => number): string {
  const middle = Math.floor((labels.length - 1) / 2)
  const places = [...new Set([0, middle, labels.length - 1])].filter((place) => labels[place] !== undefined)
  return places
    .map((place) => {
      const name = drawable(labels[place] ?? '', place, fonts.regular)
      const text = fitted(name, fonts.regular, size.minor, inner.width / 3 - 20)
      const anchor =
        places.length === 1 ? 'middle' : place === 0 ? 'start' : place === labels.length - 1 ? 'end' : 'middle'
      return drawText(text, { x: xAt(place), y, size: size.minor, fill: colour.muted, anchor })
    })
    .join('')
}
