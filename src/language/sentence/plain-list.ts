import type { MemberId } from '../../ids.js'
import { amountsIn } from './number-slots.js'
import type { Passage, Unit } from './passage.js'
import type { AmountSlot } from './slots.js'
import { isTopicAnywhere } from './topics.js'

/** One of several things in a row, each with its price. */
export interface Listed {
  /** The units of it, from one up to another. */
  readonly from: number
  readonly to: number
  readonly sum: AmountSlot
  /** Whether any word of it is a thing that people spend on. */
  readonly isThing: boolean
  /** The member whose name is all that stands by the sum. */
  readonly who: MemberId | null
}

/**
 * Things in a row, each with a sum and nothing else: `taxi 30, tea 8, museum 45`. Whoever writes such a list has paid for all of it.
 * A piece may be
 * a name and a sum, which says something of the first: `dinner 90, bo 10`. Null for a text that says anything more.
 */
export const plainListIn = (passage: Passage): readonly Listed[] | null => {
  const { units } = passage
  const sums = amountsIn(passage)
  const ends = [...units.flatMap(({ classes }, at) => (isBetween(classes) ? [at] : [])), units.length]
  const pieces = ends.map((to, index) => ({ from: index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, to }))
  const listed = pieces.flatMap(({ from, to }): readonly Listed[] => {
    const words = units.slice(from, to)
    const [sum, another] = sums.filter(({ at }) => at >= from && at < to)
    if (sum === undefined || another !== undefined || sum.isOther || sum.isPerHead) return []
    const others = words.filter((_, at) => from + at !== sum.at)
    const who = others.length === 1 ? memberAt(passage, from + words.indexOf(others[0] as Unit)) : null
    if (who !== null) return [{ from, to, sum, isThing: false, who }]
    const isPlain = others.length > 0 && others.length <= wordsMax && others.every(isWord)
    return isPlain ? [{ from, to, sum, isThing: others.some(isThing), who }] : []
  })
  return listed.length === pieces.length && listed.length > 1 && listed[0]?.isThing === true ? listed : null
}

const memberAt = ({ people }: Passage, unit: number): MemberId | null => {
  const mention = people.find(({ at }) => at === unit)?.mention
  const [member, another] = mention?.candidates ?? []
  return another === undefined && mention?.kind === 'person' ? (member ?? null) : null
}

// A name of a thing; who writes more says more.
const wordsMax = 3

const isThing = ({ key, classes }: Unit): boolean => classes[0] === 'T' || key.split(' ').some(isTopicAnywhere)

const isBetween = (classes: readonly string[]): boolean => /^[,;\n]$/.test(classes[0] ?? '')

const isWord = ({ key, classes: [only, another] }: Unit): boolean =>
  another === undefined && (only === 'T' || (only === 'w' && /^\p{L}/u.test(key)))
