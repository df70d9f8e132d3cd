import { fontFamily } from './font.js'

/** How a text is drawn. `x` is where it starts, ends or has its middle; `y` is its base line. */
export interface TextLook {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly isBold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
}

export function drawText(text: string, { x, y, size, fill, isBold = false, anchor = 'start' }: TextLook): string {
  const weight = isBold ? ' font-weight="bold"' : ''
  return `<text x="${round(x)}" y="${round(y)}" font-family="${fontFamily}" font-size="${size}"${weight} fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`
}

/** A bar with round ends. */
export function drawBar(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" rx="${height / 2}" fill="${fill}"/>`
}

export const drawDot = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}"/>`

export const round = (value: number): number => Math.round(value * 10) / 10

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
