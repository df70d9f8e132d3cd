import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requireKnown } from '../../adapters/postgres/known.js'
import { migrationsDir, openKnownDatabase } from '../../adapters/postgres/open.js'
import { readHead } from '../../adapters/postgres/verify/chain-head.js'
import { readShape } from '../../adapters/postgres/verify/shape.js'
import { type Finding, findIn, verify } from '../../adapters/postgres/verify.js'
import { openTestBooks } from '../support/chat.js'
import { copyTestDatabase, createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { runProgram } from '../support/program.js'

let used: TestDatabase
let client: pg.Client

beforeAll(async () => {
  used = await createTestDatabase()
  await useEverything(used.url)
  client = new pg.Client({ connectionString: used.url })
  await client.connect()
})

afterAll(async () => {
  await client.end()
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
  await flat.say('Bo: /pay @ana 5 loan')
  await flat.press('Ana', 'Got it')
  await flat.say('Bo: /pay @cy 1.50 loan')
  await flat.press('Bo', 'Undo')
  await flat.say('Ana: /add 12 cake with Dan')
  await flat.press('Ana', 'Add Dan as a guest')
  await flat.say('Bo: I paid 14 for pizza')
  await flat.press('Bo', 'Confirm')
  await flat.say('Bo: I paid 15 for juice')
  await flat.say('Ana: /weight @bo 2')
  await flat.say('Ana: /settle')
  await flat.say('Ana: /alert 10')
  await flat.say('Ana: /remind')
  await flat.say('Ana: /digest mon 9:00')
  await flat.say('Ana: /quiet 23-7')
  await flat.say('Ana: /budget food 100')
  await flat.say('Ana: /board')
  await flat.say('Ana: /repeat weekly thu 5 milk')
  const away = books.room('away')
  await away.comeAndGo(['Ana', 'Bo'], [])
  await away.say('Ana: /add 9000 JPY ramen')
  await away.say('Bo: /add 30 dinner')
  await away.say('Ana: /rate JPY 150')
  await away.say('Ana: /settle in EUR')
  await away.press('Bo', 'Bo paid Ana €15.00')
  const trip = books.room('trip')
  await trip.say('Dee: /add 30 USD fuel')
  await trip.say('Ana: /add 9 coffee')
  await trip.say('Dee: /add -3 bottles')
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
const oneWay = 'no line of an entry goes the other way than its total'
const balances = 'every balance is the sum of its postings'
const debts = 'every debt is the sum of what its entries say'
const nets = 'the debts of every member net to the balance'
const zero = 'the balances of every group sum to zero in every currency'
const numbers = 'the numbers of every group run without holes'
const reversals = 'reversals and restorals of every entry follow each other and mirror it'
const versions = 'at most one version of every entry stands'
const conversions = 'every conversion meets its rate, and both of its sides stand or neither does'
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
const chain = 'every entry is bound to all before it'
const waits = 'what is recorded is an entry, and what waits for a press is none'
const cameIn = 'every event is as it came in'
const asWritten = 'every reply is as it was written'
const answered = 'every event has all its replies'
const askers = 'every entry is by whoever asked for it, and everybody has an account'
const jobs = 'every job is of a group, and none was given up'
const shape = 'every table, key and rule is as the migrations made it'
const migrations = 'all migrations are applied, unchanged'
const objects = 'every function, view and trigger is as its file says'

const grants = 'nobody may write more than bots and workers do'

const everyCheck = [
  sums,
  oneWay,
  balances,
  debts,
  nets,
  zero,
  numbers,
  reversals,
  versions,
  conversions,
  pointers,
  merged,
  joined,
  events,
]
  .concat([processed, watched, kept, series, seriesDays, replies, ends, known, migrations, objects, shape, grants])
  .concat([chain, waits, cameIn, asWritten, answered, askers, jobs])
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
const entryOf = (number: number) =>
  `(SELECT id FROM entry WHERE group_id = ${flat} AND number = ${number} AND version = 1)`
const reversalOf4 = `reversal_of = ${entryOf(4)}`
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

/** A proposal that was recorded waits again, so that a press would write its entry once more. */
const reopened = (more: string) => `UPDATE proposal SET status = 'open'${more} WHERE status = 'recorded'`

// Whatever follows from two other checks cannot fail alone; everything else does here at least once.
const corruptions: readonly (readonly [what: string, sql: string, seen: readonly string[]])[] = [
  ['a total', `UPDATE entry SET total_minor = total_minor + 1 WHERE description = 'fuel'`, [sums, chain]],
  [
    'a line the other way',
    `UPDATE posting SET paid_minor = paid_minor + 300 - 200 * line, owed_minor = owed_minor + 300 - 200 * line
     WHERE line < 3 AND entry_id = (SELECT id FROM entry WHERE description = 'coffee')`,
    [oneWay, chain],
  ],
  [
    'a line that is gone',
    `DELETE FROM posting WHERE entry_id = ${entryOf(3)} AND line = 2`,
    [sums, balances, debts, chain],
  ],
  ['a balance', gets('Ana', 1), [balances, nets, zero]],
  ['a cent moved from one balance to another', `${gets('Ana', 1)}; ${gets('Bo', -1)}`, [balances, nets]],
  ['a debt', owes('Ana', 'Bo'), [debts, nets]],
  ['debts in a circle', `${owes('Ana', 'Bo')}; ${owes('Bo', 'Cy')}; ${owes('Cy', 'Ana')}`, [debts]],
  ['a lie told twice', `${gets('Ana', -1)}; ${gets('Bo', 1)}; ${owes('Ana', 'Bo')}`, [balances, debts]],
  ['balances that are gone', `DELETE FROM balance WHERE group_id = ${trip}`, [balances, nets]],
  ['a number that nobody got', `UPDATE "group" SET next_number = next_number + 1 WHERE id = ${trip}`, [numbers]],
  ['a hole', `UPDATE entry SET number = 9 WHERE description = 'coffee'`, [numbers, chain]],
  ['a reversal that is left out', `UPDATE entry SET reversal_number = 3 WHERE ${reversalOf4}`, [reversals, chain]],
  [
    'lines in another order',
    `UPDATE posting SET line = line + 9 WHERE entry_id IN (SELECT id FROM entry WHERE ${reversalOf4})`,
    [reversals, chain],
  ],
  [
    'a reversal in another currency',
    `UPDATE entry SET currency = 'USD' WHERE ${reversalOf4}`,
    [balances, debts, reversals, chain],
  ],
  [
    'two versions that stand',
    `UPDATE entry SET number = 1, version = 3, replaces = 2 WHERE id = ${entryOf(3)}`,
    [numbers, versions, chain],
  ],
  [
    'a version made from none',
    `UPDATE entry SET version = 3, replaces = 2 WHERE version = 2`,
    [versions, pointers, chain],
  ],
  ['a line of no entry', `INSERT INTO posting VALUES (${gone}, 1, ${memberOf(flat, 'Ana')}, 0, 0)`, [pointers]],
  ['a member of another group', `UPDATE member SET group_id = ${trip} WHERE id = ${memberOf(flat, 'Cy')}`, [pointers]],
  [
    'an entry by a stranger',
    `UPDATE entry SET created_by = ${memberOf(trip, 'Dee')} WHERE number = 4`,
    [pointers, askers, chain],
  ],
  [
    'a member of no person',
    `DELETE FROM person WHERE name = 'Dee'; DELETE FROM account WHERE name = 'Dee'`,
    [pointers],
  ],
  [
    'a manager who is nobody',
    `UPDATE "group" SET managers = jsonb_build_array(${gone}) WHERE id = ${trip}`,
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
      'platform, event_id, content_hash, payload, received_at, digest',
      'inbound_event_platform_event_id_key',
    ),
    [events, shape],
  ],
  ['events that wrote and are to be done again', 'UPDATE inbound_event SET processed_at = NULL', [processed]],
  [
    'a reply that is written twice',
    twice('outbox', 'platform, key, reply, created_at, digest', 'outbox_key_key'),
    [replies, known, shape],
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
    [ends, shape],
  ],
  ['a guard that sleeps', 'ALTER TABLE posting DISABLE TRIGGER posting_keeps_balances', [objects]],
  ['a guard that watches replicas only', 'ALTER TABLE entry ENABLE REPLICA TRIGGER entry_is_append_only', [objects]],
  ['a guard that is gone', 'DROP TRIGGER entry_is_whole ON entry', [objects]],
  ['a rule that is gone', 'ALTER TABLE entry DROP CONSTRAINT entry_total_has_its_sign', [shape]],
  ['a key that is gone', 'DROP INDEX entry_reversal_of_reversal_number_key', [shape]],
  ['a migration of another text', `UPDATE _prisma_migrations SET checksum = 'another'`, [migrations]],
  [
    'a function that does something else',
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    [objects],
  ],
  [
    'a function and its mark that do something else',
    `CREATE OR REPLACE FUNCTION keep_balances() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
     COMMENT ON FUNCTION keep_balances IS 'Tabkeeper 0.1.0 ${'0'.repeat(64)} ${'0'.repeat(64)}'`,
    [objects],
  ],
  ['a function whose planner is set otherwise', 'ALTER FUNCTION check_entry RESET enable_seqscan', [objects]],
  [
    'a trigger that went to another table',
    `DROP TRIGGER posting_is_append_only ON posting; CREATE TRIGGER posting_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
     ON board FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    [objects],
  ],
  [
    'a trigger that nobody filed',
    'CREATE TRIGGER more AFTER INSERT ON posting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    [objects],
  ],
  [
    'triggers that tell nobody',
    'DROP TRIGGER entry_is_noticed ON entry; DROP TRIGGER proposal_expires ON proposal',
    [objects],
  ],
  [
    'a view that shows something else',
    `DO $$ BEGIN EXECUTE 'CREATE OR REPLACE VIEW numbered_entry AS '
       || rtrim(pg_get_viewdef('numbered_entry'::regclass), ';') || ' AND number < 1000'; END $$`,
    [objects],
  ],
  ...['posting_entry_id_fkey ON posting', 'posting_member_id_fkey ON posting', 'balance_member_id_fkey ON balance']
    .concat(['account_person_id_fkey ON account', 'chat_group_id_fkey ON chat'])
    .concat(['posting_pkey ON posting', 'balance_pkey ON balance', 'account_pkey ON account', 'chat_pkey ON chat'])
    .map((named) => {
      const [key = '', , table = ''] = named.split(' ')
      return [`${key}, which is gone`, `ALTER TABLE ${table} DROP CONSTRAINT ${key}`, [shape]] as const
    }),
  ['a job that is done once no more', 'DROP INDEX job_once', [shape]],
  ['jobs that wait in numbers', 'DROP INDEX job_one_waits', [shape]],
  ['a rule that swallows', 'CREATE RULE quiet AS ON INSERT TO activity DO INSTEAD NOTHING', [shape]],
  ['rows that are hidden', 'ALTER TABLE entry ENABLE ROW LEVEL SECURITY', [shape]],
  ['a table that a crash empties', 'ALTER TABLE fresh_reply SET UNLOGGED', [shape]],
  [
    'a proposal that is open again',
    `ALTER TABLE proposal DROP CONSTRAINT proposal_that_is_open_was_not_closed; ${reopened('')}`,
    [waits, shape],
  ],
  [
    'a proposal that looks as if it was never closed',
    reopened(', closed_at = NULL, closed_by = NULL, closed_in = NULL'),
    [waits],
  ],
  [
    'a proposal that says it is recorded',
    `UPDATE proposal SET status = 'recorded', closed_at = now() WHERE status = 'open'`,
    [waits],
  ],
  [
    'a reply of another text',
    `UPDATE outbox SET reply = jsonb_set(reply, '{view,blocks}', '[]') WHERE sequence = (SELECT min(sequence) FROM outbox)`,
    [asWritten],
  ],
  [
    'a reply that goes to another chat',
    `UPDATE outbox SET reply = jsonb_set(reply, '{to,chat}', '"trip"') WHERE reply #>> '{to,chat}' = 'flat'`,
    [asWritten],
  ],
  [
    'a reply that is gone',
    'DELETE FROM outbox WHERE sequence = (SELECT max(sequence) FROM outbox WHERE lane = $$flat$$)',
    [answered],
  ],
  ['an event of another content', `UPDATE inbound_event SET content_hash = '\\x00'`, [cameIn]],
  ['an event of other words', `UPDATE inbound_event SET payload = payload - 'argument'`, [cameIn]],
  ['an entry that nobody asked for', `UPDATE entry SET inbound_id = NULL WHERE id = ${entryOf(4)}`, [chain]],
  ...[
    `description = 'a feast'`,
    `date = date - 1`,
    `category = 'travel'`,
    `split = '{}'`,
    `created_at = created_at - interval '1 h'`,
  ]
    .concat([`kind = 'payment'`])
    .map((what) => [`an entry with ${what}`, `UPDATE entry SET ${what} WHERE id = ${entryOf(1)}`, [chain]] as const),
  [
    'an entry by another member',
    `UPDATE entry SET created_by = ${memberOf(flat, 'Cy')} WHERE id = ${entryOf(3)}`,
    [askers, chain],
  ],
  ['entries that changed places', `UPDATE entry SET position = DEFAULT WHERE id = ${entryOf(1)}`, [chain]],
  ['a link that is gone', `DELETE FROM chain WHERE entry_id = ${entryOf(4)}`, [chain]],
  [
    'everything times ten',
    `UPDATE entry SET total_minor = total_minor * 10; UPDATE posting SET paid_minor = paid_minor * 10, owed_minor = owed_minor * 10;
     UPDATE balance SET amount_minor = amount_minor * 10; UPDATE debt SET amount_minor = amount_minor * 10`,
    [chain],
  ],
  [
    'an account that was given to another person',
    `UPDATE account SET person_id = (SELECT person_id FROM account WHERE account = 'bo') WHERE account = 'cy'`,
    [askers],
  ],
  [
    'two accounts that changed hands',
    `UPDATE account a SET person_id = b.person_id FROM account b WHERE (a.account, b.account) IN (('cy', 'bo'), ('bo', 'cy'))`,
    [askers],
  ],
  ['a conversion at another rate', "UPDATE conversion SET from_units = '160'", [conversions]],
  ['a conversion of another pair', `UPDATE conversion SET owed_id = ${entryOf(1)}`, [conversions]],
  ['a job that was given up', `UPDATE job SET failed_at = now(), failed_because = 'x', done_at = NULL`, [jobs]],
  ['balances that anybody may write', 'GRANT UPDATE ON balance TO PUBLIC', [grants]],
  ['numbers that anybody may count on', 'GRANT UPDATE (next_number) ON "group" TO pg_monitor', [grants]],
  ['books that anybody may write as if they owned them', 'GRANT EXECUTE ON FUNCTION commit_events TO PUBLIC', [grants]],
  ['a job of no group', `UPDATE job SET group_id = ${gone}`, [jobs]],
]

test.each(corruptions)('it sees %s', async (_what, sql, seen) => {
  const findings = await foundAfter(sql)

  const broken = findings.filter((finding) => finding.broken > 0)
  expect(broken.map(({ check }) => check).sort()).toEqual([...seen].sort())
  expect(broken.map(({ example }) => example)).not.toContain(null)
})

// Where a migration changed on purpose: `npx vitest run tests/integration/verify.test.ts -u` writes the file anew.
test('prisma/shape.txt says what the migrations make', async () => {
  await expect(`${(await readShape(client)).join('\n')}\n`).toMatchFileSnapshot('../../prisma/shape.txt')
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
  // A database is copied while nobody is connected to it.
  await client.end()
  const copy = await copyTestDatabase(used)
  client = new pg.Client({ connectionString: used.url })
  await client.connect()
  await rowsIn(copy.url, `BEGIN; SET LOCAL session_replication_role = replica; ${gets('Ana', 1)}; COMMIT`)

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

const recomputed = `UPDATE posting SET paid_minor = paid_minor * 10, owed_minor = owed_minor * 10;
  UPDATE entry SET total_minor = total_minor * 10; UPDATE balance SET amount_minor = amount_minor * 10;
  UPDATE debt SET amount_minor = amount_minor * 10;
  DO $$ DECLARE link record; before bytea; BEGIN
    FOR link IN SELECT * FROM chain ORDER BY group_id, place LOOP
      before := entry_hash(CASE WHEN link.place = 1 THEN '' ELSE before END, link.entry_id);
      UPDATE chain SET hash = before WHERE entry_id = link.entry_id;
    END LOOP;
  END $$`

test('a head that somebody kept shows that all was rewritten, the chain as well', async () => {
  const { rows } = await client.query<{ hash: string }>(
    `SELECT encode(hash, 'hex') AS hash FROM chain WHERE group_id = ${flat} AND place = 3`,
  )
  const kept = rows[0]?.hash ?? ''
  const ofHead = (findings: readonly Finding[]) => findings.filter(({ check }) => check.includes('head'))

  const before = await foundAfter('SELECT', kept)
  const unseen = await foundAfter(recomputed)
  const after = await foundAfter(recomputed, kept)

  expect(before.filter(({ broken }) => broken > 0)).toEqual([])
  expect(ofHead(before)).toMatchObject([{ checked: 3, broken: 0 }])
  expect(unseen.filter(({ broken }) => broken > 0)).toEqual([])
  expect(after.filter(({ broken }) => broken > 0)).toEqual(ofHead(after))
  expect(ofHead(after)).toMatchObject([{ broken: 1, example: kept }])
})

test('a head is read from an export or as it is, and from nothing else', () => {
  const hash = 'ab'.repeat(32)

  expect(readHead(` ${hash}\n`)).toBe(hash)
  expect(readHead(JSON.stringify({ format: 'tabkeeper/1', chain: { length: 2, hash } }))).toBe(hash)
  for (const other of ['', 'ab', '{"chain":null}', '{"chain":{"hash":7}}', '[]', 'null', hash.toUpperCase()]) {
    expect(() => readHead(other)).toThrow('There is no chain head')
  }
})

const mark = (version: string, checksum = '0'.repeat(64)) => `'Tabkeeper ${version} ${checksum} ${'0'.repeat(64)}'`

test.each([
  [
    'of somebody else',
    `UPDATE _prisma_migrations SET migration_name = 'theirs'`,
    /^The database holds \d+ tables that are not/u,
  ],
  ['of somebody else without Prisma', 'DROP TABLE _prisma_migrations', /^The database holds \d+ tables that are not/u],
  [
    'of an older version',
    `COMMENT ON FUNCTION stands IS ${mark('0.0.1')}`,
    /older than this program, which makes the function stands/u,
  ],
  [
    'of a newer version',
    `COMMENT ON FUNCTION stands IS ${mark('99.0.0')}`,
    /newer than this program, .* the function stands/u,
  ],
  [
    'of a newer version with a migration more',
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '9_more', now())`,
    /newer than this program, .* the migration 9_more/u,
  ],
  [
    'with a migration of another text',
    `UPDATE _prisma_migrations SET checksum = 'x'`,
    /applied another text of the migration/u,
  ],
  ['that is half made', 'UPDATE _prisma_migrations SET finished_at = NULL', /half made/u],
])('it refuses a database %s', async (_which, sql, sentence) => {
  const refused = inTransaction(sql, () => requireKnown(client, migrationsDir()))

  await expect(refused).rejects.toThrow(sentence)
  await expect(refused).rejects.toThrow(/^[^\n]*\. Nothing was changed\.$/u)
})

test.each(['verify', 'jobs', 'events', 'forget'])('%s makes no tables where there are none', async (role) => {
  const empty = await createEmptyDatabase()

  const { code, output, errors } = await runProgram(role === 'forget' ? [role, 'terminal:x'] : [role], {
    DATABASE_URL: empty.url,
  })

  expect({ code, output, errors }).toEqual({
    code: 1,
    output: '',
    errors: 'The database is empty, so these are not the books: check DATABASE_URL. Nothing was changed.\n',
  })
  expect(await rowsIn(empty.url, `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`)).toEqual(
    [],
  )
  await empty.drop()
})

test('verify begins no books in a folder that has none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tabkeeper-none-'))

  const { code, errors } = await runProgram(['verify', '--data-dir', folder])

  expect({ code, errors }).toEqual({
    code: 1,
    errors: `There are no books in ${folder}. Name their folder with --data-dir, or set DATABASE_URL.\n`,
  })
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
})

test('what only reads could not write if it wanted to', async () => {
  const options = { url: used.url, dataDir: 'unused', poolSize: 1, onWarning: () => {} }
  const connection = await openKnownDatabase({ ...options, isReadOnly: true })

  await expect(connection.pool.query('UPDATE "group" SET version = version + 1')).rejects.toThrow(
    /read-only transaction/u,
  )
  await connection.close()
})

const rowsIn = async (url: string, sql: string): Promise<readonly unknown[]> => {
  const other = new pg.Client({ connectionString: url })
  await other.connect()
  const { rows } = await other.query(sql)
  await other.end()
  return rows
}

/**
 * What is found after a change that no program could make: as a superuser who has put every guard and every reference to sleep for
 * a moment. It is taken back again.
 */
const foundAfter = (sql: string, head?: string): Promise<readonly Finding[]> =>
  inTransaction(sql, () => findIn(client, migrationsDir(), head))

async function inTransaction<T>(sql: string, work: () => Promise<T>): Promise<T> {
  try {
    await client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}`)
    return await work()
  } finally {
    await client.query('ROLLBACK')
  }
}
