import type { Tab } from '../../src/export/tab.js'
import { newEntryId, newGroupId } from '../../src/ids.js'
import type { Day, Entry } from '../../src/ledger/entry.js'
import type { Member } from '../../src/ledger/group.js'
import { namesOf } from '../../src/ledger/member-names.js'
import { currency, member } from './money.js'

/** A member called so, whose id is their place in the tab. */
const memberOf = (name: string, place: number): Member => ({
  id: member(`member ${place}`),
  person: null,
  name,
  username: null,
  active: true,
  weightHundredths: 100n,
  household: null,
})

/** An expense that the member at place 0 paid and the one at place 1 owes. */
export const lent = (number: number, description: string, totalMinor = 1000n, code = 'EUR'): Entry => ({
  id: newEntryId(),
  group: newGroupId(),
  kind: 'expense',
  number,
  version: 1,
  versions: 1,
  replaces: null,
  replacedBy: null,
  turns: 0,
  currency: currency(code),
  totalMinor,
  description,
  category: null,
  date: '2026-03-12' as Day,
  split: null,
  isForgiven: false,
  createdAt: new Date('2026-03-12T18:00:00Z'),
  createdBy: member('member 0'),
  postings: [
    { member: member('member 0'), paidMinor: totalMinor, owedMinor: 0n },
    { member: member('member 1'), paidMinor: 0n, owedMinor: totalMinor },
  ],
})

/** A tab as the export writes it, of members with these names. */
export function tabOf(names: readonly string[], entries: readonly Entry[], groupName = 'Trip'): Tab {
  const members = names.map(memberOf)
  const group = {
    id: newGroupId(),
    name: groupName,
    currency: currency('EUR'),
    timezone: 'Europe/Berlin',
    locale: 'en',
    simplify: true,
    listensToAll: false,
    usesModel: true,
    modelTold: true,
    managers: 'everybody' as const,
    version: 1n,
    nextNumber: entries.length + 1,
  }
  return { group, members, names: namesOf(members), balances: [], debts: [], entries: oneByOne(entries), chain: null }
}

async function* oneByOne(entries: readonly Entry[]): AsyncIterable<Entry> {
  yield* entries
}

/** All of a text that comes in parts. */
export async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}
