import { strict as assert } from 'node:assert'
import type pg from 'pg'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { openStore } from '../../adapters/postgres/open-store.js'
import type { Account, ChatEvent } from '../../src/chat/event.js'
import type { Reply } from '../../src/chat/reply.js'
import { type EntryId, type MemberId, newEntryId } from '../../src/ids.js'
import type { Change, NewEntry } from '../../src/ledger/change.js'
import type { Day } from '../../src/ledger/entry.js'
import type { Write } from '../../src/ports/commit.js'
import type { GroupDefaults, Home } from '../../src/ports/inbox.js'
import type { Store } from '../../src/ports/store.js'
import { currency } from './money.js'

/** The books on one connection pool: what one process of the program holds. */
export interface TestLedger extends Store {
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** When everything in these tests happens. */
export const at = new Date('2026-03-12T18:00:00.000Z')

/** What every group of these tests starts from. */
export const defaults: GroupDefaults = { currency: currency('EUR'), timezone: 'Europe/Berlin', locale: 'en' }

/** Opens the books of a database; several of them are several processes. */
export function openLedger(url: string): TestLedger {
  const connection: Connection = connect({ url, poolSize: 4, onIdleError: () => {} })
  return {
    ...openStore(connection.prisma, { now: () => at }),
    pool: connection.pool,
    close: connection.close,
  }
}

/** Somebody's account on the terminal. */
export const account = (name: string, username?: string): Account => ({
  platform: 'terminal',
  id: name.toLowerCase(),
  name,
  ...(username === undefined ? {} : { username }),
})

type CommandEvent = Extract<ChatEvent, { kind: 'command' }>

/** A command that somebody typed in a chat; the people named are its mentions. */
export function typed(
  eventId: string,
  chat: string,
  from: Account,
  named: readonly Account[] = [],
  argument = '60 dinner',
): CommandEvent {
  return {
    kind: 'command',
    eventId,
    chat: { platform: 'terminal', chat },
    isPrivate: false,
    from,
    at: at.toISOString(),
    name: 'add',
    addressed: true,
    argument,
    mentions: named.map((one, place) => ({ offset: place, length: 1, account: one })),
    files: [],
  }
}

/** Takes an event in that is expected to be new. */
export async function accept(
  { inbox }: Pick<Store, 'inbox'>,
  event: ChatEvent,
): Promise<{ readonly inbound: bigint; readonly home: Home }> {
  const receipt = await inbox.receive(event, defaults)
  assert(receipt.status === 'accepted', `${event.eventId} is accepted`)
  return receipt
}

/** Everybody's share of an amount that one member paid; the sharers divide it, the first takes the rest. */
export function dinner(
  home: Pick<Home, 'group'>,
  payer: MemberId,
  sharers: readonly MemberId[],
  amountMinor = 6000n,
): { readonly change: Change; readonly entry: NewEntry; readonly id: EntryId } {
  const share = amountMinor / BigInt(sharers.length)
  const owed = new Map(sharers.map((member) => [member, share]))
  const [first] = sharers
  assert(first !== undefined, 'somebody shares')
  owed.set(first, amountMinor - share * BigInt(sharers.length - 1))
  const id = newEntryId()
  const entry: NewEntry = {
    id,
    kind: 'expense',
    number: home.group.nextNumber,
    replaces: null,
    version: 1,
    currency: currency('EUR'),
    totalMinor: amountMinor,
    description: 'dinner',
    category: 'food',
    date: '2026-03-12' as Day,
    split: null,
    isForgiven: false,
    postings: [...new Set([payer, ...sharers])].map((member) => ({
      member,
      paidMinor: member === payer ? amountMinor : 0n,
      owedMinor: owed.get(member) ?? 0n,
    })),
  }
  return { id, entry, change: { kind: 'entry', entry } }
}

/** A write of these changes, decided on that state of the group. */
export const writeOf = (
  inbound: bigint | null,
  home: Pick<Home, 'group' | 'sender'>,
  changes: readonly Change[],
  replies: Write['replies'] = [],
): Write => ({ inbound, group: home.group, by: home.sender, at, changes, replies })

/** A sentence in the room that answers an event. */
export const post = (eventId: string, said: string, place = 0): Reply => ({
  op: 'post',
  to: { platform: 'terminal', chat: 'tab' },
  view: { blocks: [{ kind: 'text', spans: [{ text: said }] }], buttons: [], files: [] },
  key: `terminal:${eventId}:${place}`,
})

/** How many entries and answers there are of one event. */
export async function effectsOf(pool: pg.Pool, eventId: string): Promise<{ entries: number; replies: number }> {
  const { rows } = await pool.query<{ entries: number; replies: number }>(
    `SELECT (SELECT count(*)::int FROM entry e JOIN inbound_event i ON i.id = e.inbound_id WHERE i.event_id = $1) AS entries,
      (SELECT count(*)::int FROM outbox WHERE starts_with(key, 'terminal:' || $1 || ':')) AS replies`,
    [eventId],
  )
  return rows[0] ?? { entries: 0, replies: 0 }
}
