import { afterAll, beforeAll, expect, test } from 'vitest'
import { newEntryId } from '../../src/ids.js'
import { accept, account, dinner, openLedger, type TestLedger, typed, writeOf } from '../support/ledger.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { readTables } from '../support/tables.js'

// Everything here goes around the program, as somebody with a database client would.

let database: TestDatabase
let ledger: TestLedger
/** A tab of three with a standing expense #1 and a reversed one #2, and a stranger on another tab. */
const ids = { group: '', ana: '', bo: '', cy: '', dan: '', standing: '', reversed: '' }

beforeAll(async () => {
  database = await createTestDatabase()
  ledger = openLedger(database.url)
  const first = await accept(ledger, typed('1', 'tab', account('Ana'), [account('Bo'), account('Cy')]))
  const { group, sender: ana } = first.home
  const [bo, cy] = first.home.mentioned
  if (bo === undefined || cy === undefined) throw new Error('Bo and Cy are known')
  const standing = dinner(first.home, ana, [ana, bo, cy])
  await ledger.commit(writeOf(first.inbound, first.home, [standing.change]))
  const second = await accept(ledger, typed('2', 'tab', account('Ana')))
  const reversed = dinner(second.home, bo, [bo, cy])
  await ledger.commit(writeOf(second.inbound, second.home, [reversed.change]))
  const third = await accept(ledger, typed('3', 'tab', account('Ana')))
  const turn = { kind: 'turn', id: newEntryId(), entry: reversed.id, turn: 1 } as const
  await ledger.commit(writeOf(third.inbound, third.home, [turn]))
  const { sender: dan } = (await accept(ledger, typed('4', 'other tab', account('Dan')))).home
  Object.assign(ids, { group: group.id, ana, bo, cy, dan, standing: standing.id, reversed: reversed.id })
})

afterAll(async () => {
  await ledger.close()
  await database.drop()
})

const appendOnly = /the ledger is append-only/
const byHand = /is kept by the postings/

test.each([
  ['an amount', appendOnly, () => 'UPDATE posting SET owed_minor = owed_minor + 1'],
  ['a text', appendOnly, () => "UPDATE entry SET description = 'breakfast'"],
  ['nothing at all', appendOnly, () => 'UPDATE entry SET number = number WHERE false'],
  ['a line that is there already', appendOnly, () => `${lines(ids.standing, 'ana 1/1')} ${orReplace}`],
  ['a line that goes', appendOnly, () => 'DELETE FROM posting'],
  ['an entry that goes', appendOnly, () => 'DELETE FROM entry'],
  ['all lines', appendOnly, () => 'TRUNCATE posting'],
  ['all entries', appendOnly, () => 'TRUNCATE entry CASCADE'],
  ['everything', appendOnly, () => 'TRUNCATE "group" CASCADE'],
  ['the group of an entry', appendOnly, () => 'UPDATE "group" SET id = gen_random_uuid()'],
  ['the member of a line', appendOnly, () => 'UPDATE member SET id = gen_random_uuid()'],
  ['a published rate', appendOnly, () => "UPDATE rate SET per_euro = '1'"],
  ['all conversions', appendOnly, () => 'TRUNCATE conversion'],
  ['a rate of a conversion', appendOnly, () => "UPDATE conversion SET to_units = '2'"],
  ['a conversion that goes', appendOnly, () => 'DELETE FROM conversion'],
  ['a balance', byHand, () => 'UPDATE balance SET amount_minor = 0'],
  ['a balance that goes', byHand, () => 'DELETE FROM balance'],
  ['all balances', byHand, () => 'TRUNCATE balance'],
  ['a new balance', byHand, () => `INSERT INTO balance VALUES ('${ids.group}', 'USD', '${ids.ana}', 100)`],
  ['a link', appendOnly, () => "UPDATE chain SET hash = ''"],
  ['a link that goes', appendOnly, () => 'DELETE FROM chain'],
  ['a new link', byHand, () => `INSERT INTO chain VALUES (gen_random_uuid(), '${ids.group}', 9, '')`],
  ['a debt', byHand, () => 'UPDATE debt SET amount_minor = 0'],
  ['a debt that goes', byHand, () => 'DELETE FROM debt'],
  ['all debts', byHand, () => 'TRUNCATE debt'],
  ['a new debt', byHand, () => `INSERT INTO debt VALUES ('${ids.group}', 'USD', '${ids.ana}', '${ids.bo}', 100)`],
])('nobody changes by hand: %s', async (_what, refusal, sql) => {
  const failure = await failureOf(sql())

  expect(failure).toEqual({ at: 'statement 1', message: expect.stringMatching(refusal) })
})

const outOfPlace = /do not sum to zero, come late or in parts, or name a stranger/

test('lines do not come later than their entry, even when they balance', async () => {
  const failure = await failureOf(lines(ids.standing, 'bo 100/0, cy 0/100', 8))

  expect(failure).toEqual({ at: 'statement 1', message: expect.stringMatching(outOfPlace) })
})

test('a line does not name a member of another group', async () => {
  const id = newEntryId()

  const failure = await failureOf(entry({ id }), lines(id, 'ana 600/0, dan 0/600'))

  expect(failure).toEqual({ at: 'statement 2', message: expect.stringMatching(outOfPlace) })
})

test('lines that do not sum to zero are refused at once', async () => {
  const id = newEntryId()

  const failure = await failureOf(entry({ id }), lines(id, 'ana 600/0, bo 0/599'))

  expect(failure).toEqual({ at: 'statement 2', message: expect.stringMatching(outOfPlace) })
})

test('the lines of an entry do not come in parts, even when each part balances', async () => {
  const id = newEntryId()

  const failure = await failureOf(entry({ id }), lines(id, 'ana 300/0, bo 0/300'), lines(id, 'ana 300/0, cy 0/300', 3))

  expect(failure).toEqual({ at: 'statement 3', message: expect.stringMatching(outOfPlace) })
})

test.each([
  ['without lines', []],
  ['with lines of another total', ['ana 500/0, bo 0/500']],
  ['with a line that goes the other way', ['ana 700/0, bo -100/600']],
])('an entry %s fails at the commit', async (_how, bills) => {
  const id = newEntryId()

  const failure = await failureOf(entry({ id }), ...bills.map((bill, place) => lines(id, bill, 1 + 2 * place)))

  expect(failure).toEqual({ at: 'commit', message: expect.stringMatching(/has postings paid/) })
})

test.each([
  ['of nothing', { total: 0 }],
  ['that pays somebody less than nothing', { kind: 'payment', total: -600 }],
  ['of an unknown kind', { kind: 'gift' }],
  ['in no currency', { currency: 'euro' }],
  ['without a number', { number: null, version: null }],
  ['without a version', { version: null }],
  ['with a number below one', { number: 0 }],
  ['with a number that is taken', { number: 1 }],
  ['with a version below one', { version: 0 }],
  ['that replaces itself', { number: 1, version: 2, replaces: 2 }],
  ['that replaces a later one', { number: 1, version: 2, replaces: 3 }],
  ['that replaces nothing and is no first version', { number: 1, version: 2 }],
  ['that is a first version and replaces one', { replaces: 1 }],
  ['that counts as reversed from the start', { reversalNumber: 2 }],
  ['that reverses another', { reversalOf: 'standing' as const }],
])('there is no expense %s', async (_how, fields) => {
  const failure = await failureOf(entry({ id: newEntryId(), ...fields }))

  expect(failure).toEqual({ at: 'statement 1', message: expect.stringMatching(/violates (check|unique) constraint/) })
})

const reversal = { kind: 'reversal', number: null, version: null, reversalNumber: 1, total: -6000 } as const
const restoral = { ...reversal, reversalNumber: 2, total: 6000 } as const

test('a reversal mirrors its entry line by line', async () => {
  const id = newEntryId()
  const mirror = entry({ ...reversal, id, reversalOf: 'standing' })

  const failure = await failureOf(mirror, lines(id, 'bo -6000/-2000, ana 0/-2000, cy 0/-2000'))

  expect(failure).toEqual({ at: 'commit', message: expect.stringMatching(/does not mirror/) })
})

test('a reversal leaves no line of its entry out', async () => {
  const id = newEntryId()
  const mirror = entry({ ...reversal, id, reversalOf: 'standing' })

  const failure = await failureOf(mirror, lines(id, 'ana -6000/-2000, bo 0/-4000'))

  expect(failure).toEqual({ at: 'commit', message: expect.stringMatching(/does not mirror/) })
})

test('a reversal is in the currency of its entry', async () => {
  const id = newEntryId()
  const mirror = entry({ ...restoral, id, reversalOf: 'reversed', currency: 'USD' })

  const failure = await failureOf(mirror, lines(id, 'bo 6000/3000, cy 0/3000'))

  expect(failure).toEqual({ at: 'commit', message: expect.stringMatching(/does not mirror/) })
})

test('a reversal is not reversed itself', async () => {
  const [mirror, second] = [newEntryId(), newEntryId()]

  const failure = await failureOf(
    entry({ ...restoral, id: mirror, reversalOf: 'reversed' }),
    lines(mirror, 'bo 6000/3000, cy 0/3000'),
    entry({ ...reversal, id: second, reversalOf: mirror }),
    lines(second, 'bo -6000/-3000, cy 0/-3000'),
  )

  expect(failure).toEqual({ at: 'commit', message: expect.stringMatching(/does not mirror/) })
})

test('a reversal has the sign of its place', async () => {
  const id = newEntryId()
  const mirror = entry({ ...reversal, id, reversalOf: 'standing', total: 6000 })

  const failure = await failureOf(mirror, lines(id, 'ana 6000/2000, bo 0/2000, cy 0/2000'))

  expect(failure).toEqual({ at: 'commit', message: expect.stringMatching(/does not mirror/) })
})

test('a reversal comes after the one before it', async () => {
  const id = newEntryId()
  const mirror = entry({ ...reversal, id, reversalOf: 'reversed', reversalNumber: 3 })

  const failure = await failureOf(mirror, lines(id, 'bo -6000/-3000, cy 0/-3000'))

  expect(failure).toEqual({ at: 'commit', message: expect.stringMatching(/comes before the one before it/) })
})

test('an entry is not reversed twice', async () => {
  const failure = await failureOf(entry({ ...reversal, id: newEntryId(), reversalOf: 'reversed' }))

  expect(failure).toEqual({
    at: 'statement 1',
    message: expect.stringMatching(/entry_reversal_of_reversal_number_key/),
  })
})

test('a whole entry and a true mirror are accepted: what is refused above is refused for its fault', async () => {
  const [expense, mirror] = [newEntryId(), newEntryId()]

  const failure = await failureOf(
    entry({ id: expense }),
    lines(expense, 'ana 600/0, bo 0/600'),
    entry({ ...reversal, id: mirror, reversalOf: 'standing' }),
    lines(mirror, 'ana -6000/-2000, bo 0/-2000, cy 0/-2000'),
    'SET CONSTRAINTS ALL IMMEDIATE',
    'no such statement',
  )

  expect(failure).toEqual({ at: 'statement 6', message: expect.stringMatching(/syntax error/) })
})

interface EntryFields {
  readonly id: string
  readonly kind?: string
  readonly number?: number | null
  readonly version?: number | null
  readonly replaces?: number
  /** An entry by what it is called here, or by its id. */
  readonly reversalOf?: string
  readonly reversalNumber?: number
  readonly currency?: string
  readonly total?: number
}

/** An expense #3 of 6.00, but for the fields that are given. */
function entry({ id, reversalOf, ...given }: EntryFields): string {
  const fields = { kind: 'expense', number: 3, version: 1, reversalNumber: 0, currency: 'EUR', total: 600, ...given }
  const { standing, reversed } = ids
  const root =
    reversalOf === undefined
      ? undefined
      : (new Map(Object.entries({ standing, reversed })).get(reversalOf) ?? reversalOf)
  const values = [
    id,
    ids.group,
    fields.kind,
    fields.number,
    fields.version,
    fields.replaces,
    root,
    fields.reversalNumber,
  ]
    .concat([fields.currency, fields.total, '', '2026-03-12', '2026-03-12T18:00:00Z', ids.ana])
    .map((value) => (value == null ? 'NULL' : `'${value}'`))
  return `INSERT INTO entry (id, group_id, kind, number, version, replaces, reversal_of, reversal_number, currency, total_minor,
    description, date, created_at, created_by) VALUES (${values.join(', ')})`
}

const orReplace = 'ON CONFLICT (entry_id, line) DO UPDATE SET owed_minor = excluded.owed_minor'

/** Lines of an entry, written as `ana 600/0, bo 0/600`: who paid what and owes what. */
function lines(id: string, bill: string, firstLine = 1): string {
  const members = new Map(Object.entries(ids))
  const values = bill.split(', ').map((line, place) => {
    const [name = '', paid = '', owed = ''] = line.split(/[ /]/)
    return `('${id}', ${firstLine + place}, '${members.get(name)}', ${paid}, ${owed})`
  })
  return `INSERT INTO posting (entry_id, line, member_id, paid_minor, owed_minor) VALUES ${values.join(', ')}`
}

/** Runs statements as one transaction that must fail, and must leave the whole database as it was. */
async function failureOf(...statements: readonly string[]): Promise<{ at: string; message: string }> {
  const before = await readTables(ledger.pool)
  const client = await ledger.pool.connect()
  let at = 'begin'
  try {
    await client.query('BEGIN')
    for (const [place, statement] of statements.entries()) {
      at = `statement ${place + 1}`
      await client.query(statement)
    }
    at = 'commit'
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    expect(await readTables(ledger.pool)).toEqual(before)
    return { at, message: error instanceof Error ? error.message : String(error) }
  } finally {
    client.release()
  }
  return expect.fail('this was expected to be refused')
}
