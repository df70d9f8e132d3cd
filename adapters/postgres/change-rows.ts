import type { Change } from '../../src/ledger/change.js'
import type { StandingChange } from '../../src/ledger/standing.js'
import { toJson } from './json.js'
import { memberRow, standingRow, withDue } from './writers.js'

/** Under which name a change travels to the database, and as what. */
type Row = readonly [table: string, row: unknown]

type RowOf = { readonly [Kind in Change['kind']]: (change: Extract<Change, { readonly kind: Kind }>) => Row }

const link = (change: Change): Row => ['links', change]

const routine = (change: Change): Row => ['routines', withoutBigints(change)]
const standing = (change: StandingChange): Row => ['standing', withoutBigints(standingRow(change))]

const rowOf: RowOf = {
  entry: ({ entry: { postings, totalMinor, split, ...entry } }) => {
    const lines = postings.map((posting) => [posting.member, String(posting.paidMinor), String(posting.owedMinor)])
    return ['entries', { ...entry, split: withoutBigints(split), total: String(totalMinor), postings: lines }]
  },
  turn: ({ id, entry, turn }) => ['entries', { kind: 'turn', id, turned: entry, turn }],
  member: ({ member }) => ['members', memberRow(member)],
  group: ({ group }) => ['settings', withoutBigints(group)],
  proposal: ({ id, content, expiresAt }) => ['proposals', { id, content: withoutBigints(content), expires: expiresAt }],
  proposalRevised: ({ id, content }) => ['revised', { id, content: withoutBigints(content) }],
  proposalClosed: ({ id, status }) => ['closed', { id, status }],
  chatLeft: ({ chat: { platform, chat } }) => ['chats', { platform, chat, left: true }],
  chatReturned: ({ chat: { platform, chat } }) => ['chats', { platform, chat, left: false }],
  chatMoved: ({ from, to, along }) => ['moves', { platform: from.platform, from: from.chat, to: to.chat, along }],
  personForgotten: ({ member, names }) => ['forgotten', { member, names }],
  importStaged: ({ id, contentHash, book }) => ['staged', { id, hash: contentHash, book: withoutBigints(book) }],
  entries: ({ first, last }) => ['later', { first, last }],
  imported: ({ id, first, last }) => ['imported', { id, first, last }],
  groupsLinked: (change) => [
    'links',
    {
      ...change,
      other: { ...change.other, version: String(change.other.version) },
      members: change.members.map(memberRow),
    },
  ],
  linkCode: link,
  linkTried: link,
  guestClaimed: link,
  personsLinked: link,
  accountsUnlinked: link,
  chatUnlinked: link,
  job: ({ job }) => ['jobs', withDue(job)],
  jobDone: ({ id }) => ['jobsDone', id],
  scheduled: ({ schedule }) => ['schedules', withDue(schedule)],
  unscheduled: ({ schedule: { kind, name } }) => ['unscheduled', { kind, name }],
  watched: ({ watcher, on }) => ['watchers', { watcher, on }],
  alertSet: routine,
  alertStates: routine,
  courtesySet: routine,
  reminded: routine,
  seriesBegun: standing,
  seriesState: standing,
  seriesEntry: standing,
  budgetSet: standing,
  budgetRemoved: standing,
  boardSet: standing,
  activity: ({ what, entry, detail }) => ['activities', { what, entry, detail }],
}

/** The kind of a change picks the function made for it, which the compiler cannot follow through a look-up. */
const toRow = (change: Change): Row => (rowOf[change.kind] as (change: Change) => Row)(change)

/** Groups the changes by the table they go to, in the shape that `commit_events` and the writers beside it read. */
export function changesByTable(changes: readonly Change[]): Record<string, unknown> {
  const tables = new Map<string, unknown[]>()
  for (const [table, row] of lastOfEachMember(changes).map(toRow)) {
    const rows = tables.get(table)
    if (rows === undefined) tables.set(table, [row])
    else rows.push(row)
  }
  const single: Record<string, unknown> = {}
  for (const table of ['settings', 'later']) {
    const row = tables.get(table)?.at(-1)
    if (row !== undefined) single[table] = row
    tables.delete(table)
  }
  return { ...Object.fromEntries(tables), ...single }
}

/** One event may make a guest and set the guest's weight; a member is written once, as it is in the end. */
function lastOfEachMember(changes: readonly Change[]): readonly Change[] {
  const last = new Map(changes.flatMap((change) => (change.kind === 'member' ? [[change.member.id, change]] : [])))
  return changes.filter((change) => change.kind !== 'member' || last.get(change.member.id) === change)
}

// Looking at every part of a write for bigints costs more than writing it, so only what may hold some is looked through.
const withoutBigints = (value: unknown): unknown => JSON.parse(toJson(value))
