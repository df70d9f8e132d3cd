import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { messagesOfRun } from '../support/random.js'
import { type SlackBot, startSlackBot } from '../support/slack-bot.js'
import { type Slack, startSlack } from '../support/slack-server.js'

const memberCount = 50
const commandCount = messagesOfRun(300)
/** A loaded machine needs longer than the half minute this usually takes. */
const loadTimeoutMs = 180_000

let database: TestDatabase
let connection: Connection
let slack: Slack
let bot: SlackBot

beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 2, onIdleError: () => {} })
  slack = await startSlack()
  bot = await startSlackBot(database.url, slack, 'HTTP')
})

afterAll(async () => {
  await bot.stop()
  await slack.close()
  await connection.close()
  await database.drop()
})

test(
  'a lively channel loses nothing, hears nothing twice and keeps its order while Slack throttles',
  async () => {
    const members = Array.from({ length: memberCount }, (_, place) =>
      slack.addUser({ id: `U0M${place}`, name: `Member${place}` }),
    )
    const channel = slack.open('hostel', members)
    slack.failRegularly('chat.postMessage', 10, { status: 429, retryAfterS: 0 })

    const statuses = new Set<number>()
    for (let place = 0; place < commandCount; place += 1) {
      const member = members[place % memberCount]
      if (member === undefined) continue
      const { status } = await slack.command(channel, member, `add 1 thing${place} for me`)
      statuses.add(status)
    }
    await expect.poll(() => slack.shownIn(channel).length, { timeout: 120_000, interval: 100 }).toBe(commandCount)
    await expect.poll(waiting, { timeout: 5_000 }).toBe(0)

    expect([...statuses]).toEqual([200])
    const said = slack.shownIn(channel).map(({ text }) => /thing(\d+)/u.exec(text)?.[1])
    expect(said).toEqual(Array.from({ length: commandCount }, (_, place) => String(place)))
    const findings = await verify(connection.pool, migrationsDir())
    expect(findings.filter(({ broken }) => broken > 0)).toEqual([])
    const { rows } = await connection.pool.query('SELECT count(*)::int AS entries FROM entry')
    expect(rows).toEqual([{ entries: commandCount }])
    expect(slack.problems).toEqual([])
  },
  loadTimeoutMs,
)

async function waiting(): Promise<number> {
  const { rows } = await connection.pool.query<{ waiting: number }>(
    'SELECT count(*)::int AS waiting FROM outbox WHERE delivered_at IS NULL',
  )
  return rows[0]?.waiting ?? -1
}
