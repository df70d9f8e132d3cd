import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { openTestBooks } from '../support/chat.js'
import { copyTestDatabase, createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { runProgram } from '../support/program.js'

let used: TestDatabase

beforeAll(async () => {
  used = await createTestDatabase()
  await useEverything(used.url)
})

afterAll(async () => {
  await used.drop()
})

/** A pool counts a connection as closed before its server does, so one may still break when the database is dropped. */
function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url })
  pool.on('error', () => {})
  return pool
}

/** Two groups that have done whatever writes to the books. */
async function useEverything(url: string): Promise<void> {
  const books = openTestBooks(url)
  const flat = books.room('flat')
  await flat.comeAndGo(['Ana', 'Bo', 'Cy'], [])
  await flat.say('Ana: /add 60 dinner')
  await flat.say('Bo: /add 10 taxi paid by @Bo 6 @Cy 4')
  await flat.say('Ana: /edit 1 66')
  await flat.say('Cy: /delete 2')
  await flat.say('Cy: /restore 2')
  await flat.say('Cy: /undo')
  await flat.say('Bo: /pay @ana 5')
  await flat.press('Ana', 'Got it')
  await flat.say('Bo: /pay @cy 1.50')
  await flat.press('Bo', 'Undo')
  await flat.say('Ana: /add 12 cake with Dan')
  await flat.press('Ana', 'Add Dan as a guest')
  await flat.say('Ana: /weight @bo 2')
  await flat.say('Ana: /settle')
  await flat.say('Ana: /alert 10')
  await flat.say('Ana: /remind')
  await flat.say('Ana: /digest mon 9:00')
  await flat.say('Ana: /quiet 23-7')
  await flat.say('Ana: /budget food 100')
  await flat.say('Ana: /board')
  await flat.say('Ana: /repeat weekly thu 5 milk')
  const trip = books.room('trip')
  await trip.say('Dee: /add 30 USD fuel')
  await trip.say('Ana: /add 9 coffee')
  await trip.say('Dee: /guest Gil')
  await trip.say('Dee: /claim Gil')
  const told = await books.room('eli', { isPrivate: true }).say('Eli: /link')
  const elias = books.room('elias', { isPrivate: true })
  await elias.say(`Elias: /link ${/[2-9A-Z]{4}-[2-9A-Z]{4}/u.exec(told.text)?.[0]}`)
  await elias.press('Elias', 'That is me: join')
  expect(books.errors).toEqual([])
  await books.close()
}

const sums = 'the postings of every entry sum to zero and to its total'
const balances = 'every balance is the sum of its postings'
const debts = 'every debt is the sum of what its entries say'
const nets = 'the debts of every member net to the balance'
const zero = 'the balances of every group sum to zero in every currency'
const numbers = 'the numbers of every group run without holes'
const reversals = 'reversals and restorals of every entry follow each other and mirror it'
const versions = 'at most one version of every entry stands'
const pointers = 'nothing points at what is not there, or at another group'
const merged = 'whoever turned out to be another member points at one of the group who stands'
const joined = 'nothing is left with a person who was joined to another'
const watched = 'every group with an alert is watched, and no other for its sake'
const kept = 'every group with a budget or a board is watched, and no other for their sake'
const series = 'every series comes round while it goes on, and only then'
const seriesDays = 'every day of a series that was written is an entry of its group on that day'
const events = 'every event is known once'
const processed = 'every event that wrote an entry is processed'
const replies = 'every reply is written once'
const ends = 'no reply is both out and dropped, and none is dropped without a reason'
const known = 'every reply that waits is known where the next ones are looked for'
const guards = 'the guards of the ledger are on'
const migrations = 'all migrations are applied, unchanged'
const objects = 'every function, view and trigger is as the program made it'

const everyCheck = [sums, balances, debts, nets, zero, numbers, reversals, versions, pointers, merged, joined, events]
  .concat([processed, watched, kept, series, seriesDays, replies, ends, known, guards, migrations, objects])
  .sort()

test('used books are clean, and every check has looked at something', async () => {
  const pool = openPool(used.url)

  const findings = await verify(pool, migrationsDir())
  await pool.end()

  expect(findings.filter(({ broken, example }) => broken > 0 || example !== null)).toEqual([])
  expect(findings.filter(({ checked }) => checked === 0)).toEqual([])
  expect(findings.map(({ check }) => check).sort()).toEqual(everyCheck)
})

const flat = `(SELECT group_id FROM chat WHERE chat = 'flat')`
const trip = `(SELECT group_id FROM chat WHERE chat = 'trip')`
const memberOf = (group: string, name: string) =>
  `(SELECT id FROM member WHERE group_id = ${group} AND name = '${name}')`
const entryOf = (number: number) => `(SELECT id FROM entry WHERE group_id = ${flat} AND number = ${number})`
const reversalOf5 = `reversal_of = ${entryOf(5)}`
const gone = 'gen_random_uuid()'

/** Says that the first owes the second one cent more, whatever the entries say. */
const owes = (debtor: string, creditor: string) =>
  `INSERT INTO debt SELECT ${flat}, 'EUR', least(d, c), greatest(d, c), CASE WHEN d < c THEN 1 ELSE -1 END
   FROM (SELECT ${memberOf(flat, debtor)} AS d, ${memberOf(flat, creditor)} AS c) pair
   ON CONFLICT (group_id, currency, low_id, high_id) DO UPDATE SET amount_minor = debt.amount_minor + excluded.amount_minor`
const gets = (name: string, amountMinor: number) =>
  `UPDATE balance SET amount_minor = amount_minor + ${amountMinor}
   WHERE currency = 'EUR' AND member_id = ${memberOf(flat, name)}`
const twice = (table: string, columns: string, key: string) =>
  `DROP INDEX ${key}; INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${table} LIMIT 1`

// Whatever follows from two other checks cannot fail alone; everything else does here at least once.
const corruptions: readonly (readonly [what: string, sql: string, seen: readonly string[]])[] = [
  ['a total', `UPDATE entry SET total_minor = total_minor + 1 WHERE description = 'fuel'`, [sums]],
  ['a line that is gone', `DELETE FROM posting WHERE entry_id = ${entryOf(4)} AND line = 2`, [sums, balances, debts]],
  ['a balance', gets('Ana', 1), [balances, nets, zero]],
  ['a cent moved from one balance to another', `${gets('Ana', 1)}; ${gets('Bo', -1)}`, [balances, nets]],
  ['a debt', owes('Ana', 'Bo'), [debts, nets]],
  ['debts in a circle', `${owes('Ana', 'Bo')}; ${owes('Bo', 'Cy')}; ${owes('Cy', 'Ana')}`, [debts]],
  ['a lie told twice', `${gets('Ana', -1)}; ${gets('Bo', 1)}; ${owes('Ana', 'Bo')}`, [balances, debts]],
  ['balances that are gone', `DELETE FROM balance WHERE group_id = ${trip}`, [balances, nets]],
  ['a number that nobody got', `UPDATE "group" SET next_number = next_number + 1 WHERE id = ${trip}`, [numbers]],
  ['a hole', `UPDATE entry SET number = 9, original = 9 WHERE description = 'coffee'`, [numbers]],
  ['a reversal that is left out', `UPDATE entry SET reversal_number = 3 WHERE ${reversalOf5}`, [reversals]],
  [
    'lines in another order',
    `UPDATE posting SET line = line + 9 WHERE entry_id IN (SELECT id FROM entry WHERE ${reversalOf5})`,
    [reversals],
  ],
  [
    'a reversal in another currency',
    `UPDATE entry SET currency = 'USD' WHERE ${reversalOf5}`,
    [balances, debts, reversals],
  ],
  ['two versions that stand', `UPDATE entry SET original = 1, replaces = 3 WHERE id = ${entryOf(4)}`, [versions]],
  ['a version that replaces another entry', `UPDATE entry SET replaces = 2 WHERE id = ${entryOf(3)}`, [pointers]],
  ['a line of no entry', `INSERT INTO posting VALUES (${gone}, 1, ${memberOf(flat, 'Ana')}, 0, 0)`, [pointers]],
  ['a member of another group', `UPDATE member SET group_id = ${trip} WHERE id = ${memberOf(flat, 'Cy')}`, [pointers]],
  ['an entry by a stranger', `UPDATE entry SET created_by = ${memberOf(trip, 'Dee')} WHERE number = 4`, [pointers]],
  [
    'a member of no person',
    `DELETE FROM person WHERE name = 'Dee'; DELETE FROM account WHERE name = 'Dee'`,
    [pointers],
  ],
  ['an account of no person', `INSERT INTO account VALUES ('terminal', 'eve', ${gone}, 'Eve')`, [pointers]],
  [
    'a member who turned out to be a stranger',
    `UPDATE member SET merged_into = ${memberOf(flat, 'Ana')} WHERE name = 'Gil'`,
    [merged],
  ],
  [
    'an account left behind by a link',
    `UPDATE account SET person_id = (SELECT id FROM person WHERE joined_into IS NOT NULL) WHERE account = 'elias'`,
    [joined],
  ],
  ['a chat of no group', `UPDATE chat SET group_id = ${gone} WHERE chat = 'trip'`, [pointers]],
  ['a proposal by a stranger', `UPDATE proposal SET created_by = ${memberOf(trip, 'Dee')}`, [pointers]],
  ['an activity of a stranger', `UPDATE activity SET member_id = ${memberOf(trip, 'Dee')}`, [pointers]],
  ['an activity about nothing', `UPDATE activity SET entry_id = ${gone}`, [pointers]],
  ['an alert about somebody of another group', `UPDATE alert_state SET group_id = ${trip}`, [pointers]],
  ['a reminder of somebody of another group', `UPDATE reminder SET group_id = ${trip}`, [pointers]],
  ['an alert that nobody watches for', `DELETE FROM watched_group WHERE watcher = 'alert'`, [watched]],
  ['a budget that nobody watches for', `DELETE FROM watched_group WHERE watcher = 'budget'`, [kept]],
  ['a board that is gone and still watched for', 'DELETE FROM board', [kept]],
  ['a series that never comes', `DELETE FROM schedule WHERE kind = 'recurring'`, [series]],
  ['a series that is paused and comes', `UPDATE recurring SET state = 'paused'`, [series]],
  ['a series by a stranger', `UPDATE recurring SET created_by = ${memberOf(trip, 'Dee')}`, [pointers]],
  ['a day that was written for another', `UPDATE recurring_entry SET day = day - 1`, [seriesDays]],
  [
    'an event that is known twice',
    twice(
      'inbound_event',
      'platform, event_id, content_hash, payload, received_at',
      'inbound_event_platform_event_id_key',
    ),
    [events, guards],
  ],
  ['events that wrote and are to be done again', 'UPDATE inbound_event SET processed_at = NULL', [processed]],
  [
    'a reply that is written twice',
    twice('outbox', 'platform, key, reply, created_at', 'outbox_key_key'),
    [replies, known, guards],
  ],
  [
    'a reply that nobody looks for',
    'UPDATE outbox SET delivered_at = NULL WHERE sequence = (SELECT min(sequence) FROM outbox)',
    [known],
  ],
  [
    'a reply that is out and dropped',
    `ALTER TABLE outbox DROP CONSTRAINT outbox_has_one_end;
     UPDATE outbox SET delivered_at = now(), dropped_at = now(), dropped_because = 'left'`,
    [ends, guards],
  ],
  ['a guard that sleeps', 'ALTER TABLE posting DISABLE TRIGGER posting_keeps_balances', [objects]],
  ['a guard that watches replicas only', 'ALTER TABLE entry ENABLE REPLICA TRIGGER entry_is_append_only', [objects]],
  ['a guard that is gone', 'DROP TRIGGER entry_is_whole ON entry', [objects]],
  ['a rule that is gone', 'ALTER TABLE entry DROP CONSTRAINT entry_total_has_its_sign', [guards]],
  ['a key that is gone', 'DROP INDEX entry_reversal_of_reversal_number_key', [guards]],
  ['a migration of another text', `UPDATE _prisma_migrations SET checksum = 'another'`, [migrations]],
  ['a migration that is not there', `DELETE FROM _prisma_migrations WHERE migration_name ~ 'books'`, [migrations]],
  [
    'a function that does something else',
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    [objects],
  ],
]

test.each(corruptions)('it sees %s', async (_what, sql, seen) => {
  const copy = await copyTestDatabase(used)
  const pool = openPool(copy.url)
  await corrupt(pool, sql)

  const findings = await verify(pool, migrationsDir())
  await pool.end()
  await copy.drop()

  const broken = findings.filter((finding) => finding.broken > 0)
  expect(broken.map(({ check }) => check)).toEqual(seen)
  expect(broken.map(({ example }) => example)).not.toContain(null)
})

test('every check fails for some corruption', () => {
  const seen = new Set(corruptions.flatMap(([, , checks]) => checks))

  expect([...seen].sort()).toEqual(everyCheck)
})

test('the program says what it checked and ends well', async () => {
  const { code, output, errors } = await runProgram(['verify'], { DATABASE_URL: used.url })

  const lines = output.trimEnd().split('\n')
  expect(errors).toBe('')
  expect(lines).toHaveLength(everyCheck.length)
  for (const line of lines) expect(line).toMatch(/^ok {5}.*: \d+ checked$/)
  expect(code).toBe(0)
})

test('the program names what is broken and ends with 1', async () => {
  const copy = await copyTestDatabase(used)
  const pool = openPool(copy.url)
  await corrupt(pool, gets('Ana', 1))
  await pool.end()

  const { code, output } = await runProgram(['verify'], { DATABASE_URL: copy.url })
  await copy.drop()

  const broken = output.split('\n').filter((line) => line.startsWith('BROKEN'))
  expect(broken).toEqual([
    expect.stringMatching(`^BROKEN ${balances}: \\d+ checked, 1 broken, such as [0-9a-f-]{36}$`),
    expect.stringMatching(`^BROKEN ${nets}: \\d+ checked, 1 broken, such as [0-9a-f-]{36}$`),
    expect.stringMatching(`^BROKEN ${zero}: \\d+ checked, 1 broken, such as [0-9a-f-]{36}$`),
  ])
  expect(code).toBe(1)
})

/** Changes what no program could: as a superuser who has put every guard and every reference to sleep for a moment. */
async function corrupt(pool: pg.Pool, sql: string): Promise<void> {
  await pool.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`)
}
