import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** A font of the pictures: where its file lies, what it can draw, and how wide that is. */
export interface Font {
  readonly path: string
  canDraw(character: string): boolean
  /** In pixels at a size in pixels, without kerning, which only makes text narrower. */
  widthOf(text: string, size: number): number
}

export interface Fonts {
  readonly regular: Font
  readonly bold: Font
}

/** The family that both files belong to. */
export const fontFamily = 'DejaVu Sans'

let loading: Promise<Fonts> | undefined

/** The fonts, read once. */
export function loadedFonts(): Promise<Fonts> {
  loading ??= loadFonts()
  return loading
}

/** Loads the fonts of the pictures, which come with the program: what a machine has installed differs from one to the next. */
async function loadFonts(): Promise<Fonts> {
  // Looked up as a package, since in the bundle this file lies elsewhere.
  const require = createRequire(import.meta.url)
  const [regular, bold] = await Promise.all([
    loadFont(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    loadFont(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  ])
  return { regular, bold }
}

const loadFont = async (path: string): Promise<Font> => readFont(path, await readFile(path))

/** Reads the tables of a TrueType file that say which character is which glyph (`cmap`) and how wide a glyph is (`hmtx`). */
function readFont(path: string, file: Buffer): Font {
  const tables = readTables(file)
  const tableAt = (name: string): number => {
    const at = tables.get(name)
    if (at === undefined) throw new Error(`${path} has no table ${name}`)
    return at
  }
  const unitsPerEm = file.readUInt16BE(tableAt('head') + 18)
  const metricsCount = file.readUInt16BE(tableAt('hhea') + 34)
  const glyphOf = readCharacters(file, tableAt('cmap'))
  const metrics = tableAt('hmtx')
  // Glyphs behind the last metric are all as wide as that one.
  const advanceOf = (glyph: number): number => file.readUInt16BE(metrics + 4 * Math.min(glyph, metricsCount - 1))
  return {
    path,
    canDraw: (character) => glyphOf(character.codePointAt(0) ?? 0) !== 0,
    widthOf: (text, size) => {
      let units = 0
      for (const character of text) units += advanceOf(glyphOf(character.codePointAt(0) ?? 0))
      return (units * size) / unitsPerEm
    },
  }
}

function readTables(file: Buffer): ReadonlyMap<string, number> {
  const count = file.readUInt16BE(4)
  const records = Array.from({ length: count }, (_, index) => 12 + 16 * index)
  return new Map(records.map((at) => [file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8)]))
}

/** Reads the subtable of format 12, which knows all of Unicode. Glyph 0 is the box of what is missing. */
function readCharacters(file: Buffer, cmap: number): (codePoint: number) => number {
  const count = file.readUInt16BE(cmap + 2)
  const subtables = Array.from({ length: count }, (_, index) => cmap + file.readUInt32BE(cmap + 4 + 8 * index + 4))
  const table = subtables.find((at) => file.readUInt16BE(at) === 12)
  if (table === undefined) throw new Error('the font has a character table of format 12')
  const groups = Array.from({ length: file.readUInt32BE(table + 12) }, (_, index) => {
    const at = table + 16 + 12 * index
    return { first: file.readUInt32BE(at), last: file.readUInt32BE(at + 4), glyph: file.readUInt32BE(at + 8) }
  })
  return (codePoint) => {
    const group = groups.find(({ first, last }) => codePoint >= first && codePoint <= last)
    return group === undefined ? 0 : group.glyph + codePoint - group.first
  }
}
