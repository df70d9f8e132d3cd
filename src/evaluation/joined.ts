import { languages } from '../language/words/languages.js'
import type { CorpusCase } from './corpus.js'

/** A message that was made of several, and where in its text all but the first begin, in characters. */
export interface Joined {
  readonly about: CorpusCase
  readonly beginnings: readonly number[]
}

/**
 * Messages with two or three entries, made of messages with one by the same person in the same room: what people write at once is
 * what they might have written one after the other. Those that name a day stay apart, as it may be meant for all.
 */
export const joinedCases = (cases: readonly CorpusCase[]): readonly Joined[] => {
  const byWriter = new Map<string, CorpusCase[]>()
  for (const each of cases.filter(isPlain)) {
    const key = [...each.members, each.speaker, each.currency, each.lang].join('\n')
    byWriter.set(key, [...(byWriter.get(key) ?? []), each])
  }
  return [...byWriter.values()].flatMap(successions).map(joined)
}

/** Every other message of a writer with the next one or two. */
const successions = (own: readonly CorpusCase[]): readonly (readonly CorpusCase[])[] =>
  own.flatMap((first, at) => {
    const others = at % 2 === 1 ? [] : own.slice(at + 1, at + 2 + (at % 4) / 2)
    return others.length === 0 ? [] : [[first, ...others]]
  })

const isPlain = ({ tier, expect, text }: CorpusCase): boolean => {
  const [only, another] = expect
  if (only === undefined || another !== undefined || only.kind === 'command' || tier === 'hard') return false
  return text.length < 90 && (only.kind === 'payment' || only.date === undefined)
}

const joined = (all: readonly CorpusCase[], at: number): Joined => {
  const [first] = all as [CorpusCase, ...CorpusCase[]]
  const and = ` ${languages[first.lang]?.operators.and.split(',')[0]} `
  // Mostly as people do it: by a comma or a word.
  const joint = [', ', and, '\n', ', ', '. ', and, ', ', '; '][at % 8] ?? ', '
  const beginnings: number[] = []
  let text = ''
  for (const each of all) {
    if (text !== '') beginnings.push(text.length + joint.length)
    text += `${text === '' ? '' : joint}${each.text.replace(/[.!\s]+$/u, '')}`
  }
  const about = {
    ...first,
    id: `${first.id}-joined`,
    tier: 'hard' as const,
    text,
    expect: all.flatMap(({ expect }) => expect),
  }
  return { about, beginnings }
}
