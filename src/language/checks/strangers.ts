import type { ReadContext } from '../context.js'
import { readMentions } from '../mentions/mentions.js'
import type { OperatorClass } from '../words/words.js'

/**
 * The names in a text that nobody on the tab bears, in their order: those in the place of somebody who shares, and those with a capital
 * that pay, owe or begin a part of a sentence. Only to ask by; a guess may be wrong.
 */
export const strangersNamed = (text: string, context: ReadContext): readonly string[] => {
  const { cuts, mentions, language } = readMentions(text, context)
  const taken = new Uint8Array(text.length + 1)
  const names = new Map<number, string>()
  for (const mention of mentions) {
    if (mention.kind !== 'number') taken.fill(1, mention.start, mention.end)
    if (mention.kind === 'person' && mention.how === 'unknown') names.set(mention.start, mention.name)
  }
  const verbs = new Set(
    mentions.flatMap((each) => (each.kind === 'operator' && doing.has(each.class) ? [each.start] : [])),
  )
  for (const [at, cut] of cuts.entries()) {
    if (cut.kind !== 'word' || taken[cut.start] === 1 || !/^\p{Lu}\p{Ll}/u.test(cut.text)) continue
    const before = cuts[at - 1]?.text
    // German writes every noun with a capital, and a sentence its first word.
    const isBegun = language !== 'de' && (before === ',' || before === ';')
    if (isBegun || verbs.has(cut.end + 1)) names.set(cut.start, cut.text)
  }
  return [...new Set([...names].sort(([left], [right]) => left - right).map(([, name]) => name))]
}

const doing: ReadonlySet<OperatorClass> = new Set<OperatorClass>(['paid', 'owes', 'gave', 'gaveBack', 'lent', 'absent'])
