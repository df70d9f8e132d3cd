import { renderAsync } from '@resvg/resvg-js'
import type { Chart } from '../../src/chat/view.js'
import { drawBars } from './bars.js'
import { drawCard } from './card.js'
import { drawDonut } from './donut.js'
import { type Fonts, loadedFonts, optionsOf } from './font.js'
import { drawLines } from './lines.js'

/** A picture takes a fiftieth of a second; one that takes longer than this holds up the message that waits for it. */
const drawTimeoutMs = 10_000

/** Draws a chart as a PNG. */
export async function drawPng(chart: Chart): Promise<Uint8Array> {
  const fonts = await loadedFonts()
  // Drawn beside the main thread, so that nobody else waits for it.
  const image = await renderAsync(toSvg(chart, fonts), optionsOf(fonts), AbortSignal.timeout(drawTimeoutMs))
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
