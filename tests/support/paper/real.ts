import type { TestBooks, TestChat } from '../chat.js'
import { type Currency, type Name, names, numbersOf, type PaperTab } from './tab.js'

/** A room in which the model is played, and the buttons that were shown there. */
export interface RealTab {
  readonly books: TestBooks
  readonly chat: TestChat
  readonly group: string
  readonly transfers: ShownTransfer[]
  /** How many actions were done. */
  actions: number
  /** How often the books of the group have changed. */
  version: number
}

/** A button of a settle-up card. */
export interface ShownTransfer {
  readonly id: string
  readonly from: Name
  readonly to: Name
  readonly currency: Currency
  readonly minor: bigint
  /** The version of the books it was made for. */
  readonly version: number
  isPressed: boolean
}

/** Opens a room with everybody on the tab. */
export async function openRealTab(books: TestBooks, room: string): Promise<RealTab> {
  const chat = books.room(room)
  for (const name of names) await chat.say(`${name}: /members`)
  const [row] = await books.query<{ group_id: string }>('SELECT group_id FROM chat WHERE chat = $1', [room])
  return { books, chat, group: row?.group_id ?? '', transfers: [], actions: 0, version: 0 }
}

/** What the tables say of a group, in words that can be compared. */
export interface Standing {
  readonly entries: readonly object[]
  readonly members: readonly object[]
  readonly balances: Readonly<Record<string, string>>
  readonly simplify: boolean
  readonly nextNumber: number
  /** Members whose balance is not what their postings, or their debts, come to; currencies that do not sum to zero. */
  readonly faults: number
}

/** Reads all of it with SQL, past the program. */
export async function standingOf({ books, group }: RealTab): Promise<Standing> {
  const [row] = await books.query<Standing>(STANDING, [group])
  if (row === undefined) throw new Error('the group exists')
  return row
}

const STANDING = `
  WITH kept AS (SELECT currency, member_id, amount_minor AS amount FROM balance WHERE group_id = $1),
  posted AS (
    SELECT e.currency, p.member_id, sum(p.paid_minor - p.owed_minor) AS amount
    FROM posting p JOIN entry e ON e.id = p.entry_id WHERE e.group_id = $1 GROUP BY 1, 2
  ),
  owed AS (
    SELECT currency, member_id, sum(amount) AS amount FROM (
      SELECT currency, low_id AS member_id, -amount_minor AS amount FROM debt WHERE group_id = $1
      UNION ALL SELECT currency, high_id, amount_minor FROM debt WHERE group_id = $1
    ) sides GROUP BY 1, 2
  )
  SELECT g.simplify, g.next_number AS "nextNumber",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'active', m.active, 'weight', m.weight_hundredths)
      ORDER BY m.id), '[]') FROM member m WHERE m.group_id = g.id) AS members,
    (SELECT coalesce(jsonb_object_agg(m.name || ' ' || k.currency, k.amount::text), '{}')
      FROM kept k JOIN member m ON m.id = k.member_id WHERE k.amount <> 0) AS balances,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'number', e.number, 'kind', e.kind, 'currency', e.currency, 'total', e.total_minor::text, 'version', e.version,
      'replaces', e.replaces, 'turns', e.reversals,
      'paid', (SELECT jsonb_object_agg(m.name, p.paid_minor::text) FROM posting p JOIN member m ON m.id = p.member_id
        WHERE p.entry_id = e.id AND p.paid_minor <> 0),
      'owed', (SELECT jsonb_object_agg(m.name, p.owed_minor::text) FROM posting p JOIN member m ON m.id = p.member_id
        WHERE p.entry_id = e.id AND p.owed_minor <> 0)
    ) ORDER BY e.number, e.version), '[]') FROM numbered_entry e WHERE e.group_id = g.id) AS entries,
    (
      (SELECT count(*) FROM kept FULL JOIN posted USING (currency, member_id)
        WHERE coalesce(kept.amount, 0) <> coalesce(posted.amount, 0))
      + (SELECT count(*) FROM kept FULL JOIN owed USING (currency, member_id)
        WHERE coalesce(kept.amount, 0) <> coalesce(owed.amount, 0))
      + (SELECT count(*) FROM (SELECT FROM kept GROUP BY currency HAVING sum(amount) <> 0) uneven)
    )::int AS faults
  FROM "group" g WHERE g.id = $1`

/** What the tables must say if the model is right. */
export function expectedStanding(tab: PaperTab, balances: ReadonlyMap<string, bigint>): Standing {
  return {
    entries: inOrder(tab.entries).map(({ number, kind, currency, total, version, replaces, turns, paid, owed }) => ({
      number,
      kind,
      currency,
      total: total.toString(),
      version,
      replaces,
      turns,
      paid: texts(paid),
      owed: texts(owed),
    })),
    members: [...tab.members].map(([name, { active, weight }]) => ({ name, active, weight: Number(weight) })),
    balances: texts(balances),
    simplify: tab.simplify,
    nextNumber: numbersOf(tab) + 1,
    faults: 0,
  }
}

const inOrder = (entries: PaperTab['entries']): PaperTab['entries'] =>
  [...entries].sort((one, other) => one.number - other.number || one.version - other.version)

const texts = (minors: ReadonlyMap<string, bigint>): Readonly<Record<string, string>> =>
  Object.fromEntries([...minors].flatMap(([name, minor]) => (minor === 0n ? [] : [[name, minor.toString()]])))
