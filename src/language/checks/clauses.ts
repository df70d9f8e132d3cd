import type { Mentions } from '../mentions/mentions.js'
import type { OperatorClass } from '../words/words.js'

/**
 * Whether a part of a sentence says something of who shares and nothing in it was understood: `frank came too`, `without the new guy`.
 * A part that only begins with such a word goes on with a list of things.
 */
export const isLeftOver = ({ text, mentions }: Mentions & { readonly text: string }): boolean =>
  clausesOf(text).some(({ start, end }) => {
    const inside = mentions.filter((mention) => mention.start >= start && mention.end <= end)
    if (inside.some(({ kind }) => kind === 'amount' || kind === 'person' || kind === 'pronoun')) return false
    return inside.some(
      (mention) =>
        mention.kind === 'operator' &&
        (strong.has(mention.class) || (weak.has(mention.class) && text.slice(start, mention.start).trim() !== '')),
    )
  })

const strong: ReadonlySet<OperatorClass> = new Set<OperatorClass>(['except', 'absent'])
const weak: ReadonlySet<OperatorClass> = new Set<OperatorClass>(['with', 'and'])

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
