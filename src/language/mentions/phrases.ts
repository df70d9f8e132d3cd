import type { MemberId } from '../../ids.js'
import type { ReadContext } from '../context.js'
import type { Cut } from './cut.js'
import { type Lexicon, type Meaning, meaningsAt, type Phrase, phraseAt, wordAt } from './lexicon.js'
import type { Mention, PersonMention } from './mention.js'
import type { AmountPlace } from './place.js'
import { subjectFinder } from './subjects.js'

/** Operators, pronouns and words for several people. Of English in a text of another language only words that are long enough. */
export const phrasesIn = (
  { cuts, context }: AmountPlace,
  lexicon: Lexicon,
  isSecond: boolean,
  people: readonly PersonMention[],
): readonly Mention[] => {
  const mentions: Mention[] = []
  const named = firstPlaces(people.filter(({ how }) => how !== 'near' && how !== 'short'))
  const { subjectOf, pass } = subjectFinder(cuts, lexicon, people)
  const put = (phrase: Phrase, at: number, isWanted: (meaning: Meaning) => boolean): void => {
    const span = { start: cuts[at]?.start ?? 0, end: cuts[at + phrase.words.length - 1]?.end ?? 0 }
    // `all'Ikea` is no English `all`.
    if (isSecond && (span.end - span.start < 4 || /['’]$/.test(cuts[at]?.text ?? ''))) return
    for (const meaning of meaningsAt(phrase, cuts, at).filter(isWanted)) {
      const mention = mentionOf(meaning, phrase.text, span, named, context, cuts[at])
      if (mention?.kind === 'operator') mentions.push({ ...mention, subject: mention.subject ?? subjectOf(mention) })
      else if (mention !== null) mentions.push(mention)
    }
  }
  for (let at = 0; at < cuts.length; ) {
    const phrase = phraseAt(lexicon, cuts, at)
    const length = phrase?.words.length ?? 1
    pass(at)
    if (phrase !== null) put(phrase, at, () => true)
    // Whoever a longer phrase names beside what it does: `me devolvió`, `i owe`.
    for (let inner = at; length > 1 && inner < at + length; inner += 1) {
      const word = wordAt(lexicon, cuts, inner)
      if (word !== null) put(word, inner, isPerson)
    }
    at += length
  }
  return mentions
}

const isPerson = ({ kind }: Meaning): boolean => kind === 'speaker' || kind === 'pronoun' || kind === 'collective'

/** Where each member is named first. */
const firstPlaces = (people: readonly PersonMention[]): ReadonlyMap<MemberId, number> => {
  const places = new Map<MemberId, number>()
  for (const { candidates, start } of people) for (const id of candidates) if (!places.has(id)) places.set(id, start)
  return places
}

const mentionOf = (
  meaning: Meaning,
  key: string,
  span: { readonly start: number; readonly end: number },
  named: ReadonlyMap<MemberId, number>,
  { sender, members }: ReadContext,
  cut: Cut | undefined,
): Mention | null => {
  switch (meaning.kind) {
    case 'operator':
      return { kind: 'operator', class: meaning.class, key, subject: meaning.subject, ...span }
    case 'speaker': {
      const { isOwner } = meaning
      return {
        kind: 'person',
        candidates: [sender],
        how: 'speaker',
        name: cut?.text ?? '',
        isOwner,
        ending: null,
        ...span,
      }
    }
    case 'pronoun': {
      const others = members.filter(({ id, active }) => active && id !== sender).map(({ id }) => id)
      const before = [...named].filter(([, start]) => start < span.start)
      const meant = (before.length > 0 ? before : [...named]).map(([id]) => id).filter((id) => id !== sender)
      const candidates = meaning.of === 'he' ? meant : others.length === 1 ? others : []
      return { kind: 'pronoun', of: meaning.of, candidates, isOwner: meaning.isOwner, ...span }
    }
    case 'collective':
      return { kind: 'collective', of: meaning.of, count: null, ...span }
    case 'auxiliary':
    case 'unit':
    case 'when':
      return null
  }
}
