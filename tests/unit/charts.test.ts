import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { loadedFonts } from '../../adapters/charts/font.js'
import { createDrawChart } from '../../adapters/charts/index.js'
import { fitted } from '../../adapters/charts/labels.js'
import { colour, inner, palette, size } from '../../adapters/charts/theme.js'
import type { Chart } from '../../src/chat/view.js'

const warnings: unknown[] = []
const draw = createDrawChart({ warn: (fields: object) => warnings.push(fields) })

const chartOf = (bars: readonly (readonly [label: string, amount: string])[], more: Partial<Chart> = {}): Chart => ({
  type: 'bar',
  title: 'March 2026',
  subtitle: '€150.00',
  currency: 'EUR',
  labels: bars.map(([label]) => label),
  series: [{ name: 'March', values: bars.map(([, amount]) => ({ amount, shown: `€${amount}` })) }],
  alt: 'What was spent in March',
  ...more,
})

async function drawn(chart: Chart): Promise<Buffer> {
  const png = await draw(chart)
  if (png === null) throw new Error('the chart is drawn')
  return Buffer.from(png)
}

interface Picture {
  readonly width: number
  readonly height: number
  /** How many pixels of a line have this colour. */
  countIn(y: number, hex: string): number
  count(hex: string): number
}

/** Reads the pixels of a PNG by drawing it once more. */
function pictureOf(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const href = `data:image/png;base64,${png.toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`
  const { pixels } = new Resvg(svg).render()
  const countBetween = (from: number, to: number, hex: string): number => {
    let count = 0
    for (let at = from; at < to; at += 4) if (pixels.toString('hex', at, at + 3) === hex.slice(1)) count += 1
    return count
  }
  return {
    width,
    height,
    countIn: (y, hex) => countBetween(4 * width * y, 4 * width * (y + 1), hex),
    count: (hex) => countBetween(0, pixels.length, hex),
  }
}

/** The lengths of the bars from top to bottom, from the longest line of their colour in each. */
function barLengths(picture: Picture, hex: string): readonly number[] {
  const lengths: number[] = []
  let longest = 0
  for (let y = 0; y <= picture.height; y += 1) {
    const length = y < picture.height ? picture.countIn(y, hex) : 0
    if (length === 0 && longest > 0) lengths.push(longest)
    longest = length === 0 ? 0 : Math.max(longest, length)
  }
  return lengths
}

test('a chart is a picture as wide as a phone’s chat takes it, and as high as it has bars', async () => {
  const one = pictureOf(await drawn(chartOf([['Food', '60.00']])))
  const three = pictureOf(
    await drawn(
      chartOf([
        ['Food', '60.00'],
        ['Travel', '50.00'],
        ['Health', '40.00'],
      ]),
    ),
  )

  expect(one.width).toBe(1280)
  expect(three.width).toBe(1280)
  expect(three.height).toBeGreaterThan(one.height)
  expect(warnings).toEqual([])
})

test('title, total, names and amounts are really drawn, so the font is found', async () => {
  const words = pictureOf(await drawn(chartOf([['Food', '60.00']])))
  const wordless = pictureOf(await drawn(chartOf([[' ', '60.00']], { title: ' ', subtitle: '', series: [] })))

  expect(words.count(colour.text)).toBeGreaterThan(3000)
  expect(words.count(colour.muted)).toBeGreaterThan(500)
  expect(wordless.count(colour.text)).toBe(0)
})

test('bars are as long as their part of the whole; a tiny one is seen, and nothing is no bar', async () => {
  const picture = pictureOf(
    await drawn(
      chartOf([
        ['Food', '100.00'],
        ['Travel', '50.00'],
        ['Health', '0.01'],
        ['Other', '0.00'],
      ]),
    ),
  )

  const [most = 0, least = 0, tiny = 0, ...others] = barLengths(picture, palette[0])

  expect(Math.abs(most - (inner.width * 2) / 3)).toBeLessThan(40)
  expect(Math.abs(least - inner.width / 3)).toBeLessThan(40)
  expect(tiny).toBeGreaterThan(10)
  expect(others).toEqual([])
})

test('two series have colours that everybody can tell apart, each with its bars', async () => {
  const values = [{ amount: '70.00', shown: '€70.00' }]
  const series = [
    { name: 'March', values },
    { name: 'February', values },
  ]

  const picture = pictureOf(await drawn(chartOf([['Food', '70.00']], { series })))

  expect(Math.max(...barLengths(picture, palette[0]))).toBeGreaterThan(inner.width - 40)
  expect(Math.max(...barLengths(picture, palette[1]))).toBeGreaterThan(inner.width - 40)
})

test.each([
  ['🦊 Fox', 'Fox'],
  ['田中さん', '№ 1'],
  ['🎉🎉', '№ 1'],
  ['Zoë\nBo', 'Zoë Bo'],
])('no name is a row of boxes: “%s” is drawn as “%s”', async (name, drawnAs) => {
  const picture = await drawn(chartOf([[name, '60.00']]))

  expect(picture.equals(await drawn(chartOf([[drawnAs, '60.00']])))).toBe(true)
})

test('names of other scripts are drawn where the font has them', async () => {
  const numbered = await drawn(chartOf([['№ 1', '60.00']]))

  for (const name of ['ليلى', 'דנה', 'Ольга', 'Γιώργος']) {
    expect((await drawn(chartOf([[name, '60.00']]))).equals(numbered)).toBe(false)
  }
})

test('an amount in digits that the font lacks is written in those of programs', async () => {
  const bengali = { name: '', values: [{ amount: '60.00', shown: '৬০.০০€' }] }
  const plain = { name: '', values: [{ amount: '60.00', shown: '60.00 EUR' }] }

  const picture = await drawn(chartOf([['Food', '60.00']], { series: [bengali] }))

  expect(picture.equals(await drawn(chartOf([['Food', '60.00']], { series: [plain] })))).toBe(true)
})

test('a long name is shortened until it fits', async () => {
  const { regular } = await loadedFonts()
  const name = 'Maximiliana Wolfeschlegelsteinhausenbergerdorff'

  const short = fitted(name, regular, size.label, 400)

  expect(short).toMatch(/^Maximiliana.*…$/u)
  expect(regular.widthOf(short, size.label)).toBeLessThanOrEqual(400)
  expect(fitted('Ana', regular, size.label, 400)).toBe('Ana')
})

test.each(['line', 'donut'] as const)('a %s of nothing at all, of one value and of many is a picture', async (type) => {
  const many = Array.from({ length: 40 }, (_, place) => [`day ${place}`, String(place - 20)] as const)

  for (const bars of [[], [['Mon', '0.00']], [['Mon', '7.50']], many] as const) {
    const picture = pictureOf(await drawn(chartOf(bars, { type })))

    expect(picture.width).toBe(1280)
    expect(picture.count(colour.text)).toBeGreaterThan(500)
  }
})

test('what cannot be drawn is reported, and the message goes without it', async () => {
  const seen: unknown[] = []
  const broken = createDrawChart({ warn: (fields: object) => seen.push(fields) })

  const nothing = await broken({ ...chartOf([]), series: JSON.parse('null') })

  expect(nothing).toBeNull()
  expect(seen).toHaveLength(1)
})
