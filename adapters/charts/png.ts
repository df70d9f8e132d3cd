import { renderAsync } from '@resvg/resvg-js'
import { type Fonts, fontFamily } from './font.js'

/** A picture takes a fiftieth of a second; one that takes longer than this holds up the message that waits for it. */
const drawTimeoutMs = 10_000

/** Draws an SVG as a PNG, beside the main thread, so that nobody else waits for it. */
export async function toPng(svg: string, { regular, bold }: Fonts): Promise<Uint8Array> {
  const font = { loadSystemFonts: false, fontFiles: [regular.path, bold.path], defaultFontFamily: fontFamily }
  const image = await renderAsync(svg, { font }, AbortSignal.timeout(drawTimeoutMs))
  return image.asPng()
}
