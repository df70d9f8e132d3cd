import { strict as assert } from 'node:assert'
import type { GroupId, MemberId } from '../ids.js'
import type { Entry } from '../ledger/entry.js'
import type { Balance, Debt, Group, Member } from '../ledger/group.js'
import { namesOf } from '../ledger/member-names.js'
import type { Books } from '../ports/books.js'
import type { ChainHead, History } from '../ports/entries.js'

/** What the export reads. */
export type ExportBooks = Pick<Books, 'groups' | 'balances' | 'entries'>

/** A group as it is written to a file. The entries are read while they are written, by number. */
export interface Tab {
  readonly group: Group
  /** Without those who left and are in no entry. */
  readonly members: readonly Member[]
  /** All members, also those left out above. */
  readonly names: ReadonlyMap<MemberId, string>
  readonly balances: readonly Balance[]
  /** Pairwise, before circles are cancelled. */
  readonly debts: readonly Debt[]
  readonly entries: AsyncIterable<Entry>
  readonly chain: ChainHead | null
}

// Nobody writes to one group so fast that this many readings in a row are torn.
const readingsMax = 20

/** Reads a group for export; group, balances, debts and chain are of one moment, and entries made after it are left out. */
export async function readTab(books: ExportBooks, id: GroupId): Promise<Tab> {
  for (let readings = 0; readings < readingsMax; readings += 1) {
    const before = await books.groups.find(id)
    const [balances, debts, chain] = await Promise.all([
      books.balances.of(id),
      books.balances.debts(id),
      books.entries.chainHead(id),
    ])
    const after = await books.groups.find(id)
    assert(before !== null && after !== null, 'the group that is exported exists')
    if (before.group.version !== after.group.version) continue
    const { group, members } = after
    return {
      group,
      members: await seenMembers(books, id, members, balances),
      names: namesOf(members),
      balances,
      debts,
      entries: entriesBelow(books, id, group.nextNumber),
      chain,
    }
  }
  throw new Error(`the group changed during ${readingsMax} readings for the export`)
}

async function seenMembers(
  books: ExportBooks,
  id: GroupId,
  members: readonly Member[],
  balances: readonly Balance[],
): Promise<readonly Member[]> {
  const withBalance = new Set(balances.map(({ member }) => member))
  const seen: Member[] = []
  for (const member of members) {
    const isHere = member.active || member.person !== null || withBalance.has(member.id)
    if (isHere || (await hasEntries(books, id, member.id))) seen.push(member)
  }
  return seen
}

async function hasEntries({ entries }: ExportBooks, id: GroupId, member: MemberId): Promise<boolean> {
  for (let upTo: number | null = null; ; ) {
    const found: History = await entries.history(id, { member }, 0, 1, upTo)
    if (found.total > 0 || found.from <= 1) return found.total > 0
    upTo = found.from - 1
  }
}

async function* entriesBelow(books: ExportBooks, id: GroupId, nextNumber: number): AsyncIterable<Entry> {
  for await (const entry of books.entries.all(id)) {
    if (entry.number >= nextNumber) return
    yield entry
  }
}
