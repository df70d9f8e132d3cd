import type { Span } from '../mentions/mention.js'
import type { Mentions } from '../mentions/mentions.js'

/**
 * The part of a sentence behind the sum that says that somebody was there, and names nobody who is known: `frank came too`, `frank was
 * with us`. Null where there is none.
 */
export const leftOver = ({ text, mentions }: Mentions & { readonly text: string }): Span | null => {
  const sums = mentions.filter(({ kind }) => kind === 'amount')
  const behind = Math.min(...sums.map(({ end }) => end))
  const found = clausesOf(text).find(({ start, end }) => {
    const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end)
    if (start < behind || inside.some(({ kind }) => kind === 'amount' || kind === 'person' || kind === 'pronoun'))
      return false
    return inside.some((mention) => {
      if (mention.kind !== 'operator' || text.slice(start, mention.start).trim() === '') return false
      if (mention.class === 'and') return text.slice(mention.end, end).trim() === ''
      return (
        mention.class === 'with' &&
        inside.some(({ kind, start: at }) => kind === 'collective' && at === mention.end + 1)
      )
    })
  })
  return found ?? null
}

/** The parts between marks that end one; a comma within a number ends none. */
const clausesOf = (text: string) => {
  const parts: { start: number; end: number }[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(/[,;.!](?=\s)|\n/gu)) {
    parts.push({ start, end: index })
    start = index + mark.length
  }
  return [...parts, { start, end: text.length }].filter((part) => text.slice(part.start, part.end).trim() !== '')
}
