import { expect, test } from 'vitest'
import { contextOf } from '../../src/evaluation/corpus.js'
import type { Mention } from '../../src/language/mentions/mention.js'
import { mentionsOf } from '../../src/language/mentions/mentions.js'
import { mentionsByLanguage } from './mentions-languages.js'

const decimal = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }): number =>
  Number(numerator) / Number(denominator)

/** What a mention says in one word: `48 EUR`, `Ana`, `2026-11-03`, `paid by speaker`. */
const saidBy = (mention: Mention, nameOf: (id: string) => string): string => {
  switch (mention.kind) {
    case 'amount': {
      const values = mention.values.map(decimal).join('|')
      const currency = mention.currencies.length > 0 ? ` ${mention.currencies.join('/')}` : ''
      return `${values}${currency}${mention.isPerHead ? ' each' : ''}${mention.doubt === null ? '' : `?${mention.doubt}`}`
    }
    case 'number':
      return `${mention.of} ${mention.value === null ? '' : decimal(mention.value)}`.trim()
    case 'person': {
      const who = mention.candidates.map(nameOf).join('/')
      return `${who === '' ? '?' : who}${mention.isOwner ? "'s" : ''}${mention.ending === null ? '' : ` (${mention.ending})`}`
    }
    case 'pronoun':
      return mention.of
    case 'collective':
      return mention.of
    case 'day':
      return mention.day ?? 'no day'
    case 'operator':
      return mention.subject === null ? mention.class : `${mention.class} by ${mention.subject}`
  }
}

for (const [lang, { currency, members, texts }] of Object.entries(mentionsByLanguage))
  test.each(Object.entries(texts))(`${lang}: %s`, (text, expected) => {
    const context = contextOf({
      id: lang,
      tier: 'basic',
      lang,
      members: [...members],
      currency,
      speaker: members[0] ?? '',
      now: '2026-11-04T12:00:00+00:00',
      text,
      expect: [],
    })
    const nameOf = (id: string) => context.members.find((member) => member.id === id)?.name ?? id

    const said = mentionsOf(text, context).map((mention) => saidBy(mention, nameOf))

    for (const each of expected.split(', ')) expect(said).toContain(each)
  })
