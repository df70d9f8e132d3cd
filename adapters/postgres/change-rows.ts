import type { Change } from '../../src/ledger/change.js'
import type { Member } from '../../src/ledger/group.js'
import { courseText } from '../../src/ledger/rhythm.js'
import type { AlertState } from '../../src/ledger/routines.js'
import { exponentOf } from '../../src/money/currency.js'
import { toJson } from './json.js'
import type { Rows } from './written-rows.js'

/** A list of a write. */
type List = keyof Rows & keyof Rows['writes']
type Row = readonly [list: List, row: Rows[List]]
type RowsOf = {
  readonly [Kind in Change['kind']]: (change: Extract<Change, { readonly kind: Kind }>) => readonly Row[]
}

/** A row for a list, with exactly the keys that the database reads of it: the compiler refuses one more or one less. */
const row = <L extends List>(list: L, keys: Rows[L]): Row => [list, keys]

/** As what the changes travel to the database. Keys are written out, so that none comes along or goes missing unseen. */
const rowsOf: RowsOf = {
  entry: ({ entry }) => [
    row('entries', {
      id: entry.id,
      kind: entry.kind,
      number: entry.number,
      version: entry.version,
      replaces: entry.replaces,
      reversal_of: null,
      reversal_number: null,
      currency: entry.currency,
      total: String(entry.totalMinor),
      description: entry.description,
      category: entry.category,
      date: entry.date,
      split: withoutBigints(entry.split),
      forgiven: entry.isForgiven,
      postings: entry.postings.map(({ member, paidMinor, owedMinor }) => [
        member,
        String(paidMinor),
        String(owedMinor),
      ]),
    }),
  ],
  turn: ({ id, entry, turn }) => [
    row('entries', { ...ofItsEntry, id, kind: 'reversal', reversal_of: entry, reversal_number: turn }),
  ],
  member: ({ member }) => [row('members', memberRow(member))],
  group: ({ group }) => [
    row('settings', {
      name: group.name,
      currency: group.currency,
      timezone: group.timezone,
      locale: group.locale,
      simplify: group.simplify,
      listens_to_all: group.listensToAll,
      uses_model: group.usesModel,
      model_told: group.modelTold,
      managers: group.managers,
    }),
  ],
  proposal: ({ id, content, expiresAt, awaitedIn = null }) => [
    row('proposals', { id, content: withoutBigints(content), expires: expiresAt, awaited_in: awaitedIn }),
  ],
  unawaited: ({ id }) => [row('unawaited', { id })],
  proposalRevised: ({ id, content }) => [row('revised', { id, content: withoutBigints(content) })],
  proposalClosed: ({ id, status }) => [row('closed', { id, status })],
  activity: ({ what, entry, detail }) => [row('activities', { what, entry, detail })],
  chatLeft: ({ chat: { platform, chat } }) => [row('chats', { platform, chat, left: true })],
  chatReturned: ({ chat: { platform, chat } }) => [row('chats', { platform, chat, left: false })],
  chatMoved: ({ from, to, along }) => [row('moves', { platform: from.platform, from: from.chat, to: to.chat, along })],
  personForgotten: ({ member, names }) => [row('forgotten', { member, names })],
  importStaged: ({ id, contentHash, book }) => [row('staged', { id, hash: contentHash, book: withoutBigints(book) })],
  entries: ({ first, last }) => [row('later', { first, last })],
  imported: ({ id, first, last }) => [row('imported', { id, first, last })],
  linkCode: ({ hash, person, group, expiresAt }) => [row('link_codes', { hash, person, group, expires: expiresAt })],
  linkTried: ({ person }) => [row('link_tries', { person })],
  guestClaimed: ({ guest, member }) => [row('claims', { guest, member })],
  guestUnclaimed: ({ guest, member }) => [row('unclaims', { guest, member })],
  personsLinked: ({ code, from, into, detail }) => [row('person_links', { code, from, into, detail })],
  accountsUnlinked: ({ person, accounts, detail }) => [
    row('account_unlinks', { person, accounts: accounts.map(({ platform, id }) => ({ platform, id })), detail }),
  ],
  groupsLinked: ({ code, from, into, other, members, by, detail }) => [
    row('group_links', {
      code,
      from,
      into,
      other: other.id,
      other_version: String(other.version),
      members: members.map(memberRow),
      by,
      detail,
    }),
  ],
  chatUnlinked: ({ chat: { platform, chat }, fresh, name, members }) => [
    row('chat_unlinks', {
      platform,
      chat,
      fresh,
      name,
      newcomers: members.map((member) => ({ id: member.id, person: member.person, name: member.name })),
    }),
  ],
  job: ({ job: { kind, key, lasts, data, dueAt } }) => [row('jobs', { kind, key, lasts, data, due: dueAt })],
  jobDone: ({ id }) => [row('jobs_done', { id })],
  scheduled: ({ schedule: { kind, name, rule, dueAt } }) => [row('schedules', { kind, name, rule, due: dueAt })],
  unscheduled: ({ schedule: { kind, name } }) => [row('unscheduled', { kind, name })],
  watched: ({ watcher, on }) => [row('watchers', { watcher, on })],
  alertSet: ({ alert }) => [
    row('alerts', {
      currency: alert?.threshold.currency ?? null,
      threshold: alert === null ? null : String(alert.threshold.amountMinor),
    }),
    ...(alert?.states ?? []).map(alertStateRow),
  ],
  alertStates: ({ states }) => states.map(alertStateRow),
  courtesySet: ({ courtesy: { quietHours, mutedUntil, disturbedOn } }) => [
    row('courtesies', {
      quiet_from: quietHours?.fromMinute ?? null,
      quiet_until: quietHours?.untilMinute ?? null,
      muted_until: mutedUntil === 'switchedOff' ? null : mutedUntil,
      muted_for_good: mutedUntil === 'switchedOff',
      disturbed_on: disturbedOn,
    }),
  ],
  callingSet: ({ member, on }) => [row('callings', { member, calls: on })],
  waysSet: ({ member, ways }) => [row('payment_ways', { member, ways })],
  ratePinned: ({ rate: { currency, base, units, baseUnits, since } }) => [
    row('group_rates', { currency, base, units, base_units: baseUnits, since }),
  ],
  rateUnpinned: ({ currency }) => [
    row('group_rates', { currency, base: null, units: null, base_units: null, since: null }),
  ],
  converted: ({ settled, owed, rate: { from, to, fromUnits, toUnits, day, source } }) => [
    row('conversions', {
      settled,
      owed,
      currency: to,
      from_units: fromUnits,
      to_units: toUnits,
      scale: exponentOf(to) - exponentOf(from),
      day,
      source,
    }),
  ],
  reminded: ({ members, on }) => members.map((member) => row('reminders', { member, on })),
  seriesBegun: ({ series: { number, course, draft, locale, createdBy, state } }) => [
    row('series', {
      number,
      rule: courseText(course),
      draft: withoutBigints(draft),
      locale,
      created_by: createdBy,
      state,
    }),
  ],
  seriesChanged: ({ number, draft }) => [row('series_drafts', { number, draft: withoutBigints(draft) })],
  seriesState: ({ number, state }) => [row('series_states', { number, state })],
  seriesEntry: ({ number, day, entry }) => [row('series_entries', { number, day, entry })],
  budgetSet: ({ budget: { category, limit, period, told } }) => [
    row('budgets', {
      category: category ?? everything,
      currency: limit.currency,
      limit_minor: String(limit.amountMinor),
      period,
      told_percent: told?.percent ?? null,
      told_from: told?.from ?? null,
    }),
  ],
  budgetRemoved: ({ category }) => [row('budgets_removed', { category: category ?? everything })],
  boardSet: ({ board }) => [row('boards', { id: board?.id ?? null, since: board?.since ?? null })],
}

/** How the database names a budget of everything: a category is part of its key. */
const everything = ''

/** What a reversal takes over from the entry that it takes back or restores. */
const ofItsEntry = {
  number: null,
  version: null,
  replaces: null,
  currency: null,
  total: null,
  description: null,
  category: null,
  date: null,
  split: null,
  forgiven: null,
  postings: null,
} as const

const memberRow = ({ id, person, name, username, active, weightHundredths, household }: Member): Rows['members'] => ({
  id,
  person,
  name,
  username,
  active,
  weight: Number(weightHundredths),
  household,
})

const alertStateRow = ({ member, armed, alertedOn }: AlertState): Row =>
  row('alert_states', { member, armed, alerted_on: alertedOn })

/** The kind of a change picks the function made for it, which the compiler cannot follow through a look-up. */
const toRows = (change: Change): readonly Row[] => (rowsOf[change.kind] as (change: Change) => readonly Row[])(change)

/** The lists of a write, as `commit_events` reads them. */
export function listsOf(changes: readonly Change[]): Pick<Rows['writes'], List> {
  const lists = new Map<List, Rows[List][]>()
  for (const [list, keys] of lastOfEach(changes).flatMap(toRows)) {
    const rows = lists.get(list)
    if (rows === undefined) lists.set(list, [keys])
    else rows.push(keys)
  }
  return Object.fromEntries(lists)
}

/** One event may make a guest and set the guest's weight; a member and the settings are written once, as they are in the end. */
function lastOfEach(changes: readonly Change[]): readonly Change[] {
  const last = new Map(changes.map((change) => [writtenOnce(change), change]))
  return changes.filter((change) => writtenOnce(change) === null || last.get(writtenOnce(change)) === change)
}

function writtenOnce(change: Change): string | null {
  if (change.kind === 'member') return change.member.id
  return change.kind === 'group' ? 'group' : null
}

// Looking at every part of a write for bigints costs more than writing it, so only what may hold some is looked through.
const withoutBigints = (value: unknown): unknown => JSON.parse(toJson(value))
