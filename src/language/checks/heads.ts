import type { ReadContext } from '../context.js'
import type { Mention, NumberMention } from '../mentions/mention.js'
import { readMentions } from '../mentions/mentions.js'

/** Whether a mention is a whole number of people: `3 people`. */
const isPeople = (mention: Mention): mention is NumberMention =>
  mention.kind === 'number' && mention.of === 'people' && mention.value?.denominator === 1n

/** How many a mention says share: `3 people`, `the four of us`, `both of us`; null for one that says nothing of it. */
export const headsOf = (mention: Mention, text: string): number | null => {
  if (isPeople(mention)) return Number(mention.value?.numerator)
  if (mention.kind !== 'collective') return null
  if (mention.of === 'everyone') return mention.count
  const isOfPeople = text.slice(mention.start, mention.end).includes(' ') || isEndOfPhrase(text, mention.end)
  return mention.of === 'both' && isOfPeople ? 2 : null
}

/** How many people a text says share; null where it says nothing of it, or several things. */
export const headsIn = (text: string, context: ReadContext): number | null => {
  const counts = readMentions(text, context).mentions.flatMap((mention) => headsOf(mention, text) ?? [])
  const [count, another] = new Set(counts.filter((each) => each > 1))
  return another === undefined ? (count ?? null) : null
}

/** Nothing stands behind it that it could belong to. */
export const isEndOfPhrase = (text: string, end: number): boolean => /^\s*(?:[,.;!&+]|$)/u.test(text.slice(end))
