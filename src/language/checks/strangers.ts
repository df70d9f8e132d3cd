import type { ReadContext } from '../context.js'
import type { Span } from '../mentions/mention.js'
import { readMentions } from '../mentions/mentions.js'
import { readPassage } from '../sentence/passage.js'
import { plainListIn } from '../sentence/plain-list.js'
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
  for (const { start, end } of partsOfNobody(text, context)) names.set(start, text.slice(start, end))
  return [...new Set([...names].sort(([left], [right]) => left - right).map(([, name]) => name))]
}

/** `dinner 90, jojo 10`: of one word that is no thing, and of less than the first sum, it may be somebody's part. */
const partsOfNobody = (text: string, context: ReadContext): readonly Span[] => {
  if (text.length > listMax) return []
  const passage = readPassage(text, context)
  const [whole, ...others] = plainListIn(passage) ?? []
  if (whole === undefined || others.some(({ who, sum }) => who !== null || sum.value > whole.sum.value)) return []
  return others.flatMap(({ from, to, sum, isThing }) => {
    const [word, another] = passage.units.slice(from, to).filter((_, at) => from + at !== sum.at)
    return isThing || word === undefined || another !== undefined ? [] : [word]
  })
}

// In characters.
const listMax = 200

const doing: ReadonlySet<OperatorClass> = new Set<OperatorClass>(['paid', 'owes', 'gave', 'gaveBack', 'lent', 'absent'])
