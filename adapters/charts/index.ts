import type { Chart } from '../../src/chat/view.js'
import type { Log } from '../../src/log.js'
import type { DrawChart } from '../../src/ports/delivery.js'

/**
 * Draws charts as PNG, 1280 pixels wide. Everything it needs is loaded with the first picture, so that nobody waits for it
 * who sees none. What fails is logged, and the message goes without its picture.
 */
export function createDrawChart(log: Pick<Log, 'warn'>): DrawChart {
  async function draw(chart: Chart): Promise<Uint8Array | null> {
    try {
      const { drawPng } = await import('./draw.js')
      return await drawPng(chart)
    } catch (error) {
      log.warn({ err: error }, 'a chart could not be drawn')
      return null
    }
  }

  // One after the other: while it is drawn a picture takes megabytes, and a thousand may be asked for at once.
  let before: Promise<unknown> = Promise.resolve()
  return (chart) => {
    const drawn = before.then(() => draw(chart))
    before = drawn
    return drawn
  }
}
