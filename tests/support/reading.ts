import { contextOf } from '../../src/evaluation/corpus.js'
import { proposedBy } from '../../src/evaluation/score.js'
import type { ReadContext } from '../../src/language/context.js'
import { readSentence } from '../../src/language/sentence/read.js'

/** A chat with these members; the first one writes, on Thursday 21 May 2026. */
export const chatOf = (members: readonly string[], currency = 'EUR', lang = 'en'): ReadContext =>
  contextOf({
    id: 'test',
    tier: 'basic',
    lang,
    members: [...members],
    currency,
    speaker: members[0] ?? '',
    now: '2026-05-21T20:10:00+02:00',
    text: '',
    expect: [],
  })

/** What a sentence comes to in the books; empty where nothing would be proposed. */
export const proposed = (text: string, context: ReadContext) => proposedBy(readSentence(text, context), context)
