import type { Cut } from './cut.js'
import { type Lexicon, type Meaning, meaningsAt, phraseAt, wordAt } from './lexicon.js'
import type { OperatorMention, PersonMention, Span } from './mention.js'

type Subject = Extract<Meaning, { kind: 'auxiliary' }>['subject']

/** Tells who did what a participle says, by the auxiliary before it in the same sentence: `hab 20 für Pizza bezahlt`. */
export const subjectFinder = (cuts: readonly Cut[], lexicon: Lexicon, people: readonly PersonMention[]) => {
  const others = people.filter(({ how }) => how !== 'speaker' && how !== 'near' && how !== 'short')
  let last: (Span & { readonly of: Subject }) | null = null
  let person = 0

  /** Whoever did it; null where the auxiliary does not say, or somebody who may have paid is named behind it. */
  const subjectOf = (verb: Pick<OperatorMention, 'class' | 'start'>): OperatorMention['subject'] => {
    if (last === null || last.of === 'other' || !participles.has(verb.class) || last.end > verb.start) return null
    while (person < others.length && (others[person]?.start ?? 0) < last.end) person += 1
    const isOther = (others[person]?.start ?? verb.start) < verb.start
    return verb.class === 'paid' && isOther ? null : last.of
  }

  const pass = (at: number): void => {
    const cut = cuts[at]
    if (cut === undefined) return
    if (/^[.!?;]$/.test(cut.text) && cuts[at + 1]?.start !== cut.end) last = null
    for (const phrase of [phraseAt(lexicon, cuts, at), wordAt(lexicon, cuts, at)]) {
      const meanings = phrase === null ? [] : meaningsAt(phrase, cuts, at)
      const found = meanings.find((each) => each.kind === 'auxiliary')
      if (phrase === null || found?.kind !== 'auxiliary') continue
      last = { of: found.subject, start: cut.start, end: cuts[at + phrase.words.length - 1]?.end ?? cut.end }
      return
    }
  }
  return { subjectOf, pass }
}

const participles: ReadonlySet<string> = new Set(['paid', 'gave', 'gaveBack', 'lent', 'received'])
