import type { ChatRef } from '../../src/chat/event.js'
import type { EntryId, GroupId, MemberId, PersonId } from '../../src/ids.js'
import type { Category, Day, Entry } from '../../src/ledger/entry.js'
import type { Group, Member } from '../../src/ledger/group.js'
import type { Split } from '../../src/ledger/split.js'
import type { CurrencyCode } from '../../src/money/money.js'
import type { GroupState } from '../../src/ports/groups.js'
import { Prisma } from './generated/client.js'
import { fromJson, type Json } from './json.js'

interface GroupRow {
  readonly id: string
  readonly name: string
  readonly currency: string
  readonly timezone: string
  readonly locale: string
  readonly simplify: boolean
  readonly listensToAll: boolean
  readonly usesModel: boolean
  readonly modelTold: boolean
  readonly managers: 'everybody' | 'admins' | readonly string[]
  readonly version: string
  readonly nextNumber: number
}

/** What `group_state` returns. */
export interface GroupStateRow extends GroupRow {
  readonly members: readonly MemberRow[]
  readonly chats: readonly ChatRef[]
}

interface MemberRow {
  readonly id: string
  readonly person: string | null
  readonly name: string
  readonly username: string | null
  readonly active: boolean
  readonly weightHundredths: number
  readonly household: string | null
}

/** A row of the view `numbered_entry`. */
export interface EntryRow {
  readonly id: string
  readonly group_id: string
  readonly kind: string
  readonly number: number
  readonly version: number
  readonly versions: number
  readonly replaces: number | null
  readonly currency: string
  readonly total_minor: bigint
  readonly description: string
  readonly category: string | null
  readonly date: Date
  readonly split: Json
  readonly forgiven: boolean
  readonly created_at: Date
  readonly created_by: string
  readonly reversals: number
  readonly replaced_by: number | null
  readonly postings: readonly (readonly [member: string, paid: string, owed: string])[]
}

/** The group as one moment's row tells it. */
export const toGroupState = (row: GroupStateRow): GroupState => ({
  group: toGroup(row),
  members: toMembers(row),
  chats: row.chats,
})

export const toGroup = (row: GroupRow): Group => ({
  id: row.id as GroupId,
  name: row.name,
  currency: row.currency as CurrencyCode,
  timezone: row.timezone,
  locale: row.locale,
  simplify: row.simplify,
  listensToAll: row.listensToAll,
  usesModel: row.usesModel,
  modelTold: row.modelTold,
  managers: typeof row.managers === 'string' ? row.managers : row.managers.map((id) => id as MemberId),
  version: BigInt(row.version),
  nextNumber: row.nextNumber,
})

export const toMembers = (row: GroupStateRow): readonly Member[] =>
  row.members.map((member) => ({
    id: member.id as MemberId,
    person: member.person as PersonId | null,
    name: member.name,
    username: member.username,
    active: member.active,
    weightHundredths: BigInt(member.weightHundredths),
    household: member.household,
  }))

export const toEntry = (row: EntryRow): Entry => ({
  id: row.id as EntryId,
  group: row.group_id as GroupId,
  kind: row.kind === 'payment' ? 'payment' : 'expense',
  number: row.number,
  version: row.version,
  versions: row.versions,
  replaces: row.replaces,
  replacedBy: row.replaced_by,
  turns: row.reversals,
  currency: row.currency as CurrencyCode,
  totalMinor: row.total_minor,
  description: row.description,
  category: row.category as Category | null,
  date: toDay(row.date),
  split: row.split === null ? null : unlessOneIsTwo(fromJson(row.split)),
  isForgiven: row.forgiven,
  createdAt: row.created_at,
  createdBy: row.created_by as MemberId,
  postings: row.postings.map(([member, paid, owed]) => ({
    member: member as MemberId,
    paidMinor: BigInt(paid),
    owedMinor: BigInt(owed),
  })),
})

/** Two members who turned out to be one person cannot be shared between again by what was said of the two. */
function unlessOneIsTwo(split: Split): Split | null {
  const lists = split.kind === 'items' ? split.items.map(({ sharers }) => sharers) : [split.sharers]
  return lists.every((sharers) => new Set(sharers.map(({ member }) => member)).size === sharers.length) ? split : null
}

/** A column of type date, which Prisma reads as midnight UTC. */
export const toDay = (date: Date): Day => date.toISOString().slice(0, 10) as Day

/** The member's own row and those of members who turned out to be the same person: postings stay where they were written. */
export const rowsOf = (member: MemberId): Prisma.Sql =>
  Prisma.sql`ARRAY(SELECT m.id FROM member m WHERE m.id = ${member}::uuid OR m.merged_into = ${member}::uuid)`
