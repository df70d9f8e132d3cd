import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type BotApi, type Room, startBotApi } from '../support/bot-api-server.js'
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

const ana = { id: 11, is_bot: false, first_name: 'Ana' }
const patiently = { timeout: 30_000, interval: 50 }
const waits = /^I cannot write anything down right now\. I have this/u

let database: TestDatabase
/** Somebody who may write whatever happens. */
let admin: pg.Client
let api: BotApi
let bot: BotProcess
let port: number
let rooms = 0
let room: Room

beforeAll(async () => {
  database = await createTestDatabase()
  admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query('SET default_transaction_read_only = off')
  api = await startBotApi()
  port = await freePort()
  bot = startBotProcess([], {
    DATABASE_URL: database.url,
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}`,
    TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-the-tests',
    PORT: String(port),
    LOG_LEVEL: 'silent',
  })
  await vi.waitFor(() => expect(api.calls.some(({ method }) => method === 'setWebhook')).toBe(true), patiently)
})

afterAll(async () => {
  await bot.end('SIGKILL')
  await api.close()
  await admin.end()
  await database.drop()
})

beforeEach(() => {
  rooms += 1
  room = api.open({ id: -100_500 - rooms, type: 'supergroup', title: 'Flat', members: [ana] })
})

const ready = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}/readyz`)).json()
const textsIn = () => api.shownIn(room).map(({ text }) => text)
const entriesOf = async (description: string) =>
  (await admin.query('SELECT FROM entry WHERE description LIKE $1', [`${description}%`])).rowCount

/** Connections keep the settings they were opened with. */
async function alterDatabase(setting: string): Promise<void> {
  await admin.query(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} ${setting}`)
  await admin.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
}

const fullDisk = (table: string) => `
  CREATE OR REPLACE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
  CREATE TRIGGER disk_is_full BEFORE INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION disk_is_full()`

test.each([
  ['a standby', 'readOnly', 'SET default_transaction_read_only = on', 'RESET default_transaction_read_only'],
  ['a full disk', 'full', null, null],
] as const)(
  'on %s nothing is confirmed that is not stored, and all of it is done when that is over',
  async (_name, why, begin, end) => {
    await api.say(room, ana, `/add 5 before ${why}`)
    await vi.waitFor(() => expect(textsIn()).toHaveLength(1), patiently)
    if (begin === null) await admin.query(fullDisk('inbound_event'))
    else await alterDatabase(begin)
    await vi.waitFor(async () => expect(await ready()).toEqual({ status: why }), patiently)

    const before = api.pushes.length
    const said = [10, 20, 30].map((amount) => api.say(room, ana, `/add ${amount} ${why}`))
    await vi.waitFor(() => expect(api.pushes.length).toBeGreaterThan(before + 3), patiently)
    await vi.waitFor(() => expect(textsIn()).toContainEqual(expect.stringMatching(waits)), patiently)
    const statuses = api.pushes.slice(before).map(({ status }) => status)
    if (end === null) await admin.query('DROP TRIGGER disk_is_full ON inbound_event')
    else await alterDatabase(end)
    await Promise.all(said)
    await vi.waitFor(async () => expect(await entriesOf(why)).toBe(3), patiently)

    await vi.waitFor(async () => expect(await ready()).toEqual({ status: 'ready' }), patiently)
    expect(new Set(statuses)).toEqual(new Set([503]))
    expect(textsIn().filter((text) => waits.test(text))).toHaveLength(1)
  },
)
