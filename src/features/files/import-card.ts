import type { Block, Button, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { MemberId, ProposalId } from '../../ids.js'
import type { ImportedBook, ImportSource } from '../../import/book.js'
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
  settleup: 'Settle Up',
  tricount: 'Tricount',
  tabkeeper: 'Tabkeeper',
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
    ...notesIn(book, words),
    text(words.say('import.howTo')),
  ]
  const who = book.people.slice(0, peopleShownMax).map(({ name }, person): readonly Button[] => {
    const member = members[person] ?? null
    const told = member === null ? words.say('import.newGuest') : words.name(member)
    const label = words.say('import.choose', { name, member: told })
    return [button(label, 'importWho', id, person)]
  })
  const ends: readonly Button[] = [
    button(words.say('import.button', { count: entriesCount(book) }), 'importNow', id),
    button(words.say('button.discard'), 'importDrop', id),
  ]
  return view(blocks, [...who, ends])
}

/** How many entries a file holds. */
export const entriesCount = ({ expensesCount, paymentsCount }: ImportedBook): number => expensesCount + paymentsCount

const titleOf = ({ source, expensesCount, paymentsCount, firstDay, lastDay }: ImportedBook, words: Words): string =>
  words.say('import.title', {
    source: sourceNames[source],
    expenses: expensesCount,
    payments: paymentsCount,
    both: expensesCount > 0 && paymentsCount > 0 ? 'yes' : 'no',
    from: words.dates.day(firstDay),
    to: words.dates.day(lastDay),
  })

/** What the file comes to for everybody, one line a person and currency. */
function balancesTable({ people, balances }: ImportedBook, words: Words): Block {
  const shown = balances.slice(0, peopleShownMax)
  const rows = shown.map((balance) => [people[balance.person]?.name ?? '', words.signedMoney(balance)])
  const rest = balances.length - rows.length
  return {
    kind: 'table',
    rows: rest > 0 ? [...rows, [words.say('import.more', { count: rest }), '']] : rows,
    align: ['left', 'right'],
  }
}

const notesIn = ({ notes }: ImportedBook, words: Words): readonly Block[] =>
  notes.map(({ kind, count, text: about, other }) =>
    text(words.say(`import.note.${kind}`, { count, text: about, other })),
  )
