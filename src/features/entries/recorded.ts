import type { View } from '../../chat/view.js'
import type { Situation } from '../../decision/command.js'
import type { Change, NewEntry } from '../../ledger/change.js'
import { type CardDetails, type CardEntry, entryCard } from './entry-card.js'

/** A new entry as its card will show it. */
const cardOf = (entry: NewEntry): CardEntry => ({ ...entry, turns: 0, replacedBy: null })

/** The cards of the entries that these changes of the sender's record. */
export const cardsOf = (
  changes: readonly Change[],
  { words, sender: by }: Pick<Situation, 'words' | 'sender'>,
  details: CardDetails = {},
): readonly View[] =>
  changes.flatMap((change) =>
    change.kind === 'entry' ? [entryCard(cardOf(change.entry), words, { by, ...details })] : [],
  )
