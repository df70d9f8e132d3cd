import type { Chart } from '../../src/chat/view.js'
import { drawBars } from './bars.js'
import { drawCard } from './card.js'
import { drawDonut } from './donut.js'
import { type Fonts, loadedFonts } from './font.js'
import { drawLines } from './lines.js'
import { toPng } from './png.js'

/** Draws a chart as a PNG. */
export async function drawPng(chart: Chart): Promise<Uint8Array> {
  const fonts = await loadedFonts()
  return toPng(toSvg(chart, fonts), fonts)
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
