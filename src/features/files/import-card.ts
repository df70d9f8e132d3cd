import type { Block, Button, View } from '../../chat/view.js'
import type { MemberId, ProposalId } from '../../ids.js'
import type { ImportedBook, ImportSource } from '../../import/book.js'
import type { CurrencyCode } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'

/** People with a button each, and lines of balances: as many as are looked through on a phone. */
const peopleShownMax = 20

const sourceNames: Readonly<Record<ImportSource, string>> = {
  splitwise: 'Splitwise',
  spliit: 'Spliit',
  splitpro: 'SplitPro',
  cospend: 'Cospend',
  ihatemoney: 'ihatemoney',
}

/** What a file says, who its people are, and what can be done about it. */
export interface ImportShown {
  readonly id: ProposalId
  readonly book: ImportedBook
  readonly members: readonly (MemberId | null)[]
}

/** The preview of an import: nothing of it is written until Import is pressed. */
export function importCard({ id, book, members }: ImportShown, words: Words): View {
  const blocks: Block[] = [
    text(bold(titleOf(book, words))),
    text(words.say(book.hasTotals ? 'import.checked' : 'import.checkedLines')),
    text(bold(words.say('import.balances'))),
    balancesTable(book, words),
    ...notes(book, words),
    text(words.say('import.howTo')),
  ]
  const who = book.people.slice(0, peopleShownMax).map(({ name }, person): readonly Button[] => {
    const member = members[person] ?? null
    const told = member === null ? words.say('import.newGuest') : words.name(member)
    const label = words.say('import.choose', { name, member: told })
    return [{ label, press: { verb: 'importWho', id, version: person } }]
  })
  const ends: readonly Button[] = [
    {
      label: words.say('import.button', { count: book.entries.length }),
      press: { verb: 'importNow', id, version: 0 },
    },
    { label: words.say('button.discard'), press: { verb: 'importDrop', id, version: 0 } },
  ]
  return view(blocks, [...who, ends])
}

function titleOf({ source, entries }: ImportedBook, words: Words): string {
  const payments = entries.filter(({ kind }) => kind === 'payment').length
  const expenses = entries.length - payments
  const days = entries.map(({ date }) => date).sort()
  const [first, last] = [days[0], days.at(-1)]
  return words.say('import.title', {
    source: sourceNames[source],
    expenses,
    payments,
    both: expenses > 0 && payments > 0 ? 'yes' : 'no',
    from: first === undefined ? '' : words.dates.day(first),
    to: last === undefined ? '' : words.dates.day(last),
  })
}

/** What the file comes to for everybody, one line a person and currency. */
function balancesTable({ people, entries }: ImportedBook, words: Words): Block {
  const sums = new Map<string, { person: number; currency: CurrencyCode; amountMinor: bigint }>()
  for (const { currency, postings } of entries) {
    for (const { person, paidMinor, owedMinor } of postings) {
      const key = `${person} ${currency}`
      const { amountMinor } = sums.get(key) ?? { amountMinor: 0n }
      sums.set(key, { person, currency, amountMinor: amountMinor + paidMinor - owedMinor })
    }
  }
  const lines = [...sums.values()].sort((one, other) => one.person - other.person)
  const rows = lines.slice(0, peopleShownMax).map((sum) => [people[sum.person]?.name ?? '', words.signedMoney(sum)])
  const rest = lines.length - rows.length
  return {
    kind: 'table',
    rows: rest > 0 ? [...rows, [words.say('import.more', { count: rest }), '']] : rows,
    align: ['left', 'right'],
  }
}

function notes({ skippedCount, guessedPayersCount }: ImportedBook, words: Words): readonly Block[] {
  return [
    ...(skippedCount > 0 ? [text(words.say('import.skipped', { count: skippedCount }))] : []),
    ...(guessedPayersCount > 0 ? [text(words.say('import.guessed', { count: guessedPayersCount }))] : []),
  ]
}
