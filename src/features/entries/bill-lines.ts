import type { Block } from '../../chat/view.js'
import type { EntryContent } from '../../ledger/entry.js'
import type { Extra, Item } from '../../ledger/split.js'
import type { CurrencyCode, Money } from '../../money/money.js'
import { shortened } from '../../present/shortened.js'
import { text } from '../../present/view.js'
import type { Words } from '../../present/words.js'

// A card stays readable on a phone; of a longer bill the sum counts.
const linesShownMax = 30

/** The lines of a bill, each with whose it is where not all are everybody's; none for an expense without lines. */
export function billLines(
  { split, currency }: Pick<EntryContent, 'split' | 'currency'>,
  words: Words,
): readonly Block[] {
  if (split?.kind !== 'items' || split.items.length + split.extras.length < 2) return []
  const isShared = new Set(split.items.map(sharersOf)).size === 1
  const rows = [
    ...split.items.map((item) => [
      shortened(item.label),
      words.money({ amountMinor: item.amountMinor, currency }),
      ...(isShared ? [] : [namesOf(item, words)]),
    ]),
    ...split.extras.map((extra) => [
      shortened(extra.label),
      shownValue(extra, currency, words),
      ...(isShared ? [] : ['']),
    ]),
  ]
  const align = isShared ? (['left', 'right'] as const) : (['left', 'right', 'left'] as const)
  const left = rows.length - linesShownMax
  return [
    { kind: 'table', rows: rows.slice(0, linesShownMax), align },
    ...(left > 0 ? [text(words.say('proposal.moreLines', { count: left }))] : []),
  ]
}

const sharersOf = ({ sharers }: Item): string => sharers.map(({ member }) => member).join(' ')

const namesOf = ({ sharers }: Item, words: Words): string => sharers.map(({ member }) => words.name(member)).join(', ')

function shownValue(extra: Extra, currency: CurrencyCode, words: Words): string {
  if (extra.kind === 'percent') return `${Number(extra.hundredths) / 100} %`
  const money: Money = { amountMinor: extra.amountMinor, currency }
  return words.money(money)
}
