import type { PostalAddress } from './way.js'

/** Reads `Bahnhofstrasse 1` and `8001 Zürich`; null where a street or a town is missing. */
export function readAddress(lines: readonly string[]): PostalAddress | null {
  const [first = '', second = '', ...more] = lines
  const town = /^(?:CH-|LI-)?(\d{4})\s+(\S.*)$/iu.exec(second)
  if (more.length > 0 || first === '' || town === null) return null
  const house = /^(.*\S)\s+(\d\S*)$/u.exec(first)
  return { street: house?.[1] ?? first, number: house?.[2] ?? '', postcode: town[1] ?? '', town: town[2] ?? '' }
}
