import { encode } from 'uqr'
import type { CodeRecipe } from '../../src/chat/view.js'
import { loadedFonts } from './font.js'
import { drawable, fitted } from './labels.js'
import { toPng } from './png.js'
import { drawText } from './svg.js'

// A phone's camera reads it from another phone's screen: black on white, with the four squares of white around that readers need.
const side = 880
const quietSquares = 4
const titleSize = 40
const titleHeight = 110
const black = '#000000'
/** The Swiss cross is 7 mm wide on a code of 46 mm (Swiss Implementation Guidelines QR-bill). */
const crossShare = 7 / 46

/** Draws a code as a PNG, with its title under it. Throws a RangeError where the payload is longer than any code. */
export async function drawCode({ payload, mark, title }: CodeRecipe): Promise<Uint8Array> {
  const { data } = encode(payload, { ecc: 'M', border: 0 })
  const fonts = await loadedFonts()
  const square = side / (data.length + 2 * quietSquares)
  const height = side + titleHeight
  const label = fitted(drawable(title, 0, fonts.bold), fonts.bold, titleSize, side - 80)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${height}" viewBox="0 0 ${side} ${height}">`,
    `<rect width="${side}" height="${height}" fill="#ffffff"/>`,
    `<g transform="scale(${square}) translate(${quietSquares} ${quietSquares})" shape-rendering="crispEdges">`,
    `<path d="${data.map(rowPath).join('')}" fill="${black}"/>`,
    mark === 'swissCross' ? cross(data.length) : '',
    '</g>',
    drawText(label, {
      x: side / 2,
      y: side + titleHeight / 2,
      size: titleSize,
      fill: black,
      isBold: true,
      anchor: 'middle',
    }),
    '</svg>',
  ].join('')
  return toPng(svg, fonts)
}

/** The dark squares of a row, each run of them as one box. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs: string[] = []
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    let end = x
    while (row[end]) end += 1
    runs.push(`M${x} ${y}h${end - x}v1h-${end - x}z`)
    x = end
  }
  return runs.join('')
}

/** A white cross on black in the middle of so many squares; what it hides the code's redundancy brings back. */
function cross(squares: number): string {
  const size = squares * crossShare
  const at = (squares - size) / 2
  const bar = (x: number, y: number, width: number, height: number): string =>
    `<rect x="${at + x * size}" y="${at + y * size}" width="${width * size}" height="${height * size}" fill="#ffffff"/>`
  return [
    `<rect x="${at - size * 0.05}" y="${at - size * 0.05}" width="${size * 1.1}" height="${size * 1.1}" fill="#ffffff"/>`,
    `<rect x="${at}" y="${at}" width="${size}" height="${size}" fill="${black}"/>`,
    bar(0.41, 0.17, 0.18, 0.66),
    bar(0.17, 0.41, 0.66, 0.18),
  ].join('')
}
