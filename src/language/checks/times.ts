import type { Draft } from '../draft.js'
import type { Span } from '../mentions/mention.js'
import type { Mentions } from '../mentions/mentions.js'
import { topicAt } from '../sentence/topics.js'
import type { OperatorClass } from '../words/words.js'

interface Read extends Mentions {
  readonly text: string
  readonly drafts: readonly Draft[]
}

/**
 * The sum that may as well be a time of day: `ferry departs 06.50`. No price begins with a nought before its units; one that does not
 * is a price where anything else says so: a currency, a verb of paying, a person, or nothing but a thing to buy. Null where there is none.
 */
export const timeIn = ({ text, language, cuts, mentions, drafts }: Read): Span | null => {
  const times = mentions.filter(
    (mention) =>
      mention.kind === 'amount' && !mention.isMarked && timeOfDay.test(text.slice(mention.start, mention.end)),
  )
  const [first] = times
  if (first === undefined) return null
  const early = times.find(({ start }) => text[start] === '0' && text[start + 1] !== '.')
  if (early !== undefined) return early
  const isSpoken = mentions.some(
    (mention) => mention.kind === 'person' || (mention.kind === 'operator' && spending.has(mention.class)),
  )
  if (isSpoken) return null
  const keys = cuts.filter(({ kind }) => kind === 'word').map(({ key }) => key)
  return drafts.some(({ description }) => description.includes(' ')) && !isOnlyTopics(keys, language) ? first : null
}

const timeOfDay = /^(?:[01]?\d|2[0-3])[.:][0-5][05]$/

const isOnlyTopics = (keys: readonly string[], language: string): boolean => {
  for (let at = 0; at < keys.length; ) {
    const topic = topicAt(keys, at, language)
    if (topic === null) return false
    at += topic.words
  }
  return true
}

const spending: ReadonlySet<OperatorClass> = new Set<OperatorClass>([
  'paid',
  'iPaid',
  'wePaid',
  'owes',
  'iOwe',
  'gave',
  'iGave',
  'lent',
  'split',
  'each',
  'half',
  'total',
  'tip',
  'treat',
])
