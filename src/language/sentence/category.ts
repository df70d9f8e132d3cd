import type { Category } from '../../ledger/entry.js'
import type { ReadContext } from '../context.js'
import type { ExpenseDraft } from '../draft.js'
import { categoryOf } from '../grammar-words.js'
import { type Passage, readPassage } from './passage.js'
import { topicAt } from './topics.js'

/** The one category that all things agree on which a text names; null where they differ or none is known. */
export function categoryIn({ units, language }: Pick<Passage, 'units' | 'language'>): Category | null {
  const found = units.flatMap(({ key, classes }) =>
    classes[0] === 'T' ? [topicAt(key.split(' '), 0, language)?.category] : [],
  )
  const [category = null] = found
  return found.every((each) => each === category) ? category : null
}

/** The same expense with the category that its words have where it names none, so that a typed line counts as a sentence does. */
export function categorized(draft: ExpenseDraft, context: ReadContext): ExpenseDraft {
  if (draft.category !== null) return draft
  const description = draft.description || draft.items.map(({ label }) => label).join(', ')
  const category = categoryOf(description) ?? categoryIn(readPassage(description, { ...context, mentions: [] }))
  return { ...draft, category }
}
