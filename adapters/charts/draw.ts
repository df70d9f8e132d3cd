import { renderAsync } from '@resvg/resvg-js'
import type { Chart } from '../../src/chat/view.js'
import { drawBars } from './bars.js'
import { drawCard } from './card.js'
import { drawDonut } from './donut.js'
import { type Fonts, fontFamily, loadFonts } from './font.js'
import { drawLines } from './lines.js'

/** A picture takes a fiftieth of a second; one that takes longer than this holds up the message that waits for it. */
const drawTimeoutMs = 10_000

let loading: Promise<Fonts> | undefined

/** Draws a chart as a PNG. */
export async function drawPng(chart: Chart): Promise<Uint8Array> {
  loading ??= loadFonts()
  const fonts = await loading
  const font = {
    loadSystemFonts: false,
    fontFiles: [fonts.regular.path, fonts.bold.path],
    defaultFontFamily: fontFamily,
  }
  // Drawn beside the main thread, so that nobody else waits for it.
  const image = await renderAsync(toSvg(chart, fonts), { font }, AbortSignal.timeout(drawTimeoutMs))
  return image.asPng()
}

function toSvg(chart: Chart, fonts: Fonts): string {
  return drawCard(chart, fonts, (top) => {
    switch (chart.type) {
      case 'bar':
        return drawBars(chart, fonts, top)
      case 'line':
        return drawLines(chart, fonts, top)
      case 'donut':
        return drawDonut(chart, fonts, top)
    }
  })
}
